import type { PyTorchCheckpoint, StateEntry } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import type { Command } from "commander";
import { Failure, UsageError } from "../failure.js";
import type { Log } from "../reporting/log.js";

interface ImportFlags {
  readonly model?: string;
  readonly width?: string;
  readonly out: string;
  readonly force?: true;
  readonly json?: true;
}

/** Adds `sdnet import`. */
export function registerImport(program: Command): void {
  program
    .command("import")
    .description("turn a PyTorch checkpoint into a .safetensors file, without executing anything of it")
    .argument("<file>", "a .pth, .pt or .pth.tar file: a state dict, or a dictionary that holds one")
    .requiredOption("--out <file>", "the .safetensors file to write")
    .option(
      "--model <name>",
      "network it belongs to, e.g. sdnet18; told by the names of its tensors if left out",
    )
    .option("--width <channels>", "channels of the first stage; told by the shapes if left out")
    .option("--force", "replace --out if it is there")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet import model_best.pth.tar --model sdnet18 --out sdnet18.safetensors" +
        "\n  sdnet evaluate sdnet18.safetensors --data cifar10" +
        "\n\nReads both formats of torch.save, with names of the official code or, for ResNet-18 and -34, of torchvision.",
    )
    .action(importCheckpoint);
}

async function importCheckpoint(file: string, flags: ImportFlags): Promise<void> {
  const { existsSync } = await import("node:fs");
  const { isModelName, listModels } = await import("@sdnet/models");
  const { parseChoice, parseInteger } = await import("../config/number-option.js");
  const names = listModels().map(({ name }) => name);
  const asked = {
    name:
      flags.model === undefined ? undefined : parseChoice(flags.model, "--model", names.filter(isModelName)),
    width:
      flags.width === undefined
        ? undefined
        : parseInteger(flags.width, "--width", { least: 1, most: 65_536 }),
  };
  if (existsSync(flags.out) && flags.force !== true) {
    throw new UsageError(`${flags.out} is there already; choose another --out, or replace it with --force.`);
  }

  const { createLog } = await import("../reporting/log.js");
  const { selectBackend } = await import("../backend.js");
  const { encodeCheckpoint } = await import("../training/checkpoint.js");
  const { describeNetwork } = await import("../training/network.js");
  const { writeAtomically } = await import("../training/atomic-file.js");
  const { tensors, source } = await readTensors(file, createLog());
  // Nothing is computed: the backend that starts fastest does.
  await selectBackend("cpu");
  const model = await fittedModel(file, { tensors, asked });
  try {
    const description = describeNetwork(model);
    await writeAtomically(flags.out, encodeCheckpoint({ tensors, model: description }));
    const { width, classes } = description.options;
    if (flags.json === true) {
      const result = {
        file,
        out: flags.out,
        model: description.name,
        width,
        classes,
        tensors: tensors.size,
      };
      process.stdout.write(`${JSON.stringify({ ...result, format: source.format })}\n`);
    } else {
      const network = `${description.name} of width ${width} for ${classes} classes`;
      process.stdout.write(`${flags.out}: ${network}, ${tensors.size} tensors.\n`);
    }
  } finally {
    model.dispose();
  }
}

/** The tensors of a file under official names. */
async function readTensors(
  file: string,
  log: Log,
): Promise<{ readonly tensors: ReadonlyMap<string, StateEntry>; readonly source: PyTorchCheckpoint }> {
  const { readFile } = await import("node:fs/promises");
  const { CheckpointError, decodePyTorch, officialStateDict } = await import("@sdnet/models");
  const { FileFailure } = await import("../reporting/append-file.js");
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new FileFailure(file, error);
  });
  const mebibytes = (bytes.length / 2 ** 20).toFixed(1);
  log.info(`Reading ${file} (${mebibytes} MiB); nothing of it is executed.`);
  try {
    const source = decodePyTorch(bytes, { where: file });
    const place = source.entry === undefined ? "" : ` under ${source.entry}`;
    const prefix = source.prefix === "" ? "" : `; \`${source.prefix}\` before every name left out`;
    log.info(`Found ${source.tensors.size} tensors${place} (${source.format} format)${prefix}.`);
    return { tensors: officialStateDict(source.tensors, { where: file }), source };
  } catch (error) {
    if (error instanceof CheckpointError) throw new Failure(error.message);
    throw error;
  }
}

/** The network the tensors belong to, with them in it, so that every name and shape is checked. */
async function fittedModel(
  file: string,
  {
    tensors,
    asked,
  }: {
    readonly tensors: ReadonlyMap<string, StateEntry>;
    readonly asked: { readonly name: string | undefined; readonly width: number | undefined };
  },
): Promise<tf.LayersModel> {
  const { recogniseNetwork } = await import("@sdnet/models");
  const { buildNetwork } = await import("../training/network.js");
  const { loadWeights } = await import("../training/training-state.js");
  const found = recogniseNetwork(tensors);
  if (found === undefined) {
    throw new Failure(
      `${file}: these are not the tensors of a network of this program; \`sdnet models\` lists them.`,
    );
  }
  const { name, options } = found;
  if (asked.name !== undefined && asked.name !== name) {
    throw new Failure(`${file}: these are the tensors of ${name}, not of ${asked.name}; leave out --model.`);
  }
  if (asked.width !== undefined && asked.width !== options.width) {
    throw new Failure(
      `${file}: the network has width ${options.width ?? ""}, not ${asked.width}; leave out --width.`,
    );
  }
  const model = await buildNetwork({ name }, options);
  try {
    loadWeights(model, tensors, file);
  } catch (error) {
    model.dispose();
    throw error;
  }
  return model;
}
