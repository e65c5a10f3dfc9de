import type { ImageTransform } from "@sdnet/data";
import type { CifarCSeverity } from "@sdnet/data/node";
import type { CorruptionName } from "@sdnet/robust";
import type { Command } from "commander";
import { NOISE_SEED } from "../config/noise-seed.js";
import {
  addDataOptions,
  parseBatch,
  parseDataRequest,
  type DataFlags,
  type DataRequest,
} from "../config/data-request.js";
import { addInferenceEngineOption, parseInferenceEngine } from "../config/engine-option.js";
import { addPrecisionOption } from "../config/precision-option.js";
import { ANY_IMAGES_NAMES, hasFilesOfNoise, isCorrupted, type AnyImagesName } from "../config/datasets.js";
import { UsageError } from "../failure.js";
import type { LoadedImages, LoadImagesOptions, NetworkFacts } from "../checkpoints/load-images.js";
import type { OpenCheckpoint } from "../checkpoints/open-checkpoint.js";
import type { EvaluateOptions, Evaluation } from "../runs/evaluate-model.js";
import type { Log } from "../terminal/log.js";

interface EvaluateFlags extends DataFlags {
  readonly split: string;
  readonly lambda?: string;
  readonly corruption?: string;
  readonly severity?: string;
  readonly limit?: string;
  readonly batch?: string;
  readonly mirrored?: true;
  readonly precision: string;
  readonly engine?: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Adds `sdnet evaluate`. */
export function registerEvaluate(program: Command): void {
  const command = program
    .command("evaluate")
    .description("measure the accuracy of a trained network")
    .argument(
      "<checkpoint>",
      "a .safetensors or .onnx file, the directory of a run, or a pretrained name (sdnet models)",
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
    .option("--batch <images>", "images per batch; 256, or 64 for images from the disk, if left out");
  command.option("--mirrored", "take the mean of the answers to each image and its mirror image");
  addInferenceEngineOption(addPrecisionOption(addDataOptions(command)))
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
        "\n  sdnet evaluate sdnet18.onnx --data cifar10" +
        "\n\nNoise is made here for clean data sets and read from the files of corrupted ones.",
    )
    .action(evaluate);
}

/** Flags that passed every check. */
interface Request {
  readonly data: DataRequest<AnyImagesName>;
  readonly split: "train" | "test";
  readonly lambda: number | undefined;
  readonly noise: { readonly corruption: string; readonly severity: CifarCSeverity } | undefined;
  readonly limit: number | undefined;
  readonly batchSize: number;
}

async function evaluate(target: string, flags: EvaluateFlags): Promise<void> {
  const request = await checkFlags(flags);
  const engine = parseInferenceEngine(target, flags);
  const { createLog } = await import("../terminal/log.js");
  const { createProgress } = await import("../terminal/progress.js");
  const { describeEvaluation } = await import("../runs/describe-evaluation.js");
  const { assertAtHand } = await import("../datasets/at-hand.js");
  const log = createLog();
  const opened = await (engine === "onnx" ? openRuntime(target) : openNetwork(target, flags, log));
  const { description, path } = opened.network;
  try {
    await checkFit(request, opened);
    await assertAtHand(request.data);
    const { split, lambda, noise, limit, batchSize } = request;
    const { name } = request.data;
    const { images, normalization, transform } = await imagesOf(request, {
      ...{ network: opened.network, split, limit, log },
    });
    const progress = createProgress({ label: "evaluation", total: images.length, unit: "images" });
    const evaluation = await opened.evaluate(images, {
      ...{ batchSize, normalization, lambda, transform, mirrored: flags.mirrored, residual: true },
      onBatch: (done) => {
        progress.update(done);
        return undefined;
      },
    });
    progress.stop();
    if (evaluation === undefined) return;
    const views = flags.mirrored === true ? { mirrored: true } : {};
    const subject = { checkpoint: path, model: description.name, data: name, split, ...views };
    if (flags.json === true) {
      const options = { lambda: lambda ?? opened.trained, ...noise, ...opened.computedBy };
      process.stdout.write(`${JSON.stringify({ ...subject, ...options, ...evaluation })}\n`);
    } else {
      const strength = noise?.severity === "all" ? "every severity" : `severity ${noise?.severity ?? ""}`;
      const noisy = noise === undefined ? "" : ` under ${noise.corruption} of ${strength}`;
      const mirrored = flags.mirrored === true ? " with mirrored views" : "";
      const at = lambda === undefined ? "" : ` at λ = ${lambda}`;
      const learnt = lambda === undefined ? opened.learnt : "";
      const result = `${describeEvaluation(evaluation)}${learnt}`;
      process.stdout.write(`${description.name}${noisy}${at}${mirrored}: ${result}\n`);
    }
  } finally {
    await opened.dispose();
  }
}

/** A network that can be evaluated, whatever runs it. */
interface Opened {
  readonly network: NetworkFacts;
  /** The network itself, where TensorFlow.js runs it. */
  readonly checkpoint?: OpenCheckpoint;
  readonly evaluate: (
    images: LoadedImages["images"],
    options: EvaluateOptions,
  ) => Promise<Evaluation | undefined>;
  /** λ as trained. */
  readonly trained: unknown;
  /** The λ that it learnt, in words. */
  readonly learnt: string;
  readonly computedBy: { readonly backend: string; readonly precision: string };
  readonly dispose: () => void | Promise<void>;
}

async function openNetwork(target: string, flags: EvaluateFlags, log: Log): Promise<Opened> {
  const { selectBackend } = await import("../engine/backend.js");
  const { openCheckpoint } = await import("../checkpoints/open-checkpoint.js");
  const { evaluateModel } = await import("../runs/evaluate-model.js");
  const { describeLearntLambdas, trainedLambda } = await import("../runs/learnt-lambda.js");
  const backend = await selectBackend(flags.backend);
  const { applyPrecision } = await import("../config/precision-option.js");
  const precision = await applyPrecision(flags.precision, { backend, log });
  const checkpoint = await openCheckpoint(target);
  const { model } = checkpoint;
  return {
    ...{ network: checkpoint, checkpoint },
    evaluate: (images, options) => evaluateModel(model, images, options),
    trained: trainedLambda(model),
    learnt: describeLearntLambdas(model),
    computedBy: { backend: backend.name, precision },
    dispose: () => {
      model.dispose();
    },
  };
}

async function openRuntime(target: string): Promise<Opened> {
  const { openOnnx, ONNX_RUNTIME } = await import("../onnx/open-onnx.js");
  const { evaluateOnnx } = await import("../onnx/evaluate-onnx.js");
  const network = await openOnnx(target);
  return {
    network,
    evaluate: (images, options) => evaluateOnnx(network, images, options),
    trained: network.trainedLambda,
    learnt: "",
    computedBy: { backend: ONNX_RUNTIME, precision: "float32" },
    dispose: () => network.dispose(),
  };
}

/** The images, and what is still to be done to each. */
async function imagesOf(
  { data, noise }: Request,
  options: LoadImagesOptions,
): Promise<LoadedImages & { readonly transform?: ImageTransform }> {
  const { name, source } = data;
  const { corruption, severity } = noise ?? { corruption: "", severity: "all" };
  const { imagesFor, loadImages, streamedOptions } = await import("../checkpoints/load-images.js");
  const { network, limit, log } = options;
  if (name === "imagenet-c") {
    const { openStreamedImageNetC } = await import("../datasets/open-streamed.js");
    const part = { corruption, severity: Number(severity) };
    return imagesFor(network, await openStreamedImageNetC(part, streamedOptions(data, options)), log);
  }
  if (isCorrupted(name)) {
    const { loadCorruptedDataset } = await import("../datasets/load-dataset.js");
    const { dataset } = await loadCorruptedDataset(name, { corruption, severity, source, limit, log });
    return imagesFor(network, dataset, log);
  }
  const loaded = await loadImages({ ...data, name }, options);
  if (noise === undefined) return loaded;
  const { corruptionTransform } = await import("@sdnet/robust");
  const transform = corruptionTransform({
    corruption: corruption as CorruptionName,
    severity: Number(severity),
    seed: NOISE_SEED,
  });
  return { ...loaded, transform };
}

async function checkFlags(flags: EvaluateFlags): Promise<Request> {
  const { parseLambda } = await import("../config/lambda.js");
  const { parseChoice, parseInteger } = await import("../terminal/number-option.js");
  const count = { least: 1, most: 1e9 };
  const data = parseDataRequest(flags, ANY_IMAGES_NAMES);
  const { name } = data;
  const split = parseChoice(flags.split, "--split", ["train", "test"]);
  if (hasFilesOfNoise(name) && split === "train") {
    throw new UsageError(`--split train is not there: ${name} holds corrupted test images only.`);
  }
  return {
    data,
    split,
    lambda: flags.lambda === undefined ? undefined : parseLambda(flags.lambda, "--lambda"),
    noise: await checkNoise(name, flags),
    limit: flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", count),
    batchSize: parseBatch(flags.batch, name, { inMemory: 256, onDisk: 64 }),
  };
}

async function checkNoise(name: AnyImagesName, flags: EvaluateFlags): Promise<Request["noise"]> {
  const { corruption, severity } = flags;
  const ready = hasFilesOfNoise(name);
  if (corruption === undefined && severity === undefined && !ready) return undefined;
  if (corruption === undefined || severity === undefined) {
    const rule = ready
      ? `--data ${name} needs --corruption and --severity`
      : "--corruption and --severity belong together";
    throw new UsageError(`${rule}, e.g. --corruption gaussian_noise --severity 3.`);
  }
  const { parseInteger } = await import("../terminal/number-option.js");
  const all = severity === "all" && isCorrupted(name);
  return {
    corruption: await (ready ? parseFileName(corruption) : parseCorruption(corruption)),
    severity: all ? "all" : (parseInteger(severity, "--severity", { least: 1, most: 5 }) as CifarCSeverity),
  };
}

/** A corruption of the published files by its name, with or without `_noise`. */
async function parseFileName(text: string): Promise<string> {
  const { CIFAR_C_CORRUPTIONS } = await import("@sdnet/data");
  const { parseChoice } = await import("../terminal/number-option.js");
  const full = CIFAR_C_CORRUPTIONS.find((name) => name === `${text}_noise`);
  return full ?? parseChoice(text, "--corruption", CIFAR_C_CORRUPTIONS);
}

/** A corruption by its name, with or without `_noise`. */
async function parseCorruption(text: string): Promise<CorruptionName> {
  const { CORRUPTIONS } = await import("@sdnet/robust");
  const { parseChoice } = await import("../terminal/number-option.js");
  const names = Object.keys(CORRUPTIONS) as CorruptionName[];
  const full = names.find((name) => name === `${text}_noise`);
  return full ?? parseChoice(text, "--corruption", names);
}

/** Refuses what the network cannot do before any data is loaded. */
async function checkFit({ data, lambda }: Request, { network, checkpoint }: Opened): Promise<void> {
  const { checkLambda } = await import("../checkpoints/check-lambda.js");
  if (lambda !== undefined && checkpoint !== undefined) checkLambda(checkpoint);
  const { checkClasses } = await import("../checkpoints/load-images.js");
  checkClasses(data.name, network);
}
