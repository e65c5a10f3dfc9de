import * as tf from "@tensorflow/tfjs";
import { flattenPositions } from "./columns.js";
import { convolutionPays, gradientByConvolution } from "./gradient-by-convolution.js";
import { createNativeMomentum } from "./native-momentum.js";
import type { Attribute, NativeBackend } from "./native-backend.js";
import { bothAxes, type ConvolutionGeometry } from "./geometry.js";
import { BFLOAT16, halfStorage } from "./native-half.js";
import { createPixelSampling } from "./pixel-sampling.js";
import { narrowKernels, splitPays } from "./narrow-transpose.js";
import type { Precision } from "./precision.js";
import type { BatchNormGradients, Primitives, Shape4D } from "./primitives.js";

/** One pixel after the other. */
const DENSE: ConvolutionGeometry = { stride: 1, padding: 0 };

let cached:
  | { readonly backend: NativeBackend; readonly primitives: Readonly<Record<Precision, Primitives>> }
  | undefined;

/**
 * Primitives that call TensorFlow's own operations through tfjs-node. The `tensorflow` backend must be active.
 *
 * @param precision - Of convolutions. Everything else follows the tensors it is given.
 */
export function nativePrimitives(precision: Precision): Primitives {
  const backend = tf.backend() as unknown as NativeBackend;
  if (cached?.backend !== backend) {
    const of = (each: Precision): Primitives => createNativePrimitives(backend, each);
    cached = { backend, primitives: { float32: of("float32"), bfloat16: of("bfloat16") } };
  }
  return cached.primitives[precision];
}

