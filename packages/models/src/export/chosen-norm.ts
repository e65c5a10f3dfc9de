import type { BatchNorm } from "@sdnet/csc-core";
import type { OnnxValue } from "./onnx-format.js";
import type { OnnxGraph } from "./onnx-graph.js";
import { numberWeights, weightsOf } from "./weights.js";

/** The inputs of a norm whose statistics a call may name: mean and variance of its channels. */
export function statisticsInputs({ name }: BatchNorm): readonly [OnnxValue, OnnxValue] {
  // Sizes of one name would have to be equal: a row for each image of one norm, one row for all of another.
  const value = (part: string, description: string): OnnxValue => ({
    name: `${name}.${part}`,
    shape: [`${name}.${part}.rows`, `${name}.${part}.columns`],
    description: `${description} of the channels that the norm ${name} reads, for each image, or for all`,
  });
  return [
    value("mean", "Mean"),
    value("variance", "Variance; the network's own mean and variance where it is negative;"),
  ];
}

/** Adds a norm with the statistics of its inputs, and returns the name of its result. */
export function addChosenNorm(graph: OnnxGraph, norm: BatchNorm, images: string): string {
  const { name, parameters, epsilon } = norm;
  const [mean, variance] = statisticsInputs(norm);
  const add = (operator: string, inputs: readonly string[], part: string): string =>
    graph.add(operator, inputs, { name: `${name}/${part}` });
  const row = (part: keyof typeof parameters): string => {
    const { data } = weightsOf(parameters[part].read());
    return graph.weights(`${name}/${part}`, { shape: [1, data.length], data });
  };
  const zero = graph.weights(`${name}/zero`, numberWeights(0));
  const isOwn = add("Less", [variance.name, zero], "is_own");
  const chosen = (part: "mean" | "variance", given: string): string =>
    add("Where", [isOwn, row(part), given], `chosen_${part}`);
  const raised = add(
    "Add",
    [chosen("variance", variance.name), graph.weights(`${name}/epsilon`, numberWeights(epsilon))],
    "raised",
  );
  const factor = add("Div", [row("scale"), add("Sqrt", [raised], "deviation")], "factor");
  const moved = add("Mul", [chosen("mean", mean.name), factor], "moved");
  const shift = add("Sub", [row("offset"), moved], "shift");
  const shape = graph.weights(`${name}/per_channel`, { shape: [4], data: BigInt64Array.of(0n, -1n, 1n, 1n) });
  const scaled = add("Mul", [images, add("Reshape", [factor, shape], "factor")], "scaled");
  return add("Add", [scaled, add("Reshape", [shift, shape], "shift")], "normalized");
}
