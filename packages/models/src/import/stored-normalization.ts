import { CheckpointError } from "../checkpoint/checkpoint-error.js";
import type { StateEntry } from "../checkpoint/state-entry.js";
import type { Shaped } from "./recognise-network.js";

/** Normalisation that a module in front of a network applies to images, one number for each channel. */
export interface StoredNormalization {
  readonly mean: readonly number[];
  readonly std: readonly number[];
  /** Names of both tensors in the file. */
  readonly names: readonly [mean: string, std: string];
}

const CHANNELS = 3;
/** Matches names that end in `mean`, statistics of a norm apart; below it, the names of the standard deviation in its place. */
const MEAN = /(?<!running_|moving_)(?<![a-z])mean$/;
const PARTNERS = ["std", "sigma", "stdv"];
/** More decimals than float32 has are noise. */
const DIGITS = 7;

/**
 * The different means and standard deviations among tensors beside a network, such as `0.mean` and `0.std` of `nn.Sequential(Normalize(…),
 * network)`: a network that normalises its own images is saved with what it normalises them by.
 *
 * @param read - Gives the numbers of a tensor; what cannot be read is passed over.
 */
export function storedNormalizations<Tensor extends Shaped>(
  beside: ReadonlyMap<string, Tensor>,
  read: (name: string, tensor: Tensor) => StateEntry,
): readonly StoredNormalization[] {
  const found = new Map<string, StoredNormalization>();
  for (const name of beside.keys()) {
    if (!MEAN.test(name)) continue;
    const partner = PARTNERS.map((word) => name.replace(MEAN, word)).find((other) => beside.has(other));
    if (partner === undefined) continue;
    const [mean, std] = [name, partner].map((key) => channelsOf(key, beside.get(key), read));
    if (mean === undefined || std?.every((value) => value > 0) !== true) continue;
    const key = JSON.stringify([mean, std]);
    if (!found.has(key)) found.set(key, { mean, std, names: [name, partner] });
  }
  return [...found.values()];
}

function channelsOf<Tensor extends Shaped>(
  name: string,
  tensor: Tensor | undefined,
  read: (name: string, tensor: Tensor) => StateEntry,
): readonly number[] | undefined {
  if (tensor?.shape.reduce((product, size) => product * size, 1) !== CHANNELS) return undefined;
  try {
    const values = Array.from(read(name, tensor).data as ArrayLike<number | bigint>, Number);
    return values.every(Number.isFinite) ? values.map((x) => Number(x.toPrecision(DIGITS))) : undefined;
  } catch (error) {
    if (error instanceof CheckpointError) return undefined;
    throw error;
  }
}
