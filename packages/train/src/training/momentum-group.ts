import { createMomentum, type FusedMomentum, type MomentumStep } from "@sdnet/csc-core/backend";
import * as tf from "@tensorflow/tfjs";

/** Weights that are moved together. */
export interface MomentumGroup {
  /** Their places among the optimiser's weights. */
  readonly indices: readonly number[];
  /** Moves each weight once by its gradient, which is disposed of; see `Sgd`. */
  readonly move: (gradients: readonly tf.Tensor[], step: MomentumStep) => void;
  /** Writes the momentum that lives in the backend to the buffers and frees it. The group is of no use afterwards. */
  readonly settle: () => void;
}

/**
 * Momentum of weights, in place where the backend can. Several weights must be vectors: there they count as one, since an update of
 * a short vector takes less time than the calls that ask for it.
 *
 * @param weights - What is moved. The caller's, as are the buffers.
 * @param buffers - What the momentum starts from, in the order of the weights.
 */
export function createMomentumGroup(
  weights: readonly tf.Variable[],
  buffers: readonly tf.Variable[],
): Omit<MomentumGroup, "indices"> {
  const start = joined(buffers);
  const fused = createMomentum(start);
  if (buffers.length > 1) start.dispose();
  if (fused === undefined) return momentumInSteps(weights, buffers);
  const writeBuffers = (): void => {
    tf.tidy(() => {
      assignParts(buffers, fused.read());
    });
    fused.dispose();
  };
  const [weight] = weights as readonly [tf.Variable];
  if (weights.length > 1) return joinedMomentum(weights, fused, writeBuffers);
  return {
    move: ([gradient], step) => {
      fused.move(weight, gradient as tf.Tensor, step);
    },
    settle: writeBuffers,
  };
}

function joinedMomentum(
  weights: readonly tf.Variable[],
  fused: FusedMomentum,
  writeBuffers: () => void,
): Omit<MomentumGroup, "indices"> {
  const all = tf.tidy(() => tf.variable(joined(weights), false));
  return {
    move: (gradients, step) => {
      tf.tidy(() => {
        all.assign(joined(weights));
        fused.move(all, joined(gradients), step);
        assignParts(weights, all);
      });
      tf.dispose([...gradients]);
    },
    settle: () => {
      writeBuffers();
      all.dispose();
    },
  };
}

/** Several vectors one after the other; a single tensor as it is. */
function joined(tensors: readonly tf.Tensor[]): tf.Tensor {
  return tensors.length === 1 ? (tensors[0] as tf.Tensor) : tf.concat([...tensors]);
}

/** The reverse of {@link joined}. */
function assignParts(variables: readonly tf.Variable[], values: tf.Tensor): void {
  const parts =
    variables.length === 1
      ? [values]
      : tf.split(
          values,
          variables.map(({ size }) => size),
        );
  variables.forEach((variable, index) => {
    variable.assign(parts[index] as tf.Tensor);
  });
}

/** Momentum with stock operations, in the buffers themselves. */
function momentumInSteps(
  weights: readonly tf.Variable[],
  buffers: readonly tf.Variable[],
): Omit<MomentumGroup, "indices"> {
  return {
    move: (gradients, step) => {
      weights.forEach((weight, index) => {
        moveInSteps(weight, gradients[index] as tf.Tensor, {
          ...step,
          buffer: buffers[index] as tf.Variable,
        });
      });
    },
    settle: () => undefined,
  };
}

function moveInSteps(
  weight: tf.Variable,
  gradient: tf.Tensor,
  { learningRate, momentum, nesterov, weightDecay, buffer }: MomentumStep & { readonly buffer: tf.Variable },
): void {
  tf.tidy(() => {
    const decayed = weightDecay === 0 ? gradient : tf.add(gradient, tf.mul(weight, weightDecay));
    const moved = tf.add(tf.mul(buffer, momentum), decayed);
    const direction = nesterov ? tf.add(decayed, tf.mul(moved, momentum)) : moved;
    buffer.assign(moved);
    weight.assign(tf.sub(weight, tf.mul(direction, learningRate)));
  });
  gradient.dispose();
}
