// Draws an ImageNet-shaped tree of JPEGs: scenes of a sky, ground, light, and one kind of thing for each class, at about 500 x 375
// pixels, so that reading, decoding, training and evaluation can be tried and measured without ImageNet.
//
//   node tools/make/make-image-tree.mjs DIRECTORY [--images 200] [--classes 20] [--validation 0.2] [--seed 1] [--tar]
//
// Writes DIRECTORY/train/<class>/*.JPEG and DIRECTORY/val/<class>/*.JPEG. With --tar also DIRECTORY/ILSVRC2012_img_train.tar, a tar
// of one tar for each class, and DIRECTORY/ILSVRC2012_img_val.tar without folders, with ILSVRC2012_validation_ground_truth.txt and
// wnids.txt, all as ImageNet has them. The same options give the same pixels.
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { pack } from "tar-stream";
import { randomNumbers } from "../seeded-random.mjs";

/** Class names look like WordNet IDs, in an order that is not that of the numbers. */
export function classNamesOf(count) {
  return Array.from(
    { length: count },
    (_, index) => `n${String(1_440_764 + index * 37_199).padStart(8, "0")}`,
  );
}

const SHAPES = ["circle", "square", "star", "triangle", "stripes"];

function shape(kind, { x, y, radius, turn, fill }) {
  const place = `transform="translate(${x} ${y}) rotate(${turn})" fill="${fill}"`;
  const corners = (count, inner) =>
    Array.from({ length: count * 2 }, (_, corner) => {
      const reach = corner % 2 === 0 ? radius : radius * inner;
      const angle = (Math.PI * corner) / count;
      return `${(reach * Math.sin(angle)).toFixed(1)},${(-reach * Math.cos(angle)).toFixed(1)}`;
    }).join(" ");
  switch (kind) {
    case "circle":
      return `<ellipse rx="${radius}" ry="${radius * 0.8}" ${place}/>`;
    case "square":
      return `<rect x="${-radius}" y="${-radius}" width="${2 * radius}" height="${1.6 * radius}" rx="6" ${place}/>`;
    case "star":
      return `<polygon points="${corners(5, 0.45)}" ${place}/>`;
    case "triangle":
      return `<polygon points="${corners(3, 0.5)}" ${place}/>`;
    default:
      return Array.from(
        { length: 4 },
        (_, bar) =>
          `<rect x="${-radius}" y="${radius * (bar / 2 - 1)}" width="${2 * radius}" height="${radius / 4}" ${place}/>`,
      ).join("");
  }
}

