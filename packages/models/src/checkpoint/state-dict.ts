import {
  BatchNorm,
  type BatchNormWeights,
  Conv2d,
  CscConv2d,
  PatchCoding,
  PlainBatchNorm,
} from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { CheckpointError } from "./checkpoint-error.js";
import type { StateEntry } from "./state-entry.js";
import { unsoundTensors } from "./unsound-tensors.js";

/** One tensor of the model under its official name, and how to read and write it. */
interface Slot {
  readonly key: string;
  /** PyTorch's shape. */
  readonly shape: readonly number[];
  /** The variable behind it, unless it is a plain number. */
  readonly variable?: tf.LayerVariable;
  readonly read: () => StateEntry;
  readonly write: (entry: StateEntry) => void;
}

/**
 * Every tensor of a model under the official PyTorch name, in the official order and layout (kernels OIHW). A λ that is learnt,
 * which the official code has not, stands as its logarithm behind its layer's step size, under `<layer>.dn.log_lambda`.
 *
 * @see https://github.com/Delay-Xili/SDNet
 */
export function stateDict(model: tf.LayersModel): ReadonlyMap<string, StateEntry> {
  return new Map(slots(model).map(({ key, read }) => [key, read()]));
}

/** The trainable variables of a model by official name, in the order of PyTorch's `parameters()`. */
export function namedParameters(model: tf.LayersModel): ReadonlyMap<string, tf.LayerVariable> {
  const trainable = slots(model).flatMap(({ key, variable }) =>
    variable?.trainable === true ? [[key, variable] as const] : [],
  );
  return new Map(trainable);
}

/** Options of {@link loadStateDict}. */
export interface LoadOptions {
  /** Source of the tensors for errors, such as a file's name. */
  readonly where: string;
}

/**
 * Copies tensors into a model. Nothing is changed unless all of them fit. Keys that start with `sdnet.` are not
 * weights and are ignored.
 *
 * @throws CheckpointError listing the tensors that are missing, unknown, or of another shape; or that no network can answer with:
 * weights that are not finite, variances below 0.
 */
export function loadStateDict(
  model: tf.LayersModel,
  entries: ReadonlyMap<string, StateEntry>,
  { where }: LoadOptions,
): void {
  const wanted = slots(model);
  const known = new Set(wanted.map(({ key }) => key));
  const problems: string[] = [];
  for (const { key, shape } of wanted) {
    const entry = entries.get(key);
    if (entry === undefined) problems.push(`${key} is missing`);
    else if (entry.shape.join() !== shape.join()) {
      problems.push(`${key} has shape [${entry.shape.join(", ")}], the model has [${shape.join(", ")}]`);
    }
  }
  for (const key of entries.keys()) {
    if (!known.has(key) && !key.startsWith("sdnet.")) problems.push(`${key} is not in the model`);
  }
  if (problems.length > 0) {
    const shown = problems.slice(0, 5).join("; ");
    const more = problems.length > 5 ? `; and ${problems.length - 5} more` : "";
    throw new CheckpointError(`${where}: \`checkpoint\` must fit ${model.name}, got ${shown}${more}.`);
  }
  const unsound = unsoundTensors([...entries].filter(([key]) => known.has(key)));
  if (unsound !== undefined) {
    throw new CheckpointError(`${where}: weights must be finite and variances >= 0, got ${unsound}.`);
  }
  for (const { key, write } of wanted) write(entries.get(key) as StateEntry);
}

function slots(model: tf.LayersModel): Slot[] {
  const names = storedNames(model);
  const layers = [...names].sort(([, a], [, b]) => compareOfficially(a, b));
  return layers.flatMap(([layer, name]) => {
    if (layer instanceof CscConv2d) {
      const { kernel, stepSize, logLambda } = layer.parameters;
      return [
        variableSlot(`${name}.dn.weight`, kernel, KERNEL),
        variableSlot(`${name}.dn.step_size`, stepSize, AS_IS),
        ...(logLambda === undefined ? [] : [variableSlot(`${name}.dn.log_lambda`, logLambda, AS_IS)]),
      ];
    }
    if (layer instanceof Conv2d) return [variableSlot(`${name}.weight`, layer.kernel, KERNEL)];
    if (layer instanceof PatchCoding) {
      const { kernel, lambda } = layer.parameters;
      return [variableSlot(`${name}.weight`, kernel, KERNEL), variableSlot(`${name}.lambda`, lambda, AS_IS)];
    }
    if (layer instanceof BatchNorm) return batchNormSlots(layer, name);
    if (layer instanceof PlainBatchNorm) return statisticsSlots(layer, { name, ...layer.statistics });
    if (layer.getClassName() === "Dense") {
      const [weight, bias] = layer.weights as [tf.LayerVariable, tf.LayerVariable?];
      const biasSlots = bias === undefined ? [] : [variableSlot(`${name}.bias`, bias, AS_IS)];
      return [variableSlot(`${name}.weight`, weight, MATRIX), ...biasSlots];
    }
    // Layers that PyTorch's networks do not have keep the names and layouts of tf.layers.
    return layer.weights.map((weight) =>
      variableSlot(`${name}.${weight.originalName.split("/").at(-1) ?? ""}`, weight, AS_IS),
    );
  });
}

