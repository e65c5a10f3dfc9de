import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { fileKind } from "@sdnet/models";
import { Failure } from "../../experiment/failure.js";
import { FileFailure } from "../files/append-file.js";

/** Enough to tell what a file is. */
const HEAD_BYTES = 4096;

/**
 * Checks that a file is in the format of this program's checkpoints.
 *
 * @throws Failure naming what else the file is, and for a PyTorch checkpoint the command that turns it into one.
 */
export async function assertOwnFormat(path: string): Promise<void> {
  const kind = fileKind(await headOf(path));
  if (kind === "safetensors") return;
  if (typeof kind === "string") {
    throw new Failure(
      `${path}: this is a PyTorch checkpoint; turn it into one of this program first: sdnet import ${shellWord(path)} --out ${shellWord(freeName(path))}`,
    );
  }
  throw new Failure(
    `${path}: a checkpoint must be a .safetensors file, got a file that is ${kind.kind}. ${kind.advice}`,
  );
}

/** The beginning of a file, enough to tell what it is. */
export async function headOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new FileFailure(path, error);
  }
}

/** The name beside a file that the imported network gets. */
function freeName(path: string): string {
  const stem = path.replace(/(\.(pth|pt|ckpt|bin|tar|zip|pkl))+$/i, "");
  const name = (suffix: string): string => `${stem}${suffix}.safetensors`;
  for (let count = 2; ; count++) {
    if (count === 2 && !existsSync(name(""))) return name("");
    if (!existsSync(name(`-${count}`))) return name(`-${count}`);
  }
}

function shellWord(text: string): string {
  return /^[\w./+:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
