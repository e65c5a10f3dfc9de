// Corrupts CIFAR-10 test images with every corruption of @sdnet/robust at every severity, and with the published definitions in
// Python (compare_corruptions/), and compares: statistics with independent random numbers, and pixel by pixel where there
// are none or both sides take the same draws. Exits with 1 if anything is off by more than is said below.
//
//   node tools/evidence/compare-corruptions.mjs [--python python3] [--images 1000] [--corruptions a,b] [--seed 1]
//                                      [--imagemagick /usr/bin/convert]
//                                      [--constants cifar|imagenet] [--enlarge 7]
//
// Needs a built checkout, CIFAR-10 in the cache (`sdnet data download cifar10`), and a Python that has numpy, scipy,
// opencv-python-headless, scikit-image and pillow. With --imagemagick the motion blur is checked against ImageMagick itself
// as well; --enlarge repeats pixels, so that the constants of ImageNet-C meet images of their size. Touches no network if CIFAR-10 is there.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contentKey, randomStream } from "../../packages/csc-core/dist/tensor/index.js";
import { loadCifar10 } from "../../packages/data/dist/node/index.js";
import { corrupt, CORRUPTIONS, corruptionNamed } from "../../packages/robust/dist/index.js";
import { frostTexture, FROST_TEXTURES } from "../../packages/robust/dist/image/frost-texture.js";

const { values: options } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    images: { type: "string", default: "1000" },
    corruptions: { type: "string", default: Object.keys(CORRUPTIONS).join(",") },
    seed: { type: "string", default: "1" },
    imagemagick: { type: "string" },
    constants: { type: "string", default: "cifar" },
    enlarge: { type: "string", default: "1" },
  },
});

/** Share of the values that must be equal within one grey level where both sides do the same. */
const WITHIN_ONE = 0.99;
/** With random numbers of their own, differences between the two sides that are small: grey levels, a part of the variance, decibels. */
const SMALL = { mean: 0.5, variance: 0.02, psnr: 0.15 };
/** Or they are chance: this many standard errors of the mean difference between images. */
const STANDARD_ERRORS = 4;
/** Rejection draws another number of numbers than NumPy does: no pixel can be compared. */
const UNPAIRED = ["shot_noise"];
const TIMES = Number(options.enlarge);
const SIDE = 32 * TIMES;
const SIZE = { height: SIDE, width: SIDE, channels: 3 };
const LENGTH = SIDE * SIDE * 3;

/** A random stream that keeps what is drawn from it. */
class Recorder {
  constructor(stream, record) {
    this.stream = stream;
    this.record = record;
  }
  #keep(value) {
    this.record.push(value);
    return value;
  }
  uint32() {
    return this.stream.uint32();
  }
  uniform() {
    return this.#keep(this.stream.uniform());
  }
  normal() {
    return this.#keep(this.stream.normal());
  }
  below(bound) {
    return this.#keep(this.stream.below(bound));
  }
}

