/** Every file under a folder, by its path in there. */
export function filesUnder(root: string): string[];

/** Says which files under a folder are not whole, or should not be there. */
export function wrongFiles(root: string, state: { readonly isFinished: boolean }): string[];
