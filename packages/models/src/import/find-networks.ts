import { COUNT, networkTensors } from "./network-tensors.js";
import { officialNames } from "./official-names.js";
import { quoted } from "./pytorch-import-error.js";
import { recogniseNetwork, type RecognisedNetwork, type Shaped } from "./recognise-network.js";
import type { TensorDict } from "./tensor-dicts.js";

/** A whole network of this package inside a dict of tensors. */
export interface FoundNetwork<Tensor> {
  /** The path of the dict. */
  readonly entry: string;
  /** Common prefix of the network's names, such as `module.`; empty for none. */
  readonly prefix: string;
  /** Its tensors in the order of the file, without the prefix and without the names that compilers and wrappers put inside. */
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** The first kernel: a network is untrained or erased where it is zero. */
  readonly stem: Tensor;
  /** Names in the dict that belong to no whole network. */
  readonly left: readonly string[];
  /** The tensors of it. */
  readonly beside: ReadonlyMap<string, Tensor>;
  readonly network: RecognisedNetwork;
}

/** Tensors that look like a network of this package, and are not. */
export interface NearMiss {
  readonly entry: string;
  readonly prefix: string;
  readonly problem: string;
  readonly advice?: string | undefined;
}

/** Parts that `torch.compile`, FSDP, activation checkpointing and `DataParallel` add to the names of modules they wrap. */
const WRAPPER_NAMES = "(?:_orig_mod|_fsdp_wrapped_module|_checkpoint_wrapped_module|module)";
const WRAPPER = String.raw`(?:${WRAPPER_NAMES}\.)*`;
const WRAPPERS = new RegExp(String.raw`(?<![^.])${WRAPPER_NAMES}\.`, "g");
/** The first convolution of a body, and before it the prefix. Every network that can be recognised has one. */
const ANCHOR = new RegExp(
  String.raw`^((?:.*\.)?)layer1\.${WRAPPER}(?:layers\.${WRAPPER})?0\.${WRAPPER}conv1\.${WRAPPER}(?:dn\.${WRAPPER})?weight$`,
  "s",
);
/** Parts that a ResNet computes with: unknown ones make another network, where a loss or a counter does not. */
const PART = /^(?:layer\d+|conv\d*|bn\d*|norm\d*|linear|fc|downsample|shortcut|stem|head|classifier)\./;
const MOST_NAMED = 3;
/** Matches tensors from which pruning, weight norm or spectral norm computes a weight. */
const MADE_WEIGHT = /^(?:|.*\.)(?:weight_(?:orig|g)|parametrizations\.weight\.original0?)$/s;
const PLAIN_AGAIN =
  'In PyTorch, call `torch.nn.utils.prune.remove(module, "weight")`, or `torch.nn.utils.parametrize.remove_parametrizations(module, "weight")`, of every such module and save the state dict again.';
const DENSE_AGAIN =
  "In PyTorch, make every weight a plain tensor of real numbers (`.to_dense()`, `.dequantize()`, `.real.clone()`, `torch.from_numpy(…)`) and save the state dict again.";

/**
 * Finds the networks of this package in a dict of tensors, each under the longest prefix that its names share. What lies beside them
 * (losses, metrics, counters of averages) is left.
 */
export function findNetworks<Tensor extends Shaped>(
  dict: TensorDict<Tensor>,
): { readonly networks: readonly FoundNetwork<Tensor>[]; readonly nearMisses: readonly NearMiss[] } {
  const networks: Omit<FoundNetwork<Tensor>, "left" | "beside">[] = [];
  const nearMisses: NearMiss[] = [];
  const taken = new Set<string>();
  for (const [prefix, members] of byPrefix(dict.tensors)) {
    const tensors = new Map<string, Tensor>();
    for (const name of members) {
      const tensor = dict.tensors.get(name);
      const inner = name.slice(prefix.length).replaceAll(WRAPPERS, "");
      if (tensor !== undefined) tensors.set(inner, tensor);
    }
    const fit = fitNetwork(tensors, (name) => dict.others.get(prefix + name));
    if ("problem" in fit) {
      nearMisses.push({ entry: dict.path, prefix, ...fit });
      continue;
    }
    networks.push({ entry: dict.path, prefix, ...fit });
    for (const name of members) {
      if (fit.tensors.has(name.slice(prefix.length).replaceAll(WRAPPERS, ""))) taken.add(name);
    }
  }
  const miss = networks.length === 0 ? madeOfOthers(dict) : undefined;
  if (miss !== undefined) return { networks: [], nearMisses: [miss] };
  const beside = new Map([...dict.tensors].filter(([name]) => !taken.has(name)));
  const left = [...beside.keys(), ...dict.others.keys()];
  return { networks: networks.map((network) => ({ ...network, left, beside })), nearMisses };
}

