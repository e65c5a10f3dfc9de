import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";

/** Output of a command line, and its exit code. */
export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs command lines in this process. */
export interface Shell {
  /** An empty folder of the running test; `@` in what is run and printed. */
  readonly folder: string;
  /** Runs `sdnet` with the words of a line. */
  readonly run: (line: string) => Promise<Outcome>;
}

/**
 * Prepares a shell for every test of the file that calls this.
 *
 * @param main - The program: takes what `process.argv` would hold and sets `process.exitCode`.
 * @param places - Folders by the character that stands for them in lines and output, besides `@`.
 */
export function createShell(
  main: (argv: string[]) => Promise<void>,
  places: Readonly<Record<string, string>> = {},
): Shell {
  let folder = "";
  let output = { out: "", err: "" };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sdnet-test-"));
    output = { out: "", err: "" };
    vi.spyOn(process.stdout, "write").mockImplementation((text) => ((output.out += String(text)), true));
    vi.spyOn(process.stderr, "write").mockImplementation((text) => ((output.err += String(text)), true));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
    rmSync(folder, { recursive: true });
  });
  const all = (): [string, string][] => Object.entries({ "@": folder, ...places });
  return {
    get folder() {
      return folder;
    },
    run: async (line) => {
      const resolved = all().reduce((text, [sign, place]) => text.replaceAll(sign, place), line);
      await main(["node", "sdnet", ...resolved.split(" ")]);
      const shown = (text: string): string =>
        all().reduce((rest, [sign, place]) => rest.replaceAll(place, sign), text);
      return { out: shown(output.out), err: shown(output.err), code: Number(process.exitCode ?? 0) };
    },
  };
}
