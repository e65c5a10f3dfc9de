// Draws apps/docs/public/pictures/method.svg, the picture of the site's first page: how a picture becomes codes, what the atoms explain of it, what
// is left, and how λ follows that. Every tile is computed by the shipped network. Needs a built checkout.
//
//   node tools/make/method-picture.mjs [--network sdnet8-cifar10] [--label 8] [--noise gaussian_noise] [--severity 4]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { CIFAR10_CLASS_NAMES, denormalize } from "../../packages/data/dist/index.js";
import { lambdaAt } from "../../packages/robust/dist/index.js";
import {
  atomTiles,
  enlarged,
  firstPictures,
  normalizedBatch,
  shippedNetwork,
  SIDE,
  VALUES,
} from "./network-pictures.mjs";

const { values: options } = parseArgs({
  options: {
    network: { type: "string", default: "sdnet8-cifar10" },
    label: { type: "string", default: "8" },
    noise: { type: "string", default: "gaussian_noise" },
    severity: { type: "string", default: "4" },
  },
});
/** Code maps that are shown, in rows of three. */
const MAPS = 6;
/** Left edges of the five stations, and their size, in units of the drawing. */
const X = [20, 232, 476, 688, 900];
const TILE = 160;
const TOP = 86;
const SIZE = { width: 1080, height: 388 };
/** Colours of the scale of codes, from nothing to much. */
const HEAT = [
  [13, 8, 38],
  [92, 22, 110],
  [188, 55, 84],
  [249, 142, 9],
  [252, 255, 164],
];

await tf.setBackend("cpu");
const network = await shippedNetwork(options.network);
const seen = look();
const svg = await draw();
writeFileSync(new URL("../../apps/docs/public/pictures/method.svg", import.meta.url), svg);
process.stdout.write(`method.svg: ${svg.length} bytes, λ ${seen.lambda.toFixed(2)}, "${seen.answer}"\n`);

/** Codes, reconstruction and λ of the noisy picture. */
function look() {
  const { noisy } = firstPictures({ corruption: options.noise, severity: Number(options.severity) });
  const label = Number(options.label);
  const picture = noisy.slice(label * VALUES, (label + 1) * VALUES);
  const { entry, adaptive, inference, dictionary } = network;
  return tf.tidy(() => {
    const batch = normalizedBatch(picture, entry.normalization);
    const { logits, lambda, signal } = adaptive.explain(batch);
    const codes = inference.encode(batch, { lambda });
    const explained = dictionary.synthesize(codes);
    const shares = tf.softmax(logits).dataSync();
    const answer = shares.indexOf(Math.max(...shares));
    const residual = tf.sub(batch, explained).dataSync();
    const { std } = entry.normalization;
    return {
      ...{ picture, codes: codes.dataSync(), shape: codes.shape },
      explained: denormalize(explained.dataSync(), entry.normalization),
      residual: Uint8ClampedArray.from(residual, (value, index) => 127.5 + 255 * value * std[index % 3]),
      ...{ lambda: lambda.dataSync()[0], signal: signal.dataSync()[0] },
      ...{ answer: CIFAR10_CLASS_NAMES[answer], share: shares[answer] },
    };
  });
}

