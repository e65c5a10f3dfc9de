/** See `make-image-tree.mjs`. */
export function makeImageTree(
  directory: string,
  options?: {
    readonly images?: number;
    readonly classes?: number;
    /** Part of the images of each class that are for validation. */
    readonly validation?: number;
    readonly seed?: number;
    /** Whether to write ImageNet's archives as well. */
    readonly tar?: boolean;
  },
): Promise<{ readonly train: number; readonly validation: number }>;
export function classNamesOf(count: number): string[];
