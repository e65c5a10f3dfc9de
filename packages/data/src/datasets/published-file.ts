/** A file that is known beforehand, byte for byte. */
export interface PublishedFile {
  /** Name without directories. */
  readonly name: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Published checksums by algorithm, hexadecimal, e.g. `{ md5: "…" }`; at least one. */
  readonly checksums: Readonly<Record<string, string>>;
}

/** A published file and where it can be had. */
export interface PublishedArchive extends PublishedFile {
  readonly url: string;
}
