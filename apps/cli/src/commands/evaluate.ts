import type { CorruptionName } from "@sdnet/robust";
import type { Command } from "commander";
import { DATASETS, type DatasetName } from "../config/datasets.js";
import { UsageError } from "../failure.js";

interface EvaluateFlags {
  readonly data: string;
  readonly split: string;
  readonly lambda?: string;
  readonly corruption?: string;
  readonly severity?: string;
  readonly limit?: string;
  readonly batch: string;
  readonly source: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Seed of the noise of `--corruption`: every evaluation of an image sees the same noise. */
const NOISE_SEED = 0;

/** Adds `sdnet evaluate`. */
export function registerEvaluate(program: Command): void {
  program
    .command("evaluate")
    .description("measure the accuracy of a trained network")
    .argument("<checkpoint>", "a .safetensors file or the directory of a run")
    .requiredOption("--data <name>", "data set, e.g. cifar10")
    .option("--split <name>", "train or test", "test")
    .option("--lambda <number>", "λ of the stem, in units of normalised pixels; as trained if left out")
    .option("--corruption <name>", "gaussian_noise, shot_noise, speckle_noise or impulse_noise")
    .option("--severity <level>", "1 (mild) to 5 (strong) for --corruption")
    .option("--limit <images>", "only the first so many images")
    .option("--batch <images>", "images per batch", "256")
    .option("--source <source>", "where data comes from: auto, binary, npm or a path", "auto")
    .option("--backend <name>", "native, wasm or cpu; the fastest that loads if left out")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet evaluate runs/sdnet18 --data cifar10" +
        "\n  sdnet evaluate runs/sdnet18/best.safetensors --data cifar10 --corruption gaussian_noise --severity 3 --lambda 0.3",
    )
    .action(evaluate);
}

/** Flags that passed every check. */
interface Request {
  readonly name: DatasetName;
  readonly split: "train" | "test";
  readonly lambda: number | undefined;
  readonly noise: { readonly corruption: CorruptionName; readonly severity: number } | undefined;
  readonly limit: number | undefined;
  readonly batchSize: number;
}

async function evaluate(target: string, flags: EvaluateFlags): Promise<void> {
  const request = await checkFlags(flags);
  const { createLog } = await import("../reporting/log.js");
  const { createProgress } = await import("../reporting/progress.js");
  const { selectBackend } = await import("../backend.js");
  const { openCheckpoint } = await import("../training/open-checkpoint.js");
  const { loadDataset } = await import("../training/load-dataset.js");
  const { evaluateModel } = await import("../training/evaluate-model.js");
  const { describeEvaluation } = await import("../training/run-training.js");
  const { corruptionTransform } = await import("@sdnet/robust");
  const log = createLog();
  const backend = await selectBackend(flags.backend);
  const { model, description, path } = await openCheckpoint(target);
  try {
    checkFit(request, description);
    const { name, split, lambda, noise, limit, batchSize } = request;
    const { dataset, normalization } = await loadDataset(name, { split, source: flags.source, limit, log });
    const progress = createProgress({ label: "evaluation", total: dataset.length, unit: "images" });
    const transform = noise === undefined ? undefined : corruptionTransform({ ...noise, seed: NOISE_SEED });
    const evaluation = await evaluateModel(model, dataset, {
      batchSize,
      normalization,
      lambda,
      transform,
      residual: true,
      onBatch: (images) => {
        progress.update(images);
        return undefined;
      },
    });
    progress.stop();
    if (evaluation === undefined) return;
    const subject = { checkpoint: path, model: description.name, data: name, split };
    if (flags.json === true) {
      const options = { lambda: lambda ?? description.options.lambda, ...noise, backend: backend.name };
      process.stdout.write(`${JSON.stringify({ ...subject, ...options, ...evaluation })}\n`);
    } else {
      const noisy = noise === undefined ? "" : ` under ${noise.corruption} of severity ${noise.severity}`;
      const at = lambda === undefined ? "" : ` at λ = ${lambda}`;
      process.stdout.write(`${description.name}${noisy}${at}: ${describeEvaluation(evaluation)}\n`);
    }
  } finally {
    model.dispose();
  }
}

async function checkFlags(flags: EvaluateFlags): Promise<Request> {
  const { parseLambda } = await import("../config/lambda.js");
  const { parseChoice, parseInteger } = await import("../config/number-option.js");
  const count = { least: 1, most: 1e9 };
  if ((flags.corruption === undefined) !== (flags.severity === undefined)) {
    throw new UsageError(
      "--corruption and --severity belong together, e.g. --corruption gaussian_noise --severity 3.",
    );
  }
  return {
    name: parseChoice(flags.data, "--data", Object.keys(DATASETS) as DatasetName[]),
    split: parseChoice(flags.split, "--split", ["train", "test"]),
    lambda: flags.lambda === undefined ? undefined : parseLambda(flags.lambda, "--lambda"),
    noise:
      flags.corruption === undefined || flags.severity === undefined
        ? undefined
        : {
            corruption: await parseCorruption(flags.corruption),
            severity: parseInteger(flags.severity, "--severity", { least: 1, most: 5 }),
          },
    limit: flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", count),
    batchSize: parseInteger(flags.batch, "--batch", { least: 1, most: 65_536 }),
  };
}

/** A corruption by its name, with or without `_noise`. */
async function parseCorruption(text: string): Promise<CorruptionName> {
  const { CORRUPTIONS } = await import("@sdnet/robust");
  const { parseChoice } = await import("../config/number-option.js");
  const names = Object.keys(CORRUPTIONS) as CorruptionName[];
  const full = names.find((name) => name === `${text}_noise`);
  return full ?? parseChoice(text, "--corruption", names);
}

/** Refuses what the checkpoint cannot do before any data is loaded. */
function checkFit(
  { name, lambda }: Request,
  description: { readonly name: string; readonly options: { readonly classes: number } },
): void {
  if (lambda !== undefined && !description.name.startsWith("sdnet")) {
    throw new UsageError(
      `--lambda needs a network with a sparse-coding stem; the checkpoint holds a ${description.name}.`,
    );
  }
  const { classes } = DATASETS[name];
  if (description.options.classes !== classes) {
    throw new UsageError(
      `--data ${name} has ${classes} classes; the checkpoint tells ${description.options.classes} apart.`,
    );
  }
}
