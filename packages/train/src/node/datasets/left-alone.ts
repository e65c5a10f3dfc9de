import type { ImageSource, LeftAlone, LeftReason } from "@sdnet/data";
import { Failure } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";

const WORDS: Readonly<Record<LeftReason, readonly [one: string, many: string]>> = {
  kind: [
    "file that is no jpg, png, webp, tif, bmp, ppm or pgm",
    "files that are no jpg, png, webp, tif, bmp, ppm or pgm",
  ],
  hidden: ["hidden file or folder", "hidden files or folders"],
  "no-class": ["image in no folder", "images in no folder"],
  "dead-link": ["link to nothing", "links to nothing"],
  circle: ["link to a folder around it", "links to folders around them"],
  other: ["thing that is neither a file nor a folder", "things that are neither files nor folders"],
  beside: ["folder beside those of the parts", "folders beside those of the parts"],
};

/**
 * Says what is where the images are and is none of them.
 *
 * @param told - Lines that were said before, of other parts of the same images.
 * @throws Failure if a link to nothing might be a class, and damaged images are to be refused.
 */
export function tellLeftAlone(
  { container, left }: ImageSource,
  {
    log,
    damaged,
    told,
  }: { readonly log: Log; readonly damaged: "skip" | "fail"; readonly told: Set<string> },
): void {
  const dead = left.find(({ reason }) => reason === "dead-link");
  if (dead !== undefined && damaged === "fail") {
    const advice =
      container.kind === "folder" ? "mend or remove it" : "pack what links lead to (tar --dereference)";
    throw new Failure(
      `${container.path}: ${describe(dead)}, perhaps to images; ${advice}, or leave out what is damaged (skip).`,
    );
  }
  if (left.length === 0) return;
  const line = `${container.path}: left alone: ${left.map(describe).join(", ")}.`;
  if (!told.has(line)) log.warn(line);
  told.add(line);
}

function describe({ reason, count, examples }: LeftAlone): string {
  const [one, many] = WORDS[reason];
  const shown = examples.join(", ");
  return `${count} ${count === 1 ? one : many} (${shown}${count > examples.length ? ", ..." : ""})`;
}
