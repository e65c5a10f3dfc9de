/** A file that a page may ask for. */
export type ServedFile = readonly [type: string, content: string | Uint8Array];

/** Runs a page of this folder in a headless Chromium until it posts to `/done`. */
export function runPage(
  page: string,
  options: {
    readonly files: Readonly<Record<string, ServedFile>>;
    readonly take: (url: string, body: Buffer) => void;
    readonly chromium: string;
    readonly patience: number;
  },
): Promise<void>;
