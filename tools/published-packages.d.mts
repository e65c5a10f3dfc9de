/** See `published-packages.mjs`. */
export interface PublishedPackage {
  readonly place: string;
  readonly manifest: Readonly<Record<string, unknown>> & { readonly name: string; readonly version: string };
}
export function readJson(path: string): unknown;
export function publishedPackages(root?: string): readonly PublishedPackage[];
