export function mutateCheckpoint(
  file: Uint8Array,
  options: { readonly other: Uint8Array; readonly stream: { below(bound: number): number } },
): Uint8Array;
