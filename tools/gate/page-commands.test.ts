import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { loadExperiment } from "../../packages/train/src/node/config/load-experiment.js";
import { run } from "../../apps/cli/src/main.js";
import { decodePretrainedManifest } from "../../packages/models/src/index.js";
import { commandsOf, pagesOf, sdnetParametersOf, simpleCommandsOf } from "./page-commands.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const commander = createRequire(join(ROOT, "apps/cli/package.json"))("commander") as {
  readonly Command: { readonly prototype: { action: (this: unknown, act: () => void) => unknown } };
};
const TRAINED = decodePretrainedManifest(
  readFileSync(join(ROOT, "packages/models/pretrained/manifest.json"), "utf8"),
  { where: "manifest.json" },
).map(({ name }) => name);

describe("commands of a page", () => {
  const read = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), "page-"));
    try {
      writeFileSync(join(folder, "page.md"), text);
      return commandsOf(folder, "page.md").map(({ line, block, text: command }) => [line, block, command]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("are those of its sh blocks, with the lines they go on in", () => {
    const page = "```sh\n# why\na b \\\n  c\n\nd # e\n```\n```ts\nf\n```\n```sh\ng\n```\n";
    expect(read(page)).toEqual([
      [3, 0, "a b \\\n  c"],
      [6, 0, "d # e"],
      [12, 1, "g"],
    ]);
  });

  it("keep a loop in one piece, and stand for its body with the first value", () => {
    const [[, , text] = []] = read("```sh\nfor x in 1 2; do\n  a --x $x\ndone\n```\n");
    expect(simpleCommandsOf(String(text))).toEqual([["a", "--x", "1"]]);
  });

  it("that do not end are refused", () => {
    expect(() => read("```sh\na \\\n```\n")).toThrow("page.md:2: a command that does not end");
  });

  it("are split into words as a shell does", () => {
    expect(simpleCommandsOf("A=$(b c) d 'e f' --g=\"h\" \\\n  i-$(j +k) # l && m\nn")).toEqual([
      ["d", "e f", "--g=h", "i-$(j +k)"],
      ["n"],
    ]);
    expect(simpleCommandsOf("a && b 'c; d'")).toEqual([["a"], ["b", "c; d"]]);
  });
});

describe.each([...pagesOf(ROOT), "docs/REPRODUCTION.md"])("commands of %s", (page) => {
  const commands = commandsOf(ROOT, page).flatMap(({ line, text }) =>
    simpleCommandsOf(text).map((words) => ({ words, where: `${page}:${line}` })),
  );

  it("have arguments and options that the command line takes", async () => {
    for (const { words, where } of commands) {
      const parameters = sdnetParametersOf(words);
      if (parameters !== undefined) expect([where, await refusalOf(parameters)]).toEqual([where, ""]);
    }
  });

  it("train experiments that are accepted with what they set", async () => {
    for (const { words, where } of commands) {
      const [command, config = "", ...rest] = sdnetParametersOf(words) ?? [];
      if (command !== "train") continue;
      const overrides = rest.filter((word) => /^\w+(\.\w+)+=/.test(word));
      await expect(loadExperiment(config, overrides), where).resolves.toBeDefined();
    }
  });

  it("run programs and scripts that are there, with options that these know", () => {
    for (const { words, where } of commands) {
      const [program, ...parameters] = words;
      if (program === "node") expect([where, optionsUnknownTo(parameters)]).toEqual([where, []]);
      const script = /^npm (?:--prefix (\S+) )?run (\S+)/.exec(words.join(" "));
      if (script !== null) {
        const manifest = readFileSync(join(ROOT, script[1] ?? ".", "package.json"), "utf8");
        const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
        expect(Object.keys(scripts), where).toContain(script[2]);
      }
    }
  });

  it("read files that are there or that a command before them made", () => {
    const made: string[] = [];
    for (const { words, where } of commands) {
      const out = outputsOf(words);
      for (const file of filesIn(words)) {
        if (out.includes(file)) continue;
        const known = existsSync(join(ROOT, file)) || made.some((one) => `${file}/`.startsWith(`${one}/`));
        expect([where, file, known]).toEqual([where, file, true]);
      }
      made.push(...out);
    }
  });

  it("take networks that come with the program or that a command before them trained", () => {
    const made: string[] = [];
    for (const { words, where } of commands) {
      const [command = "", checkpoint = ""] = sdnetParametersOf(words) ?? [];
      if (["evaluate", "calibrate", "robust", "attack", "export", "visualize"].includes(command)) {
        expect([...TRAINED, ...made], where).toContain(checkpoint);
      }
      made.push(...outputsOf(words));
    }
  });
});

