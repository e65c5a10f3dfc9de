import { corrupt, CORRUPTIONS } from "@sdnet/robust";
import sharp from "sharp";
import { landscape } from "./scene.mjs";

const SIDE = 64;
const GAP = 4;
const LABEL_WIDTH = 128;
const HEADER = 18;
const SEVERITIES = [1, 2, 3, 4, 5];

/** Every corruption at every severity, at the strengths of CIFAR-10-C, on one drawn scene. */
export async function corruptions() {
  const size = { height: SIDE, width: SIDE, channels: 3 };
  const scene = Uint8Array.from(landscape(SIDE).dataSync(), (value) => Math.round(255 * value));
  const names = Object.keys(CORRUPTIONS);
  const tile = (pixels, row, column) => ({
    input: pixels,
    raw: { width: SIDE, height: SIDE, channels: 3 },
    left: LABEL_WIDTH + column * (SIDE + GAP),
    top: HEADER + row * (SIDE + GAP),
  });
  const tiles = names.flatMap((corruption, row) => [
    tile(scene, row, 0),
    ...SEVERITIES.map((severity) =>
      tile(corrupt(scene, { ...size, corruption, severity, seed: 1 }), row, severity),
    ),
  ]);
  const width = LABEL_WIDTH + 6 * (SIDE + GAP) - GAP;
  const height = HEADER + names.length * (SIDE + GAP) - GAP;
  const png = await sharp({ create: { width, height, channels: 3, background: "#ffffff" } })
    .composite([...tiles, { input: Buffer.from(labels(names, width, height)), left: 0, top: 0 }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return { png, figures: { corruptions: names.length, bytes: png.length } };
}

/** Names of rows and columns, as SVG. */
function labels(names, width, height) {
  const text = (x, y, words, anchor) =>
    `<text x="${x}" y="${y}" font-family="sans-serif" font-size="12" text-anchor="${anchor}" fill="#333">${words}</text>`;
  const rows = names.map((name, row) =>
    text(LABEL_WIDTH - 8, HEADER + row * (SIDE + GAP) + SIDE / 2 + 4, name.replaceAll("_", " "), "end"),
  );
  const columns = ["clean", ...SEVERITIES].map((word, column) =>
    text(LABEL_WIDTH + column * (SIDE + GAP) + SIDE / 2, 13, word, "middle"),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${rows.join("")}${columns.join("")}</svg>`;
}
