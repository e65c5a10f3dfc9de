import type { OnnxGraph } from "./onnx-graph.js";

/**
 * Adds the lower median of the absolute values of each image.
 *
 * @param graph - Receives the operations.
 * @param values - Name of the images' values.
 * @param options - `name` of the result, `[batch]`; `size`, the number of values of an image.
 */
export function addMedian(
  graph: OnnxGraph,
  values: string,
  { name, size }: { readonly name: string; readonly size: number },
): void {
  const middle = Math.floor(size / 2);
  const integers = (part: string, numbers: readonly number[]) => {
    const data = BigInt64Array.from(numbers, BigInt);
    return graph.weights(`${name}/${part}`, { shape: [numbers.length], data });
  };
  const sizes = graph.add("Abs", [values], { name: `${name}/sizes` });
  const rows = graph.add("Flatten", [sizes], { name: `${name}/rows`, attributes: { axis: { int: 1 } } });
  const largest = graph.add("TopK", [rows, integers("count", [middle + 1])], {
    name: `${name}/largest`,
    unread: [`${name}/places`],
  });
  const last = graph.add("Gather", [largest, integers("middle", [middle])], {
    name: `${name}/last`,
    attributes: { axis: { int: 1 } },
  });
  graph.add("Squeeze", [last, integers("axis", [1])], { name });
}