async function draw() {
  const tile = async (pixels, x) => image(await uri(pixels, SIDE), { x, y: TOP, size: TILE });
  const stations = [
    ["The picture", "x"],
    ["Its code", "z, a map for each atom"],
    ["Explained", "A z"],
    ["Left over", "x − A z"],
    ["λ", "from how rough that is"],
  ].map(([title, formula], index) => heading(title, formula, X[index]));
  const middle = TOP + TILE / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="ui-sans-serif, system-ui, sans-serif" font-size="15" fill="#1d1b16">`,
    "<title>A picture becomes a code; its atoms explain a part of the picture; what is left over sets λ, and λ says how sparse the code is.</title>",
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="#0b6e66"/></marker></defs>',
    `<rect width="${SIZE.width}" height="${SIZE.height}" rx="16" fill="#fffefb"/>`,
    ...stations,
    await tile(seen.picture, X[0]),
    await codeMaps(),
    await tile(seen.explained, X[2]),
    await tile(seen.residual, X[3]),
    curve(),
    ...[0, 1, 2, 3].map((index) => {
      const from = index === 1 ? X[1] + 192 : X[index] + TILE;
      return arrow(`M${from + 8} ${middle}H${X[index + 1] - 10}`);
    }),
    arrow(`M${X[4] + TILE / 2} ${TOP + TILE + 14}v34H${X[1] + 126}V${TOP + TILE + 20}`),
    `<text x="${(X[2] + X[4]) / 2}" y="${TOP + TILE + 42}" text-anchor="middle" fill="#5d594e">the rougher, the larger λ; the larger λ, the sparser the code</text>`,
    arrow(`M${X[1] + 66} ${TOP + TILE + 14}V${TOP + TILE + 84}`),
    `<text x="${X[1] + 66}" y="${TOP + TILE + 108}" text-anchor="middle"><tspan fill="#5d594e">the rest of the network says</tspan> <tspan dx="5" font-weight="700">${seen.answer}</tspan> <tspan fill="#5d594e">(${(100 * seen.share).toFixed(0)} %)</tspan></text>`,
    "</svg>",
    "",
  ].join("\n");
}

/** Maps of the strongest atoms that differ, each with its atom in a corner. */
async function codeMaps() {
  const [, height, width, count] = seen.shape;
  const sums = Array.from({ length: count }, (_, atom) => {
    let sum = 0;
    for (let place = 0; place < height * width; place++) sum += seen.codes[place * count + atom];
    return { atom, sum };
  }).sort((a, b) => b.sum - a.sum);
  const atoms = atomTiles(network.dictionary);
  // Every second of the twelve strongest: neighbours in strength look much alike.
  const chosen = sums.slice(0, 2 * MAPS).filter((_, index) => index % 2 === 0);
  const parts = [];
  for (const [index, { atom }] of chosen.entries()) {
    const map = Array.from({ length: height * width }, (_, place) => seen.codes[place * count + atom]);
    const most = Math.max(...map);
    const [x, y] = [X[1] + (index % 3) * 66, TOP + Math.floor(index / 3) * 82];
    const heat = Uint8Array.from(map.flatMap((value) => heatOf(value / most)));
    const { side, pixels } = atoms[atom];
    parts.push(image(await uri(heat, height), { x, y, size: 60 }));
    parts.push(image(await uri(pixels, side), { x: x + 40, y: y + 56, size: 20 }));
  }
  return parts.join("");
}

/** The calibrated rule, and where this picture stands on it. */
function curve() {
  const { adaptive, calibration } = network;
  const range = [calibration.lambdas[0], calibration.lambdas.at(-1)];
  const most = 1.1 * Math.max(...calibration.levels.map(({ signals }) => signals[adaptive.rule.signal]));
  const x = (signal) => X[4] + (TILE * signal) / most;
  const y = (lambda) => TOP + TILE - (TILE * lambda) / (1.1 * range[1]);
  const points = Array.from({ length: 65 }, (_, piece) => {
    const signal = (most * piece) / 64;
    return `${x(signal).toFixed(1)},${y(lambdaAt(adaptive.rule.rule, signal, range)).toFixed(1)}`;
  });
  const here = [x(seen.signal).toFixed(1), y(seen.lambda).toFixed(1)];
  return [
    `<path d="M${X[4]} ${TOP}V${TOP + TILE}H${X[4] + TILE}" fill="none" stroke="#b9b4a6"/>`,
    `<polyline points="${points.join(" ")}" fill="none" stroke="#0b6e66" stroke-width="3"/>`,
    `<circle cx="${here[0]}" cy="${here[1]}" r="7" fill="#1d1b16"/>`,
    `<text x="${Number(here[0]) + 12}" y="${Number(here[1]) + 20}" font-weight="700">λ = ${seen.lambda.toFixed(2)}</text>`,
  ].join("");
}

function heading(title, formula, x) {
  return `<text x="${x}" y="40" font-weight="700" font-size="17">${title}</text><text x="${x}" y="64" fill="#5d594e">${formula}</text>`;
}

function arrow(path) {
  return `<path d="${path}" fill="none" stroke="#0b6e66" stroke-width="2.5" marker-end="url(#tip)"/>`;
}

function image(address, { x, y, size }) {
  return `<image x="${x}" y="${y}" width="${size}" height="${size}" href="${address}"/>`;
}

async function uri(pixels, side) {
  return `data:image/png;base64,${(await enlarged(pixels, { side, size: side * (side > 8 ? 6 : 20) })).toString("base64")}`;
}

/** Colour of a share of the scale. */
function heatOf(share) {
  const place = Math.min(1, share) * (HEAT.length - 1);
  const below = Math.min(HEAT.length - 2, Math.floor(place));
  return HEAT[below].map((from, channel) =>
    Math.round(from + (HEAT[below + 1][channel] - from) * (place - below)),
  );
}
