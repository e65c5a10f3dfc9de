import { ANDERSON_MEMORY, ANDERSON_RIDGE } from "../equilibrium/anderson.js";
import { carriedProgress, LARGEST, ProgressNodes } from "./fixed-point-nodes.js";
import type { OnnxGraph } from "./onnx-graph.js";
import { evaluate, type SolverWriter } from "./solver-writer.js";
import { blankMemory, isSlot, remembered, rowsOf } from "./solver-memory.js";
import { numberWeights } from "./weights.js";

/** Element type of float64, in which the small systems are solved. */
const DOUBLE = 11;
const FLOAT = 1;

/**
 * Writes `anderson`: the same mixtures, tolerance and choice of the best state. States seen lie in a ring of six.
 *
 * @returns The name of the state, `[batch, size]`.
 */
export function addAnderson(graph: OnnxGraph, writer: SolverWriter): string {
  const { name, iterations, start } = writer;
  const slots = ANDERSON_MEMORY;
  const first = evaluate(graph, start, writer);
  const judged = new ProgressNodes(graph, writer).first(first);
  const memory = blankMemory(graph, start, { name, slots, size: writer.size });
  const zeroth = isSlot(graph, integer(graph, name, 0n), { name, slots });
  const place = (value: string): string =>
    remembered(graph, memory, { slot: zeroth, value: rowsOf(graph, value, name), name });
  const results = graph.loop({
    name,
    rounds: iterations,
    condition: judged.goesOn,
    carried: {
      ...carriedProgress(judged.progress),
      images: { start: place(first.image), element: "float" },
      differences: { start: place(first.difference), element: "float" },
    },
    body: (body, round, { images, differences, ...before }) => {
      const add = (operator: string, inputs: readonly string[], part: string): string =>
        body.add(operator, inputs, { name: `${name}/${part}` });
      const weights = mixingWeights(body, { differences, round, name });
      const mixed = add("MatMul", [weights, images], "mixture");
      const flat = body.weights(`${name}/flat`, { shape: [2], data: BigInt64Array.of(0n, -1n) });
      const next = evaluate(body, add("Reshape", [mixed, flat], "state"), writer);
      const { progress, goesOn } = new ProgressNodes(body, writer).next(next, before);
      const following = add("Add", [round, integer(body, name, 1n)], "following");
      const slot = isSlot(body, add("Mod", [following, integer(body, name, BigInt(slots))], "ring"), {
        name,
        slots,
      });
      const keep = (kept: string, value: string): string =>
        remembered(body, kept, { slot, value: rowsOf(body, value, name), name });
      return {
        goesOn,
        next: {
          ...progress,
          images: keep(images, next.image),
          differences: keep(differences, next.difference),
        },
      };
    },
  });
  return results.best;
}

