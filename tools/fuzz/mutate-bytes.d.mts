export function mutateBytes(
  original: Uint8Array,
  options: {
    readonly other: Uint8Array;
    readonly pieces: readonly string[];
    readonly stream: { below(bound: number): number };
  },
): Buffer;
