import { entriesOf, memberOf, numberIn, textOf, broken, type Unchecked } from "./checked-json.js";

/** Split of each class into images for tests and others. */
export interface ImageDivision {
  /** Part of the images of each class that is for tests. */
  readonly fraction: number;
  readonly seed: number;
  /** SHA-256 that tells the files from others. */
  readonly files: string;
}

/** Origin of a calibration: enough to make it again, and to see that it fits the checkpoint at hand. */
export interface Provenance {
  /** SHA-256 of the checkpoint file, in hexadecimal. */
  readonly checkpointSha256: string;
  /** E.g. `sdnet18`. */
  readonly network: string;
  /** E.g. `cifar10`. */
  readonly data: string;
  /** E.g. `train`: never the split that accuracies are reported on. */
  readonly split: string;
  /** Index of the first image in its split, and how many. */
  readonly firstImage: number;
  readonly images: number;
  /** SHA-256 that tells the images, where they do not follow one another but are spread over the split. */
  readonly imagesSha256?: string | undefined;
  /** Division of a data set without parts, whose images these are; the part that was held out is for tests. */
  readonly division?: ImageDivision | undefined;
  /** Whether the network was trained on these images; null where nobody knows. */
  readonly seenInTraining: boolean | null;
  /** Seed of the noise. */
  readonly seed: number;
  /** Sparse-coding layers that λ reached: the first one, or all of them. */
  readonly reach: "stem" | "all";
  /** ISO 8601. */
  readonly date: string;
  /** Versions of what computed it, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Checks the provenance of a file. */
export function readProvenance(item: Unchecked): Provenance {
  const text = (key: string) => textOf(memberOf(item, key));
  const count = (key: string) => numberIn(memberOf(item, key), { least: 0, most: Number.MAX_SAFE_INTEGER });
  const spread = memberOf(item, "imagesSha256").value !== undefined;
  const division = memberOf(item, "division");
  const seen = memberOf(item, "seenInTraining");
  if (seen.value !== null && typeof seen.value !== "boolean") throw broken(seen, "be true, false or null");
  const reach = memberOf(item, "reach");
  if (reach.value !== "stem" && reach.value !== "all") throw broken(reach, "be stem or all");
  return {
    checkpointSha256: digestOf(memberOf(item, "checkpointSha256")),
    network: text("network"),
    data: text("data"),
    split: text("split"),
    firstImage: count("firstImage"),
    images: count("images"),
    ...(spread ? { imagesSha256: digestOf(memberOf(item, "imagesSha256")) } : {}),
    ...(division.value === undefined ? {} : { division: readDivision(division) }),
    seenInTraining: seen.value,
    seed: count("seed"),
    reach: reach.value,
    date: text("date"),
    versions: Object.fromEntries(
      entriesOf(memberOf(item, "versions")).map(([name, version]) => [name, textOf(version)]),
    ),
  };
}

function readDivision(item: Unchecked): ImageDivision {
  return {
    fraction: numberIn(memberOf(item, "fraction"), { least: 0.001, most: 0.999 }),
    seed: numberIn(memberOf(item, "seed"), { least: 0, most: Number.MAX_SAFE_INTEGER }),
    files: digestOf(memberOf(item, "files")),
  };
}

function digestOf(item: Unchecked): string {
  const digest = textOf(item);
  if (/^[0-9a-f]{64}$/.test(digest)) return digest;
  throw broken(item, "be 64 hexadecimal digits");
}
