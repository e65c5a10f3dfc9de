export const PAGE: string;
export function parts(): Readonly<Record<string, string>>;
export function withParts(page: string): string;
export function plots(): Promise<Readonly<Record<string, string>>>;