/** The Python side: a request gives a promise of its answer. */
function startPython() {
  const script = fileURLToPath(new URL("./compare_corruptions", import.meta.url));
  const magick = options.imagemagick === undefined ? [] : [options.imagemagick];
  const child = spawn(options.python, [script, ...magick], { stdio: ["pipe", "pipe", "inherit"] });
  child.on("error", ({ code }) =>
    fail(`cannot run ${options.python} (${code}). Name a Python 3 with --python.`),
  );
  child.on("exit", (status) => {
    if (status === 3) {
      fail(
        `${options.python} lacks a library: install numpy scipy opencv-python-headless scikit-image pillow.`,
      );
    }
    if (status !== 0) fail(`compare_corruptions exited with ${status}.`);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => JSON.parse((await lines.next()).value);
  return {
    versions: answer,
    ask: async (request) => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return answer();
    },
    stop: () => child.stdin.end(),
  };
}

function fail(message) {
  process.stderr.write(`compare-corruptions: ${message}\n`);
  process.exit(2);
}

/** Corrupts every image, and writes down what was drawn. */
function corruptAll(images, { name, severity }) {
  const corrupted = new Uint8Array(images.length);
  const record = [];
  let draws = false;
  for (let index = 0; index < images.length / LENGTH; index++) {
    const image = images.subarray(index * LENGTH, (index + 1) * LENGTH);
    const result = corrupt(image, {
      corruption: name,
      severity,
      seed: Number(options.seed),
      family: options.constants,
      ...SIZE,
    });
    corrupted.set(result, index * LENGTH);
    if (UNPAIRED.includes(name)) continue;
    const stream = new Recorder(
      randomStream(Number(options.seed), name, severity, contentKey(image)),
      record,
    );
    const strength = CORRUPTIONS[name].severities[options.constants][severity - 1];
    const again = CORRUPTIONS[name].apply({ pixels: image, ...SIZE }, strength, stream);
    if (Buffer.compare(again, result) !== 0) throw new Error(`${name}: recorded draws change the image`);
    draws = record.length > 0;
  }
  return { corrupted, record: Float64Array.from(record), draws };
}

/** Images of 32 x 32 pixels with each pixel repeated. */
function enlarged(small) {
  const images = new Uint8Array(small.length * TIMES * TIMES);
  for (let index = 0; index < images.length; index++) {
    const place = Math.floor((index % LENGTH) / 3);
    const [y, x] = [Math.floor(place / SIDE / TIMES), Math.floor((place % SIDE) / TIMES)];
    images[index] = small[((Math.floor(index / LENGTH) * 32 + y) * 32 + x) * 3 + (index % 3)];
  }
  return images;
}

/** Of each image: mean, variance, and signal-to-noise ratio in decibels, null where nothing changed. */
function statisticsOf(images, corrupted) {
  const result = { mean: [], variance: [], psnr: [] };
  for (let start = 0; start < images.length; start += LENGTH) {
    let [sum, squares, error] = [0, 0, 0];
    for (let index = start; index < start + LENGTH; index++) {
      sum += corrupted[index];
      squares += corrupted[index] ** 2;
      error += (corrupted[index] - images[index]) ** 2;
    }
    result.mean.push(sum / LENGTH);
    result.variance.push(squares / LENGTH - (sum / LENGTH) ** 2);
    result.psnr.push(error === 0 ? null : 10 * Math.log10((255 ** 2 * LENGTH) / error));
  }
  return result;
}

const average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Means over the images in which both sides have a value, their difference, and whether that is small or chance. */
function compareMeans(here, there, small) {
  const pairs = here.map((value, index) => [value, there[index]]).filter((pair) => !pair.includes(null));
  if (pairs.length === 0) return { here: null, there: null, agree: true };
  const differences = pairs.map(([ours, theirs]) => ours - theirs);
  const off = average(differences);
  const spread = average(differences.map((difference) => (difference - off) ** 2));
  const [ours, theirs] = [average(pairs.map(([value]) => value)), average(pairs.map(([, value]) => value))];
  const limit = Math.max(small(theirs), STANDARD_ERRORS * Math.sqrt(spread / pairs.length));
  return { here: ours, there: theirs, agree: Math.abs(off) <= limit };
}

const names = options.corruptions.split(",").map((name) => corruptionNamed(name));
const { images: all } = await loadCifar10({ split: "test" });
const count = Number(options.images);
const images = enlarged(all.subarray(0, count * 32 * 32 * 3));
const folder = mkdtempSync(join(tmpdir(), "compare-corruptions-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const put = (name, array) => {
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return path;
};
const imageFile = put("images", images);
const textures = Array.from({ length: FROST_TEXTURES }, (_, index) =>
  frostTexture(index, CORRUPTIONS.frost.severities[options.constants][0][2]),
);
const textureFiles = textures.map(({ pixels }, index) => put(`texture${index}`, pixels));

const python = startPython();
const versions = Object.entries(await python.versions()).map((entry) => entry.join(" "));
process.stdout.write(
  `${count} test images of CIFAR-10, ${SIDE} pixels a side, constants of ${options.constants}, seed ${options.seed}; ${versions.join(", ")}\n\n`,
);
const widths = [18, 8, 7, 7, 9, 9, 7, 7, 8, 8, 6];
const row = (columns) =>
  process.stdout.write(`${columns.map((text, column) => text.padStart(widths[column])).join("  ")}\n`);
row([
  "corruption",
  "severity",
  "mean",
  "there",
  "variance",
  "there",
  "PSNR",
  "there",
  "equal",
  "within 1",
  "worst",
]);
const failures = [];
for (const name of names) {
  for (const severity of [1, 2, 3, 4, 5]) {
    const { corrupted, record, draws } = corruptAll(images, { name, severity });
    const { own, paired, magick } = await python.ask({
      ...{
        name,
        strength: CORRUPTIONS[name].severities[options.constants][severity - 1],
        count,
        seed: severity,
      },
      ...{ images: imageFile, corrupted: put("corrupted", corrupted), height: SIDE, width: SIDE },
      draws: UNPAIRED.includes(name) ? null : draws ? put("draws", record) : "none",
      ...{ textures: textureFiles, textureSide: textures[0].width },
    });
    const here = statisticsOf(images, corrupted);
    const mean = compareMeans(here.mean, own.mean, () => SMALL.mean);
    const variance = compareMeans(here.variance, own.variance, (value) => SMALL.variance * value);
    const psnr = compareMeans(here.psnr, own.psnr, () => SMALL.psnr);
    const fixed = (value, digits) => (value === null || value === undefined ? "-" : value.toFixed(digits));
    row([
      ...[name, String(severity), fixed(mean.here, 2), fixed(mean.there, 2)],
      ...[fixed(variance.here, 1), fixed(variance.there, 1), fixed(psnr.here, 2), fixed(psnr.there, 2)],
      ...[fixed(paired && 100 * paired.equal, 3), fixed(paired && 100 * paired.within, 3)],
      fixed(paired?.worst, 0),
    ]);
    if (magick !== undefined) {
      const share = fixed(100 * magick.within, 3);
      process.stdout.write(
        `${" ".repeat(20)}ImageMagick, 20 images: ${share} % within 1, worst ${magick.worst}\n`,
      );
    }
    const checks = {
      ...{ mean: mean.agree, variance: variance.agree, PSNR: psnr.agree },
      pixels: paired === undefined ? UNPAIRED.includes(name) : paired.within >= WITHIN_ONE,
      ImageMagick: magick === undefined || magick.within >= WITHIN_ONE,
    };
    for (const [check, holds] of Object.entries(checks)) {
      if (!holds) failures.push(`${name} ${severity}: ${check}`);
    }
  }
}
python.stop();
process.stdout.write(
  `\n"there" is Python with random numbers of its own: means within ${SMALL.mean}, variances within ${100 * SMALL.variance} %, PSNR within ` +
    `${SMALL.psnr} dB, or within ${STANDARD_ERRORS} standard errors;\n"equal" and "within 1" are percent of all values, with the same ` +
    `draws: ${100 * WITHIN_ONE} % within one grey level.\n${failures.length === 0 ? "All hold." : `NOT: ${failures.join("; ")}.`}\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
