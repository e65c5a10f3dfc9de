/** Numbers for ONNX Runtime, as its own `Tensor` has them. */
export interface OnnxTensor {
  readonly type: string;
  readonly data: unknown;
  readonly dims: readonly number[];
  readonly location?: string;
}

/**
 * All that is needed of a session of ONNX Runtime: an `InferenceSession` of `onnxruntime-node` or `onnxruntime-web`, neither of which this
 * package imports.
 */
export interface OnnxSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(
    feeds: Readonly<Record<string, OnnxTensor>>,
    fetches: readonly string[],
  ): Promise<Readonly<Record<string, OnnxTensor>>>;
}