// One table of kernels over one binding: each entry is short, and they share the conversions of this precision.
// eslint-disable-next-line max-lines-per-function
function createNativePrimitives(backend: NativeBackend, precision: Precision): Primitives {
  const { binding } = backend;
  const { isHalf, toHalf, toFloat, execute: executeAs } = halfStorage(backend);
  const convolvesHalf = precision === "bfloat16";
  const convolvedType = convolvesHalf ? BFLOAT16 : binding.TF_FLOAT;
  /** Result of a convolution for sums in float32, as those of weights and their gradients are. */
  const inFloat = <T extends tf.Tensor>(tensor: T): T => (convolvesHalf ? toFloat(tensor) : tensor);
  /** A tensor as a convolution reads it. */
  const operand = <T extends tf.Tensor>(tensor: T): T => (convolvesHalf ? toHalf(tensor) : tensor);
  const int = (name: string, value: unknown): Attribute => ({ name, type: binding.TF_ATTR_INT, value });
  const float = (name: string, value: number): Attribute => ({ name, type: binding.TF_ATTR_FLOAT, value });
  const bool = (name: string, value: boolean): Attribute => ({ name, type: binding.TF_ATTR_BOOL, value });
  const text = (name: string, value: unknown): Attribute => ({ name, type: binding.TF_ATTR_STRING, value });
  const type = (name: string, value: unknown = binding.TF_FLOAT): Attribute => ({
    name,
    type: binding.TF_ATTR_TYPE,
    value,
  });
  const isOnGpu = binding.isUsingGpuDevice();
  /** oneDNN's fused operations: in the TensorFlow that this project links, for the processor only. */
  const hasFusedKernels = binding.SDNET_LIST_ATTRIBUTES === true && !isOnGpu;
  const execute32: typeof executeAs = (...call) => backend.executeMultipleOutputs(...call);
  const execute = (
    name: string,
    attributes: readonly Attribute[],
    inputs: readonly tf.Tensor[],
  ): tf.Tensor4D =>
    (convolvesHalf
      ? executeAs(name, attributes, inputs, 1)[0]
      : backend.executeSingleOutput(name, attributes, inputs)) as tf.Tensor4D;
  const integers = (values: readonly number[]): tf.Tensor1D => tf.tensor1d([...values], "int32");

  const convolutionAttributes = (geometry: ConvolutionGeometry, kernelShape: Shape4D): Attribute[] => {
    const [down, across] = bothAxes(geometry.stride);
    const [rows, columns] = bothAxes(geometry.padding);
    const mode = isValid(geometry) ? "VALID" : isSame(geometry, kernelShape) ? "SAME" : "EXPLICIT";
    return [
      type("T", convolvedType),
      int("strides", [1, down, across, 1]),
      text("padding", mode),
      text("data_format", "NHWC"),
      int("dilations", [1, 1, 1, 1]),
      bool("use_cudnn_on_gpu", true),
      ...(mode === "EXPLICIT" ? [int("explicit_paddings", [0, 0, rows, rows, columns, columns, 0, 0])] : []),
    ];
  };
  const pad = (images: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor4D => {
    const [rows, columns] = bothAxes(geometry.padding);
    return execute(
      "Pad",
      [type("T", convolvedType), type("Tpaddings", binding.TF_INT32)],
      [images, tf.tensor2d([0, 0, rows, rows, columns, columns, 0, 0], [4, 2], "int32")],
    );
  };
  const crop = (images: tf.Tensor4D, size: Shape4D, geometry: ConvolutionGeometry): tf.Tensor4D => {
    const [rows, columns] = bothAxes(geometry.padding);
    return execute(
      "Slice",
      [type("T", convolvedType), type("Index", binding.TF_INT32)],
      [images, integers([0, rows, columns, 0]), integers(size)],
    );
  };
  const sampling = createPixelSampling({ binding, type: convolvedType, execute });
  const matMul = (
    a: tf.Tensor4D,
    b: tf.Tensor4D,
    transposed: { readonly a: boolean; readonly b: boolean },
  ): tf.Tensor4D =>
    execute(
      "MatMul",
      [type("T", convolvedType), bool("transpose_a", transposed.a), bool("transpose_b", transposed.b)],
      [flattenPositions(a), flattenPositions(b)],
    );
  const unpadded = (signal: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor4D =>
    isValid(geometry) ? signal : pad(signal, geometry);
  const batchNormAttributes = (epsilon: number, inHalf: boolean, isTraining = true): Attribute[] => [
    type("T", inHalf ? BFLOAT16 : binding.TF_FLOAT),
    type("U"),
    float("epsilon", epsilon),
    text("data_format", "NHWC"),
    bool("is_training", isTraining),
  ];
  /** The gradient kernel of norms; `statistics` are what the forward kernel saved, or, out of training, mean and variance. */
  const normGradient = (
    { gradient, input, scale, statistics }: NormGradientInputs,
    { epsilon, isTraining }: { readonly epsilon: number; readonly isTraining: boolean },
  ): BatchNormGradients =>
    tf.tidy(() => {
      const inHalf = isHalf(input);
      const attributes = batchNormAttributes(epsilon, inHalf, isTraining);
      const arriving = inHalf ? toHalf(gradient) : gradient;
      const execution = inHalf ? executeAs : execute32;
      const inputs = [arriving, input, scale, ...statistics];
      const [inputGradient, scaleGradient, offsetGradient] = execution(
        "FusedBatchNormGradV3",
        attributes,
        inputs,
        5,
      ) as [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D];
      return { input: inputGradient, scale: scaleGradient, offset: offsetGradient };
    });

  return {
    operand,

    biasOf: convolvesHalf && hasFusedKernels ? (bias) => tf.tidy(() => toFloat(toHalf(bias))) : undefined,

    pixelsMet: (signal, kernelShape, geometry) =>
      isStridedPoint(geometry, kernelShape)
        ? {
            pixels: tf.tidy(() => sampling.sample(unpadded(operand(signal), geometry), geometry)),
            geometry: DENSE,
          }
        : { pixels: operand(signal), geometry },

    convolve: (signal, kernel, geometry) =>
      tf.tidy(() =>
        execute("Conv2D", convolutionAttributes(geometry, kernel.shape), [operand(signal), operand(kernel)]),
      ),

    convolveTranspose: (codes, kernel, signalShape, geometry) =>
      tf.tidy(() => {
        if (!isOnGpu && isSame(geometry, kernel.shape) && splitPays(codes, kernel)) {
          const { rows, stack } = narrowKernels(kernel);
          const [above, beside] = bothAxes(geometry.padding);
          const across = convolutionAttributes({ stride: 1, padding: [0, beside] }, rows.shape);
          const down = convolutionAttributes({ stride: 1, padding: [above, 0] }, stack.shape);
          const sums = execute("Conv2D", across, [operand(codes), operand(rows)]);
          return execute("Conv2D", down, [sums, operand(stack)]);
        }
        if (isStridedPoint(geometry, kernel.shape) && sampling.canScatter(signalShape, geometry)) {
          const pixels = matMul(operand(codes), operand(kernel), { a: false, b: true });
          return sampling.scatter(pixels, signalShape, geometry);
        }
        if (isValid(geometry) || isSame(geometry, kernel.shape)) {
          const attributes = convolutionAttributes(geometry, kernel.shape);
          const inputs = [integers(signalShape), operand(kernel), operand(codes)];
          return execute("Conv2DBackpropInput", attributes, inputs);
        }
        // EXPLICIT padding misses oneDNN's convolution in the backward operations; VALID and a crop do not.
        const [batch, height, width, channels] = signalShape;
        const [rows, columns] = bothAxes(geometry.padding);
        const padded: Shape4D = [batch, height + 2 * rows, width + 2 * columns, channels];
        const attributes = convolutionAttributes({ ...geometry, padding: 0 }, kernel.shape);
        const inputs = [integers(padded), operand(kernel), operand(codes)];
        const full = execute("Conv2DBackpropInput", attributes, inputs);
        return crop(full, signalShape, geometry);
      }),

    kernelGradient: (signal, codes, kernelShape, geometry) =>
      tf.tidy(() => {
        // TensorFlow's own gradient of a strided 1 x 1 kernel writes beyond its memory: docs/NUMERICS.md.
        if (isPoint(kernelShape)) {
          const met = unpadded(operand(signal), geometry);
          const pixels = isStridedPoint(geometry, kernelShape) ? sampling.sample(met, geometry) : met;
          const product = matMul(pixels, operand(codes), { a: true, b: false });
          return tf.reshape(inFloat(product), kernelShape);
        }
        const sizes = { signal: signal.shape, codes: codes.shape, kernel: kernelShape, geometry };
        if (convolvesHalf && !isOnGpu && convolutionPays(sizes)) {
          const calls = { binding, type: convolvedType, execute };
          return inFloat(gradientByConvolution(operand(signal), operand(codes), { ...sizes, ...calls }));
        }
        const direct = isValid(geometry) || isSame(geometry, kernelShape);
        const attributes = convolutionAttributes(
          direct ? geometry : { ...geometry, padding: 0 },
          kernelShape,
        );
        const input = direct ? operand(signal) : pad(operand(signal), geometry);
        const inputs = [input, integers(kernelShape), operand(codes)];
        const gradient = execute("Conv2DBackpropFilter", attributes, inputs);
        return inFloat(gradient);
      }),

    convolveFused: hasFusedKernels
      ? (signal, kernel, geometry, { bias, addend, relu }) => {
          const operations = ["BiasAdd", ...(addend ? ["Add"] : []), ...(relu ? ["Relu"] : [])];
          const extra = addend ? [bias, addend] : [bias];
          const attributes = [
            ...convolutionAttributes(geometry, kernel.shape),
            int("num_args", extra.length),
            type(
              "TArgs",
              extra.map(() => convolvedType),
            ),
            int("num_host_args", 0),
            text("filter_format", "HWIO"),
            text("fused_ops", operations),
            float("epsilon", 0),
            float("leakyrelu_alpha", 0.2),
            // The kernel is cached by its attributes: a constant filter would serve another layer's weights.
            bool("is_filter_const", false),
            text("_kernel", "MklNameChangeOp"),
          ];
          return tf.tidy(() =>
            execute("_MklNativeFusedConv2D", attributes, [signal, kernel, ...extra].map(operand)),
          );
        }
      : undefined,

    createMomentum: (buffer) => createNativeMomentum(backend, buffer),

    reluGradient: (gradient, output) =>
      tf.tidy(() => {
        if (!isHalf(output)) return execute32("ReluGrad", [type("T")], [gradient, output], 1)[0] as tf.Tensor;
        return executeAs("ReluGrad", [type("T", BFLOAT16)], [toHalf(gradient), output], 1)[0] as tf.Tensor;
      }),

    batchNorm: (input, scale, offset, epsilon) => {
      const empty = tf.tensor1d([], "float32");
      const attributes = [...batchNormAttributes(epsilon, isHalf(input)), float("exponential_avg_factor", 1)];
      const outputs = executeAs("FusedBatchNormV3", attributes, [input, scale, offset, empty, empty], 6);
      empty.dispose();
      const [normalized, mean, variance, ...saved] = outputs as [
        tf.Tensor4D,
        tf.Tensor1D,
        tf.Tensor1D,
        ...tf.Tensor[],
      ];
      return { normalized, mean, variance, count: input.size / (input.shape[3] || 1), saved };
    },

    batchNormGradient: (gradient, input, scale, saved, epsilon) =>
      normGradient({ gradient, input, scale, statistics: saved }, { epsilon, isTraining: true }),

    fixedNormGradient: (gradient, input, { mean, variance, scale }, epsilon) => {
      // The kernel takes a last tensor that it does not read out of training.
      const statistics = [mean, variance, variance];
      return normGradient({ gradient, input, scale, statistics }, { epsilon, isTraining: false });
    },
  };
}

interface NormGradientInputs {
  readonly gradient: tf.Tensor4D;
  readonly input: tf.Tensor4D;
  readonly scale: tf.Tensor1D;
  readonly statistics: readonly tf.Tensor[];
}

/** Whether TensorFlow's `SAME` equals the symmetric padding. It does at stride 1 only. */
function isSame(geometry: ConvolutionGeometry, [kernelHeight, kernelWidth]: Shape4D): boolean {
  const [rows, columns] = bothAxes(geometry.padding);
  const isDense = bothAxes(geometry.stride).every((stride) => stride === 1);
  return isDense && kernelHeight === 2 * rows + 1 && kernelWidth === 2 * columns + 1;
}

function isValid(geometry: ConvolutionGeometry): boolean {
  return bothAxes(geometry.padding).every((zeros) => zeros === 0);
}

/** Whether a kernel is one pixel large. */
function isPoint([kernelHeight, kernelWidth]: Shape4D): boolean {
  return kernelHeight === 1 && kernelWidth === 1;
}

/** Whether a kernel of one pixel skips pixels. */
function isStridedPoint(geometry: ConvolutionGeometry, kernelShape: Shape4D): boolean {
  return isPoint(kernelShape) && bothAxes(geometry.stride).some((stride) => stride > 1);
}
