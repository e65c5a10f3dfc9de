import * as tf from "@tensorflow/tfjs";
import { stateSize } from "../equilibrium/branches.js";
import type { MultiscaleEquilibrium } from "../equilibrium/multiscale-equilibrium.js";
import { addAnderson } from "./anderson-nodes.js";
import { addBroyden } from "./broyden-nodes.js";
import { MultiscaleNodes } from "./multiscale-nodes.js";
import type { OnnxGraph } from "./onnx-graph.js";

/**
 * Writes the fixed point of an MDEQ as a loop of its solver's updates, at most `iterations` of them: its function stands in the file
 * twice, before the loop and in it.
 *
 * @param injection - Name of the injected features, `[batch, channels, size, size]`.
 * @returns The name of the joined state, `[batch, numbers]`, channels before rows in every branch.
 */
export function addEquilibrium(graph: OnnxGraph, layer: MultiscaleEquilibrium, injection: string): string {
  const { name, branches, args } = layer;
  const { iterations, tolerance, measure, solver } = args;
  const size = stateSize(branches);
  const batch = graph.add("Shape", [injection], {
    name: `${name}/batch`,
    attributes: { start: { int: 0 }, end: { int: 1 } },
  });
  const numbers = graph.weights(`${name}/numbers`, { shape: [1], data: BigInt64Array.of(BigInt(size)) });
  const shape = graph.add("Concat", [batch, numbers], {
    name: `${name}/shape`,
    attributes: { axis: { int: 0 } },
  });
  const start = graph.add("ConstantOfShape", [shape], { name: `${name}/start` });
  return tf.tidy(() => {
    const nodes = new MultiscaleNodes({ name, branches, weights: layer.effectiveWeights(), injection });
    return (solver === "broyden" ? addBroyden : addAnderson)(graph, {
      name,
      size,
      start,
      iterations,
      tolerance,
      measure,
      map: (inner, value) => nodes.add(inner, value),
    });
  });
}
