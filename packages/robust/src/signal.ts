/**
 * Measure that λ is chosen from, at the λ of training: the energy of the residual, as in the paper; that of its part finer than 3x3 pixels; the
 * median absolute value of this part, which outliers such as salt and pepper leave alone; or the strength of noise as {@link noiseLevel} reads it off
 * the last two.
 */
export type Signal = "residual" | "roughness" | "deviation" | "noise";

/** Every signal. */
export const SIGNALS: readonly Signal[] = ["residual", "roughness", "deviation", "noise"];

/** The signals that a model measures: those whose methods it has, and the noise where it has what that is read off. */
export function signalsIn(model: Readonly<Partial<Record<Signal, unknown>>>): readonly Signal[] {
  const has = (signal: Signal) => model[signal] !== undefined;
  return SIGNALS.filter(
    (signal) => has(signal) || (signal === "noise" && has("roughness") && has("deviation")),
  );
}

/** Methods that a model must have to give a signal, as an error names them. */
export const methodsOf = (signal: Signal): string =>
  signal === "noise" ? "`roughness` and `deviation`" : `\`${signal}\``;

/** Signals of the images of a batch, `[size]` each. */
export type SignalArrays = Readonly<Partial<Record<Signal, Float32Array>>>;
