/**
 * Measure that λ is chosen from, at the λ of training: the energy of the residual, as in the paper; that of its part finer than 3x3 pixels; or the
 * median absolute value of this part, which outliers such as salt and pepper leave alone.
 */
export type Signal = "residual" | "roughness" | "deviation";

/** Every signal. */
export const SIGNALS: readonly Signal[] = ["residual", "roughness", "deviation"];
