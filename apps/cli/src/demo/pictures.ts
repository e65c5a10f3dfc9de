import { createNormalizer, denormalize, imageAt, type ImageDataset, type Normalization } from "@sdnet/data";
import { classify, reconstruct, stateDict } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { pngAddress } from "../reporting/png.js";

/** The weights of the stem's dictionary under their official name. */
const DICTIONARY = "layer0.0.dn.weight";
/** Enlargement of an atom's pixels, the gap between atoms, and atoms in a row. */
const ATOM_SCALE = 12;
const ATOM_GAP = 6;
const ATOMS_PER_ROW = 16;

/** A picture as the address of a PNG. */
export interface Sheet {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly atoms: number;
}

/**
 * The atoms of the stem side by side: from flat colours to fine textures, mid-grey for 0, each scaled to its own
 * largest value.
 */
export function atomSheet(model: tf.LayersModel): Sheet {
  const entry = stateDict(model).get(DICTIONARY);
  if (entry === undefined)
    throw new TypeError(`atomSheet: \`model\` must have a CSC stem, got ${model.name}.`);
  const [count = 0, channels = 3, rows = 3, columns = 3] = entry.shape;
  const size = channels * rows * columns;
  const atoms = Array.from({ length: count }, (_, index) =>
    Float32Array.from({ length: size }, (_value, at) => Number(entry.data[index * size + at])),
  ).sort((a, b) => flatness(b, channels) - flatness(a, channels));
  const [cellWidth, cellHeight] = [columns * ATOM_SCALE + ATOM_GAP, rows * ATOM_SCALE + ATOM_GAP];
  const width = Math.min(ATOMS_PER_ROW, count) * cellWidth - ATOM_GAP;
  const height = Math.ceil(count / ATOMS_PER_ROW) * cellHeight - ATOM_GAP;
  // Fully transparent where no atom is.
  const pixels = new Uint8ClampedArray(width * height * 4);
  atoms.forEach((atom, index) => {
    const left = (index % ATOMS_PER_ROW) * cellWidth;
    const top = Math.floor(index / ATOMS_PER_ROW) * cellHeight;
    const largest = atom.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
    for (let y = 0; y < rows * ATOM_SCALE; y++) {
      for (let x = 0; x < columns * ATOM_SCALE; x++) {
        const at = Math.floor(y / ATOM_SCALE) * columns + Math.floor(x / ATOM_SCALE);
        const target = ((top + y) * width + left + x) * 4;
        for (let channel = 0; channel < 3; channel++) {
          const value = atom[Math.min(channel, channels - 1) * rows * columns + at] ?? 0;
          pixels[target + channel] = 127.5 * (1 + value / largest);
        }
        pixels[target + 3] = 255;
      }
    }
  });
  return { address: pngAddress({ width, height, pixels }), width, height, atoms: count };
}

/** How much of an atom of unit norm is its mean colour. */
function flatness(atom: Float32Array, channels: number): number {
  const places = atom.length / channels;
  let sum = 0;
  for (let channel = 0; channel < channels; channel++) {
    const part = atom.subarray(channel * places, (channel + 1) * places);
    sum += part.reduce((total, value) => total + value, 0) ** 2 / places;
  }
  return sum;
}

/** What the network makes of a picture. */
export interface Seen {
  /** Address of a PNG. */
  readonly address: string;
  /** Name of the class that the network says it is, at the λ in question. */
  readonly answer: string;
  readonly right: boolean;
}

/** A picture and what the stem's codes say it looks like. */
export interface Reconstructed {
  /** Address of the picture's PNG. */
  readonly address: string;
  /** One for each λ. */
  readonly reconstructions: readonly Seen[];
}

/** One test image, as it is and under noise. */
export interface Example {
  readonly truth: string;
  readonly clean: Reconstructed;
  readonly noisy: Reconstructed;
}

/** Which images are shown, and how. */
export interface ExampleOptions {
  readonly test: ImageDataset;
  /** The same images under noise. */
  readonly noisy: ImageDataset;
  readonly normalization: Normalization;
  /** Indices in both. */
  readonly indices: readonly number[];
  readonly lambdas: readonly number[];
}

/** Images beside their reconstructions at each λ, in the colours of the data set. */
export function examplePictures(model: tf.LayersModel, options: ExampleOptions): readonly Example[] {
  const { test, noisy, indices } = options;
  const clean = reconstructedImages(model, test, options);
  const disturbed = reconstructedImages(model, noisy, options);
  return indices.map((index, row) => ({
    truth: test.classNames[test.labels[index] ?? 0] ?? "",
    clean: clean[row] as Reconstructed,
    noisy: disturbed[row] as Reconstructed,
  }));
}

function reconstructedImages(
  model: tf.LayersModel,
  dataset: ImageDataset,
  { indices, normalization, lambdas }: ExampleOptions,
): readonly Reconstructed[] {
  const { height, width, channels, classNames, labels } = dataset;
  const size = height * width * channels;
  const pixels = new Float32Array(indices.length * size);
  const normalizer = createNormalizer(normalization);
  indices.forEach((index, row) => normalizer(imageAt(dataset, index), pixels, row * size));
  const seen = lambdas.map((lambda) => {
    const [classes, values] = tf.tidy((): [tf.Tensor1D, tf.Tensor4D] => {
      const images = tf.tensor4d(pixels, [indices.length, height, width, channels]);
      return [tf.argMax(classify(model, images, { lambda }), 1), reconstruct(model, images, { lambda })];
    });
    const answers = classes.dataSync<"int32">();
    const colours = denormalize(values.dataSync<"float32">(), normalization);
    tf.dispose([classes, values]);
    return { answers, colours };
  });
  return indices.map((index, row) => ({
    address: pngAddress({ width, height, pixels: imageAt(dataset, index) }),
    reconstructions: seen.map(({ answers, colours }) => ({
      address: pngAddress({ width, height, pixels: colours.subarray(row * size, (row + 1) * size) }),
      answer: classNames[answers[row] ?? 0] ?? "",
      right: answers[row] === labels[index],
    })),
  }));
}

/** The first image of each of the first `count` classes that appear: a choice that cannot be a favourable one. */
export function firstOfEachClass(labels: Uint8Array, count: number): readonly number[] {
  const seen = new Set<number>();
  const indices: number[] = [];
  for (let index = 0; index < labels.length && indices.length < count; index++) {
    const label = labels[index] ?? 0;
    if (!seen.has(label)) indices.push(index);
    seen.add(label);
  }
  return indices;
}
