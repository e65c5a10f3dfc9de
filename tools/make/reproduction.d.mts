/** The page `docs/REPRODUCTION.md`, in Markdown. */
export function reproductionPage(): string;
