import { convolutionOperand, fusedConv2d, type CallOptions } from "@sdnet/csc-core";
import { currentPrecision, withPrecision, type Precision } from "@sdnet/csc-core/backend";
import * as tf from "@tensorflow/tfjs";
import { callOptions, type InferenceOptions } from "../classify.js";
import { functionalModel, stemLayer } from "../csc-layers.js";
import { inferencePlan, type FusedStep, type InferenceStep } from "./inference-plan.js";

/** A convolution's kernel and bias with the norm behind it multiplied in. */
interface FoldedWeights {
  readonly kernel: tf.Tensor4D;
  readonly bias: tf.Tensor1D;
}

/** Options of {@link InferenceModel}. */
export interface InferenceModelOptions {
  /** Of the convolutions of layers that have none of their own; that of the surrounding `withPrecision` if left out. */
  readonly precision?: Precision | undefined;
}

/** {@link InferenceOptions}, and the codes of the images where they are there already. */
export interface CodedInferenceOptions extends InferenceOptions {
  /** Result of {@link InferenceModel.encode} for these images and λ: the stem does not run again. */
  readonly codes?: tf.Tensor4D | undefined;
}

/** Result of {@link InferenceModel.explain}. */
export interface ExplainedImages {
  /** `[batch, classes]`. */
  readonly logits: tf.Tensor2D;
  /** The stem's codes, `[batch, h, w, atoms]`. */
  readonly codes: tf.Tensor4D;
}

/**
 * A trained model made ready to classify fast: every norm behind a convolution is folded into it, and sums and
 * ReLUs run in the same pass where the backend can. λ still changes with every call, and gradients with respect to the images pass. It owns the
 * folded weights, a copy: later training of the model does not change it.
 */
export class InferenceModel {
  readonly #model: tf.LayersModel;
  readonly #precision: Precision;
  readonly #plan: readonly InferenceStep[];
  readonly #folded: ReadonlyMap<string, FoldedWeights>;
  readonly #inputName: string;
  readonly #outputName: string;

