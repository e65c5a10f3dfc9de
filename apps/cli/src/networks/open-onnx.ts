import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import {
  exportOnnx,
  ExportError,
  fileKind,
  readOnnx,
  type ModelOptions,
  type OnnxDescription,
  type Reach,
} from "@sdnet/models";
import type { OnnxSession } from "@sdnet/robust";
import { Failure } from "@sdnet/train/experiment";
import { errorLine, FileFailure, hashFile } from "@sdnet/train/files";
import {
  headOf,
  identityOf,
  type NetworkDescription,
  type NetworkFacts,
  openCheckpoint,
} from "@sdnet/train/node";
import { isOnnxFile } from "../config/engine-option.js";
import type { Log } from "../terminal/log.js";
import { loadRuntime } from "./load-runtime.js";

/** Name of what computes, for records and reports. */
export const ONNX_RUNTIME = "onnxruntime";

/** A network in ONNX Runtime. */
export interface OpenOnnx extends NetworkFacts {
  readonly session: OnnxSession;
  /** Inputs, outputs and metadata of the file. */
  readonly onnx: OnnxDescription;
  /** λ that the network itself has where it is an input: one number. */
  readonly lambda: number | undefined;
  /** λ that the network was trained with: one number, one for each atom, or undefined where it has none. */
  readonly trainedLambda: number | readonly number[] | undefined;
  /** SHA-256 of the checkpoint, as far as it is known; that of the file itself if not. */
  readonly sha256: string;
  dispose(): Promise<void>;
}

/**
 * Opens an ONNX file, or a checkpoint, which is written as one in memory with all that λ is chosen from.
 *
 * @throws Failure with one line that names the file where it cannot be read, is no classifier of images, or cannot be exported; and where
 * onnxruntime-node is not installed.
 */
export async function openOnnx(
  target: string,
  { reach = "stem", log }: { readonly reach?: Reach | undefined; readonly log?: Log | undefined } = {},
): Promise<OpenOnnx> {
  const runtime = await loadRuntime();
  const { bytes, facts, sha256 } = (await holdsOnnx(target))
    ? await fromFile(target)
    : await fromCheckpoint(target, { reach, log });
  const onnx = described(bytes, facts.path);
  let session: Awaited<ReturnType<typeof runtime.InferenceSession.create>>;
  try {
    // Its warnings are of no use to a user; errors are thrown.
    session = await runtime.InferenceSession.create(bytes, { logSeverityLevel: 3 });
  } catch (error) {
    throw new Failure(`${facts.path}: ONNX Runtime cannot load it: ${errorLine(error)}`);
  }
  const own = numbersIn(onnx.metadata.get("sdnet.lambda"));
  return {
    ...{ ...facts, onnx, sha256, session: session as unknown as OnnxSession },
    lambda: own.length === 1 ? own[0] : undefined,
    trainedLambda: own.length > 1 ? own : own[0],
    dispose: () => session.release(),
  };
}

/** Whether a file is there and is ONNX, by its name or its beginning. */
async function holdsOnnx(path: string): Promise<boolean> {
  if (!existsSync(path) || statSync(path).isDirectory()) return false;
  if (isOnnxFile(path)) return true;
  const kind = fileKind(await headOf(path));
  return typeof kind !== "string" && kind.kind === "an ONNX model";
}

interface Source {
  readonly bytes: Uint8Array;
  readonly facts: NetworkFacts;
  readonly sha256: string;
}

async function fromFile(path: string): Promise<Source> {
  const { selectBackend } = await import("../config/backend-option.js");
  // Answers are judged on it, which is no work.
  await selectBackend("cpu");
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new FileFailure(path, error);
  });
  const onnx = described(bytes, path);
  const sha256 = onnx.metadata.get("sdnet.checkpoint") ?? (await hashFile(path));
  return { bytes, sha256, facts: factsOf(onnx, path) };
}

async function fromCheckpoint(
  target: string,
  { reach, log }: { readonly reach: Reach; readonly log: Log | undefined },
): Promise<Source> {
  const { selectBackend } = await import("../config/backend-option.js");
  await selectBackend();
  const { model, ...opened } = await openCheckpoint(target, { log });
  try {
    const { inputs } = model;
    const bytes = exportOnnx(model, { roughness: true, deviation: true, statistics: true, reach });
    return { bytes, facts: { ...opened, model: { inputs } }, sha256: await hashFile(opened.path) };
  } catch (error) {
    if (error instanceof ExportError) throw new Failure(`${opened.path}: ${error.message}`);
    throw error;
  } finally {
    model.dispose();
  }
}

function described(bytes: Uint8Array, path: string): OnnxDescription {
  try {
    return readOnnx(bytes);
  } catch (error) {
    if (error instanceof ExportError)
      throw new Failure(`${path}: this is no ONNX model, or only its beginning.`);
    throw error;
  }
}

/** Facts of a network stored in its file; sizes and classes are those of its inputs and outputs. */
function factsOf({ name, inputs, outputs, metadata }: OnnxDescription, path: string): NetworkFacts {
  const [, channels, height, width] = inputs.find((input) => input.name === "images")?.shape ?? [];
  const [, classes] = outputs.find((output) => output.name === "logits")?.shape ?? [];
  if (
    channels !== 3 ||
    typeof height !== "number" ||
    typeof width !== "number" ||
    typeof classes !== "number"
  ) {
    throw new Failure(
      `${path}: must take \`images\` [batch, 3, height, width] and give \`logits\` [batch, classes], as sdnet export writes them.`,
    );
  }
  const known = ["images", "lambda"];
  const unknown = inputs.find(
    (input) => !known.includes(input.name) && !/\.(mean|variance)$/.test(input.name),
  );
  if (unknown !== undefined)
    throw new Failure(`${path}: takes an input \`${unknown.name}\` that this program does not know.`);
  const made = objectIn(metadata.get("sdnet.model"), path) as Partial<NetworkDescription> | undefined;
  const stem = height > LARGEST_SMALL_IMAGE ? "imagenet" : "cifar";
  const options = { stem, ...made?.options, classes, imageSize: height } as ModelOptions;
  const description = { name: made?.name ?? name, options } as NetworkDescription;
  const checkpoint = {
    tensors: new Map(),
    classNames: objectIn(metadata.get("sdnet.classNames"), path) as readonly string[] | undefined,
    normalization: objectIn(
      metadata.get("sdnet.normalization"),
      path,
    ) as NetworkFacts["checkpoint"]["normalization"],
  };
  return {
    ...{ path, description, checkpoint, identity: identityOf(checkpoint, description, path) },
    model: { inputs: [{ shape: [null, height, width, channels] }] },
  };
}

/** Images that networks for CIFAR take are no larger. */
const LARGEST_SMALL_IMAGE = 64;

function objectIn(json: string | undefined, path: string): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    throw new Failure(`${path}: its metadata, as sdnet export writes it, is damaged.`);
  }
}

function numbersIn(json: string | undefined): readonly number[] {
  const values: unknown = json === undefined ? [] : JSON.parse(json);
  return Array.isArray(values) ? values.filter((value) => typeof value === "number") : [];
}