/** `[batch, 1, 6]`: weights that sum to one and make the mixed residual smallest; the latest state alone where there are none. */
function mixingWeights(
  graph: OnnxGraph,
  {
    differences,
    round,
    name,
  }: { readonly differences: string; readonly round: string; readonly name: string },
): string {
  const slots = ANDERSON_MEMORY;
  const add = (operator: string, inputs: readonly string[], part: string, to?: number): string =>
    graph.add(operator, inputs, {
      name: `${name}/${part}`,
      ...(to === undefined ? {} : { attributes: { to: { int: to } } }),
    });
  const reduce = (operator: string, value: string, axes: readonly number[]): string =>
    graph.add(operator, [value], {
      name: `${name}/${operator}`,
      attributes: { axes: { ints: axes }, keepdims: { int: 1 } },
    });
  const identity = (factor: number): string =>
    graph.weights(`${name}/identity`, {
      shape: [slots, slots],
      data: Float32Array.from({ length: slots * slots }, (_, index) =>
        index % (slots + 1) === 0 ? factor : 0,
      ),
    });
  const turned = graph.add("Transpose", [differences], {
    name: `${name}/turned`,
    attributes: { perm: { ints: [0, 2, 1] } },
  });
  const gram = add("MatMul", [differences, turned], "gram");
  const largest = reduce("ReduceMax", add("Mul", [gram, identity(1)], "diagonal"), [1, 2]);
  const least = graph.weights(`${name}/least`, numberWeights(1.1754943508222875e-38));
  const scaled = add("Div", [gram, add("Max", [largest, least], "largest")], "scaled");
  const ridged = add("Add", [scaled, identity(ANDERSON_RIDGE)], "ridged");
  // Slots that no state has filled yet have the right side 0, and so no weight.
  const isFilled = add("Cast", [filled(graph, round, name)], "filled", FLOAT);
  const batchOnes = add(
    "Add",
    [add("Mul", [largest, graph.weights(`${name}/zero`, numberWeights(0))], "none"), isFilled],
    "right",
  );
  const augmented = graph.add("Concat", [ridged, batchOnes], {
    name: `${name}/augmented`,
    attributes: { axis: { int: 2 } },
  });
  const solution = add(
    "Cast",
    [solved(graph, add("Cast", [augmented], "augmented", DOUBLE), name)],
    "solution",
    FLOAT,
  );
  const total = reduceSum(graph, solution, name);
  const weights = add("Div", [solution, total], "weights");
  const size = add("Abs", [total], "size");
  const isFinite = add(
    "LessOrEqual",
    [size, graph.weights(`${name}/largest`, numberWeights(LARGEST))],
    "is_finite",
  );
  const isSome = add("Greater", [size, graph.weights(`${name}/zero`, numberWeights(0))], "is_some");
  const isUsable = add("And", [isFinite, isSome], "is_usable");
  const latest = add("Mod", [round, integer(graph, name, BigInt(slots))], "latest");
  const alone = add("Cast", [isSlot(graph, latest, { name, slots })], "alone", FLOAT);
  const chosen = add("Where", [isUsable, weights, alone], "chosen");
  return graph.add("Transpose", [chosen], {
    name: `${name}/weights`,
    attributes: { perm: { ints: [0, 2, 1] } },
  });
}

/** Solves `[batch, 6, 7]`, matrix and right side side by side, to `[batch, 6, 1]` by elimination; the ridge keeps pivots above 0. */
function solved(graph: OnnxGraph, augmented: string, name: string): string {
  const slots = ANDERSON_MEMORY;
  const pick = (value: string, index: number, axis: number): string =>
    graph.add("Gather", [value, integers(graph, name, [BigInt(index)])], {
      name: `${name}/pick`,
      attributes: { axis: { int: axis } },
    });
  const add = (operator: string, inputs: readonly string[], part: string): string =>
    graph.add(operator, inputs, { name: `${name}/${part}` });
  let system = augmented;
  for (let pivot = 0; pivot < slots; pivot++) {
    const row = pick(system, pivot, 1);
    const scaled = add("Div", [row, pick(row, pivot, 2)], "pivot_row");
    const one = graph.weights(`${name}/unit`, {
      shape: [1, slots, 1],
      data: Float32Array.from({ length: slots }, (_, index) => Number(index === pivot)),
    });
    const unit = graph.add("Cast", [one], { name: `${name}/unit`, attributes: { to: { int: DOUBLE } } });
    const factors = add("Sub", [pick(system, pivot, 2), unit], "factors");
    system = add("Sub", [system, add("Mul", [factors, scaled], "eliminated")], "system");
  }
  return pick(system, slots, 2);
}

/** `[1, 6, 1]`: the slots with a number up to that of the round. */
function filled(graph: OnnxGraph, round: string, name: string): string {
  const slots = ANDERSON_MEMORY;
  const data = BigInt64Array.from({ length: slots }, (_, slot) => BigInt(slot));
  const numbers = graph.weights(`${name}/slots`, { shape: [1, slots, 1], data });
  return graph.add("LessOrEqual", [numbers, round], { name: `${name}/filled` });
}

function reduceSum(graph: OnnxGraph, value: string, name: string): string {
  const axis = graph.weights(`${name}/axis`, { shape: [1], data: BigInt64Array.of(1n) });
  return graph.add("ReduceSum", [value, axis], {
    name: `${name}/total`,
    attributes: { keepdims: { int: 1 } },
  });
}

function integer(graph: OnnxGraph, name: string, value: bigint): string {
  return graph.weights(`${name}/number`, { shape: [], data: BigInt64Array.of(value) });
}

function integers(graph: OnnxGraph, name: string, values: readonly bigint[]): string {
  return graph.weights(`${name}/index`, { shape: [values.length], data: BigInt64Array.from(values) });
}
