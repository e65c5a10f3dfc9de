import { join } from "node:path";
import type { Reach } from "@sdnet/models";
import type { Command } from "commander";
import { Failure, UsageError } from "@sdnet/train/experiment";
import type { Checkpoint, NetworkIdentity, OpenCheckpoint } from "@sdnet/train/node";

interface ExportFlags {
  readonly format: string;
  readonly out: string;
  readonly adaptive?: true;
  readonly reach?: string;
  readonly force?: true;
  readonly backend?: string;
  readonly json?: true;
}

const FORMATS = ["onnx", "tfjs", "safetensors"] as const;
type Format = (typeof FORMATS)[number];
const REACHES = ["stem", "all"] as const;

/** Adds `sdnet export`. */
export function registerExport(program: Command): void {
  program
    .command("export")
    .description("write a trained network for another program")
    .argument(
      "<checkpoint>",
      "a .safetensors file, the directory of a run, or a pretrained name (sdnet models)",
    )
    .requiredOption("--format <name>", "onnx, tfjs (a folder, for browsers) or safetensors (weights alone)")
    .requiredOption("--out <path>", "the file to write; the folder for tfjs")
    .option(
      "--adaptive",
      "onnx: with all that λ is chosen from: roughness, deviation, and inputs for the statistics of norms behind codes",
    )
    .option("--reach <layers>", "onnx: which sparse-coding layers λ reaches, stem or all; stem if left out")
    .option("--force", "replace --out if it is there")
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet export runs/sdnet18 --format onnx --out sdnet18.onnx" +
        "\n  sdnet export runs/sdnet18 --format tfjs --out public/sdnet18" +
        "\n  sdnet export runs/sdnet18 --format onnx --adaptive --out sdnet18.onnx" +
        "\n\nThe ONNX file takes `images` [batch, 3, height, width] and `lambda` [batch] or [1], and gives `logits` and" +
        "\n`residual`; without a sparse-coding stem, `images` and `logits` alone. A λ learnt for every atom is written in.",
    )
    .action((target: string, flags: ExportFlags) =>
      exportCheckpoint(target, { ...flags, version: program.version() ?? "" }),
    );
}