/** Explains why a dict with the body of a network is none: its weights are made of other tensors, or are no tensors. */
function madeOfOthers({ path, tensors, others }: TensorDict<unknown>): NearMiss | undefined {
  const names = [...tensors.keys()];
  const made = names.find((name) => MADE_WEIGHT.test(name));
  if (made !== undefined && names.some((name) => /(?:^|\.)layer1\./.test(name))) {
    const problem = `${quoted(made)} stands in place of a weight, which pruning or another parametrisation makes of it`;
    return { entry: path, prefix: "", problem, advice: PLAIN_AGAIN };
  }
  const [odd] = [...others].filter(([name]) => ANCHOR.test(name));
  if (odd === undefined) return undefined;
  return {
    entry: path,
    prefix: "",
    problem: `${quoted(odd[0])} is ${odd[1]}, not a tensor`,
    advice: DENSE_AGAIN,
  };
}

/** Names by the longest prefix of a network that they begin with. */
function byPrefix(tensors: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of tensors.keys()) {
    const prefix = ANCHOR.exec(name)?.[1];
    if (prefix !== undefined) groups.set(prefix, []);
  }
  if (groups.size === 0) return groups;
  for (const name of tensors.keys()) {
    for (let end = name.lastIndexOf("."); ; end = end === 0 ? -1 : name.lastIndexOf(".", end - 1)) {
      const group = groups.get(name.slice(0, end + 1));
      group?.push(name);
      if (group !== undefined || end < 0) break;
    }
  }
  return groups;
}

type Fit<Tensor> =
  Pick<FoundNetwork<Tensor>, "tensors" | "stem" | "network"> | Pick<NearMiss, "problem" | "advice">;

/** The network that `tensors` are, names and shapes compared, or why they are none. */
function fitNetwork<Tensor extends Shaped>(
  tensors: ReadonlyMap<string, Tensor>,
  otherwise: (name: string) => string | undefined,
): Fit<Tensor> {
  const official = officialNames(tensors);
  if (!("names" in official)) return official;
  const byOfficial = new Map([...official.names].map(([name, target]) => [target, name]));
  const shapes = new Map([...official.names].flatMap(([name, target]) => pairOf(target, tensors.get(name))));
  const network = recogniseNetwork(shapes);
  if (network === undefined) return missingParts(shapes, otherwise);
  const expected = networkTensors(network);
  const problems = [...expected].flatMap(([name, shape]) => {
    const found = shapes.get(name)?.shape;
    if (found === undefined) return name.endsWith(`.${COUNT}`) ? [] : [missing(name, otherwise)];
    if (found.join() === shape.join() || (name.endsWith(`.${COUNT}`) && found.join() === "1")) return [];
    return [`${name} has shape [${found.join(", ")}] in place of [${shape.join(", ")}]`];
  });
  const own = new Map<string, Tensor>();
  for (const [name, target] of official.names) {
    const tensor = tensors.get(name);
    if (expected.has(target) && tensor !== undefined) own.set(name, tensor);
    else if (PART.test(target)) problems.push(`${quoted(name)} is not in ${network.name}`);
  }
  const stem = tensors.get(byOfficial.get("layer0.0.dn.weight") ?? byOfficial.get("layer0.0.weight") ?? "");
  if (problems.length === 0 && stem !== undefined) return { network, tensors: own, stem };
  const more = problems.length > MOST_NAMED ? `; and ${problems.length - MOST_NAMED} more` : "";
  const odd = [...expected.keys()].some(
    (name) => !shapes.has(name) && otherSpelling(name, otherwise) !== undefined,
  );
  return {
    problem: `the tensors must fit ${network.name}, got ${problems.slice(0, MOST_NAMED).join("; ")}${more}`,
    ...(odd ? { advice: DENSE_AGAIN } : {}),
  };
}

function pairOf<Tensor>(name: string, tensor: Tensor | undefined): (readonly [string, Tensor])[] {
  return tensor === undefined ? [] : [[name, tensor]];
}

/** Under which names the other codes have a tensor. */
function spellings(name: string): string[] {
  const other = name
    .replace(/^layer0\.0\./, "conv1.")
    .replace(/^layer0\.1\./, "bn1.")
    .replace(/^linear\./, "fc.");
  return [name, other, name.replace(".shortcut.", ".downsample.")];
}

function otherSpelling(name: string, otherwise: (name: string) => string | undefined): string | undefined {
  return spellings(name).find((spelling) => otherwise(spelling) !== undefined);
}

function missing(name: string, otherwise: (name: string) => string | undefined): string {
  const found = otherSpelling(name, otherwise);
  if (found !== undefined) return `${found} is ${otherwise(found) ?? ""}, not a tensor`;
  const [, other = name] = spellings(name);
  return `${name}${other === name ? "" : ` (or ${other})`} is missing`;
}

/** Explains why a body is no network: its stem or its head. */
function missingParts(
  shapes: ReadonlyMap<string, Shaped>,
  otherwise: (name: string) => string | undefined,
): Pick<NearMiss, "problem" | "advice"> {
  const stem = (shapes.get("layer0.0.dn.weight") ?? shapes.get("layer0.0.weight"))?.shape;
  const lacking =
    stem === undefined ? "layer0.0.weight" : shapes.has("linear.weight") ? undefined : "linear.weight";
  if (lacking === undefined) {
    return { problem: `the stem must have a kernel of 3×3 or 7×7, got [${(stem ?? []).join(", ")}]` };
  }
  const isOdd = otherSpelling(lacking, otherwise) !== undefined;
  return { problem: missing(lacking, otherwise), ...(isOdd ? { advice: DENSE_AGAIN } : {}) };
}
