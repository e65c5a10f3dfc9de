import type { FixedPointOptions } from "../equilibrium/fixed-point.js";
import type { Evaluated } from "./fixed-point-nodes.js";
import type { OnnxGraph } from "./onnx-graph.js";

/** Inputs of the functions that write a fixed-point solver into a graph. */
export interface SolverWriter extends FixedPointOptions {
  /** Prefix of all names. */
  readonly name: string;
  /** Numbers of one image's state. */
  readonly size: number;
  /** Name of the start, `[batch, size]`. */
  readonly start: string;
  /** Adds the map whose fixed point is sought. */
  readonly map: (graph: OnnxGraph, state: string) => string;
}

/** Adds an evaluation of the map. */
export function evaluate(graph: OnnxGraph, state: string, { name, map }: SolverWriter): Evaluated {
  const image = map(graph, state);
  return { state, image, difference: graph.add("Sub", [image, state], { name: `${name}/difference` }) };
}
