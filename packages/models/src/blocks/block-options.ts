/** Name, size and seed of a residual block. */
export interface BlockOptions {
  /** Official key prefix, such as `layer2.0`. */
  readonly name: string;
  readonly filters: number;
  readonly strides: number;
  /** Seed of the model. */
  readonly seed: number;
}
