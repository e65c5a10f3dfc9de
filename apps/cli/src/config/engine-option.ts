import type { Command } from "commander";
import { UsageError } from "@sdnet/train/experiment";
import { parseChoice } from "../terminal/number-option.js";

/** Engine of inference: TensorFlow.js, or ONNX Runtime. */
export type InferenceEngine = "tfjs" | "onnx";

/** Adds `--engine` to a command that classifies. */
export function addInferenceEngineOption(command: Command): Command {
  return command.option(
    "--engine <name>",
    "tfjs, or onnx: ONNX Runtime, where the package onnxruntime-node is installed; onnx for .onnx files, else tfjs, if left out",
  );
}

/**
 * The engine that `--engine` and the file ask for.
 *
 * @throws UsageError for another name, and for options that mean nothing to the engine.
 */
export function parseInferenceEngine(
  target: string,
  {
    engine,
    backend,
    precision,
  }: { readonly engine?: string; readonly backend?: string; readonly precision: string },
): InferenceEngine {
  const isFile = isOnnxFile(target);
  const chosen = engine === undefined ? (isFile ? "onnx" : "tfjs") : parseChoice(engine, "--engine", ENGINES);
  if (chosen === "tfjs") {
    if (isFile)
      throw new UsageError(`--engine tfjs cannot run ${target}; leave it out, or give the checkpoint.`);
    return chosen;
  }
  const why = engine === undefined ? `${target}, which ONNX Runtime runs` : "--engine onnx";
  if (backend !== undefined) throw new UsageError(`--backend has no effect on ${why}.`);
  if (precision === "bfloat16") {
    throw new UsageError(`--precision bfloat16 is not for ${why}: it computes in float32.`);
  }
  return chosen;
}

/** Whether a path is that of an ONNX file, by its name. */
export function isOnnxFile(path: string): boolean {
  return path.toLowerCase().endsWith(".onnx");
}

const ENGINES = ["tfjs", "onnx"] as const;
