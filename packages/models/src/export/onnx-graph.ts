import type { OnnxAttribute, OnnxElement, OnnxLocal, OnnxNode, OnnxTensor } from "./onnx-format.js";

/** Name, attributes and unused results of an operation; see {@link OnnxGraph.add}. */
export interface NodeOptions {
  /** Of the operation and of its result; a number is added where it is taken. */
  readonly name: string;
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>;
  /** Results after the first that the operation must have and nobody reads. */
  readonly unread?: readonly string[];
}

/** A value that a loop hands from one round to the next. */
export interface CarriedValue {
  /** Name of its value before the first round. */
  readonly start: string;
  readonly element: OnnxElement;
}

/** A loop. */
export interface LoopOptions<Carried extends string> {
  readonly name: string;
  /** Rounds at most. */
  readonly rounds: number;
  /** Name of a truth value: whether there is a first round. */
  readonly condition: string;
  readonly carried: Readonly<Record<Carried, CarriedValue>>;
  /**
   * Adds the operations of one round.
   *
   * @param round - Name of its number, from 0, a whole number without axes.
   * @param values - Names of the carried values.
   * @returns Names of their next values, and of whether there is another round.
   */
  readonly body: (
    graph: OnnxGraph,
    round: string,
    values: Readonly<Record<Carried, string>>,
  ) => { readonly next: Readonly<Record<Carried, string>>; readonly goesOn: string };
}

/** Operations and constants in the making. Every value has a name of its own, and comes before its use. */
export class OnnxGraph {
  readonly #nodes: OnnxNode[] = [];
  readonly #constants: OnnxTensor[];
  readonly #names: Set<string>;

  /** @param context - Names that no value made here may take: those of the inputs. Or the graph around this one. */
  constructor(context: readonly string[] | OnnxGraph) {
    const isOuter = context instanceof OnnxGraph;
    this.#names = isOuter ? context.#names : new Set(context);
    this.#constants = isOuter ? context.#constants : [];
  }

  /** The operations so far, in the order in which they run. */
  get nodes(): readonly OnnxNode[] {
    return this.#nodes;
  }

  /** The constants so far, those of graphs within this one too. */
  get constants(): readonly OnnxTensor[] {
    return this.#constants;
  }

  /**
   * Adds an operation.
   *
   * @returns The name of its result.
   */
  add(operator: string, inputs: readonly string[], options: NodeOptions): string {
    const { name, attributes = {}, unread = [] } = options;
    const output = this.#unique(name);
    const others = unread.map((each) => this.#unique(each));
    this.#nodes.push({ name: output, operator, inputs, outputs: [output, ...others], attributes });
    return output;
  }

  /**
   * Adds weights. A shape of no axes is a single number.
   *
   * @returns The name they go by.
   */
  weights(name: string, { shape, data }: Pick<OnnxTensor, "shape" | "data">): string {
    const unique = this.#unique(name);
    this.#constants.push({ name: unique, shape, data });
    return unique;
  }

  /**
   * Adds a loop.
   *
   * @returns Names of the carried values after its last round.
   */
  loop<Carried extends string>(options: LoopOptions<Carried>): Readonly<Record<Carried, string>> {
    const { name, rounds, condition, carried } = options;
    const keys = Object.keys(carried) as Carried[];
    const named = (prefix: string) =>
      Object.fromEntries(keys.map((key) => [key, this.#unique(`${prefix}/${key}`)])) as Record<
        Carried,
        string
      >;
    const graph = new OnnxGraph(this);
    const [round, before] = [this.#unique(`${name}/round`), this.#unique(`${name}/condition`)];
    const values = named(`${name}/before`);
    const { next, goesOn } = options.body(graph, round, values);
    const local = (names: Readonly<Record<Carried, string>>): OnnxLocal[] =>
      keys.map((key) => ({ name: names[key], element: carried[key].element }));
    const results = named(name);
    const body = {
      name: `${name}/body`,
      inputs: [
        { name: round, element: "int64", isScalar: true },
        { name: before, element: "bool", isScalar: true },
        ...local(values),
      ],
      outputs: [{ name: goesOn, element: "bool", isScalar: true }, ...local(next)],
      nodes: graph.nodes,
    } as const;
    const most = this.weights(`${name}/rounds`, { shape: [], data: BigInt64Array.of(BigInt(rounds)) });
    this.#nodes.push({
      name,
      operator: "Loop",
      inputs: [most, condition, ...keys.map((key) => carried[key].start)],
      outputs: keys.map((key) => results[key]),
      attributes: { body: { graph: body } },
    });
    return results;
  }

  #unique(name: string): string {
    let unique = name;
    for (let copy = 2; this.#names.has(unique); copy++) unique = `${name}_${copy}`;
    this.#names.add(unique);
    return unique;
  }
}
