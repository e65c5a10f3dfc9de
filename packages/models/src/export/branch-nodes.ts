import { stateSize, type Branch } from "../equilibrium/branches.js";
import type { OnnxGraph } from "./onnx-graph.js";

/**
 * Adds what takes one branch out of a joined state `[batch, size]`, whose channels come before their rows.
 *
 * @returns The name of `[batch, channels, size, size]`.
 */
export function addBranch(
  graph: OnnxGraph,
  state: string,
  {
    name,
    branches,
    index,
  }: { readonly name: string; readonly branches: readonly Branch[]; readonly index: number },
): string {
  const { size, channels } = branches[index] as Branch;
  const from = stateSize(branches.slice(0, index));
  const integers = (part: string, values: readonly number[]): string =>
    graph.weights(`${name}/${part}`, { shape: [values.length], data: BigInt64Array.from(values, BigInt) });
  const bounds = [
    integers("start", [from]),
    integers("end", [from + size * size * channels]),
    integers("axis", [1]),
  ];
  const values = graph.add("Slice", [state, ...bounds], { name: `${name}/branch` });
  const shape = integers("shape", [0, channels, size, size]);
  return graph.add("Reshape", [values, shape], { name: `${name}/branch` });
}
