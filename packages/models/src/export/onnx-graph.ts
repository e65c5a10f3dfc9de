import type { OnnxAttribute, OnnxNode, OnnxTensor } from "./onnx-format.js";

/** How {@link OnnxGraph.add} calls an operation, and its parameters. */
export interface NodeOptions {
  /** Of the operation and of its result; a number is added where it is taken. */
  readonly name: string;
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>;
}

/** Operations and constants in the making. Every value has a name of its own, and comes before its use. */
export class OnnxGraph {
  readonly #nodes: OnnxNode[] = [];
  readonly #constants: OnnxTensor[] = [];
  readonly #names: Set<string>;

  /** @param reserved - Names that no value made here may take: those of the inputs. */
  constructor(reserved: readonly string[]) {
    this.#names = new Set(reserved);
  }

  /** The operations so far, in the order in which they run. */
  get nodes(): readonly OnnxNode[] {
    return this.#nodes;
  }

  /** The constants so far. */
  get constants(): readonly OnnxTensor[] {
    return this.#constants;
  }

  /**
   * Adds an operation.
   *
   * @returns The name of its result.
   */
  add(operator: string, inputs: readonly string[], { name, attributes = {} }: NodeOptions): string {
    const output = this.#unique(name);
    this.#nodes.push({ name: output, operator, inputs, output, attributes });
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

  #unique(name: string): string {
    let unique = name;
    for (let copy = 2; this.#names.has(unique); copy++) unique = `${name}_${copy}`;
    this.#names.add(unique);
    return unique;
  }
}
