/** A record of `sdnet robust`, and how it was found. */
export interface NoiseRecord {
  readonly file: string;
  readonly record: {
    readonly network: string;
    readonly checkpointSha256: string;
    readonly images: number;
    readonly date: string;
    readonly trainingLambda: number;
    readonly recommended: Readonly<Record<"norms" | "signal" | "fit" | "scope", string>>;
    /** Images that λ was calibrated on. */
    readonly calibration: { readonly images: number; readonly seenInTraining: boolean | null };
    readonly methods: readonly {
      readonly name: string;
      readonly cells: readonly { readonly corruption: string; readonly accuracy: number }[];
    }[];
  };
  /** Whether the network that is shipped was measured. */
  readonly isShipped: boolean;
}
export const PAGES: Readonly<Record<string, string | undefined>>;
export function noiseRecord(shipped?: string): NoiseRecord;
export function noiseTable(
  found: NoiseRecord,
  options: {
    readonly toRoot: string | undefined;
    readonly interval: (successes: number, trials: number) => readonly [number, number];
  },
): string;
export function withTable(text: string, table: string): string;
