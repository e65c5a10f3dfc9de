/** Where a residual block stands and how large it is. */
export interface BlockOptions {
  /** Official key prefix, such as `layer2.0`. */
  readonly name: string;
  readonly filters: number;
  readonly strides: number;
  /** Seed of the model. */
  readonly seed: number;
}
