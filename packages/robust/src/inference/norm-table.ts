/** Statistics of the norms behind codes at several λ: raising λ shrinks the codes, and the running statistics no longer fit. */
export interface NormTable {
  /** Ascending. */
  readonly lambdas: readonly number[];
  /** By name of the norm: for each λ, one number for each channel. */
  readonly norms: Readonly<Record<string, NormRows>>;
}

/** Mean and variance of one norm's input: `[λ][channel]`. */
export interface NormRows {
  readonly mean: readonly (readonly number[])[];
  readonly variance: readonly (readonly number[])[];
}
