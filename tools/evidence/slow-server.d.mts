/** A web server on this machine. */
export interface SlowServer {
  /** Without a slash at the end. */
  readonly address: string;
  /** The paths that were asked for so far, and from which byte. */
  readonly starts: readonly { readonly path: string; readonly start: number }[];
  readonly close: () => Promise<void>;
}

export function serveSlowly(
  files: Readonly<Record<string, Uint8Array>>,
  options: { readonly bytesPerSecond: number },
): Promise<SlowServer>;
