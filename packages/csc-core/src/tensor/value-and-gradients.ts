import * as tf from "@tensorflow/tfjs";

/** A value and how it changes with each tensor that it was computed from. */
export interface ValueAndGradients {
  /** Owned by the caller. */
  readonly value: tf.Scalar;
  /** In the order of the sources, each of its source's shape; nothing for a source that the value does not depend on. Owned by the caller. */
  readonly gradients: readonly (tf.Tensor | undefined)[];
}

/** One recorded operation. */
interface TapeNode {
  readonly id: number;
  readonly kernelName: string;
  readonly inputs: tf.NamedTensorMap;
  readonly outputs: readonly tf.Tensor[];
  readonly saved?: readonly tf.Tensor[];
  readonly gradient?: (arriving: readonly (tf.Tensor | null)[]) => Readonly<Record<string, () => tf.Tensor>>;
}

/** Part of TensorFlow.js's record of operations that its types hide. Stable since tfjs 1. */
interface TapedEngine {
  readonly state: { activeTape: TapeNode[] | null };
  isTapeOn(): boolean;
  startTape(): void;
  endTape(): void;
}

/**
 * A scalar and its gradients, as `tf.valueAndGrads` gives them, in less memory: what the backward pass has read for the last time is freed at
 * once, where TensorFlow.js keeps every gradient of every layer until the end. That halves what a step of training adds to the memory
 * of its forward pass.
 *
 * @param compute - Computes the value from the sources, which it may close over; variables are sources like any other.
 * @param sources - Tensors to differentiate by.
 * @throws Error if the value depends on a source through an operation that has no gradient.
 */
export function valueAndGradients(
  compute: () => tf.Scalar,
  sources: readonly tf.Tensor[],
): ValueAndGradients {
  const engine = tf.engine() as unknown as TapedEngine;
  if (engine.isTapeOn()) {
    // Gradients of gradients need all that was recorded.
    const { value, grads } = tf.valueAndGrads(() => compute())([...sources]);
    return { value: value, gradients: grads };
  }
  const { state } = engine;
  const outer = state.activeTape;
  try {
    const value = record(engine, compute);
    return { value, gradients: goBack(state.activeTape ?? [], value, sources) };
  } finally {
    for (const { saved } of state.activeTape ?? []) tf.dispose([...(saved ?? [])]);
    state.activeTape = outer;
  }
}

function record(engine: TapedEngine, compute: () => tf.Scalar): tf.Scalar {
  engine.startTape();
  try {
    return tf.tidy(compute);
  } finally {
    engine.endTape();
  }
}

function goBack(
  tape: readonly TapeNode[],
  value: tf.Tensor,
  sources: readonly tf.Tensor[],
): readonly (tf.Tensor | undefined)[] {
  const path = pathBetween(tape, value, sources);
  const onPath = new Set(path.map(({ node }) => node));
  for (const node of tape) if (!onPath.has(node)) tf.dispose([...(node.saved ?? [])]);
  const wanted = new Set(sources.map(({ id }) => id));
  return tf.tidy(() => {
    const arrived = new GradientSums();
    const seed = tf.ones(value.shape);
    arrived.add(value.id, seed);
    for (const { node, inputs } of path.reverse()) {
      const arriving = node.outputs.map(({ id }) => arrived.get(id) ?? null);
      const found = tf.tidy(() => gradientsOfInputs(node, inputs, { arriving, oldest: seed.id }));
      for (const [name, gradient] of Object.entries(found)) {
        arrived.add((inputs[name] as tf.Tensor).id, gradient);
      }
      tf.dispose([...(node.saved ?? [])]);
      for (const { id } of node.outputs) if (!wanted.has(id)) arrived.drop(id);
    }
    return sources.map(({ id }) => arrived.give(id) as tf.Tensor);
  });
}

/** Operations through which the value depends on a source, in the order they ran, each with those of its inputs that do. */
function pathBetween(
  tape: readonly TapeNode[],
  value: tf.Tensor,
  sources: readonly tf.Tensor[],
): { readonly node: TapeNode; readonly inputs: tf.NamedTensorMap }[] {
  const fromSources = new Set(sources.map(({ id }) => id));
  const reached = tape.flatMap((node) => {
    const inputs = Object.fromEntries(
      Object.entries(node.inputs).filter(([, { id }]) => fromSources.has(id)),
    );
    if (Object.keys(inputs).length === 0) return [];
    for (const { id } of node.outputs) fromSources.add(id);
    return [{ node, inputs }];
  });
  const toValue = new Set([value.id]);
  const path = reached.reverse().filter(({ node, inputs }) => {
    if (!node.outputs.some(({ id }) => toValue.has(id))) return false;
    for (const { id } of Object.values(inputs)) toValue.add(id);
    return true;
  });
  return path.reverse();
}

interface GradientsOptions {
  /** Gradients of the node's outputs. */
  readonly arriving: readonly (tf.Tensor | null)[];
  /** Id of the first tensor of the backward pass: what is older belongs to others. */
  readonly oldest: number;
}

function gradientsOfInputs(
  { kernelName, gradient }: TapeNode,
  inputs: tf.NamedTensorMap,
  { arriving, oldest }: GradientsOptions,
): tf.NamedTensorMap {
  if (gradient === undefined) {
    throw new Error(`valueAndGradients: the operation ${kernelName} has no gradient.`);
  }
  const thunks = gradient(arriving);
  return Object.fromEntries(
    Object.keys(inputs).map((name) => {
      const thunk = thunks[name];
      if (thunk === undefined) {
        throw new Error(
          `valueAndGradients: the operation ${kernelName} has no gradient for its input ${name}.`,
        );
      }
      const found = tf.tidy(thunk);
      return [name, found.id < oldest || found.kept ? found.clone() : found];
    }),
  );
}

/** Gradients by the id of their tensor, summed where several arrive. One gradient may belong to several tensors. */
class GradientSums {
  readonly #sums = new Map<number, tf.Tensor>();
  readonly #uses = new Map<tf.Tensor, number>();
  readonly #given = new Set<tf.Tensor>();

  get(id: number): tf.Tensor | undefined {
    return this.#sums.get(id);
  }

  /** The gradient as a tensor that nobody else was given. */
  give(id: number): tf.Tensor | undefined {
    const gradient = this.#sums.get(id);
    if (gradient === undefined || this.#given.has(gradient)) return gradient?.clone();
    this.#given.add(gradient);
    return gradient;
  }

  add(id: number, gradient: tf.Tensor): void {
    const sum = this.#sums.get(id);
    if (sum === undefined) {
      this.#hold(id, gradient);
      return;
    }
    const total = tf.add(sum, gradient);
    this.drop(id);
    this.#hold(id, total);
    if (!this.#uses.has(gradient)) gradient.dispose();
  }

  drop(id: number): void {
    const gradient = this.#sums.get(id);
    if (gradient === undefined) return;
    this.#sums.delete(id);
    const uses = (this.#uses.get(gradient) ?? 1) - 1;
    if (uses > 0) {
      this.#uses.set(gradient, uses);
    } else {
      this.#uses.delete(gradient);
      gradient.dispose();
    }
  }

  #hold(id: number, gradient: tf.Tensor): void {
    this.#sums.set(id, gradient);
    this.#uses.set(gradient, (this.#uses.get(gradient) ?? 0) + 1);
  }
}
