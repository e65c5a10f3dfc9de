import { decodeSafetensors, type Safetensors } from "@sdnet/models";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "@sdnet/train/experiment";
import type { Comparison } from "./comparison.js";
import { verifyCsc } from "./csc-golden.js";
import { isVerifiable, verifyNetwork } from "./net-golden.js";

/** The verdict on one golden file. */
export interface FileReport {
  readonly file: string;
  readonly passed: boolean;
  /** Why the file was not recomputed, if it was not. */
  readonly skipped?: string;
  readonly comparisons: readonly Comparison[];
}

/**
 * Recomputes every golden file of a folder.
 *
 * @throws Failure if the folder cannot be read or holds no golden file.
 */
export function verifyDirectory(
  directory: string,
  {
    tolerance,
    onFile,
  }: { readonly tolerance: number; readonly onFile: (file: string, index: number, count: number) => void },
): FileReport[] {
  const files = goldenFiles(directory);
  return files.map((file, index) => {
    onFile(file, index, files.length);
    const golden = decodeSafetensors(readFileSync(join(directory, file)), { where: file });
    const reason = skipReason(golden);
    if (reason !== undefined) return { file, passed: true, skipped: reason, comparisons: [] };
    const recompute = golden.metadata["kind"] === "csc" ? verifyCsc : verifyNetwork;
    const comparisons = recompute(golden, { tolerance });
    return {
      file,
      passed: comparisons.every(({ error, tolerance: allowed }) => error <= allowed),
      comparisons,
    };
  });
}

function skipReason({ metadata }: Safetensors): string | undefined {
  const kind = metadata["kind"];
  if (kind === undefined) return "no `kind` in its metadata";
  return kind === "csc" || isVerifiable(metadata)
    ? undefined
    : `network \`${kind}\` is not in the registry yet`;
}

function goldenFiles(directory: string): string[] {
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch (error) {
    throw new Failure(
      `verify: \`${directory}\` must be a readable folder (${(error as NodeJS.ErrnoException).code ?? "unreadable"}).`,
    );
  }
  const files = names.filter((name) => name.endsWith(".safetensors")).sort();
  if (files.length === 0)
    throw new Failure(`verify: \`${directory}\` must hold golden .safetensors files, found none.`);
  return files;
}
