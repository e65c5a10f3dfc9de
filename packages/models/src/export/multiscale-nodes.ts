import * as tf from "@tensorflow/tfjs";
import type { Branch } from "../equilibrium/branches.js";
import type { NamedTensors } from "../equilibrium/implicit-equilibrium.js";
import { GROUP_EPSILON, GROUPS, LAST_GROUPS } from "../equilibrium/multiscale-function.js";
import { pathName } from "../equilibrium/multiscale-weights.js";
import { addBranch } from "./branch-nodes.js";
import { windowAttributes } from "./convolution-attributes.js";
import type { OnnxGraph } from "./onnx-graph.js";
import { kernelWeights, weightsOf } from "./weights.js";

/** Branches, weights and names from which the multiscale function of an MDEQ is written. */
export interface MultiscaleWriter {
  /** Prefix of all names. */
  readonly name: string;
  readonly branches: readonly Branch[];
  /** Of its kernels and norms. */
  readonly weights: NamedTensors;
  /** Name of the injected features, `[batch, channels, size, size]`. */
  readonly injection: string;
}

/** Names of constants, written where they are first asked for: every evaluation of the function shares them. */
export class MultiscaleNodes {
  readonly #writer: MultiscaleWriter;
  readonly #constants = new Map<string, string>();

  /** @param writer - Whose function. */
  constructor(writer: MultiscaleWriter) {
    this.#writer = writer;
  }

  /**
   * Adds one evaluation of `multiscaleFunction`. States are joined from branches whose channels come before their rows.
   *
   * @param state - `[batch, size]`.
   * @returns `[batch, size]`.
   */
  add(graph: OnnxGraph, state: string): string {
    const { branches, name } = this.#writer;
    const blocks = branches.map((_, index) =>
      this.#residualBlock(graph, addBranch(graph, state, { name, branches, index }), index),
    );
    const fused = branches.map((_, to) => {
      const arriving = blocks.map((block, from) => this.#carried(graph, block, [from, to]));
      const sum = arriving.reduce((total, part) =>
        graph.add("Add", [total, part], { name: `${name}/fused` }),
      );
      const rectified = graph.add("Relu", [sum], { name: `${name}/fused` });
      const mixed = this.#convolved(graph, rectified, `end${to}.conv`);
      return this.#normalized(graph, mixed, { part: `end${to}.norm`, branch: to, groups: LAST_GROUPS });
    });
    const flat = fused.map((image) => graph.add("Flatten", [image], { name: `${name}/flat` }));
    if (flat.length === 1) return flat[0] ?? "";
    return graph.add("Concat", flat, { name: `${name}/state`, attributes: { axis: { int: 1 } } });
  }

  #residualBlock(graph: OnnxGraph, z: string, branch: number): string {
    const part = `branch${branch}`;
    const { injection, name } = this.#writer;
    const norm = (input: string, index: number): string =>
      this.#normalized(graph, input, { part: `${part}.norm${index}`, branch, groups: GROUPS });
    const widened = this.#convolved(graph, z, `${part}.conv1`);
    const inner = graph.add("Relu", [norm(widened, 1)], { name: `${name}/${part}` });
    const narrowed = this.#convolved(graph, inner, `${part}.conv2`);
    const injected =
      branch === 0 ? graph.add("Add", [narrowed, injection], { name: `${name}/injected` }) : narrowed;
    const sum = graph.add("Add", [norm(injected, 2), z], { name: `${name}/${part}` });
    return norm(graph.add("Relu", [sum], { name: `${name}/${part}` }), 3);
  }

  /** Brings a branch to the resolution and the channels of another. */
  #carried(graph: OnnxGraph, block: string, [from, to]: readonly [number, number]): string {
    const path = pathName(from, to);
    const { name } = this.#writer;
    if (from > to) {
      const convolved = this.#convolved(graph, block, `${path}.0`);
      const mixed = this.#normalized(graph, convolved, { part: `${path}.0`, branch: from, groups: GROUPS });
      const factor = 2 ** (from - to);
      const scales = this.#constant(`scales${factor}`, () =>
        graph.weights(`${name}/scales`, { shape: [4], data: Float32Array.of(1, 1, factor, factor) }),
      );
      return graph.add("Resize", [mixed, "", scales], {
        name: `${name}/${path}`,
        attributes: {
          mode: { string: "nearest" },
          coordinate_transformation_mode: { string: "asymmetric" },
          nearest_mode: { string: "floor" },
        },
      });
    }
    let image = block;
    for (let step = 0; step < to - from; step++) {
      const input = step === 0 ? image : graph.add("Relu", [image], { name: `${name}/${path}` });
      const convolved = this.#convolved(graph, input, `${path}.${step}`, 2);
      const norm = { part: `${path}.${step}`, branch: from + step + 1, groups: GROUPS };
      image = this.#normalized(graph, convolved, norm);
    }
    return image;
  }

  #convolved(graph: OnnxGraph, input: string, part: string, stride: 1 | 2 = 1): string {
    const { name, weights } = this.#writer;
    const kernel = weights[`${part}.kernel`] as tf.Tensor4D;
    const [size] = kernel.shape;
    const stored = this.#constant(`${part}.kernel`, () =>
      graph.weights(`${name}/${part}/kernel`, kernelWeights(kernel)),
    );
    const attributes = windowAttributes({ size, stride, padding: (size - 1) / 2 });
    return graph.add("Conv", [input, stored], { name: `${name}/${part}`, attributes });
  }

  /** Group norm, of which ONNX has only the case of one channel a group before opset 18: its pixels are those of the whole group. */
  #normalized(
    graph: OnnxGraph,
    input: string,
    { part, branch, groups }: { readonly part: string; readonly branch: number; readonly groups: number },
  ): string {
    const { name, weights, branches } = this.#writer;
    const affine = (["scale", "offset"] as const).map((which) => weights[`${part}.${which}`] as tf.Tensor1D);
    const [channels = 0] = affine[0]?.shape ?? [];
    const { size } = branches[branch] as Branch;
    const [scale = "", offset = ""] = affine.map((values, index) => {
      const which = ["scale", "offset"][index] ?? "";
      return this.#constant(`${part}.${which}`, () =>
        graph.weights(`${name}/${part}/${which}`, {
          shape: [1, channels, 1, 1],
          data: weightsOf(values).data,
        }),
      );
    });
    const [ones = "", zeros = ""] = [1, 0].map((value) =>
      this.#constant(`${value} x ${groups}`, () =>
        graph.weights(`${name}/groups`, { shape: [groups], data: new Float32Array(groups).fill(value) }),
      ),
    );
    const options = { name: `${name}/${part}` };
    const grouped = this.#integers(graph, `grouped${groups}`, [0, groups, -1]);
    const apart = this.#integers(graph, `apart${channels}x${size}`, [0, channels, size, size]);
    const rows = graph.add("Reshape", [input, grouped], options);
    const unit = graph.add("InstanceNormalization", [rows, ones, zeros], {
      ...options,
      attributes: { epsilon: { float: GROUP_EPSILON } },
    });
    const images = graph.add("Reshape", [unit, apart], options);
    const scaled = graph.add("Mul", [images, scale], options);
    return graph.add("Add", [scaled, offset], options);
  }

  #integers(graph: OnnxGraph, key: string, values: readonly number[]): string {
    return this.#constant(key, () =>
      graph.weights(`${this.#writer.name}/${key}`, {
        shape: [values.length],
        data: BigInt64Array.from(values, BigInt),
      }),
    );
  }

  #constant(key: string, write: () => string): string {
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const written = write();
    this.#constants.set(key, written);
    return written;
  }
}
