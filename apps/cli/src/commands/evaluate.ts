import type { CifarCName, ImageTransform, Normalization } from "@sdnet/data";
import type { CifarCSeverity } from "@sdnet/data/node";
import type { CorruptionName } from "@sdnet/robust";
import type { Command } from "commander";
import {
  CORRUPTED_DATASETS,
  DATASETS,
  isCorrupted,
  isStreamed,
  type DatasetName,
  type StreamedName,
} from "../config/datasets.js";
import { UsageError } from "../failure.js";
import type { Images } from "../training/images.js";
import type { OpenStreamedOptions } from "../training/open-streamed.js";

interface EvaluateFlags {
  readonly data: string;
  readonly split: string;
  readonly lambda?: string;
  readonly corruption?: string;
  readonly severity?: string;
  readonly limit?: string;
  readonly batch?: string;
  readonly source: string;
  readonly resize?: string;
  readonly damaged: string;
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
    .argument(
      "<checkpoint>",
      "a .safetensors file, the directory of a run, or a pretrained name (sdnet models)",
    )
    .requiredOption(
      "--data <name>",
      "data set: cifar10, cifar100, cifar100-coarse, cifar10-c, cifar100-c, imagenet, imagenet-c or folder:PATH",
    )
    .option("--split <name>", "train or test", "test")
    .option("--lambda <number>", "λ of the stem, in units of normalised pixels; as trained if left out")
    .option(
      "--corruption <name>",
      "one of the 19 of CIFAR-10-C, e.g. gaussian_noise, fog or jpeg_compression",
    )
    .option("--severity <level>", "1 (mild) to 5 (strong) for --corruption; all for corrupted test sets")
    .option("--limit <images>", "only the first so many images (of each severity)")
    .option("--batch <images>", "images per batch; 256, or 64 for images from the disk, if left out")
    .option("--source <source>", "where data comes from: auto, binary, npm or a path", "auto")
    .option(
      "--resize <pixels>",
      "images from the disk: their shorter side before the middle is cut out, or none; 256 for 224, none for imagenet-c",
    )
    .option("--damaged <policy>", "images from the disk that cannot be decoded: skip or fail", "fail")
    .option("--backend <name>", "native, wasm or cpu; the fastest that loads if left out")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet evaluate runs/sdnet18 --data cifar10" +
        "\n  sdnet evaluate runs/sdnet18/best.safetensors --data cifar10 --corruption gaussian_noise --severity 3 --lambda 0.3" +
        "\n  sdnet evaluate runs/sdnet18 --data cifar10-c --corruption fog --severity all" +
        "\n  sdnet evaluate runs/imagenet --data imagenet --source /data/imagenet" +
        "\n  sdnet evaluate runs/pets --data folder:/data/pets" +
        "\n  sdnet evaluate runs/imagenet --data imagenet-c --source /data/imagenet-c --corruption fog --severity 3" +
        "\n\nNoise is made here for clean data sets and read from the files of corrupted ones.",
    )
    .action(evaluate);
}

/** Data sets that are decoded from the disk. */
type DiskName = StreamedName | "imagenet-c";

function isOnDisk(name: string): name is DiskName {
  return isStreamed(name) || name === "imagenet-c";
}

/** Flags that passed every check. */
interface Request {
  readonly name: DatasetName | CifarCName | DiskName;
  readonly source: string;
  /** Only of images from the disk. */
  readonly disk: Pick<OpenStreamedOptions, "resize" | "damaged">;
  readonly split: "train" | "test";
  readonly lambda: number | undefined;
  readonly noise: { readonly corruption: string; readonly severity: CifarCSeverity } | undefined;
  readonly limit: number | undefined;
  readonly batchSize: number;
}

