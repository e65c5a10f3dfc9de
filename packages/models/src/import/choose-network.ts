import type { FoundNetwork } from "./find-networks.js";

/** Under which keys programs keep the weights that are meant, the most likely first. */
const USUAL = [
  "state_dict",
  "model_state_dict",
  "model_state",
  "model",
  "net",
  "network",
  "weights",
  "params",
  "module",
];
const UNUSUAL = USUAL.length;
/** Label of the top of the file, for a network whose tensors lie there without a prefix. */
const TOP = ".";

/** Choice of the caller, and comparisons of tensors, by which one network of a file is picked. */
export interface ChoiceOptions<Tensor> {
  /** Key, prefix, or both joined by a dot, of the network that is wanted; the usual one if undefined. */
  readonly entry: string | undefined;
  /** Whether all elements of a tensor are zero. */
  readonly isZero: (tensor: Tensor) => boolean;
  /** The same value for tensors that are the same numbers of the file. */
  readonly identity: (tensor: Tensor) => unknown;
}

/** One network of a file, and what the others are called. */
export interface NetworkChoice<Tensor> {
  readonly chosen: FoundNetwork<Tensor>;
  /** Labels of the other networks of the file, each a value for `entry`. */
  readonly others: readonly string[];
  /** Those of them that were passed over because their first kernel is zero. */
  readonly zero: readonly string[];
}

/** Reason why no network was chosen, and advice. */
export interface NoChoice {
  readonly problem: string;
  readonly advice: string;
}

/**
 * Chooses one of the networks of a file: the one asked for; else the one under the most usual key. Networks whose first kernel is
 * zero come last. Where two are as likely, such as a student and a teacher in one dict, none is chosen.
 */
export function chooseNetwork<Tensor>(
  networks: readonly [FoundNetwork<Tensor>, ...FoundNetwork<Tensor>[]],
  { entry, isZero, identity }: ChoiceOptions<Tensor>,
): NetworkChoice<Tensor> | NoChoice {
  const labelled = networks.map((network) => ({ network, label: labelOf(network, networks) }));
  const different = labelled.filter(
    ({ network }, index) =>
      !labelled.slice(0, index).some((before) => isSame(before.network, network, identity)),
  );
  const othersThan = (chosen: FoundNetwork<Tensor>): string[] =>
    different.filter(({ network }) => !isSame(network, chosen, identity)).map(({ label }) => label);
  if (entry !== undefined) {
    const exact = labelled.filter(({ label }) => label === entry);
    const asked =
      exact.length > 0 ? exact : labelled.filter(({ network }) => spellings(network).includes(entry));
    const [first, second] = asked;
    if (first === undefined) {
      const there = labelled.map(({ label }) => label).join(", ");
      return {
        problem: `there is no network under ${entry}, but under ${there}`,
        advice: `Choose it with \`--entry\`.`,
      };
    }
    if (second !== undefined && !asked.every(({ network }) => isSame(network, first.network, identity))) {
      return ambiguous(asked.map(({ label }) => label));
    }
    return { chosen: first.network, others: othersThan(first.network), zero: [] };
  }
  const zero = different.length === 1 ? [] : different.filter(({ network }) => isZero(network.stem));
  const likely =
    zero.length === different.length ? different : different.filter((one) => !zero.includes(one));
  const ranked = likely.map((one) => ({ ...one, rank: rankOf(one.network.entry) }));
  const best = ranked.reduce((least, { rank }) => Math.min(least, rank), Infinity);
  const [first, second] = ranked.filter(({ rank }) => rank === best);
  if (first === undefined || second !== undefined) {
    return ambiguous(ranked.filter(({ rank }) => rank === best).map(({ label }) => label));
  }
  const passedOver = zero.length === different.length ? [] : zero.map(({ label }) => label);
  return { chosen: first.network, others: othersThan(first.network), zero: passedOver };
}

function ambiguous(labels: readonly string[]): NoChoice {
  return {
    problem: `the file holds ${labels.length} networks, ${labels.join(", ")}, and does not say which is meant`,
    advice: `Choose one with \`--entry\`, for example \`--entry ${labels[0] ?? ""}\`.`,
  };
}

/** Label of a network, a value for `entry`: its key, or its prefix where the key is shared or there is none. */
function labelOf<Tensor>(network: FoundNetwork<Tensor>, networks: readonly FoundNetwork<Tensor>[]): string {
  const { entry } = network;
  const isAlone = networks.filter((other) => other.entry === entry).length === 1;
  if (isAlone && entry !== "") return entry;
  const label = [entry, bare(network.prefix)].filter((part) => part !== "").join(".");
  return label === "" ? TOP : label;
}

function spellings<Tensor>({ entry, prefix }: FoundNetwork<Tensor>): string[] {
  const joined = [entry, bare(prefix)].filter((part) => part !== "").join(".");
  return [entry, prefix, bare(prefix), joined, `${joined}.`].filter((text) => text !== "");
}

function bare(prefix: string): string {
  return prefix.replace(/\.$/, "");
}

/** The top of the file first, then usual keys, each the sooner the nearer to the top. */
function rankOf(entry: string): number {
  if (entry === "") return -1;
  const keys = entry.split(".");
  const place = USUAL.indexOf(keys.at(-1) ?? "");
  return place < 0 ? UNUSUAL * 10 : (keys.length - 1) * UNUSUAL + place;
}

function isSame<Tensor>(
  a: FoundNetwork<Tensor>,
  b: FoundNetwork<Tensor>,
  identity: (tensor: Tensor) => unknown,
): boolean {
  if (a === b) return true;
  if (a.tensors.size !== b.tensors.size) return false;
  return [...a.tensors].every(([name, tensor]) => {
    const other = b.tensors.get(name);
    return other !== undefined && identity(other) === identity(tensor);
  });
}
