import { createHash } from "node:crypto";
import type { Normalization } from "@sdnet/data";
import { decodeSafetensors, encodeSafetensors, type DecodeOptions, type StateEntry } from "@sdnet/models";
import type { Experiment } from "../../experiment/experiment.js";
import { Failure } from "../../experiment/failure.js";
import type { Division } from "../datasets/division.js";
import type { RunData } from "../datasets/data-record.js";
import type { NetworkDescription } from "./network.js";

/** The checkpoint that a run started from, as its own checkpoints remember it. */
export interface InitFrom {
  /** Argument of `--init-from`. */
  readonly checkpoint: string;
  /** SHA-256 of the file that was read. */
  readonly sha256: string;
}

/** Progress of a run. */
export interface RunProgress {
  /** Steps done. */
  readonly step: number;
  /** Step at which the images that choose were last evaluated; 0 for never. */
  readonly evaluatedStep: number;
  /**
   * The best evaluation of validation images so far, or of the test images where they choose; accuracies are fractions. In adversarial training
   * the accuracy under attack decides which is best.
   */
  readonly best?:
    { readonly step: number; readonly top1: number; readonly adversarial?: number | undefined } | undefined;
  /** The last accuracy under the attack of an adversarial training's guard, and the best. */
  readonly guard?: (GuardPoint & { readonly best: GuardPoint }) | undefined;
  /** The best weights on test images, where validation images chose them and the run has ended. */
  readonly tested?: { readonly top1: number; readonly images: number } | undefined;
  /** Sizes of the growing files when the checkpoint was written; a resumed run cuts them back to these. */
  readonly metricsBytes: number;
  readonly eventsBytes: number;
}

/** Accuracy (a fraction) under attack at a step. */
interface GuardPoint {
  readonly step: number;
  readonly accuracy: number;
}

/** Experiment of a checkpoint. Another program may have written only which images it trained on. */
export type SavedExperiment = Pick<Experiment, "data"> & Partial<Experiment>;

/** A trained network, or a run that can go on. */
export interface Checkpoint {
  /** Weights under official names; in a `last.safetensors` also the trainer's tensors, whose names start with `sdnet.`. */
  readonly tensors: ReadonlyMap<string, StateEntry>;
  /** Name and options of the network; undefined for files of other programs. */
  readonly model?: NetworkDescription | undefined;
  readonly experiment?: SavedExperiment | undefined;
  /** Name of each class, by output of the network. */
  readonly classNames?: readonly string[] | undefined;
  /** Mean and standard deviation of the network's images; their size is the model's. */
  readonly normalization?: Normalization | undefined;
  /** Digests of the images that it was trained and tested on. */
  readonly data?: RunData | undefined;
  readonly progress?: RunProgress | undefined;
  /** Division of images without parts into training and test images. */
  readonly division?: Division | undefined;
  /** Top-1 accuracy (a fraction) on the test split, where it was measured. */
  readonly top1?: number | undefined;
  /** The same on the validation images that chose these weights. */
  readonly validationTop1?: number | undefined;
  /** The checkpoint whose weights the run started from; undefined for random weights. */
  readonly initFrom?: InitFrom | undefined;
  /** Versions of what computed it, by name. */
  readonly versions?: Readonly<Record<string, string>> | undefined;
}

type Field = Exclude<keyof Checkpoint, "tensors">;

/** Fields of the metadata, and whether a value can be one: another program may have written it. */
const FIELDS: Readonly<Record<Field, (value: unknown) => boolean>> = {
  model: (value) => isSection(value) && typeof value["name"] === "string" && isSection(value["options"]),
  experiment: (value) => isSection(value) && isSection(value["data"]),
  // Both are judged with the network that they are of; see `identityOf`.
  classNames: () => true,
  normalization: () => true,
  data: isSection,
  progress: (value) => isSection(value) && isNumber(value["step"]),
  division: isSection,
  top1: isNumber,
  validationTop1: isNumber,
  initFrom: isSection,
  versions: isSection,
};

function isSection(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

/** Writes a checkpoint as safetensors that PyTorch's `safetensors.torch.load_file` reads. */
export function encodeCheckpoint(checkpoint: Checkpoint): Uint8Array {
  const metadata: Record<string, string> = { format: "pt", "sdnet.sha256": digest(checkpoint.tensors) };
  for (const field of Object.keys(FIELDS) as Field[]) {
    if (checkpoint[field] !== undefined) metadata[`sdnet.${field}`] = JSON.stringify(checkpoint[field]);
  }
  return encodeSafetensors(checkpoint.tensors, metadata);
}

/**
 * Reads a checkpoint and verifies its checksum. `where` is the file that errors name.
 *
 * @throws CheckpointError or Failure with one line for bytes that are damaged.
 */
export function decodeCheckpoint(
  bytes: Uint8Array,
  where: string,
  { unread }: Pick<DecodeOptions, "unread"> = {},
): Checkpoint {
  const { tensors, metadata } = decodeSafetensors(bytes, { where, unread });
  const expected = metadata["sdnet.sha256"];
  if (expected !== undefined && expected !== digest(tensors)) {
    throw new Failure(`${where}: the tensors do not match their checksum: the file is damaged.`);
  }
  const fields = (Object.keys(FIELDS) as Field[]).flatMap((field) => {
    const text = metadata[`sdnet.${field}`];
    return text === undefined ? [] : [[field, parseField(field, text, where)]];
  });
  return { tensors, ...(Object.fromEntries(fields) as Omit<Checkpoint, "tensors">) };
}

function parseField(field: Field, text: string, where: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure(`${where}: metadata sdnet.${field} is not JSON: the file is damaged.`);
  }
  if (!FIELDS[field](value)) {
    throw new Failure(
      `${where}: metadata sdnet.${field} is not what this version writes: the file is damaged, or of another program.`,
    );
  }
  return value;
}

/** SHA-256 over names, shapes and numbers, in the order of the names. */
function digest(tensors: ReadonlyMap<string, StateEntry>): string {
  const hash = createHash("sha256");
  for (const name of [...tensors.keys()].sort()) {
    const entry = tensors.get(name);
    if (entry === undefined) continue;
    const { dtype, shape, data } = entry;
    hash.update(`${JSON.stringify([name, dtype, shape])}\n`);
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest("hex");
}
