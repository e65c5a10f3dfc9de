/** A run of the search, in per cent; the mean of four noises where no other is named. */
export interface SearchRow {
  readonly value: string;
  readonly clean: number;
  /** At the λ of training. */
  readonly fixed: number;
  /** λ chosen for each image. */
  readonly adaptive: number;
  /** The best λ of each noise and severity, with running norms. */
  readonly running: number;
  /** The same with estimated norms. */
  readonly oracle: number;
}
/** One setting, and the runs that differ in it alone. */
export interface Question {
  readonly title: string;
  readonly rows: readonly SearchRow[];
  /** Values that were asked for and are in no record. */
  readonly missing: readonly string[];
}
export function searchRows(record?: {
  readonly runs: readonly Readonly<Record<string, unknown>>[];
}): readonly Question[];
