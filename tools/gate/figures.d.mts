import type { Passage } from "./page-figures.mjs";

export const SETTINGS: Readonly<Record<string, string>>;
export const FIGURES: readonly Passage[];
