import { runOnnx } from "@sdnet/robust";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { evaluateAnswers, type EvaluateOptions, type Evaluation, type Images } from "@sdnet/train/node";
import type { OpenOnnx } from "./open-onnx.js";

/**
 * Classifies every image in its order with ONNX Runtime, as `evaluateModel` does with TensorFlow.js.
 *
 * @throws UsageError where λ is given to a file that does not take it, or the residual is asked of one that does not give it.
 * @throws Failure where the file takes λ and neither it nor the caller says which.
 */
export async function evaluateOnnx(
  { session, onnx, path, lambda: own }: OpenOnnx,
  dataset: Images,
  { lambda: asked, residual: wantsResidual = false, ...options }: Omit<EvaluateOptions, "precision">,
): Promise<Evaluation | undefined> {
  const takesLambda = session.inputNames.includes("lambda");
  if (asked !== undefined && !takesLambda) {
    throw new UsageError(`--lambda needs a file that takes λ; ${path} has ${lambdaless(onnx.metadata)}.`);
  }
  const lambda = takesLambda ? (asked ?? own) : undefined;
  if (takesLambda && lambda === undefined) {
    throw new Failure(`${path}: takes λ and does not say which it was trained with; name one with --lambda.`);
  }
  if (wantsResidual && !session.outputNames.includes("residual")) {
    throw new UsageError(
      `--residual needs a file with an output residual, which a network with a sparse-coding stem is exported with; ${path} has none.`,
    );
  }
  const fetches = wantsResidual ? ["logits", "residual"] : ["logits"];
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
