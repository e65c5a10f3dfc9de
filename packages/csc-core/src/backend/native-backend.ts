import type * as tf from "@tensorflow/tfjs";

/** The part of tfjs-node's backend that runs any TensorFlow operation by name. */
export interface NativeBackend {
  readonly binding: NativeBinding;
  executeSingleOutput(
    name: string,
    attributes: readonly Attribute[],
    inputs: readonly tf.Tensor[],
  ): tf.Tensor;
  executeMultipleOutputs(
    name: string,
    attributes: readonly Attribute[],
    inputs: readonly tf.Tensor[],
    outputs: number,
  ): tf.Tensor[];
  /** Values of every tensor, by its `dataId`. */
  readonly tensorMap: { has(dataId: object): boolean; get(dataId: object): StoredTensor };
  createOutputTensor(result: OperationResult): tf.Tensor;
  getInputTensorIds(tensors: readonly tf.Tensor[]): number[];
  readSync(dataId: object): unknown;
}

/** The backend's entry of one tensor. */
export interface StoredTensor {
  /** The binding's number of TensorFlow's tensor. */
  id: number;
  /** TensorFlow's number of the type. */
  dtype: number;
}

/** Description of one result by the binding. */
export interface OperationResult {
  readonly id: number;
  readonly shape: readonly number[];
  readonly dtype: number;
}

/** Numbers by which the binding names types. */
export interface NativeBinding {
  readonly TF_ATTR_INT: number;
  readonly TF_ATTR_FLOAT: number;
  readonly TF_ATTR_BOOL: number;
  readonly TF_ATTR_TYPE: number;
  readonly TF_ATTR_STRING: number;
  readonly TF_FLOAT: number;
  readonly TF_INT32: number;
  readonly TF_ATTR_SHAPE: number;
  isUsingGpuDevice(): boolean;
  executeOp(
    name: string,
    attributes: readonly Attribute[],
    inputs: readonly number[],
    outputs: number,
  ): OperationResult[];
  deleteTensor(id: number): void;
  /** True when the binding accepts lists of strings and types (`sdnet engine install` builds it so). */
  readonly SDNET_LIST_ATTRIBUTES?: boolean;
}

/** An attribute of a TensorFlow operation. */
export interface Attribute {
  readonly name: string;
  readonly type: number;
  readonly value: unknown;
}

/** Runs a TensorFlow operation by name, and gives so many results. */
export type Execute = (
  name: string,
  attributes: readonly Attribute[],
  inputs: readonly tf.Tensor[],
  outputs: number,
) => tf.Tensor[];
