// A walk through sparse codes, to be read beside what it prints: what a code is, what the network's own two steps reach, how λ trades
// explanation for sparsity, and why noise calls for another λ. On a drawn picture and the dictionary of a pretrained SDNet; seconds on any machine.
//
//   node examples/sparse-codes.mjs
import { fileURLToPath } from "node:url";
import { energy, solve } from "@sdnet/csc-core";
import { randomStream } from "@sdnet/csc-core/tensor";
import { loadPretrained, stemLayer } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import * as tf from "@tensorflow/tfjs";
import { pickBackend } from "./native-or-cpu.mjs";

const number = (tensor) => tf.tidy(() => tensor.dataSync()[0]);
const squared = (tensor) => number(tf.sum(tf.square(tensor)));
const bar = (part) => "█".repeat(Math.round(40 * part)).padEnd(40, "·");

/** Walks through the sections; `print` takes lines. Returns the numbers that the text is about. */
export async function walkThroughCodes(print) {
  const { model } = await loadPretrained("sdnet8-cifar10", pretrainedFolder());
  const stem = aboutStem(model);
  const { dictionary } = stem;
  const picture = drawPicture(1);
  const noisy = tf.add(picture, tf.tensor4d(noise(picture.size, 0.5), picture.shape));

  print("1. A code\n");
  const codes = stem.encode(picture, 0.1);
  const fact = describeCodes(codes, picture, { dictionary });
  print(
    `The dictionary has ${fact.atoms} atoms, little patches of ${fact.atomShape.join(" x ")} numbers, each of length 1. The code of a picture says`,
  );
  print(
    `how much of which atom stands where: ${fact.places} numbers, of which ${fact.nonzero} are not zero (${(100 * fact.share).toFixed(1)} %).`,
  );
  print(
    `Laying the atoms down where the code says gives A z. By hand at one place: ${fact.byHand.toFixed(5)}; A z there: ${fact.synthesised.toFixed(5)}.\n`,
  );

  print("2. What is left: the residual\n");
  const share = squared(stem.residual(picture, codes)) / squared(picture);
  print(
    `‖x − A z‖² is ${(100 * share).toFixed(1)} % of ‖x‖²: the network takes two steps towards the code, no more. Going on, the energy`,
  );
  print(
    "½‖x − A z‖² + λ‖z‖₁ falls, and the code comes to rest where no change of any entry would make it less:\n",
  );
  const steps = descend(picture, { ...stem, lambda: 0.1 });
  for (const { iteration, value, gap } of steps)
    print(
      `  ${String(iteration).padStart(4)} steps  energy ${value.toFixed(2).padStart(8)}  gap ${gap.toExponential(1)}`,
    );

  print("\n3. The path of λ\n");
  const largest = largestLambda(picture, dictionary);
  print(
    `λ is the price of an atom. From λ = max Aᵀx = ${largest.toFixed(2)} on, none is worth it, and the code is zero.\n`,
  );
  print("       λ  ‖z‖₁        atoms used                                        left unexplained");
  const path = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01].map((part) => part * largest);
  const points = path.map((lambda) => pointOfPath(picture, { ...stem, lambda }));
  for (const { lambda, l1, nonzero, residual } of points) {
    const left = `${((100 * residual) / squared(picture)).toFixed(2)} %`.padStart(8);
    print(
      `${lambda.toFixed(3).padStart(8)}  ${l1.toFixed(1).padStart(8)}  ${bar(nonzero / points.at(-1).nonzero)} ${String(nonzero).padStart(5)}  ${left}`,
    );
  }

  print("\n4. Noise\n");
  print(
    "The same picture with noise. At the λ of training the code explains the noise too; a larger λ leaves it in the residual,",
  );
  print(
    "and A z comes nearer to the picture that nobody has seen. Larger still, and the picture itself is lost:\n",
  );
  const distances = [0.1, 0.3, 0.6, 1, 1.5, 2.5, 4].map((lambda) =>
    distanceToClean(noisy, { ...stem, picture, lambda }),
  );
  const worst = Math.max(...distances.map(({ distance }) => distance));
  for (const { lambda, distance } of distances)
    print(
      `${lambda.toFixed(1).padStart(8)}  ‖A z − clean‖² ${distance.toFixed(1).padStart(7)}  ${bar(distance / worst)}`,
    );
  const residuals = [picture, noisy].map((seen) => squared(stem.residual(seen, stem.encode(seen, 0.1))));
  print(
    `\nThe residual at the λ of training tells which is which, without a label: ${residuals.map((value) => value.toFixed(1)).join(" clean, ")} noisy.`,
  );
  print("That is all that adaptive λ goes by: examples/adaptive-classifier.mjs, examples/answer-server.mjs.");
  model.dispose();
  return { fact, steps, largest, points, distances, residuals };
}

