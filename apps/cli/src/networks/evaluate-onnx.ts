import { runOnnx } from "@sdnet/robust";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { evaluateAnswers, type EvaluateOptions, type Evaluation, type Images } from "@sdnet/train/node";
import type { OpenOnnx } from "./open-onnx.js";

/**
 * Classifies every image in its order with ONNX Runtime, as `evaluateModel` does with TensorFlow.js. The residual is measured where the
 * file gives it.
 *
 * @throws UsageError where λ is given to a file that does not take it.
 * @throws Failure where the file takes λ and neither it nor the caller says which.
 */
export async function evaluateOnnx(
  { session, onnx, path, lambda: own }: OpenOnnx,
  dataset: Images,
  { lambda: asked, ...options }: Omit<EvaluateOptions, "precision" | "residual">,
): Promise<Evaluation | undefined> {
  const takesLambda = session.inputNames.includes("lambda");
  if (asked !== undefined && !takesLambda) {
    throw new UsageError(`--lambda needs a file that takes λ; ${path} has ${lambdaless(onnx.metadata)}.`);
  }
  const lambda = takesLambda ? (asked ?? own) : undefined;
  if (takesLambda && lambda === undefined) {
    throw new Failure(`${path}: takes λ and does not say which it was trained with; name one with --lambda.`);
  }
  const hasResidual = session.outputNames.includes("residual");
  const fetches = hasResidual ? ["logits", "residual"] : ["logits"];
  return evaluateAnswers(dataset, {
    ...options,
    name: onnx.name,
    answer: async (batch) => {
      const { logits, residual } = await runOnnx(session, batch, { lambda, fetches });
      return { logits: logits as Float32Array, residual };
    },
  });
}

function lambdaless(metadata: ReadonlyMap<string, string>): string {
  return metadata.has("sdnet.lambda") ? "its own written in" : "no sparse-coding stem";
}