/**
 * Names under which the layers of a model are stored: their own. TensorFlow.js numbers layers without a name through all models of a
 * process, so that a second model of the same code has others; here they are counted in each model.
 */
function storedNames(model: tf.LayersModel): ReadonlyMap<tf.layers.Layer, string> {
  const counts = new Map<string, number>();
  return new Map(
    model.layers.map((layer) => {
      const { name } = layer;
      const kind = layer.getClassName();
      const start = name.replace(/\d+$/, "");
      if (start === name || !start.endsWith(`_${kind}`)) return [layer, name];
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return [layer, `${start}${count}`];
    }),
  );
}

/** A permutation of axes from our layout to PyTorch's, and back. */
interface Layout {
  readonly toTorch: readonly number[];
  readonly fromTorch: readonly number[];
}

const KERNEL: Layout = { toTorch: [3, 2, 0, 1], fromTorch: [2, 3, 1, 0] };
const MATRIX: Layout = { toTorch: [1, 0], fromTorch: [1, 0] };
const AS_IS: Layout = { toTorch: [], fromTorch: [] };

function variableSlot(key: string, variable: tf.LayerVariable, layout: Layout): Slot {
  const ours = variable.shape as number[];
  const shape = layout.toTorch.length === 0 ? ours : layout.toTorch.map((axis) => ours[axis] ?? 0);
  const permute = (tensor: tf.Tensor, axes: readonly number[]): tf.Tensor =>
    axes.length === 0 ? tensor : tf.transpose(tensor, [...axes]);
  return {
    key,
    shape,
    variable,
    read: () => {
      // Not read inside the tidy: it would look for tensors among millions of numbers.
      const permuted = tf.tidy(() => permute(variable.read(), layout.toTorch).clone());
      const data = permuted.dataSync<"float32">().slice();
      permuted.dispose();
      return { dtype: "F32", shape, data };
    },
    write: (entry) => {
      tf.tidy(() => {
        const values =
          entry.data instanceof Float32Array
            ? entry.data
            : Float32Array.from(entry.data as ArrayLike<number>, Number);
        variable.write(permute(tf.tensor(values, [...shape]), layout.fromTorch));
      });
    },
  };
}

function batchNormSlots(layer: BatchNorm, name: string): Slot[] {
  const { scale, offset } = layer.parameters;
  return [
    variableSlot(`${name}.weight`, scale, AS_IS),
    variableSlot(`${name}.bias`, offset, AS_IS),
    ...statisticsSlots(layer, { name, ...layer.parameters }),
  ];
}

function statisticsSlots(
  layer: BatchNorm | PlainBatchNorm,
  { name, mean, variance }: Pick<BatchNormWeights, "mean" | "variance"> & { readonly name: string },
): Slot[] {
  return [
    variableSlot(`${name}.running_mean`, mean, AS_IS),
    variableSlot(`${name}.running_var`, variance, AS_IS),
    {
      key: `${name}.num_batches_tracked`,
      shape: [],
      read: () => ({ dtype: "I64", shape: [], data: BigInt64Array.of(BigInt(layer.batchesTracked)) }),
      write: (entry) => {
        layer.batchesTracked = Number(entry.data[0] ?? 0);
      },
    },
  ];
}

/** Order of the parts of a block in the official code's definition. */
const BLOCK_ORDER = ["conv1", "bn1", "conv2", "bn2", "shortcut"];

/** Compares layer names so that they sort as the official code defines them; the head comes last. */
function compareOfficially(left: string, right: string): number {
  const a = sortKey(left);
  const b = sortKey(right);
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function sortKey(name: string): number[] {
  return name.split(".").map((part) => {
    const stage = /^layer(\d+)$/.exec(part);
    if (stage !== null) return Number(stage[1]);
    if (/^\d+$/.test(part)) return Number(part);
    const position = BLOCK_ORDER.indexOf(part);
    return position >= 0 ? position : 1000;
  });
}
