/** Evidence for the effect of an option of `sdnet`: two values make a difference, or one is refused, or a test shows what it does. */
export type OptionFact =
  | { readonly kind: "differ"; readonly lines: readonly [string, string] }
  | { readonly kind: "refused"; readonly line: string; readonly message: string }
  | { readonly kind: "shown"; readonly file: string; readonly test: string };
/** The same line with one value and another. */
export const differ = (one: string, other: string): OptionFact => ({ kind: "differ", lines: [one, other] });
/** A line that is refused, and a part of what it says. */
export const refused = (line: string, message: string): OptionFact => ({ kind: "refused", line, message });
/** The test that shows what it does, by its file, beside the commands, and its name. */
export const shown = (file: string, test: string): OptionFact => ({ kind: "shown", file, test });

/** A value that is none is refused. */
export const number = (option: string) => refused(`${option} x`, `${option} must be`);