/** One scene of a class: its shape and hue, anywhere and of any size, over ground and sky of any colour. */
async function drawScene(label, seed) {
  const random = randomNumbers(seed);
  const between = (least, most) => least + (most - least) * random();
  const upright = random() < 0.25;
  const [long, short] = [Math.round(between(470, 530)), Math.round(between(330, 400))];
  const [width, height] = upright ? [short, long] : [long, short];
  const hue = (label * 137.5) % 360;
  const horizon = Math.round(height * between(0.35, 0.7));
  const [sky, ground] = [between(0, 360), between(0, 360)];
  const things = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    shape(SHAPES[label % SHAPES.length], {
      x: between(0.15, 0.85) * width,
      y: between(0.2, 0.85) * height,
      radius: between(0.08, 0.25) * height,
      turn: between(-40, 40),
      fill: `hsl(${hue + between(-12, 12)} ${between(55, 90)}% ${between(35, 65)}%)`,
    }),
  );
  const blades = Array.from({ length: 160 }, () => {
    const [x, y, length] = [between(0, width), between(horizon, height), between(5, 30)];
    return `<path d="M${x} ${y}l${between(-6, 6)} ${-length}" stroke="hsl(${ground} 40% ${between(15, 60)}%)"/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="hsl(${sky} 60% 45%)"/><stop offset="1" stop-color="hsl(${sky} 50% 85%)"/></linearGradient></defs>
    <rect width="${width}" height="${horizon}" fill="url(#s)"/>
    <rect y="${horizon}" width="${width}" height="${height - horizon}" fill="hsl(${ground} 35% 35%)"/>${blades.join("")}${things.join("")}</svg>`;
  const { data, info } = await sharp(Buffer.from(drawing))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Grain, as of a sensor: without it JPEGs would be a third as long as those of photographs and as quick to decode.
  for (let index = 0; index < data.length; index++) {
    const value = data[index] + 22 * (random() + random() - 1);
    data[index] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
  return sharp(data, { raw: info }).jpeg({ quality: 95 }).toBuffer();
}

async function writeTar(file, entries) {
  const archive = pack();
  const written = pipeline(archive, createWriteStream(file));
  for (const { name, bytes } of entries) {
    await new Promise((resolve, reject) => {
      archive.entry({ name, mtime: new Date(0) }, bytes, (error) => (error ? reject(error) : resolve()));
    });
  }
  archive.finalize();
  await written;
}

/** Draws the tree. Returns how many images each split has. */
export async function makeImageTree(
  directory,
  { images = 200, classes = 20, validation = 0.2, seed = 1, tar = false } = {},
) {
  const classNames = classNamesOf(classes);
  const each = Math.ceil(images / classes);
  const held = Math.min(each - 1, Math.round(each * validation));
  const tars = [];
  const flat = [];
  for (const [label, name] of classNames.entries()) {
    const own = [];
    for (let number = 0; number < each; number++) {
      if (label * each + number >= images) break;
      const bytes = await drawScene(label, seed * 1_000_003 + label * 1009 + number);
      const split = number < each - held ? "train" : "val";
      const image = split === "train" ? `${name}_${number}.JPEG` : "";
      mkdirSync(join(directory, split, name), { recursive: true });
      if (split === "train") {
        own.push({ name: image, bytes });
        writeFileSync(join(directory, split, name, image), bytes);
      } else flat.push({ label, bytes });
    }
    if (tar) {
      const archive = pack();
      for (const { name: image, bytes } of own) archive.entry({ name: image, mtime: new Date(0) }, bytes);
      archive.finalize();
      tars.push({ name: `${name}.tar`, bytes: await buffer(archive) });
    }
  }
  // Validation images are numbered across the classes, as ImageNet's are.
  const random = randomNumbers(seed);
  const order = flat.map((image) => ({ image, key: random() })).sort((a, b) => a.key - b.key);
  const validationImages = order.map(({ image: { label, bytes } }, index) => ({
    label,
    name: `ILSVRC2012_val_${String(index + 1).padStart(8, "0")}.JPEG`,
    bytes,
  }));
  for (const { label, name, bytes } of validationImages) {
    writeFileSync(join(directory, "val", classNames[label], name), bytes);
  }
  if (tar) {
    await writeTar(join(directory, "ILSVRC2012_img_train.tar"), tars);
    await writeTar(join(directory, "ILSVRC2012_img_val.tar"), validationImages);
    const reversed = [...classNames].reverse();
    writeFileSync(join(directory, "wnids.txt"), `${reversed.join("\n")}\n`);
    const numbers = validationImages.map(({ label }) => reversed.indexOf(classNames[label]) + 1);
    writeFileSync(join(directory, "ILSVRC2012_validation_ground_truth.txt"), `${numbers.join("\n")}\n`);
  }
  return { train: images - validationImages.length, validation: validationImages.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      images: { type: "string", default: "200" },
      classes: { type: "string", default: "20" },
      validation: { type: "string", default: "0.2" },
      seed: { type: "string", default: "1" },
      tar: { type: "boolean", default: false },
    },
  });
  const [directory] = positionals;
  if (directory === undefined) {
    console.error(
      "usage: node tools/make/make-image-tree.mjs DIRECTORY [--images 200] [--classes 20] [--validation 0.2] [--seed 1] [--tar]",
    );
    process.exit(2);
  }
  const { images, classes, validation, seed, tar } = values;
  const numbers = {
    images: Number(images),
    classes: Number(classes),
    validation: Number(validation),
    seed: Number(seed),
  };
  const { train, validation: held } = await makeImageTree(directory, { ...numbers, tar });
  console.log(`${directory}: ${train} training and ${held} validation images in ${classes} classes`);
}
