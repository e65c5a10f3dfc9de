import type { OnnxGraph } from "./onnx-graph.js";

/** States that a solver remembers: `[batch, slots, size]`. */
export interface MemorySize {
  /** Prefix of all names. */
  readonly name: string;
  readonly slots: number;
  readonly size: number;
}

/** Adds a memory of zeros for a batch like that of `state`, `[batch, size]`. */
export function blankMemory(graph: OnnxGraph, state: string, { name, slots, size }: MemorySize): string {
  const batch = graph.add("Shape", [state], {
    name: `${name}/batch`,
    attributes: { start: { int: 0 }, end: { int: 1 } },
  });
  const rest = graph.weights(`${name}/memory_size`, {
    shape: [2],
    data: BigInt64Array.of(BigInt(slots), BigInt(size)),
  });
  const shape = graph.add("Concat", [batch, rest], {
    name: `${name}/memory_shape`,
    attributes: { axis: { int: 0 } },
  });
  return graph.add("ConstantOfShape", [shape], { name: `${name}/memory` });
}

/** Adds truth values `[1, slots, 1]`: which slot has this number. */
export function isSlot(
  graph: OnnxGraph,
  number: string,
  { name, slots }: { readonly name: string; readonly slots: number },
): string {
  const data = BigInt64Array.from({ length: slots }, (_, slot) => BigInt(slot));
  const numbers = graph.weights(`${name}/slots`, { shape: [1, slots, 1], data });
  return graph.add("Equal", [numbers, number], { name: `${name}/slot` });
}

/** Adds the memory with one slot replaced by `value`, `[batch, 1, size]`. */
export function remembered(
  graph: OnnxGraph,
  memory: string,
  { slot, value, name }: { readonly slot: string; readonly value: string; readonly name: string },
): string {
  return graph.add("Where", [slot, value, memory], { name: `${name}/remembered` });
}

/** `[batch, size]` as `[batch, size, 1]`. */
export function columnsOf(graph: OnnxGraph, value: string, name: string): string {
  return unsqueezed(graph, value, { name: `${name}/columns`, axis: 2n });
}

/** `[batch, size]` as `[batch, 1, size]`. */
export function rowsOf(graph: OnnxGraph, value: string, name: string): string {
  return unsqueezed(graph, value, { name: `${name}/row`, axis: 1n });
}

function unsqueezed(
  graph: OnnxGraph,
  value: string,
  { name, axis }: { readonly name: string; readonly axis: bigint },
): string {
  const axes = graph.weights(`${name}_axis`, { shape: [1], data: BigInt64Array.of(axis) });
  return graph.add("Unsqueeze", [value, axes], { name });
}