async function exportCheckpoint(
  target: string,
  flags: ExportFlags & { readonly version: string },
): Promise<void> {
  const { parseChoice } = await import("../terminal/number-option.js");
  const format = parseChoice(flags.format, "--format", FORMATS);
  const { out } = flags;
  for (const option of ["adaptive", "reach"] as const) {
    if (flags[option] !== undefined && format !== "onnx") {
      throw new UsageError(`--${option} is for --format onnx, not for ${format}.`);
    }
  }
  const reach = flags.reach === undefined ? undefined : parseChoice(flags.reach, "--reach", REACHES);
  const { claimFile, refuseInputs, writeAtomically } = await import("@sdnet/train/files");
  const { claimDirectory, filesOfCheckpoint, openCheckpoint } = await import("@sdnet/train/node");
  const claim = { option: "--out", force: flags.force === true, inputs: filesOfCheckpoint(target) };
  let place = out;
  if (format === "tfjs") {
    await refuseFullFolder(out, claim);
    claimDirectory(out, claim);
  } else place = claimFile(out, { ...claim, what: `a file of --format ${format}` });
  const { createLog } = await import("../terminal/log.js");
  const { selectBackend } = await import("../config/backend-option.js");
  await selectBackend(flags.backend);
  const log = createLog();
  const opened = await openCheckpoint(target, { log });
  const { model, path, description } = opened;
  try {
    refuseInputs(out, { option: "--out", inputs: [path] });
    log.info(`Writing ${description.name} from ${path} as ${format}.`);
    if (flags.adaptive === true || reach !== undefined) await refuseWithoutChoice(opened, flags);
    const how = { version: flags.version, isAdaptive: flags.adaptive === true, reach };
    const files = await encoders[format](opened, how);
    if (format === "tfjs") await writeFolder(out, files);
    else for (const bytes of files.values()) await writeAtomically(place, bytes);
    const sizes = [...files].map(([name, { length }]) => ({ name, bytes: length }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    if (flags.json === true) {
      const result = { checkpoint: path, model: description.name, format, out, bytes: total };
      process.stdout.write(`${JSON.stringify(format === "tfjs" ? { ...result, files: sizes } : result)}\n`);
    } else {
      const parts = format === "tfjs" ? ` in ${sizes.length} files` : "";
      const mebibytes = (total / 2 ** 20).toFixed(1);
      process.stdout.write(`${out}: ${description.name} as ${format}, ${mebibytes} MiB${parts}.\n`);
    }
  } finally {
    model.dispose();
  }
}

/** Choices of the user about the file to write. */
interface ExportHow {
  /** Of this program. */
  readonly version: string;
  readonly isAdaptive: boolean;
  readonly reach: Reach | undefined;
}

/** Refuses options about the choice of λ for networks that leave none. */
async function refuseWithoutChoice(
  { model, description: { name } }: OpenCheckpoint,
  { adaptive }: Pick<ExportFlags, "adaptive">,
): Promise<void> {
  const { findStem } = await import("@sdnet/models");
  const stem = findStem(model);
  if (stem !== undefined && stem.learnLambda !== "atom") return;
  const option = adaptive === true ? "--adaptive" : "--reach";
  throw new UsageError(
    `${option} needs a network with a sparse-coding stem that has one λ; the checkpoint holds a ${name}.`,
  );
}

/** Each format's files by name; the formats of one file have no use for theirs. */
const encoders: Readonly<
  Record<Format, (opened: OpenCheckpoint, how: ExportHow) => Promise<ReadonlyMap<string, Uint8Array>>>
> = {
  onnx: async ({ path, model, identity }, { version: producerVersion, isAdaptive, reach }) => {
    const { ExportError, exportOnnx } = await import("@sdnet/models");
    const { hashFile } = await import("@sdnet/train/files");
    const extras = {
      roughness: isAdaptive,
      deviation: isAdaptive,
      statistics: isAdaptive,
      reach,
      checkpoint: await hashFile(path),
    };
    try {
      return new Map([
        ["model.onnx", exportOnnx(model, { ...knownOf(identity), ...extras, producerVersion })],
      ]);
    } catch (error) {
      if (error instanceof ExportError) throw new Failure(`${path}: ${error.message}`);
      throw error;
    }
  },
  tfjs: async ({ model }) => {
    const { exportLayersModel } = await import("@sdnet/models");
    return exportLayersModel(model);
  },
  safetensors: async ({ model, description, identity }) => {
    const { stateDict } = await import("@sdnet/models");
    const { encodeCheckpoint } = await import("@sdnet/train/node");
    const checkpoint = { tensors: stateDict(model), model: description, ...knownOf(identity) };
    return new Map([["model.safetensors", encodeCheckpoint(checkpoint)]]);
  },
};

/** Class names and normalisation as far as they are known: an assumption must not become a fact of another file. */
function knownOf({
  classNames,
  normalization,
  isAssumed,
}: NetworkIdentity): Pick<Checkpoint, "classNames" | "normalization"> {
  return { classNames, normalization: isAssumed ? undefined : normalization };
}

/** Refuses to write into a folder that holds something, unless that was asked for. */
async function refuseFullFolder(folder: string, { force }: { readonly force: boolean }): Promise<void> {
  const { readdir } = await import("node:fs/promises");
  const found = await readdir(folder).catch(() => []);
  if (force || found.length === 0) return;
  throw new UsageError(`--out ${folder} is there already; choose another, or replace it with --force.`);
}

/** Writes a folder of files, the last of them last, and removes the weights that an earlier export left there. */
async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const { readdir, rm } = await import("node:fs/promises");
  const { writeAtomically } = await import("@sdnet/train/files");
  for (const [name, bytes] of files) await writeAtomically(join(folder, name), bytes);
  for (const name of await readdir(folder)) {
    if (/^group1-shard\d+of\d+\.bin$/.test(name) && !files.has(name)) await rm(join(folder, name));
  }
}