  /**
   * @param model - A trained network of this package. Stays the caller's, and must outlive this.
   */
  constructor(model: tf.LayersModel, { precision }: InferenceModelOptions = {}) {
    this.#precision = precision ?? currentPrecision();
    this.#model = functionalModel(model);
    this.#plan = inferencePlan(this.#model);
    this.#folded = new Map(
      this.#plan.flatMap((step) => (step.kind === "fused" ? [[step.output, this.#fold(step)] as const] : [])),
    );
    this.#inputName = this.#model.inputLayers[0]?.name ?? "";
    this.#outputName = this.#plan.at(-1)?.output ?? "";
  }

  /**
   * Logits of a batch of images; the same as `classify(model, images, options)` to rounding.
   *
   * @param images - `[batch, height, width, 3]`, normalised.
   * @returns `[batch, classes]`.
   * @throws TypeError if λ or codes are given to a model without a CSC layer that codes images.
   */
  classify(images: tf.Tensor4D, options: CodedInferenceOptions = {}): tf.Tensor2D {
    return tf.tidy(() => this.#pass(images, options));
  }

  /**
   * Codes of the stem, from which {@link InferenceModel.classify} and `stemSignals` go on.
   *
   * @param images - `[batch, height, width, 3]`, normalised.
   * @returns `[batch, h, w, atoms]`; the caller's.
   * @throws TypeError if the model has no CSC layer that codes images.
   */
  encode(images: tf.Tensor4D, options: Pick<InferenceOptions, "lambda" | "reach"> = {}): tf.Tensor4D {
    const stem = stemLayer(this.#model);
    const call = callOptions(this.#model, options);
    return withPrecision(this.#precision, () =>
      tf.tidy(() => stem.call([images], { ...call }) as tf.Tensor4D),
    );
  }

  /**
   * Logits and the codes that they were made from.
   *
   * @param images - `[batch, height, width, 3]`, normalised.
   * @returns `[batch, classes]`, and `[batch, h, w, atoms]`; the caller's.
   * @throws TypeError if the model has no CSC layer that codes images.
   */
  explain(images: tf.Tensor4D, options: InferenceOptions = {}): ExplainedImages {
    return tf.tidy(() => {
      const codes = this.encode(images, options);
      return { logits: this.classify(images, { ...options, codes }), codes };
    });
  }

  /** Runs every step in its order. The caller tidies. */
  #pass(images: tf.Tensor4D, { codes, ...inferenceOptions }: CodedInferenceOptions): tf.Tensor2D {
    const options = callOptions(this.#model, inferenceOptions);
    const coded = codes === undefined ? undefined : stemLayer(this.#model).name;
    const results = new Map<string, tf.Tensor>([[this.#inputName, images.clone()]]);
    const readsLeft = countReads(this.#plan);
    for (const step of this.#plan) {
      const isCoded = codes !== undefined && step.output === coded;
      const result = isCoded ? codes.clone() : this.#run(step, results, options);
      for (const name of readsOf(step)) {
        const left = (readsLeft.get(name) ?? 0) - 1;
        readsLeft.set(name, left);
        if (left === 0) results.get(name)?.dispose();
      }
      results.set(step.output, result);
    }
    return passNaN(images, results.get(this.#outputName) as tf.Tensor2D);
  }

  #run(step: InferenceStep, results: ReadonlyMap<string, tf.Tensor>, options: CallOptions): tf.Tensor {
    const inputs = step.inputs.map((name) => results.get(name) as tf.Tensor);
    if (step.kind === "layer") {
      const call = () => tf.tidy(() => step.layer.call(inputs, { ...options })) as tf.Tensor;
      return withPrecision(this.#precision, call);
    }
    const { kernel, bias } = this.#folded.get(step.output) as FoldedWeights;
    const { strides: stride, padding } = step.convolution.args;
    const addend = step.addend === undefined ? undefined : (results.get(step.addend) as tf.Tensor4D);
    const how = { stride, padding, bias, addend, relu: step.relu };
    return withPrecision(this.#precisionOf(step), () => fusedConv2d(inputs[0] as tf.Tensor4D, kernel, how));
  }

  #fold(step: FusedStep): FoldedWeights {
    return withPrecision(this.#precisionOf(step), () => fold(step));
  }

  #precisionOf({ convolution }: FusedStep): Precision {
    return convolution.precision ?? this.#precision;
  }

  /** Frees the folded weights; the model stays. */
  dispose(): void {
    for (const { kernel, bias } of this.#folded.values()) tf.dispose([kernel, bias]);
  }
}

/** Makes the logits of images that are not finite NaN: a ReLU in the same pass as a convolution would hide it. */
function passNaN(images: tf.Tensor4D, logits: tf.Tensor2D): tf.Tensor2D {
  return tf.add(logits, tf.mul(tf.sum(images, [1, 2, 3]).expandDims(1), 0));
}

/** `scale (w x - mean) / sqrt(var + eps) + offset` as a convolution with a bias. */
function fold({ convolution, norm }: FusedStep): FoldedWeights {
  const { scale, offset, mean, variance } = norm.parameters;
  return tf.tidy(() => {
    const factor = tf.mul<tf.Tensor1D>(scale.read(), tf.rsqrt(tf.add(variance.read(), norm.epsilon)));
    const kernel = convolutionOperand<tf.Tensor4D>(tf.mul(convolution.kernel.read(), factor));
    const bias = tf.sub<tf.Tensor1D>(offset.read(), tf.mul(mean.read(), factor));
    return { kernel: tf.keep(kernel), bias: tf.keep(bias) };
  });
}

function readsOf(step: InferenceStep): readonly string[] {
  return step.kind === "fused" && step.addend !== undefined ? [...step.inputs, step.addend] : step.inputs;
}

function countReads(plan: readonly InferenceStep[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const step of plan) {
    for (const name of readsOf(step)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
