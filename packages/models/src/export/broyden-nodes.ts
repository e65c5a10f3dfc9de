import { carriedProgress, LARGEST, ProgressNodes } from "./fixed-point-nodes.js";
import type { OnnxGraph } from "./onnx-graph.js";
import { numberWeights } from "./weights.js";
import { evaluate, type SolverWriter } from "./solver-writer.js";
import { blankMemory, columnsOf, isSlot, remembered, rowsOf } from "./solver-memory.js";

/**
 * Writes `broyden`: the same updates, tolerance and choice of the best state. Rank-one updates lie in two memories of `iterations`
 * rows.
 *
 * @returns The name of the state, `[batch, size]`.
 */
export function addBroyden(graph: OnnxGraph, writer: SolverWriter): string {
  const { name, iterations, start } = writer;
  const first = evaluate(graph, start, writer);
  const judged = new ProgressNodes(graph, writer).first(first);
  const memory = blankMemory(graph, start, { name, slots: iterations, size: writer.size });
  const results = graph.loop({
    name,
    rounds: iterations,
    condition: judged.goesOn,
    carried: {
      ...carriedProgress(judged.progress),
      state: { start, element: "float" },
      difference: { start: first.difference, element: "float" },
      columns: { start: memory, element: "float" },
      rows: { start: memory, element: "float" },
    },
    body: (body, round, { state, difference, columns, rows, ...before }) => {
      const add = (operator: string, inputs: readonly string[], part: string): string =>
        body.add(operator, inputs, { name: `${name}/${part}` });
      const combined = (one: string, other: string, x: string): string =>
        combination(body, { one, other, x, name });
      const change = add("Sub", [difference, combined(columns, rows, difference)], "change");
      const next = evaluate(body, add("Add", [state, change], "state"), writer);
      const { progress, goesOn } = new ProgressNodes(body, writer).next(next, before);
      const growth = add("Sub", [next.difference, difference], "growth");
      const row = finite(body, add("Sub", [combined(rows, columns, change), change], "row"), name);
      const applied = add("Sub", [combined(columns, rows, growth), growth], "applied");
      const misfit = add("Sub", [change, applied], "misfit");
      const length = body.add("ReduceSum", [add("Mul", [row, growth], "product"), axis(body, name)], {
        name: `${name}/length`,
        attributes: { keepdims: { int: 1 } },
      });
      const column = finite(body, add("Div", [misfit, length], "column"), name);
      const slot = isSlot(body, round, { name, slots: iterations });
      return {
        goesOn,
        next: {
          ...progress,
          state: next.state,
          difference: next.difference,
          columns: remembered(body, columns, { slot, value: rowsOf(body, column, name), name }),
          rows: remembered(body, rows, { slot, value: rowsOf(body, row, name), name }),
        },
      };
    },
  });
  return results.best;
}

/** `Σ one_k (other_k · x)`, `[batch, size]`. */
function combination(
  graph: OnnxGraph,
  {
    one,
    other,
    x,
    name,
  }: { readonly one: string; readonly other: string; readonly x: string; readonly name: string },
): string {
  const add = (operator: string, inputs: readonly string[], part: string): string =>
    graph.add(operator, inputs, { name: `${name}/${part}` });
  const shape = (...sizes: readonly bigint[]): string =>
    graph.weights(`${name}/shape`, { shape: [sizes.length], data: BigInt64Array.from(sizes) });
  const factors = add("MatMul", [other, columnsOf(graph, x, name)], "factors");
  const row = add("Reshape", [factors, shape(0n, 1n, -1n)], "factors");
  return add("Reshape", [add("MatMul", [row, one], "combined"), shape(0n, -1n)], "combined");
}

function axis(graph: OnnxGraph, name: string): string {
  return graph.weights(`${name}/axis`, { shape: [1], data: BigInt64Array.of(1n) });
}

/** Images that do not move any more divide 0 by 0: no update for them. */
function finite(graph: OnnxGraph, values: string, name: string): string {
  const size = graph.add("Abs", [values], { name: `${name}/size` });
  const largest = graph.weights(`${name}/largest`, numberWeights(LARGEST));
  const isFinite = graph.add("LessOrEqual", [size, largest], { name: `${name}/is_finite` });
  const zero = graph.weights(`${name}/zero`, numberWeights(0));
  return graph.add("Where", [isFinite, values, zero], { name: `${name}/finite` });
}
