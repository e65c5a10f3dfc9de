import type { RecognisedNetwork } from "./recognise-network.js";

type Shapes = [name: string, shape: readonly number[]][];

const BLOCKS = { 18: [2, 2, 2, 2], 34: [3, 4, 6, 3] } as const;

/** Last part of the name of a norm's count of batches; files before PyTorch 0.4.1 have none. */
export const COUNT = "num_batches_tracked";

/**
 * Names and shapes of all tensors of a ResNet or SDNet in the official code, in its order, without making the network: a file
 * may name any size.
 */
export function networkTensors({ name, options }: RecognisedNetwork): ReadonlyMap<string, readonly number[]> {
  const { width = 64, classes = 10, stem = "cifar", shortcut = true, learnLambda = "none" } = options;
  const { stemAtoms = width } = options;
  const coded = name.startsWith("sdnet");
  const all = name.endsWith("-all");
  const convolution = (key: string, shape: readonly number[], isCoded: boolean): Shapes => {
    if (!isCoded) return [[`${key}.weight`, shape]];
    const lambda: Shapes =
      learnLambda === "none"
        ? []
        : [[`${key}.dn.log_lambda`, learnLambda === "layer" ? [] : [shape[0] ?? 0]]];
    return [[`${key}.dn.weight`, shape], [`${key}.dn.step_size`, []], ...lambda];
  };
  const kernel = stem === "cifar" ? 3 : 7;
  const tensors: Shapes = [
    ...convolution("layer0.0", [stemAtoms, 3, kernel, kernel], coded),
    ...norm("layer0.1", stemAtoms),
  ];
  if (all && stem === "imagenet")
    tensors.push(...convolution("layer0.2", [stemAtoms, stemAtoms, 3, 3], true));
  let channels = stemAtoms;
  for (const [stage, count] of BLOCKS[name.includes("34") ? 34 : 18].entries()) {
    const filters = width * 2 ** stage;
    for (let block = 0; block < count; block++) {
      const key = `layer${stage + 1}.${all ? "layers." : ""}${block}`;
      tensors.push(
        ...convolution(`${key}.conv1`, [filters, channels, 3, 3], all),
        ...norm(`${key}.bn1`, filters),
        ...convolution(`${key}.conv2`, [filters, filters, 3, 3], all),
        ...norm(`${key}.bn2`, filters),
      );
      if (shortcut && block === 0 && (stage > 0 || channels !== filters)) {
        tensors.push(
          [`${key}.shortcut.0.weight`, [filters, channels, 1, 1]],
          ...norm(`${key}.shortcut.1`, filters),
        );
      }
      channels = filters;
    }
  }
  tensors.push(["linear.weight", [classes, channels]], ["linear.bias", [classes]]);
  return new Map(tensors);
}

function norm(key: string, channels: number): Shapes {
  const parts = ["weight", "bias", "running_mean", "running_var"];
  return [
    ...parts.map((part): [string, number[]] => [`${key}.${part}`, [channels]]),
    [`${key}.${COUNT}`, []],
  ];
}
