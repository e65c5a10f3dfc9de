/**
 * Number that λ is chosen from, measured at the λ of training: the energy of the residual, as in the paper, or of its fine part.
 */
export type Signal = "residual" | "roughness";

/** Every signal. */
export const SIGNALS: readonly Signal[] = ["residual", "roughness"];
