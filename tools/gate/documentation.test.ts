import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it, vi } from "vitest";
import { parseExperiment } from "../../packages/train/src/node/config/load-experiment.js";
import { keysAt } from "../../packages/train/src/config/rules.js";
import { expandSweep } from "../../apps/cli/src/commands/sweep/expand-sweep.js";
import { loadSweep } from "../../apps/cli/src/config/sweep-file.js";
import { run } from "../../apps/cli/src/main.js";
import { CORRUPTIONS } from "../../packages/robust/src/corruptions/registry.js";
import { publishedPackages } from "../published-packages.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...markdownIn("docs"),
  ...markdownIn("docs/decisions"),
  ...markdownIn("apps/docs/guide"),
  ...markdownIn("apps/docs/theory"),
  ...publishedPackages().map(({ place }) => `${place}/README.md`),
];

describe("examples in the documentation", () => {
  it("compile", () => {
    // Beside the manifest whose dependencies the reader would have installed.
    const home = (page: string) => {
      if (page.startsWith("packages/")) return dirname(page);
      return page === "apps/docs/guide/engine.md" ? "packages/engine" : "apps/cli";
    };
    const examples = PAGES.flatMap((page) =>
      blocks(page, "ts")
        .filter((code) => code.includes("import "))
        .map((code, index) => ({
          file: join(ROOT, home(page), `${page.replaceAll("/", "-")}-${index}.ts`),
          code,
        })),
    );
    expect(examples.length).toBeGreaterThanOrEqual(5);
    expect(problemsOf(new Map(examples.map(({ file, code }) => [file, code])))).toEqual([]);
  }, 60_000);

  const isSweep = (text: string): boolean => /^grid:|^runs:/m.test(text);

  it("of sweeps are accepted", async () => {
    const sweeps = PAGES.flatMap((page) => blocks(page, "yaml").filter(isSweep));
    expect(sweeps.length).toBeGreaterThanOrEqual(1);
    const folder = mkdtempSync(join(tmpdir(), "sdnet-documented-"));
    for (const text of sweeps) {
      const file = join(folder, "sweep.yaml");
      writeFileSync(file, text);
      expect((await expandSweep(await loadSweep(file))).length).toBeGreaterThan(1);
    }
    rmSync(folder, { recursive: true });
  });

  it("of experiments are accepted", () => {
    const experiments = PAGES.flatMap((page) =>
      blocks(page, "yaml")
        .filter((text) => !isSweep(text))
        .map((text) => ({
          text: text.includes("name:") ? text : `model: {}\n${text}`,
          page,
        })),
    );
    expect(experiments.length).toBeGreaterThanOrEqual(2);
    for (const { text, page } of experiments) {
      expect(parseExperiment(text, { name: page }).experiment.model.name).toBe("sdnet18");
    }
  });
});

