import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { spreadIndices, type ImageSource } from "@sdnet/data";
import { readImage } from "@sdnet/data/node";

/** Images of which the bytes are looked at: those of other data sets may have the same names and lengths. */
const LOOKED_AT = 16;

/**
 * SHA-256 of the names and lengths of images on the disk and of the bytes of some: the same of a folder and of a tar of it, wherever
 * they lie.
 */
export async function digestOfFiles(source: ImageSource): Promise<string> {
  const told = { names: source.names, lengths: await lengthsOf(source) };
  const hash = createHash("sha256").update(JSON.stringify(told));
  for (const index of spreadIndices(source.length, LOOKED_AT)) {
    hash.update(await readImage(source, index).catch(() => new Uint8Array()));
  }
  return hash.digest("hex");
}

/** Bytes of each encoded image; -1 of one that is missing, which is named when it is to be decoded. */
export async function lengthsOf({ container, names }: ImageSource): Promise<readonly number[]> {
  if (container.kind === "archive") return [...container.lengths];
  const lengthOf = (name: string) =>
    stat(`${container.path}/${name}`).then(
      ({ size }) => size,
      () => -1,
    );
  return Promise.all(names.map(lengthOf));
}
