import { DataError } from "../data-error.js";

/** A text and where it is from, for error messages. */
export interface NamedText {
  readonly text: string;
  readonly name: string;
}

/**
 * The class of each validation image of ImageNet by its file name, such as `ILSVRC2012_val_00000001.JPEG`.
 *
 * @param truth - The development kit's `ILSVRC2012_validation_ground_truth.txt`: on line i, the number of the class of image
 *   i, counted from 1.
 * @param wnids - On line k, the WordNet ID of class k, as the kit's `meta.mat` numbers them.
 * @throws DataError `damaged` where a line is not what it must be.
 */
export function parseGroundTruth(truth: NamedText, wnids: NamedText): ReadonlyMap<string, string> {
  const ids = linesOf(wnids).map((line, index) => {
    if (/^n\d{8}$/.test(line)) return line;
    throw badLine(wnids, index, "a WordNet ID such as n01440764", line);
  });
  const classOf = new Map<string, string>();
  linesOf(truth).forEach((line, index) => {
    const id = /^\d{1,6}$/.test(line) ? ids[Number(line) - 1] : undefined;
    if (id === undefined) throw badLine(truth, index, `a class from 1 to ${ids.length}`, line);
    classOf.set(`ILSVRC2012_val_${String(index + 1).padStart(8, "0")}.JPEG`, id);
  });
  return classOf;
}

function linesOf({ text }: NamedText): string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.trim());
}

function badLine({ name }: NamedText, index: number, rule: string, line: string): DataError {
  return new DataError(
    "damaged",
    `${name}, line ${index + 1}: must be ${rule}, got ${JSON.stringify(line.slice(0, 40))}.`,
  );
}
