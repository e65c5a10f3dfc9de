/** Functions that build a tree; paths are below its root. */
export interface TreeBuilder {
  /** A small picture of its own, of the kind that its ending says. */
  readonly image: (...paths: readonly string[]) => Promise<void>;
  readonly file: (path: string, contents?: string | Uint8Array) => void;
  readonly folder: (path: string) => void;
  readonly link: (target: string, path: string) => void;
  readonly hardLink: (target: string, path: string) => void;
}

/** A tree, and what a folder and a tar of it must give. */
export interface OddTree {
  readonly build: (tree: TreeBuilder) => Promise<void> | void;
  readonly split?: "train" | "val" | "test";
  /** Names of the images, class by class; or what the message says after the path of the folder or tar. */
  readonly names?: readonly string[];
  readonly refused?: string;
  /** Reasons and counts of what is left alone. */
  readonly left?: Readonly<Record<string, number>>;
  readonly undivided?: boolean;
  /** Indices of images that cannot be read. */
  readonly broken?: readonly number[];
}

/** The kinds of images that are read, as messages name them. */
export const KINDS = "jpg, jpeg, png, webp, tif, tiff, bmp, ppm, pgm";
