import { conv2d, groupNorm, relu, upsampleNearest } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { joinBranches, splitBranches, type Branch } from "./branches.js";
import type { NamedTensors, ParametricMap } from "./implicit-equilibrium.js";
import { pathName } from "./multiscale-weights.js";

/** Groups of the norms, but for the last one of each branch. */
export const GROUPS = 8;
/** Groups of the last norm of each branch. */
export const LAST_GROUPS = 4;
/** Added to the variances of all of them. */
export const GROUP_EPSILON = 1e-5;

/** Name of the injected features among the parameters. */
export const INJECTION = "injection";

/** Name of a branch's dropout mask among the constants. */
export function maskName(branch: number): string {
  return `mask${branch}`;
}

/**
 * The function whose fixed point an MDEQ is, on joined states: a residual block in each branch, then every branch receives all
 * the others at its resolution.
 *
 * Its parameters are named as in `multiscaleWeights`, kernels with their gain multiplied in, and {@link INJECTION},
 * `[batch, size, size, channels]` of the first branch. Masks, `[batch, 1, 1, channels]`, are optional.
 *
 * @see Bai, Koltun & Kolter, "Multiscale Deep Equilibrium Models" (2020), section 3.1.
 */
export function multiscaleFunction(branches: readonly Branch[]): ParametricMap {
  return (state, parameters) =>
    tf.tidy(() => {
      const blocks = splitBranches(state, branches).map((z, index) => residualBlock(z, index, parameters));
      const fused = branches.map((_, to) => {
        const arriving = blocks.map((block, from) => carried(block, { from, to, parameters }));
        const sum = relu(arriving.reduce((total, part) => tf.add(total, part)));
        const mixed = convolved(sum, `end${to}.conv`, parameters);
        return normalized(mixed, `end${to}.norm`, parameters, LAST_GROUPS);
      });
      return joinBranches(fused);
    });
}

function residualBlock(z: tf.Tensor4D, branch: number, parameters: NamedTensors): tf.Tensor4D {
  const name = `branch${branch}`;
  const widened = convolved(z, `${name}.conv1`, parameters);
  const inner = relu(normalized(widened, `${name}.norm1`, parameters));
  const narrowed = convolved(inner, `${name}.conv2`, parameters);
  const mask = parameters[maskName(branch)];
  const kept = mask === undefined ? narrowed : tf.mul<tf.Tensor4D>(narrowed, mask);
  const injected = branch === 0 ? tf.add<tf.Tensor4D>(kept, parameters[INJECTION] as tf.Tensor4D) : kept;
  const sum = relu(tf.add<tf.Tensor4D>(normalized(injected, `${name}.norm2`, parameters), z));
  return normalized(sum, `${name}.norm3`, parameters);
}

/** Brings a branch to the resolution and the channels of another. */
function carried(
  block: tf.Tensor4D,
  { from, to, parameters }: { readonly from: number; readonly to: number; readonly parameters: NamedTensors },
): tf.Tensor4D {
  const name = pathName(from, to);
  if (from > to) {
    const mixed = normalized(convolved(block, `${name}.0`, parameters), `${name}.0`, parameters);
    return upsampleNearest(mixed, 2 ** (from - to));
  }
  let image = block;
  for (let step = 0; step < to - from; step++) {
    const input = step === 0 ? image : relu(image);
    image = normalized(convolved(input, `${name}.${step}`, parameters, 2), `${name}.${step}`, parameters);
  }
  return image;
}

function convolved(
  input: tf.Tensor4D,
  name: string,
  parameters: NamedTensors,
  stride: 1 | 2 = 1,
): tf.Tensor4D {
  const kernel = parameters[`${name}.kernel`] as tf.Tensor4D;
  return conv2d(input, kernel, { stride, padding: (kernel.shape[0] - 1) / 2 });
}

function normalized(
  input: tf.Tensor4D,
  name: string,
  parameters: NamedTensors,
  groups = GROUPS,
): tf.Tensor4D {
  const scale = parameters[`${name}.scale`] as tf.Tensor1D;
  const offset = parameters[`${name}.offset`] as tf.Tensor1D;
  return groupNorm(input, { scale, offset, groups, epsilon: GROUP_EPSILON });
}
