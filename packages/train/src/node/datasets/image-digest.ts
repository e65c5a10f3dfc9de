import { createHash } from "node:crypto";
import { lengthsOf } from "./file-digest.js";
import type { Images } from "./images.js";

/**
 * SHA-256 of what tells images on the disk from others without reading them: names, labels and bytes of each, their order, and how
 * they are seen. Undefined of images in memory, which the name of their data set tells.
 */
export async function digestOf(images: Images): Promise<string | undefined> {
  if (images.kind === "memory") return undefined;
  const { source, views, damaged } = images;
  const { names, labels } = source;
  const told = {
    names,
    labels: [...labels],
    lengths: await lengthsOf(source),
    view: views.evaluation,
    damaged,
  };
  return createHash("sha256").update(JSON.stringify(told)).digest("hex");
}
