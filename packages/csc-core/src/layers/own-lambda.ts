import type * as tf from "@tensorflow/tfjs";

/** Owner of λ where a call does not name one: a sparse-coding layer. */
export interface LambdaOwner {
  readonly name: string;
  /** λ as the layer was made; where it is learnt, where it starts. */
  readonly lambda: number;
  readonly parameters: { readonly logLambda: tf.LayerVariable | undefined };
}

/**
 * λ that a layer codes with where a call names none, in units of its input: as it was made, or as it has learnt it.
 *
 * @param layer - Built: what is learnt exists only then.
 * @returns One number for all atoms, or one for each where each learns its own.
 */
export function ownLambdas({ lambda, parameters }: LambdaOwner): readonly number[] {
  const learnt = parameters.logLambda?.read().dataSync();
  // In float32, as the layer itself takes it.
  return learnt === undefined ? [lambda] : Array.from(learnt, (value) => Math.fround(Math.exp(value)));
}

/**
 * {@link ownLambdas} where one number is needed.
 *
 * @param layer - Built.
 * @throws TypeError if its atoms have λ of their own.
 */
export function ownLambda(layer: LambdaOwner): number {
  const [lambda = NaN, ...others] = ownLambdas(layer);
  if (others.length === 0) return lambda;
  throw new TypeError(
    `ownLambda: \`layer\` must have one λ, got ${layer.name}, which has learnt one for each of its ` +
      `${others.length + 1} atoms. Make it with \`learnLambda\` layer or none where λ is chosen at test time.`,
  );
}
