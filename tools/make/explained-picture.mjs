// Draws docs/pictures/explained.png, the picture of README, from the shipped networks: the first test image of each class, clean and noisy,
// what the SDNet explains of it at the λ of training and at the λ that it chooses, what the networks say, and the atoms. Nothing is chosen by
// eye. Needs a built checkout; plain JavaScript backend, so it takes about a minute. Prints how many answers of each row are right.
//
//   node tools/make/explained-picture.mjs [--network sdnet8-cifar10] [--twin convnet8-cifar10] [--noise gaussian_noise] [--severity 4]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import sharp from "sharp";
import {
  CIFAR10_CLASS_NAMES,
  CIFAR10_RECORD_BYTES,
  createNormalizer,
  decodeCifar10Records,
  denormalize,
} from "../../packages/data/dist/index.js";
import {
  InferenceModel,
  loadPretrained,
  loadPretrainedCalibration,
  robustModel,
  stemLayer,
} from "../../packages/models/dist/index.js";
import { pretrainedFolder } from "../../packages/models/dist/node/index.js";
import { adaptiveLambda, corrupt, decodeCalibration } from "../../packages/robust/dist/index.js";

const { values: options } = parseArgs({
  options: {
    network: { type: "string", default: "sdnet8-cifar10" },
    twin: { type: "string", default: "convnet8-cifar10" },
    noise: { type: "string", default: "gaussian_noise" },
    severity: { type: "string", default: "4" },
  },
});
const SIDE = 32;
const VALUES = SIDE * SIDE * 3;
/** Pictures that the lab has of each class. */
const EACH = 4;

/** Sizes in pixels of the picture, which is drawn for screens with two pixels to a point. */
const LAYOUT = { tile: 180, gap: 14, caption: 44, left: 350, top: 70, atom: 52, margin: 30 };
const INK = { text: "#1d1b16", soft: "#6b675c", right: "#0b6e3f", wrong: "#b3261e", paper: "#fffefb" };

await tf.setBackend("cpu");
const { sdnet, adaptive, inference, twinInference, trainingLambda } = await networks();
const images = pictures();
const rows = answersOf(images);
for (const { name, answers } of rows) {
  const right = answers.filter(({ label }, index) => label === index).length;
  process.stdout.write(`${name.replace("\n", " ")}: ${right} of ${answers.length} right\n`);
}
mkdirSync(new URL("../../docs/pictures/", import.meta.url), { recursive: true });
writeFileSync(new URL("../../docs/pictures/explained.png", import.meta.url), await draw());

async function networks() {
  const source = pretrainedFolder();
  const loaded = await loadPretrained(options.network, source);
  const other = await loadPretrained(options.twin, source);
  const text = await loadPretrainedCalibration(options.network, source);
  const calibration = decodeCalibration(text, options.network);
  return {
    ...{ sdnet: loaded, trainingLambda: calibration.trainingLambda },
    adaptive: adaptiveLambda(robustModel(loaded.model), calibration),
    inference: new InferenceModel(loaded.model),
    twinInference: new InferenceModel(other.model),
  };
}

/** The first of the lab's pictures of each class, clean and noisy, `count` times 32 x 32 x 3 bytes each. */
function pictures() {
  const records = readFileSync(new URL("../../apps/docs/lab/pictures/test-images.bin", import.meta.url));
  const all = records.length / CIFAR10_RECORD_BYTES;
  const decoded = { images: new Uint8Array(all * VALUES), labels: new Uint8Array(all) };
  decodeCifar10Records(records, decoded, "test-images.bin");
  const count = CIFAR10_CLASS_NAMES.length;
  const clean = new Uint8Array(count * VALUES);
  const noisy = new Uint8Array(clean.length);
  const how = { corruption: options.noise, severity: Number(options.severity), seed: 1 };
  for (let index = 0; index < count; index++) {
    const picture = decoded.images.slice(index * EACH * VALUES, (index * EACH + 1) * VALUES);
    clean.set(picture, index * VALUES);
    noisy.set(corrupt(picture, { ...how, height: SIDE, width: SIDE, channels: 3 }), index * VALUES);
  }
  return { clean, noisy };
}

/** Rows of the picture: for each image its pixels, the answer, and λ. */
function answersOf({ clean, noisy }) {
  const words = options.noise.replaceAll("_", " ");
  const named = words.charAt(0).toUpperCase() + words.slice(1);
  const made = [
    { name: `Clean\nSDNet at λ ${trainingLambda}`, pixels: clean, at: "fixed" },
    { name: `${named}, ${options.severity} of 5\nits twin, without λ`, pixels: noisy, at: "twin" },
    { name: `Explained at λ ${trainingLambda}\nSDNet at λ ${trainingLambda}`, pixels: noisy, at: "fixed" },
    { name: "Explained at its λ\nSDNet, λ chosen", pixels: noisy, at: "chosen" },
  ];
  return made.map(({ name, pixels, at }, row) => ({ name, answers: batchAnswers(pixels, { at, row }) }));
}

