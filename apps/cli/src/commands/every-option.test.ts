import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { createModel, stateDict } from "@sdnet/models";
import { createShell, NETWORK_PLACE, OPTION_FACTS } from "@sdnet/testing/node";
import { describeNetwork, encodeCheckpoint } from "@sdnet/train/node";
import * as tf from "@tensorflow/tfjs";
import type { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createProgram, run } from "../main.js";

/*
 * Every option of every command and subcommand, as the program itself lists them, stands in a table of facts: two values of it make a
 * difference, or it is refused with exit code 2 and one line, or a test beside this one that names it shows what it does. For
 * attacks see ./attack/every-attack.test.ts, for experiments ../config/ and ../runs/every-key.test.ts.
 */

vi.mock("@sdnet/engine/install", () => ({
  inspectEngine: (_: unknown, verify: boolean) =>
    Promise.resolve({ state: verify ? "verified" : "not looked at" }),
  installEngine: ({ gpu, keep }: { gpu: boolean; keep: boolean }) =>
    Promise.resolve({ link: { distribution: JSON.stringify([gpu, keep]), version: "" }, changed: true }),
}));

vi.mock("../demo/run-demo.js", () => ({
  runDemo: ({ data, source, seed, minutes }: Readonly<Record<string, unknown>>) =>
    Promise.resolve({ told: [data, source, seed, minutes] }),
}));
vi.mock("@sdnet/reports", async (load) => ({ ...(await load<object>()), demoTable: JSON.stringify }));

const folder = mkdtempSync(join(tmpdir(), "sdnet-every-option-"));
const shell = createShell(run, { "%": folder });

/** Every option of every command, hidden ones too, as `command --option`. */
function optionsOf(command: Command, path: readonly string[] = []): string[] {
  const own = command.options.flatMap(({ long }) => (long == null || long === "--version" ? [] : [long]));
  return [
    ...own.map((option) => [...path, option].join(" ")),
    ...command.commands.flatMap((inner) => optionsOf(inner, [...path, inner.name()])),
  ];
}

function writeNetwork(file: string, name: "sdnet18" | "resnet18"): void {
  const model = createModel(name, { width: 1, stemAtoms: 4, classes: 3, imageSize: 8, seed: 1 });
  writeFileSync(
    join(folder, file),
    encodeCheckpoint({ tensors: stateDict(model), model: describeNetwork(model) }),
  );
  model.dispose();
}

beforeAll(() => {
  registerKernels();
  for (const place of ["pets/train", "pets/val", "others/train", "others/val"]) {
    for (const name of ["a", "b", "c"]) {
      for (let image = 0; image < 2; image++) {
        const random = randomStream(image, place, name);
        const pixels = Uint8Array.from({ length: 8 * 8 * 3 }, () => random.below(256));
        const path = join(folder, place, name, `${image}.png`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, encodePng({ width: 8, height: 8, pixels }));
      }
    }
  }
  mkdirSync(join(folder, "goldens"));
  writeNetwork("net.safetensors", "sdnet18");
  writeNetwork("resnet.safetensors", "resnet18");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Names of the tests of a file. */
function testsIn(text: string): string[] {
  return [...text.matchAll(/^\s*(?:it\b[^"`]*|\]\)\()\s*"((?:[^"\\]|\\.)+)"/gm)].map(([, name = ""]) => name);
}

/** Exit code of a command, and its output and files without times and without the options. */
async function seen(command: string, addition: string): Promise<{ code: number; text: string }> {
  const [base = ""] = OPTION_FACTS[command] ?? [];
  const line = addition.startsWith("RESNET")
    ? `${base.replace(NETWORK_PLACE, "%/resnet.safetensors")} ${addition.slice(7)}`
    : `${base} ${addition}`;
  // A folder of another request would be refused.
  rmSync(join(shell.folder, "inside"), { recursive: true, force: true });
  const before = await shell.run("data list --json x");
  process.exitCode = undefined;
  const { out, err, code } = await shell.run(`${command} ${line}`.trim().replaceAll(/\s+/g, " "));
  // What was asked for is no effect, but of the network that is described.
  const shownLambda = command === "models" ? /(?!)/g : /"lambda":[^,}]+/g;
  const printed = out.slice(before.out.length) + err.slice(before.err.length);
  return {
    code,
    text:
      printed
        .replaceAll(shownLambda, "")
        .replaceAll(
          /"(split|data|severity|corruption|date|\w*[sS]econds?|imagesPerSecond|\w+MiB)":("[^"]*"|[^,}]+)/g,
          "",
        ) + tf.getBackend(),
  };
}

describe("every option of every command", () => {
  it("is in the table, and the table has no others", async () => {
    const all = optionsOf(await createProgram([]));
    const known = Object.entries(OPTION_FACTS).flatMap(([command, [, options]]) =>
      Object.keys(options).map((option) => `${command} ${option}`),
    );
    expect(known.sort()).toEqual(all.sort());
  });

  const facts = Object.entries(OPTION_FACTS).flatMap(([command, [, options]]) =>
    Object.entries(options).flatMap(([option, list]) => list.map((fact) => ({ command, option, fact }))),
  );
  it.each(facts)("$command $option: $fact", async ({ command, option, fact }) => {
    vi.stubEnv("SDNET_CACHE_DIR", join(folder, "cache"));
    if (fact.kind === "shown") {
      const text = readFileSync(new URL(fact.file, import.meta.url), "utf8");
      expect(testsIn(text)).toContain(fact.test);
      // By its name on the command line, or that of its value in the program.
      const value = option.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(text).toMatch(new RegExp(`${option}\\b|\\b${value}\\b`));
      return;
    }
    if (fact.kind === "refused") {
      const { code, text } = await seen(command, fact.line);
      expect([text, code]).toEqual([expect.stringContaining(fact.message), 2]);
      return;
    }
    const [one, other] = [await seen(command, fact.lines[0]), await seen(command, fact.lines[1])];
    expect(one.text === other.text, `${option} changes nothing: ${one.text}`).toBe(false);
    expect([one.code, other.code]).not.toContain(2);
  });
});