describe("the command line", () => {
  it("refuses what these tests are to find", async () => {
    const evaluate = ["evaluate", "network", "--data", "cifar10"];
    expect(await refusalOf(evaluate)).toBe("");
    expect(await refusalOf([...evaluate, "--epochs", "1"])).toContain("unknown option '--epochs'");
    expect(await refusalOf(["calibrate", "--data", "cifar10"])).toContain("required option '--out <file>'");
    expect(await refusalOf([...evaluate, "another"])).toContain("too many arguments");
    expect(optionsUnknownTo(["tools/make/make-image-tree.mjs", "runs/x", "--images", "--sizes"])).toEqual([
      "sizes",
    ]);
  });

  it("takes the options of commands within a sentence", async () => {
    const mentions = ["NUMERICS", "REPRODUCTION", "ARCHITECTURE"].map((name) => `docs/${name}.md`);
    let found = 0;
    for (const page of [...pagesOf(ROOT), ...mentions]) {
      const text = readFileSync(join(ROOT, page), "utf8");
      for (const [, code = ""] of text.matchAll(/`((?:npx |npm |node |sdnet )[^`]*)`/g)) {
        const [words = []] = simpleCommandsOf(code);
        const parameters = sdnetParametersOf(words);
        const unknown = words[0] === "node" ? optionsUnknownTo(words.slice(1)) : [];
        // A mention need not be complete, nor name a command.
        const complaint = parameters?.[1] === undefined ? "" : await refusalOf(parameters);
        const wrong = /required|argument missing|COMMAND/.test(`${complaint}${code}`) ? "" : complaint;
        expect([page, code, unknown, wrong]).toEqual([page, code, [], ""]);
        found++;
      }
    }
    expect(found).toBeGreaterThan(20);
  });
});

/** Error of the command line for these parameters, before it does anything; empty if it takes them. */
async function refusalOf(parameters: readonly string[]): Promise<string> {
  const { action } = commander.Command.prototype;
  const idle = vi.spyOn(commander.Command.prototype, "action").mockImplementation(function (this: unknown) {
    return action.call(this, () => undefined);
  });
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    process.exitCode = undefined;
    await run(["node", "sdnet", ...parameters]);
    const said = written.mock.calls.map(([text]) => String(text)).join("");
    const code = exitCode();
    return code === undefined ? said : `${said} (exit code ${code})`;
  } finally {
    process.exitCode = undefined;
    written.mockRestore();
    idle.mockRestore();
  }
}

/** Exit code that is set, which the compiler believes to be what was assigned to it last. */
function exitCode(): string | number | undefined {
  return process.exitCode ?? undefined;
}

/** Options among the parameters of `node` that the source of the program does not name; the program itself if it is not there. */
function optionsUnknownTo([file = "", ...parameters]: readonly string[]): string[] {
  if (!existsSync(join(ROOT, file))) return [file];
  const source = readFileSync(join(ROOT, file), "utf8");
  return parameters
    .filter((word) => word.startsWith("--"))
    .map((word) => word.slice(2).replace(/=.*/, ""))
    .filter((name) => !new RegExp(`["']?\\b${name}["']?: \\{|--${name}\\b`).test(source));
}

/** Files and folders that a command writes. */
function outputsOf(words: readonly string[]): string[] {
  const named = words.filter((_, index) => ["--out", "--runs"].includes(words[index - 1] ?? ""));
  return words[1] === "tools/make/make-image-tree.mjs" ? [...named, words[2] ?? ""] : named;
}

/** Paths among the words of a command, but those of the reader's own: absolute, or with a name in capitals. */
function filesIn(words: readonly string[]): string[] {
  return words
    .map((word) => word.replace(/^[\w.]+=/, "").replace(/^folder:/, ""))
    .filter((word) => /^[\w.][^:@]*\/[^/]/.test(word) || /\.(mjs|json|yaml|safetensors)$/.test(word))
    .filter((word) => !/^[\d./,]+$/.test(word) && !/\b[A-Z]{3,}\b/.test(word));
}
