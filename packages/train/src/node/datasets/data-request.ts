/** Images to open: their data set, where they are and, of those from the disk, how they are seen. */
export interface DataRequest<Name extends string> {
  readonly name: Name;
  readonly source: string;
  /** Length of the shorter side before a square is cut out; as {@link OpenStreamedOptions} says if left out. */
  readonly resize: number | "none" | undefined;
  readonly damaged: "skip" | "fail";
}
