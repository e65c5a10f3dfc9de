import * as tf from "@tensorflow/tfjs";
import { registerKernels } from "../backend/register.js";

/** Keeps tensors for the backward pass; the gradient receives clones of them in the same order. */
export type SaveForBackward = (tensors: tf.Tensor[]) => void;

/** One thunk per named input; only those whose input is differentiated are called, in this order. */
export type LazyGradients<Inputs> = { readonly [Name in keyof Inputs]: () => tf.Tensor };

/** The engine method behind `tf.customGrad`, which hides that gradients may be lazy. Stable since tfjs 2. */
interface LazyEngine {
  runKernelFunc<Output>(invocation: {
    readonly inputs: tf.NamedTensorMap;
    readonly forwardFunc: (backend: unknown, save: SaveForBackward) => Output;
    readonly backwardsFunc: (gradient: Output, saved: tf.Tensor[]) => LazyGradients<tf.NamedTensorMap>;
  }): Output;
}

/**
 * An operation with a hand-written gradient.
 *
 * Unlike `tf.customGrad`, the gradient of every input is a thunk, so nobody pays for a gradient nobody asked
 * for, such as that of the images in a first layer.
 *
 * @param inputs - The tensors that can be differentiated, by name.
 * @param forward - Computes one output or several; runs in a tidy, is not recorded, and may save tensors.
 * @param backward - Receives the gradient of the output (or one per output) and the saved tensors, which it may
 * dispose of once used.
 */
export function differentiable<Inputs extends tf.NamedTensorMap, Output extends tf.Tensor | tf.Tensor[]>(
  inputs: Inputs,
  forward: (save: SaveForBackward) => Output,
  backward: (gradient: Output, saved: tf.Tensor[]) => LazyGradients<Inputs>,
): Output {
  registerKernels();
  const engine = tf.engine() as unknown as LazyEngine;
  return engine.runKernelFunc({
    inputs,
    forwardFunc: (_backend, save) => forward(save),
    backwardsFunc: backward,
  });
}

/** Whether what is computed now will be asked for its gradient. */
export function isRecording(): boolean {
  return (tf.engine() as unknown as RecordingEngine).isTapeOn();
}

/** The engine's own question before it records an operation. Stable since tfjs 1. */
interface RecordingEngine {
  isTapeOn(): boolean;
}