async function evaluate(target: string, flags: EvaluateFlags): Promise<void> {
  const request = await checkFlags(flags);
  const { createLog } = await import("../reporting/log.js");
  const { createProgress } = await import("../reporting/progress.js");
  const { selectBackend } = await import("../backend.js");
  const { openCheckpoint } = await import("../training/open-checkpoint.js");
  const { evaluateModel } = await import("../training/evaluate-model.js");
  const { describeLearntLambdas, trainedLambda } = await import("../training/learnt-lambda.js");
  const { describeEvaluation } = await import("../training/run-training.js");
  const log = createLog();
  const backend = await selectBackend(flags.backend);
  const { model, description, path } = await openCheckpoint(target);
  try {
    checkFit(request, description);
    const { name, split, lambda, noise, batchSize } = request;
    const [, imageSize] = model.inputs[0]?.shape ?? [];
    const options = { log, classes: description.options.classes, imageSize: imageSize ?? 224 };
    const { dataset, normalization, transform } = await loadImages(request, options);
    const progress = createProgress({ label: "evaluation", total: dataset.length, unit: "images" });
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
      const lambdas = lambda ?? trainedLambda(model) ?? description.options.lambda;
      const options = { lambda: lambdas, ...noise, backend: backend.name };
      process.stdout.write(`${JSON.stringify({ ...subject, ...options, ...evaluation })}\n`);
    } else {
      const strength = noise?.severity === "all" ? "every severity" : `severity ${noise?.severity ?? ""}`;
      const noisy = noise === undefined ? "" : ` under ${noise.corruption} of ${strength}`;
      const at = lambda === undefined ? "" : ` at λ = ${lambda}`;
      const learnt = lambda === undefined ? describeLearntLambdas(model) : "";
      const result = `${describeEvaluation(evaluation)}${learnt}`;
      process.stdout.write(`${description.name}${noisy}${at}: ${result}\n`);
    }
  } finally {
    model.dispose();
  }
}

interface LoadedImages {
  readonly dataset: Images;
  readonly normalization: Normalization;
  readonly transform?: ImageTransform;
}

/** The images, and what is still to be done to each. */
async function loadImages(
  request: Request,
  options: Pick<OpenStreamedOptions, "log" | "classes" | "imageSize">,
): Promise<LoadedImages> {
  const { name, source, split, noise, limit } = request;
  const { log } = options;
  if (isOnDisk(name)) {
    const { openStreamedImages, openStreamedImageNetC } = await import("../training/open-streamed.js");
    const whole = { ...options, ...request.disk, split, source, limit };
    const { images: dataset, normalization } =
      name === "imagenet-c"
        ? await openStreamedImageNetC(
            { corruption: noise?.corruption ?? "", severity: Number(noise?.severity) },
            whole,
          )
        : await openStreamedImages(name, whole);
    return { dataset, normalization };
  }
  const { loadCorruptedDataset, loadDataset } = await import("../training/load-dataset.js");
  const { corruptionTransform } = await import("@sdnet/robust");
  if (noise === undefined && !isCorrupted(name)) return loadDataset(name, { split, source, limit, log });
  const { corruption, severity } = noise ?? { corruption: "", severity: "all" };
  if (isCorrupted(name)) return loadCorruptedDataset(name, { corruption, severity, source, limit, log });
  const transform = corruptionTransform({
    corruption: corruption as CorruptionName,
    severity: Number(severity),
    seed: NOISE_SEED,
  });
  return { ...(await loadDataset(name, { split, source, limit, log })), transform };
}

async function checkFlags(flags: EvaluateFlags): Promise<Request> {
  const { parseLambda } = await import("../config/lambda.js");
  const { parseChoice, parseInteger } = await import("../config/number-option.js");
  const count = { least: 1, most: 1e9 };
  const name = await parseData(flags.data);
  const source = flags.data.startsWith("folder:") ? flags.data.slice("folder:".length) : flags.source;
  if (name === "folder" && (source === "auto" || source === "")) {
    throw new UsageError("--data folder needs a path, e.g. --data folder:/data/pets.");
  }
  const split = parseChoice(flags.split, "--split", ["train", "test"]);
  if (hasFilesOfNoise(name) && split === "train") {
    throw new UsageError(`--split train is not there: ${name} holds corrupted test images only.`);
  }
  return {
    name,
    source,
    disk: {
      damaged: parseChoice(flags.damaged, "--damaged", ["skip", "fail"]),
      resize: await parseResize(name, flags.resize),
    },
    split,
    lambda: flags.lambda === undefined ? undefined : parseLambda(flags.lambda, "--lambda"),
    noise: await checkNoise(name, flags),
    limit: flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", count),
    batchSize: parseInteger(flags.batch ?? (isOnDisk(name) ? "64" : "256"), "--batch", {
      least: 1,
      most: 65_536,
    }),
  };
}

