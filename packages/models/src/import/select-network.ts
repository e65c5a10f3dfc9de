import { chooseNetwork, type ChoiceOptions, type NetworkChoice, type NoChoice } from "./choose-network.js";
import { findNetworks, type NearMiss } from "./find-networks.js";
import { SAVE_AGAIN, quoted } from "./pytorch-import-error.js";
import type { Shaped } from "./recognise-network.js";
import type { TensorDict } from "./tensor-dicts.js";

const MOST_NAMED = 3;
const MOST_MISSES = 3;

/**
 * Finds the networks of this package among all dicts of tensors of a file, and chooses one. Undefined in the absence of both networks
 * and of tensors that look like one.
 */
export function selectNetwork<Tensor extends Shaped>(
  dicts: readonly TensorDict<Tensor>[],
  options: ChoiceOptions<Tensor>,
): NetworkChoice<Tensor> | NoChoice | undefined {
  const found = dicts.map((dict) => findNetworks(dict));
  const [first, ...more] = found.flatMap(({ networks }) => networks);
  if (first !== undefined) return chooseNetwork([first, ...more], options);
  const misses = found.flatMap(({ nearMisses }) => nearMisses);
  return misses.length === 0 ? undefined : notQuite(misses);
}

function notQuite(misses: readonly NearMiss[]): NoChoice {
  const shown = misses.slice(0, MOST_MISSES).map(({ entry, prefix, problem }) => {
    const place = [entry, prefix === "" ? "" : `\`${prefix}…\``].filter((part) => part !== "").join(", ");
    return `${place === "" ? "" : `${place}: `}${problem}`;
  });
  const advice = misses.find((miss) => miss.advice !== undefined)?.advice;
  return {
    problem: `it holds no whole network of this program: ${shown.join("; ")}`,
    advice: advice ?? "`sdnet models` lists the networks there are.",
  };
}

/** Explains why no network was found: what the file holds instead, its keys and some names. */
export function nothingFound<Tensor>(dicts: readonly TensorDict<Tensor>[], top: string): NoChoice {
  const named = dicts.slice(0, MOST_MISSES).map(({ path, tensors }) => {
    const names = [...tensors.keys()].slice(0, MOST_NAMED).map(quoted).join(", ");
    return `${tensors.size} ${tensors.size === 1 ? "tensor" : "tensors"}${path === "" ? "" : ` under ${path}`}: ${names}${tensors.size > MOST_NAMED ? " …" : ""}`;
  });
  const more = dicts.length > MOST_MISSES ? `; and ${dicts.length - MOST_MISSES} dicts more` : "";
  return {
    problem: `it holds no network of this program; it is ${top}${named.length === 0 ? "" : `, with ${named.join("; ")}${more}`}`,
    advice: named.length === 0 ? SAVE_AGAIN : "`sdnet models` lists the networks there are.",
  };
}