describe("commands in the documentation", () => {
  const trained = PAGES.flatMap((page) =>
    [...readFileSync(join(ROOT, page), "utf8").matchAll(/sdnet (?:-- )?train ([^\s`…]+)/g)].map(
      ([, name = ""]) => name,
    ),
  );

  it("train experiments that come with the program, a file that is there, or one of the reader's own", () => {
    const shipped = readdirSync(join(ROOT, "packages/train/experiments")).map((name) =>
      name.replace(".yaml", ""),
    );
    expect(trained.length).toBeGreaterThan(3);
    for (const name of new Set(trained.filter((file) => !existsSync(join(ROOT, file))))) {
      expect([...shipped, "EXPERIMENT.yaml", "CONFIG.yaml", "experiment.yaml"]).toContain(name);
    }
  });
});

describe("the command line reference", () => {
  const page = readFileSync(join(ROOT, "apps/docs/guide/command-line.md"), "utf8");
  const entries = [
    ...sectionOf(page, "## Available now").matchAll(/^sdnet ([\s\S]*?)(?=^sdnet |^```)/gm),
  ].map(([, entry = ""]) => entry);
  const textOf = new Map<string, string>();
  for (const entry of entries) {
    // A command whose modes take different options has one entry for each.
    const [words = ""] = /^(engine install|sweep report|data \w+|\w+)/.exec(entry) ?? [];
    const name = words === "sweep" ? "sweep run" : words;
    textOf.set(name, `${textOf.get(name) ?? ""}${entry}`);
  }
  const documented = new Map([...textOf].map(([name, text]) => [name, flagsOf(text)] as const));

  it("names exactly the commands there are", async () => {
    const listed = [...(await help()).matchAll(/^ {2}(\w+)\b/gm)].map(([, name = ""]) => name);
    const groups = new Set([...documented.keys()].map((name) => name.split(" ")[0] ?? ""));
    expect([...groups].sort()).toEqual(listed.filter((name) => name !== "help" && name !== "sdnet").sort());
  });

  it.each([...documented])("gives exactly the options of %s", async (name, flags) => {
    const options = [...(await help(...name.split(" "))).matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)];
    const given = options.map(([, flag = ""]) => flag).filter((flag) => flag !== "--help");
    expect(flags).toEqual(given.sort());
  });
});

describe("the config reference", () => {
  const page = readFileSync(join(ROOT, "apps/docs/guide/config.md"), "utf8");

  it.each(["model", "data", "training"])("lists exactly the keys of `%s`, with their defaults", (section) => {
    const rows = [...sectionOf(page, `## \`${section}\``).matchAll(/^\| `([\w.]+)`\s*\| ([^|]*?)\s*\|/gm)];
    const documented = new Map(rows.map(([, key = "", value = ""]) => [key, value]));
    const defaults = defaultsOf(section);

    expect([...documented.keys()].sort()).toEqual([...defaults.keys()].sort());
    for (const [key, value] of defaults) {
      if (value === undefined) continue;
      expect([key, documented.get(key)?.replaceAll("`", "")]).toEqual([key, spell(value)]);
    }
  });

  it("lists exactly the keys of every schedule, with their defaults", () => {
    const rows = [...sectionOf(page, "### Schedules").matchAll(/^\| `([\w-]+)`\s*\| ([^|]*)\|/gm)];
    expect(rows.map(([, name]) => name)).toEqual(["constant", "cosine", "one-cycle", "step"]);
    for (const [, name = "", cell = ""] of rows) {
      const { schedule } = parseExperiment(`model: {name: sdnet18}\ntraining: {schedule: ${name}}`, { name })
        .experiment.training;
      const documented = [...cell.matchAll(/`(\w+): ([^`]+)`/g)].map(([, key, value]) => [key, value]);
      expect(documented).toEqual(
        Object.entries(schedule).flatMap(([key, value]) => (key === "name" ? [] : [[key, spell(value)]])),
      );
    }
  });
});

describe("the tables of corruptions", () => {
  const page = readFileSync(join(ROOT, "apps/docs/guide/corruptions.md"), "utf8");
  const tables = page.split("## Strengths of ").slice(1);

  it.each(["cifar", "imagenet"] as const)("give every strength of %s", (family) => {
    const table = tables[family === "cifar" ? 0 : 1] ?? "";
    const rows = [...table.matchAll(/^\| `(\w+)` +\|([^|]*)\|(.*)\|$/gm)];
    const documented = rows.map(([, name, parameters = "", cells = ""]) => ({
      name,
      parameters: parameters.trim(),
      severities: cells.split("|").map((cell) => cell.split(",").map(Number)),
    }));
    const actual = Object.values(CORRUPTIONS).map(({ name, parameters, severities }) => ({
      name,
      parameters: parameters.join(", "),
      severities: severities[family].map((strength) =>
        strength.map((number) => Number(number.toPrecision(6))),
      ),
    }));
    expect(documented).toEqual(actual);
  });
});

describe("links in the documentation", () => {
  const links = PAGES.filter((page) => !page.startsWith("apps/docs/")).flatMap((page) =>
    [...readFileSync(join(ROOT, page), "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, target = ""]) => [page, target] as const,
    ),
  );

  it("exist", () => {
    expect(links.length).toBeGreaterThan(5);
  });

  it.each(links)("%s links to %s, which is there", (page, target) => {
    const path = join(ROOT, dirname(page), target);
    expect(readdirSync(dirname(path))).toContain(relative(dirname(path), path));
  });
});

/** Output of `sdnet COMMAND --help`. */
async function help(...command: readonly string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    await run(["node", "sdnet", ...command, "--help"]);
    return write.mock.calls.map(([text]) => String(text)).join("");
  } finally {
    write.mockRestore();
  }
}

/** Every long option a text mentions, once, in order of the alphabet. */
function flagsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/--[a-z][a-z-]*/g)].map(([flag]) => flag))].sort();
}

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
}

/** The fenced blocks of one language in a page. */
function blocks(page: string, language: string): string[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    ([, code = ""]) => code,
  );
}

/** From a heading to the next one of its level or above. */
function sectionOf(page: string, heading: string): string {
  const start = page.indexOf(`${heading}\n`);
  expect(start, `the page has a heading ${heading}`).toBeGreaterThanOrEqual(0);
  const rest = page.slice(start + heading.length);
  const end = rest.search(/^#{1,3} /m);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Every key of a section by its dotted path, schedules aside, with its default. */
function defaultsOf(section: string): Map<string, unknown> {
  const experiment: unknown = parseExperiment("model: {name: sdnet18}", { name: "defaults" }).experiment;
  const defaults = new Map<string, unknown>();
  const visit = (path: readonly string[], value: unknown): void => {
    const keys = keysAt(path, experiment).filter((key) => path.at(-1) !== "schedule" || key === "name");
    if (keys.length === 0) {
      const key = path.slice(1).join(".");
      defaults.set(key, section === "model" && key === "name" ? undefined : value);
    }
    // A section may be left out as a whole: its keys have no default of their own then.
    const members = (value ?? {}) as Readonly<Record<string, unknown>>;
    for (const key of keys) visit([...path, key], members[key]);
  };
  visit([section], (experiment as Readonly<Record<string, unknown>>)[section]);
  return defaults;
}

function spell(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(", ")}]`;
  if (typeof value !== "number" || value === 0 || value >= 1e-3) return String(value);
  return value.toExponential();
}

/** Compiler errors of files that exist only in memory, read with the settings of the tests. */
function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const configuration = ts.readConfigFile(join(ROOT, "tsconfig.test.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(configuration.config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (path) => files.has(path) || disk.fileExists(path);
  host.readFile = (path) => files.get(path) ?? disk.readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const code = files.get(path);
    return code === undefined
      ? disk.getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, code, target, true);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${relative(ROOT, path)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}
