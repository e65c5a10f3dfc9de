import { join } from "node:path";
import type { Command } from "commander";
import { Failure, UsageError } from "../failure.js";
import type { Checkpoint } from "../training/checkpoint.js";
import type { NetworkIdentity } from "../training/network-identity.js";
import type { OpenCheckpoint } from "../training/open-checkpoint.js";

interface ExportFlags {
  readonly format: string;
  readonly out: string;
  readonly force?: true;
  readonly backend?: string;
  readonly json?: true;
}

const FORMATS = ["onnx", "tfjs", "safetensors"] as const;
type Format = (typeof FORMATS)[number];

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
    .option("--force", "replace --out if it is there")
    .option("--backend <name>", "native, wasm or cpu; the fastest that loads if left out")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet export runs/sdnet18 --format onnx --out sdnet18.onnx" +
        "\n  sdnet export runs/sdnet18 --format tfjs --out public/sdnet18" +
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
  const { existsSync, statSync } = await import("node:fs");
  const { parseChoice } = await import("../config/number-option.js");
  const format = parseChoice(flags.format, "--format", FORMATS);
  const { out } = flags;
  if (existsSync(out)) {
    if (flags.force !== true) {
      throw new UsageError(`${out} is there already; choose another --out, or replace it with --force.`);
    }
    const [is, writes] = statSync(out).isDirectory() ? ["folder", "file"] : ["file", "folder"];
    if ((writes === "folder") === (format === "tfjs")) {
      throw new UsageError(
        `${out} is a ${is}, and --format ${format} writes a ${writes}; choose another --out.`,
      );
    }
  }
  const { createLog } = await import("../reporting/log.js");
  const { selectBackend } = await import("../backend.js");
  const { openCheckpoint } = await import("../training/open-checkpoint.js");
  const { writeAtomically } = await import("../training/atomic-file.js");
  await selectBackend(flags.backend);
  const opened = await openCheckpoint(target);
  const { model, path, description } = opened;
  try {
    await refuseToReplace(path, out);
    createLog().info(`Writing ${description.name} from ${path} as ${format}.`);
    const files = await encoders[format](opened, flags.version);
    if (format === "tfjs") await writeFolder(out, files);
    else for (const bytes of files.values()) await writeAtomically(out, bytes);
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

/** Each format's files by name; the formats of one file have no use for theirs. */
const encoders: Readonly<
  Record<Format, (opened: OpenCheckpoint, version: string) => Promise<ReadonlyMap<string, Uint8Array>>>
> = {
  onnx: async ({ path, model, identity }, producerVersion) => {
    const { ExportError, exportOnnx } = await import("@sdnet/models");
    try {
      return new Map([["model.onnx", exportOnnx(model, { ...knownOf(identity), producerVersion })]]);
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
    const { encodeCheckpoint } = await import("../training/checkpoint.js");
    const checkpoint = { tensors: stateDict(model), model: description, ...knownOf(identity) };
    return new Map([["model.safetensors", encodeCheckpoint(checkpoint)]]);
  },
};

/** What is known of the inputs and outputs: an assumption must not become a fact of another file. */
function knownOf({
  classNames,
  normalization,
  isAssumed,
}: NetworkIdentity): Pick<Checkpoint, "classNames" | "normalization"> {
  return { classNames, normalization: isAssumed ? undefined : normalization };
}

/** An export has no optimiser state and no progress: it must not take the place of what it comes from. */
async function refuseToReplace(checkpoint: string, out: string): Promise<void> {
  const { existsSync, realpathSync } = await import("node:fs");
  if (existsSync(out) && realpathSync(out) === realpathSync(checkpoint)) {
    throw new UsageError(`${out} is the checkpoint itself; choose another --out.`);
  }
}

/** Writes a folder of files, the last of them last, and removes the weights that an earlier export left there. */
async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const { mkdir, readdir, rm } = await import("node:fs/promises");
  const { FileFailure } = await import("../reporting/append-file.js");
  const { writeAtomically } = await import("../training/atomic-file.js");
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new FileFailure(folder, error);
  }
  for (const [name, bytes] of files) await writeAtomically(join(folder, name), bytes);
  for (const name of await readdir(folder)) {
    if (/^group1-shard\d+of\d+\.bin$/.test(name) && !files.has(name)) await rm(join(folder, name));
  }
}
