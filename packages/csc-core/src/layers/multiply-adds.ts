/** Shapes of one call of a layer for one image: without the batch axis. */
export interface CallShapes {
  readonly input: readonly number[];
  readonly output: readonly number[];
}

/** A layer that says what it costs; summaries of models ask every layer that has this method. */
export interface CountsMultiplyAdds {
  /**
   * Multiply-adds of convolutions and matrix products for one image at inference. What is done once for a whole batch, or element
   * by element, does not count.
   */
  readonly countMultiplyAdds: (shapes: CallShapes) => number;
}

/** Multiply-adds of a kernel that is applied once to make every output position: its numbers times the positions. */
export function multiplyAddsOf(kernel: readonly (number | null)[], { output }: CallShapes): number {
  return product(kernel) * product(output.slice(0, -1));
}

function product(sizes: readonly (number | null)[]): number {
  return sizes.reduce<number>((all, size) => all * (size ?? NaN), 1);
}