async function parseData(text: string): Promise<Request["name"]> {
  const { parseChoice } = await import("../config/number-option.js");
  const { STREAMED_DATASETS } = await import("../config/datasets.js");
  const known = [DATASETS, CORRUPTED_DATASETS, STREAMED_DATASETS].flatMap((sets) => Object.keys(sets));
  const names = [...known, "imagenet-c"] as Request["name"][];
  return text.startsWith("folder:") ? "folder" : parseChoice(text, "--data", names);
}

/** ImageNet-C is made of images that were resized and cut before. */
async function parseResize(
  name: Request["name"],
  text: string | undefined,
): Promise<OpenStreamedOptions["resize"]> {
  const { parseInteger } = await import("../config/number-option.js");
  if (text === undefined) return name === "imagenet-c" ? "none" : undefined;
  if (!isOnDisk(name)) throw new UsageError(`--resize is for images from the disk, not for ${name}.`);
  return text === "none" ? "none" : parseInteger(text, "--resize", { least: 1, most: 8192 });
}

/** Whether noise is read from files and not made here. */
function hasFilesOfNoise(name: Request["name"]): boolean {
  return name === "imagenet-c" || (!isOnDisk(name) && isCorrupted(name));
}

async function checkNoise(name: Request["name"], flags: EvaluateFlags): Promise<Request["noise"]> {
  const { corruption, severity } = flags;
  const ready = hasFilesOfNoise(name);
  if (corruption === undefined && severity === undefined && !ready) return undefined;
  if (isOnDisk(name) && !ready) {
    throw new UsageError(
      `--corruption is not made for ${name}; corrupted images of ImageNet are --data imagenet-c.`,
    );
  }
  if (corruption === undefined || severity === undefined) {
    const rule = ready
      ? `--data ${name} needs --corruption and --severity`
      : "--corruption and --severity belong together";
    throw new UsageError(`${rule}, e.g. --corruption gaussian_noise --severity 3.`);
  }
  const { parseInteger } = await import("../config/number-option.js");
  const all = severity === "all" && ready && !isOnDisk(name);
  return {
    corruption: await (ready ? parseFileName(corruption) : parseCorruption(corruption)),
    severity: all ? "all" : (parseInteger(severity, "--severity", { least: 1, most: 5 }) as CifarCSeverity),
  };
}

/** A corruption of the published files by its name, with or without `_noise`. */
async function parseFileName(text: string): Promise<string> {
  const { CIFAR_C_CORRUPTIONS } = await import("@sdnet/data");
  const { parseChoice } = await import("../config/number-option.js");
  const full = CIFAR_C_CORRUPTIONS.find((name) => name === `${text}_noise`);
  return full ?? parseChoice(text, "--corruption", CIFAR_C_CORRUPTIONS);
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
    const learnt = description.name.startsWith("scn") ? ", whose λ are learnt, one for each atom" : "";
    throw new UsageError(
      `--lambda needs a network with a sparse-coding stem; the checkpoint holds a ${description.name}${learnt}.`,
    );
  }
  if (isOnDisk(name)) return;
  const { classes } = DATASETS[isCorrupted(name) ? CORRUPTED_DATASETS[name] : name];
  if (description.options.classes !== classes) {
    throw new UsageError(
      `--data ${name} has ${classes} classes; the checkpoint tells ${description.options.classes} apart.`,
    );
  }
}
