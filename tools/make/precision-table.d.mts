interface Round {
  readonly model: string;
  readonly width: number;
  readonly mode: string;
  readonly isQuiet: boolean;
  readonly figures: Readonly<
    Record<string, { readonly imagesPerSecond: number; readonly peakRssMiB: number }>
  >;
}

/** What `benchmarks/half-precision.mjs` writes. */
export interface PrecisionRecord {
  readonly run: {
    readonly date: string;
    readonly processor: string;
    readonly node: string;
    readonly note: string;
    readonly settings: Readonly<Record<string, string>>;
  };
  readonly rounds: readonly Round[];
}

export const PAGE: string;
export const RECORD: string;
/** The table of a record, in Markdown. */
export function precisionTable(record: PrecisionRecord): string;
/** The page with the table of a record. */
export function withTable(page: string, record: PrecisionRecord): string;
