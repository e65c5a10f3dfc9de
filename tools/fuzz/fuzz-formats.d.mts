export interface FuzzFormat {
  readonly files: readonly Uint8Array[];
  readonly pieces: readonly string[];
  readonly read: (bytes: Uint8Array) => unknown;
  /** Makes a damaged file pass the first check of the format, so that the damage reaches what lies behind. */
  readonly mend?: (bytes: Uint8Array) => Uint8Array;
  readonly isTyped: (error: unknown) => boolean;
}
export function fuzzFormats(
  library: Readonly<Record<string, unknown>>,
  file: string,
): Readonly<Record<string, FuzzFormat>>;
