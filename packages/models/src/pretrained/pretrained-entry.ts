import { CheckpointError } from "../checkpoint/checkpoint-error.js";
import type { DecodeOptions } from "../checkpoint/safetensors.js";
import type { ModelOptions } from "../model-options.js";
import { isModelName, type ModelName } from "../registry.js";

/** A trained network that can be had by name: one entry of a `manifest.json`. */
export interface PretrainedEntry {
  /** Such as `sdnet8-cifar10`. */
  readonly name: string;
  readonly network: ModelName;
  /** Options of the network that differ from the defaults. */
  readonly options: ModelOptions;
  /** The `.safetensors` file beside the manifest. */
  readonly file: string;
  /** Of the file, in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** Normalisation of input images, `(pixel / 255 - mean) / std` per channel. */
  readonly normalization: { readonly mean: readonly number[]; readonly std: readonly number[] };
  /** Top-1 accuracy in percent that this very file was measured to have. */
  readonly accuracy: PretrainedAccuracy;
  /** Training recipe in words and commands, with the images it used. */
  readonly training: string;
  /** Calibration of λ for this very file, to be read by `decodeCalibration` of `@sdnet/robust`. */
  readonly calibration?: PretrainedFile | undefined;
  /** SPDX identifier. */
  readonly licence: string;
}

/** A file beside the manifest, with its size in bytes and its SHA-256 in hexadecimal digits. */
export interface PretrainedFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A measured accuracy and the command that gives it again. */
export interface PretrainedAccuracy {
  readonly data: string;
  readonly split: string;
  readonly images: number;
  /** Percent of the images. */
  readonly top1: number;
  /** 95 % interval of `top1` (Wilson), in percent. */
  readonly interval?: readonly [low: number, high: number] | undefined;
  readonly command: string;
}

/**
 * Reads a manifest of trained networks.
 *
 * @param text - JSON: `{ "format": 1, "networks": [...] }`.
 * @throws CheckpointError naming the entry and the field that is not as {@link PretrainedEntry} says.
 */
export function decodePretrainedManifest(text: string, { where }: DecodeOptions): readonly PretrainedEntry[] {
  const manifest = parse(text, where);
  const { format, networks } = asFields(manifest);
  if (format !== 1 || !Array.isArray(networks)) {
    throw new CheckpointError(
      `${where}: a manifest must have \`format\` 1 and a list of \`networks\`, got ${shown(manifest)}.`,
    );
  }
  return networks.map((entry: unknown, index) => {
    const fault = faultOf(asFields(entry));
    if (fault === undefined) return entry as PretrainedEntry;
    throw new CheckpointError(
      `${where}: \`networks[${index}].${fault.field}\` must be ${fault.rule}, got ${shown(fault.value)}.`,
    );
  });
}

type Fields = Readonly<Record<string, unknown>>;

interface Fault {
  readonly field: string;
  readonly rule: string;
  readonly value: unknown;
}

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const isPositive = (value: unknown): boolean =>
  typeof value === "number" && Number.isFinite(value) && value > 0;
const isSha256 = (value: unknown): boolean => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isChannels = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 3 &&
  value.every((number) => typeof number === "number" && Number.isFinite(number));

/** Rule and check of each field. A file name has no folders, so that a manifest cannot point out of its own. */
const RULES: Readonly<Record<string, readonly [rule: string, holds: (value: unknown) => boolean]>> = {
  name: ["a text", isText],
  network: ["a network of the registry", (value) => typeof value === "string" && isModelName(value)],
  options: ["an object", isObject],
  file: [
    "the name of a .safetensors file, without folders",
    (value) => typeof value === "string" && /^[^/\\]+\.safetensors$/.test(value),
  ],
  sha256: ["64 hexadecimal digits", isSha256],
  bytes: ["a number above 0", isPositive],
  normalization: [
    "`mean` and `std` of three channels",
    (value) => isChannels(asFields(value)["mean"]) && isChannels(asFields(value)["std"]),
  ],
  accuracy: [
    "`data`, `split`, `images`, `top1` and `command`",
    (value) => {
      const { data, split, images, top1, command } = asFields(value);
      return [data, split, command].every(isText) && [images, top1].every(isPositive);
    },
  ],
  training: ["a text", isText],
  calibration: [
    "`file` (of type .json, without folders), `sha256` and `bytes`, or left out",
    (value) => {
      if (value === undefined) return true;
      const { file, sha256, bytes } = asFields(value);
      return (
        typeof file === "string" && /^[^/\\]+\.json$/.test(file) && isSha256(sha256) && isPositive(bytes)
      );
    },
  ],
  licence: ["a text", isText],
};

function faultOf(entry: Fields): Fault | undefined {
  for (const [field, [rule, holds]] of Object.entries(RULES)) {
    if (!holds(entry[field])) return { field, rule, value: entry[field] };
  }
  return undefined;
}

function asFields(value: unknown): Fields {
  return isObject(value) ? (value as Fields) : {};
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CheckpointError(`${where}: a manifest must be JSON, got other text.`);
  }
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
