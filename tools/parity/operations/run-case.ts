import * as tf from "@tensorflow/tfjs";
import { build, sizeOf, total, type Values } from "./naive.js";
import { drawn, type CaseInput, type OperationCase } from "./operation-case.js";

/** A number of a row that is not what it must be. */
export interface OperationFault {
  readonly operation: string;
  readonly about: string;
  readonly what: string;
}

/** Half of the largest step that a float64 central difference of numbers near 1 wants. */
const STEP = 1e-5;

/** Runs the rows that sources use on the active backend and gives what is wrong. */
export async function runTable(table: readonly OperationCase[]): Promise<OperationFault[]> {
  const faults: OperationFault[] = [];
  for (const one of table) {
    if (one.notOn?.[tf.getBackend()] !== undefined) continue;
    const fault = await runCase(one);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

/** Runs one row on the active backend, forward and backward, and says what is wrong; nothing if all is right. */
async function runCase(one: OperationCase): Promise<OperationFault | undefined> {
  const { operation, about } = one;
  tf.engine().startScope();
  try {
    const what = await firstFault(one);
    return what === undefined ? undefined : { operation, about, what };
  } catch (error) {
    return { operation, about, what: `throws: ${String(error).split("\n")[0] ?? ""}` };
  } finally {
    tf.engine().endScope();
  }
}

async function firstFault(one: OperationCase): Promise<string | undefined> {
  const { inputs, tolerance = 2e-6 } = one;
  const tensors = inputs.map(upload);
  const { outputs: expected, upstream, gradients: wanted } = referenceOf(one);
  const outputs = [one.run(tensors)].flat();
  if (outputs.length !== expected.length) return `gives ${outputs.length} tensors, not ${expected.length}`;
  for (const [index, output] of expected.entries()) {
    const fault = await compare(outputs[index] as tf.Tensor, output, tolerance);
    if (fault !== undefined) return `output ${index}: ${fault}`;
  }
  if (wanted === undefined) return undefined;
  const places = inputs.flatMap(({ dtype }, index) => (dtype === "float32" ? [index] : []));
  const differentiated = tf.grads((...moving: tf.Tensor[]) =>
    firstOf(one.run(tensors.map((tensor, index) => moving[places.indexOf(index)] ?? tensor))),
  );
  const moving = places.map((index) => tensors[index] as tf.Tensor);
  for (const [index, gradient] of differentiated(moving, upload(upstream)).entries()) {
    const fault = await compare(gradient, wanted[index] as Values, 4 * tolerance);
    if (fault !== undefined) return `gradient of input ${places[index] ?? NaN}: ${fault}`;
  }
  return undefined;
}

/** Expected outputs and gradients of a row, the same for every backend. */
interface Reference {
  readonly outputs: readonly Values[];
  readonly upstream: CaseInput;
  readonly gradients: readonly Values[] | undefined;
}

const references = new WeakMap<OperationCase, Reference>();

function referenceOf(one: OperationCase): Reference {
  const known = references.get(one);
  if (known !== undefined) return known;
  const { inputs, expected, gradient } = one;
  const outputs = [expected(inputs)].flat();
  const upstream = drawn((outputs[0] as Values).shape, 77);
  const gradients = gradient === "central" ? centralGradients(one, upstream) : gradient?.(inputs, upstream);
  const reference = { outputs, upstream, gradients };
  references.set(one, reference);
  return reference;
}

const firstOf = (outputs: tf.Tensor | tf.Tensor[]): tf.Tensor =>
  Array.isArray(outputs) ? (outputs[0] as tf.Tensor) : outputs;

const TYPED = { float32: Float32Array, int32: Int32Array, bool: Uint8Array };

/** The input on the backend. NaN is computed there, as infinity minus infinity and as 0 / 0. */
function upload({ shape, data, dtype }: CaseInput): tf.Tensor {
  const tensor = (values: Float64Array): tf.Tensor => tf.tensor(TYPED[dtype].from(values), [...shape], dtype);
  if (!data.some(Number.isNaN)) return tensor(data);
  const instead = (number: (index: number) => number, otherwise: (value: number) => number): tf.Tensor =>
    tensor(data.map((value, index) => (Number.isNaN(value) ? number(index) : otherwise(value))));
  // On WebGL 0 / 0 is 1; the rows of tf.div say so.
  const zeroByZero = (index: number): boolean => index % 2 === 1 && tf.getBackend() !== "webgl";
  return tf.tidy(() => {
    const numerator = instead(
      (index) => (zeroByZero(index) ? 0 : Infinity),
      (value) => value,
    );
    const denominator = instead(
      (index) => (zeroByZero(index) ? 0 : 1),
      () => 1,
    );
    const subtrahend = instead(
      (index) => (zeroByZero(index) ? 0 : Infinity),
      () => 0,
    );
    return tf.sub(tf.div(numerator, denominator), subtrahend);
  });
}

function centralGradients(one: OperationCase, upstream: Values): Values[] {
  const loss = (inputs: readonly Values[]): number => {
    const output = [one.expected(inputs)].flat()[0] as Values;
    return total(Array.from(output.data, (value, index) => value * (upstream.data[index] ?? NaN)));
  };
  return one.inputs.flatMap((input, place) => {
    if (input.dtype !== "float32") return [];
    const moved = (index: number, step: number): number => {
      const data = Float64Array.from(input.data);
      data[index] = (data[index] ?? NaN) + step;
      return loss(one.inputs.map((other, index) => (index === place ? { ...input, data } : other)));
    };
    let index = 0;
    return [
      build(input.shape, () => {
        const here = index++;
        return (moved(here, STEP) - moved(here, -STEP)) / (2 * STEP);
      }),
    ];
  });
}

async function compare(tensor: tf.Tensor, wanted: Values, tolerance: number): Promise<string | undefined> {
  if (tensor.shape.join() !== wanted.shape.join())
    return `has shape [${tensor.shape.join()}], not [${wanted.shape.join()}]`;
  const values = await tensor.data();
  if (values.length !== sizeOf(wanted.shape)) return `has ${values.length} numbers`;
  const scale = wanted.data.reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    1e-3,
  );
  const allowed = tolerance * scale;
  for (const [index, value] of wanted.data.entries()) {
    const got = Number(values[index]);
    const same = Object.is(got, value) || got === value;
    if (!same && !(Math.abs(got - value) <= allowed)) return `number ${index} is ${got}, not ${value}`;
  }
  return undefined;
}
