import type { OnnxGraph } from "./onnx-graph.js";
import { numberWeights } from "./weights.js";

/** An iterate that goes on in the direction of its last step. */
export interface Extrapolation {
  readonly current: string;
  readonly previous: string;
  readonly weight: number;
  readonly name: string;
}

/** Adds `current + weight (current - previous)`. */
export function extrapolated(graph: OnnxGraph, { current, previous, weight, name }: Extrapolation): string {
  const factor = graph.weights(`${name}/momentum`, numberWeights(weight));
  const change = graph.add("Sub", [current, previous], { name: `${name}/change` });
  const forward = graph.add("Mul", [change, factor], { name: `${name}/forward` });
  return graph.add("Add", [current, forward], { name: `${name}/point` });
}
