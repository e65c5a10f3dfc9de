/** A passage of a page and where its numbers come from. */
export interface Passage {
  readonly page: string;
  readonly text: string;
  readonly record?: string;
  readonly values?: readonly string[];
  readonly quote?: string;
  readonly definition?: string;
}
export interface Declarations {
  readonly settings?: Readonly<Record<string, string>>;
  readonly figures: readonly Passage[];
}
export function pagesWithFigures(): readonly string[];
export function declared(): Declarations;
export function faultsOf(
  page: string,
  options?: { readonly text?: string; readonly declarations?: Declarations },
): readonly string[];
export function writersOf(text: string): readonly string[];