/** The first layer of a network: its dictionary, the step that suits it, and its codes at a λ of one's choice. */
function aboutStem(model) {
  const layer = stemLayer(model);
  return {
    dictionary: layer.dictionary,
    stepSize: number(layer.parameters.stepSize.read()),
    encode: (images, lambda) => layer.encode(images, { lambda }),
    residual: (images, codes) => layer.residual(images, codes),
  };
}

/** A smooth picture with an edge, as a network sees it: zero mean, about unit deviation, `[1, 32, 32, 3]`. */
function drawPicture(seed) {
  const stream = randomStream(seed, "picture");
  const corners = Float32Array.from({ length: 27 }, () => stream.normal());
  return tf.tidy(() => {
    const ground = tf.image.resizeBilinear(tf.tensor4d(corners, [1, 3, 3, 3]), [32, 32]);
    const inside = Float32Array.from({ length: 1024 }, (_, place) =>
      Math.hypot((place >> 5) - 14, (place % 32) - 17) < 8 ? 1.5 : 0,
    );
    return tf.add(ground, tf.tensor4d(inside, [1, 32, 32, 1]));
  });
}

function noise(length, deviation) {
  const stream = randomStream(2, "noise");
  return Float32Array.from({ length }, () => deviation * stream.normal());
}

/** Counts of a code, and one number of A z computed from the atoms that reach it. */
function describeCodes(codes, signal, { dictionary }) {
  const [, rows, columns, atoms] = codes.shape;
  const kernel = dictionary.kernel;
  const [height, width, channels] = kernel.shape;
  const [z, a] = [codes.dataSync(), kernel.dataSync()];
  const [row, column] = [16, 16];
  let byHand = 0;
  // A code at (i, j) lays its atom around (i, j): the atom's pixel (row - i, column - j), counted from its middle, falls on (row, column).
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [i, j] = [row + (height >> 1) - y, column + (width >> 1) - x];
      if (i < 0 || j < 0 || i >= rows || j >= columns) continue;
      for (let atom = 0; atom < atoms; atom++)
        byHand += z[(i * columns + j) * atoms + atom] * a[(y * width + x) * channels * atoms + atom];
    }
  }
  const synthesised = number(tf.slice(dictionary.synthesize(codes), [0, row, column, 0], [1, 1, 1, 1]));
  const nonzero = number(tf.sum(tf.cast(tf.notEqual(codes, 0), "int32")));
  const [places, atomShape] = [codes.size, [height, width, channels]];
  return {
    atoms,
    atomShape,
    places,
    nonzero,
    share: nonzero / places,
    byHand,
    synthesised,
    pixels: signal.size,
  };
}

const problemOf = (dictionary, lambda) => ({ dictionary, lambda, mu: 0, nonNegative: true });

/** The code at rest, or nearly. */
function codesAtRest(signal, { dictionary, stepSize, lambda, ...options }) {
  return solve(signal, dictionary, {
    ...problemOf(dictionary, lambda),
    method: "fista",
    restart: "gradient",
    stepSize,
    maxIterations: 300,
    stop: { gap: "optimality", tolerance: 1e-3, every: 10 },
    ...options,
  });
}

/** Energy and distance from rest after some numbers of steps. */
function descend(signal, { dictionary, stepSize, lambda }) {
  const shown = [1, 2, 5, 10, 20, 50, 100, 200];
  const points = [];
  codesAtRest(signal, {
    dictionary,
    stepSize,
    lambda,
    method: "ista",
    restart: undefined,
    maxIterations: 200,
    stop: { gap: "optimality", tolerance: 1e-9, every: 1 },
    onIteration: ({ iteration, codes, gap }) => {
      if (!shown.includes(iteration)) return;
      const value = number(energy(codes, { signal, ...problemOf(dictionary, lambda) }));
      points.push({ iteration, value, gap });
    },
  }).codes.dispose();
  return points;
}

/** The smallest λ at which the code is zero: the strongest answer of any atom. */
const largestLambda = (signal, dictionary) => number(tf.max(dictionary.analyze(signal)));

function pointOfPath(signal, { dictionary, stepSize, lambda }) {
  const { codes } = codesAtRest(signal, { dictionary, stepSize, lambda });
  const point = {
    lambda,
    l1: number(tf.sum(codes)),
    nonzero: number(tf.sum(tf.cast(tf.greater(codes, 0), "int32"))),
    residual: squared(tf.sub(signal, dictionary.synthesize(codes))),
  };
  codes.dispose();
  return point;
}

function distanceToClean(noisy, { picture, dictionary, stepSize, lambda }) {
  const { codes } = codesAtRest(noisy, { dictionary, stepSize, lambda });
  const distance = squared(tf.sub(picture, dictionary.synthesize(codes)));
  codes.dispose();
  return { lambda, distance };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await pickBackend();
  await walkThroughCodes((line) => console.log(line));
}
