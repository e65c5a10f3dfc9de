import { DIVERGENCE, type FixedPointOptions } from "../equilibrium/fixed-point.js";
import type { CarriedValue, OnnxGraph } from "./onnx-graph.js";
import { numberWeights } from "./weights.js";

/** The largest float32 number: what is not finite is not below it. */
export const LARGEST = 3.4028234663852886e38;

/** Values carried between evaluations of the map, with their types: finite images, the best state, squared lengths. */
export const PROGRESS = {
  alive: "bool",
  best: "float",
  bestDifferences: "float",
  bestImages: "float",
  firstDifferences: "float",
  firstImages: "float",
} as const;

/** Names of the values of {@link PROGRESS}. */
export type Progress = Readonly<Record<keyof typeof PROGRESS, string>>;

/** A state, `f` of it and their difference: names of values `[batch, size]`. */
export interface Evaluated {
  readonly state: string;
  readonly image: string;
  readonly difference: string;
}

/** Progress after an evaluation, and the name of whether another update is due. */
export interface Judged {
  readonly progress: Progress;
  readonly goesOn: string;
}

/** {@link PROGRESS} for a loop that starts from here. */
export function carriedProgress(start: Progress): Readonly<Record<keyof Progress, CarriedValue>> {
  const entries = Object.entries(PROGRESS).map(([key, element]): [string, CarriedValue] => [
    key,
    { start: start[key as keyof Progress], element },
  ]);
  return Object.fromEntries(entries) as Record<keyof Progress, CarriedValue>;
}

/**
 * Writes what `FixedPointProgress` keeps: the residual of the batch, the state where it was the smallest, and whether it is small enough
 * or hopeless. The number of updates is that of the loop.
 */
export class ProgressNodes {
  readonly #graph: OnnxGraph;
  readonly #name: string;
  readonly #options: FixedPointOptions & { readonly size: number };

  /**
   * @param graph - Where to add.
   * @param options - Of the solver; `size`: numbers of one image's state; `name`: prefix of all names.
   */
  constructor(
    graph: OnnxGraph,
    options: FixedPointOptions & { readonly size: number; readonly name: string },
  ) {
    this.#graph = graph;
    this.#name = options.name;
    this.#options = options;
  }

  /** Adds the judgement of the first evaluation. */
  first(evaluated: Evaluated): Judged {
    const measured = this.#measure(evaluated);
    const alive = this.#finite(measured);
    const residual = this.#residual(measured, alive);
    const progress = {
      alive,
      best: this.#add("Where", [this.#asColumn(alive), evaluated.state, this.#number("nan", NaN)], "best"),
      bestDifferences: measured.differences,
      bestImages: measured.images,
      firstDifferences: measured.differences,
      firstImages: measured.images,
    };
    return { progress, goesOn: this.#isAbove(residual) };
  }

  /** Adds the judgement of a later one. */
  next(evaluated: Evaluated, before: Progress): Judged {
    const measured = this.#measure(evaluated);
    const alive = this.#add("And", [before.alive, this.#finite(measured)], "alive");
    const residual = this.#residual(measured, alive);
    const ofBest = { differences: before.bestDifferences, images: before.bestImages };
    const isBetter = this.#add("Less", [residual, this.#residual(ofBest, alive)], "is_better");
    const replaces = this.#add("And", [this.#asColumn(alive), isBetter], "replaces");
    const choose = (one: string, other: string): string => this.#add("Where", [isBetter, one, other], "best");
    const ofFirst = { differences: before.firstDifferences, images: before.firstImages };
    const limit = this.#number("divergence", DIVERGENCE);
    const hopeless = this.#add("Mul", [this.#residual(ofFirst, alive), limit], "hopeless");
    const hasHope = this.#add("LessOrEqual", [residual, hopeless], "has_hope");
    return {
      progress: {
        alive,
        best: this.#add("Where", [replaces, evaluated.state, before.best], "best"),
        bestDifferences: choose(measured.differences, before.bestDifferences),
        bestImages: choose(measured.images, before.bestImages),
        // A loop hands on only what its body computes.
        firstDifferences: this.#add("Identity", [before.firstDifferences], "first"),
        firstImages: this.#add("Identity", [before.firstImages], "first"),
      },
      goesOn: this.#add("And", [this.#isAbove(residual), hasHope], "goes_on"),
    };
  }

  #measure({ image, difference }: Evaluated): Measured {
    const squares = (value: string): string =>
      this.#graph.add("ReduceSumSquare", [value], {
        name: `${this.#name}/squares`,
        attributes: { axes: { ints: [1] }, keepdims: { int: 0 } },
      });
    return { differences: squares(difference), images: squares(image) };
  }

  #finite({ differences, images }: Measured): string {
    const sum = this.#add("Add", [differences, images], "sum");
    return this.#add("LessOrEqual", [sum, this.#number("largest", LARGEST)], "finite");
  }

  /** Of the images that are still finite; without axes. */
  #residual({ differences, images }: Measured, alive: string): string {
    const total = (squares: string): string => {
      const kept = this.#add("Where", [alive, squares, this.#number("zero", 0)], "kept");
      return this.#add("Sqrt", [this.#sum(kept)], "length");
    };
    if (this.#options.measure === "relative") {
      const scale = this.#add("Add", [total(images), this.#number("least", 1e-9)], "scale");
      return this.#add("Div", [total(differences), scale], "residual");
    }
    const one = this.#number("size", this.#options.size);
    const numbers = this.#sum(this.#add("Where", [alive, one, this.#number("zero", 0)], "numbers"));
    return this.#add("Div", [total(differences), this.#add("Sqrt", [numbers], "scale")], "residual");
  }

  #sum(values: string): string {
    const attributes = { keepdims: { int: 0 } };
    return this.#graph.add("ReduceSum", [values], { name: `${this.#name}/sum`, attributes });
  }

  #isAbove(residual: string): string {
    return this.#add("Greater", [residual, this.#number("tolerance", this.#options.tolerance)], "is_above");
  }

  /** `[batch]` as `[batch, 1]`. */
  #asColumn(values: string): string {
    const axes = this.#graph.weights(`${this.#name}/axis`, { shape: [1], data: BigInt64Array.of(1n) });
    return this.#add("Unsqueeze", [values, axes], "column");
  }

  #number(name: string, value: number): string {
    return this.#graph.weights(`${this.#name}/${name}`, numberWeights(value));
  }

  #add(operator: string, inputs: readonly string[], name: string): string {
    return this.#graph.add(operator, inputs, { name: `${this.#name}/${name}` });
  }
}

/** Names of squared lengths of every image, `[batch]`. */
interface Measured {
  readonly differences: string;
  readonly images: string;
}
