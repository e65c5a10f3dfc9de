/** A command of a page; see `page-commands.mjs`. */
export interface PageCommand {
  readonly page: string;
  readonly line: number;
  readonly block: number;
  readonly text: string;
}
export function pagesOf(root: string): string[];
export function commandsOf(root: string, page: string): PageCommand[];
export function simpleCommandsOf(text: string): string[][];
export function sdnetParametersOf(words: readonly string[]): string[] | undefined;