function batchAnswers(bytes, { at, row }) {
  const normalize = createNormalizer(sdnet.entry.normalization);
  const numbers = new Float32Array(bytes.length);
  normalize(bytes, numbers, 0);
  return tf.tidy(() => {
    const batch = tf.tensor4d(numbers, [bytes.length / VALUES, SIDE, SIDE, 3]);
    const explained = at === "chosen" ? adaptive.explain(batch) : undefined;
    const lambda = explained?.lambda ?? tf.fill([batch.shape[0]], trainingLambda);
    const logits =
      explained?.logits ??
      (at === "twin" ? twinInference.classify(batch) : inference.classify(batch, { lambda }));
    const shares = tf.softmax(logits).arraySync();
    const shown =
      row < 2
        ? bytes
        : denormalize(
            stemLayer(sdnet.model).dictionary.synthesize(inference.encode(batch, { lambda })).dataSync(),
            sdnet.entry.normalization,
          );
    const lambdas = lambda.dataSync();
    return shares.map((share, index) => {
      const label = share.indexOf(Math.max(...share));
      const pixels = Buffer.from(shown.slice(index * VALUES, (index + 1) * VALUES));
      return { label, share: share[label], lambda: lambdas[index], pixels };
    });
  });
}

/** The picture, with the first image of each class in a column. */
async function draw() {
  const { tile, gap, caption, left, top, atom, margin } = LAYOUT;
  const shown = CIFAR10_CLASS_NAMES.map((_, label) => label);
  const width = left + shown.length * (tile + gap) - gap + margin;
  const bottom = top + rows.length * (tile + caption);
  const perRow = Math.floor((width - left - margin + gap) / (atom + 8));
  const atoms = atomTiles();
  const height = bottom + 24 + Math.ceil(atoms.length / perRow) * (atom + 8) + margin;
  const parts = [];
  const words = [];
  const text = (x, y, content, style) => words.push(`<text x="${x}" y="${y}" ${style}>${content}</text>`);
  for (const [column, index] of shown.entries()) {
    const x = left + column * (tile + gap);
    text(x + tile / 2, top - 24, CIFAR10_CLASS_NAMES[column], 'text-anchor="middle" font-weight="bold"');
    for (const [row, { answers }] of rows.entries()) {
      const { pixels, label, lambda } = answers[index];
      const y = top + row * (tile + caption);
      parts.push({ input: await enlarged(pixels, SIDE, tile), left: x, top: y });
      const isRight = label === index;
      const note =
        row === 3 ? ` <tspan fill="${INK.soft}" font-size="20">λ ${lambda.toFixed(2)}</tspan>` : "";
      const said = `${isRight ? "✓" : "✗"} ${CIFAR10_CLASS_NAMES[label]}`;
      text(x, y + tile + 30, `<tspan fill="${isRight ? INK.right : INK.wrong}">${said}</tspan>${note}`, "");
    }
  }
  for (const [row, { name }] of rows.entries()) {
    const y = top + row * (tile + caption) + tile / 2;
    const [title, who] = name.split("\n");
    text(margin, y, title, 'font-weight="bold"');
    text(margin, y + 32, `says: ${who}`, `fill="${INK.soft}" font-size="20"`);
  }
  text(margin, bottom + 24 + atom / 2 + 8, `Its ${atoms.length} atoms`, 'font-weight="bold"');
  for (const [index, pixels] of atoms.entries()) {
    const x = left + (index % perRow) * (atom + 8);
    const y = bottom + 24 + Math.floor(index / perRow) * (atom + 8);
    parts.push({ input: await enlarged(pixels.colours, pixels.side, atom), left: x, top: y });
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans, sans-serif" font-size="24" fill="${INK.text}">${words.join("")}</svg>`;
  return sharp({ create: { width, height, channels: 3, background: INK.paper } })
    .composite([...parts, { input: Buffer.from(svg), left: 0, top: 0 }])
    .png({ compressionLevel: 9, palette: true, colours: 256 })
    .toBuffer();
}

/** Atoms of the dictionary as pixels around grey, each as bright as it can be. */
function atomTiles() {
  const { kernel } = stemLayer(sdnet.model).dictionary;
  const [side, , , count] = kernel.shape;
  const values = kernel.dataSync();
  return Array.from({ length: count }, (_, atom) => {
    const weights = Array.from({ length: side * side * 3 }, (__, place) => values[place * count + atom]);
    const most = Math.max(...weights.map(Math.abs));
    return {
      side,
      colours: Buffer.from(weights.map((weight) => Math.round(127.5 + (127.5 * weight) / most))),
    };
  });
}

function enlarged(pixels, side, size) {
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .resize(size, size, { kernel: "nearest" })
    .png()
    .toBuffer();
}
