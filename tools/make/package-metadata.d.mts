/** See `package-metadata.mjs`. */
import type { PublishedPackage } from "../published-packages.mjs";

export interface Publishing {
  readonly repository: string;
  readonly homepage: string;
  readonly author: string;
  readonly license: string;
  readonly keywords: readonly string[];
}
export function readPublishing(root?: string): Publishing;
export function unsetAddresses(publishing: Publishing): readonly ("repository" | "homepage")[];
export function publishingObstacle(publishing: Publishing): string | undefined;
export function withMetadata(
  described: PublishedPackage,
  publishing: Publishing,
): Readonly<Record<string, unknown>>;
export function metadataFiles(root?: string): readonly { readonly path: string; readonly text: string }[];
