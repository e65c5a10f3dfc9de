import { randomStream, type RandomStream } from "@sdnet/csc-core/tensor";
import { boxResize } from "./box-resize.js";
import type { ByteImage } from "./byte-image.js";
import { gaussianBlur, SKIMAGE_BLUR } from "./gaussian-blur.js";
import { plasma } from "./plasma.js";

/** Number of textures. */
export const FROST_TEXTURES = 5;

/** Pixels of a side at full scale, a power of two. */
const SIDE = 512;
const SEED = 20221;
/** Ice grows in angles of 60°. */
const BRANCH_ANGLE = Math.PI / 3;
/** Pixels between two branches of a needle. */
const BRANCH_SPACING = 9;
/** Generations of branches on a needle. */
const GENERATIONS = 3;

/** Number of crystals, length of the longest in pixels, and haze of each texture. */
const STYLES: readonly { readonly crystals: number; readonly longest: number; readonly haze: number }[] = [
  { crystals: 110, longest: 190, haze: 0.65 },
  { crystals: 260, longest: 120, haze: 0.55 },
  { crystals: 520, longest: 80, haze: 0.5 },
  { crystals: 80, longest: 240, haze: 0.7 },
  { crystals: 340, longest: 100, haze: 0.75 },
];

const made = new Map<string, ByteImage>();

/**
 * A texture of ice, drawn by a program: needles with branches at 60°, over a haze. Always the same for the same arguments.
 *
 * @param index - Which one, 0 to 4.
 * @param scale - 1 for 512 pixels a side, less for smaller crystals on fewer pixels.
 */
export function frostTexture(index: number, scale: number): ByteImage {
  const key = `${index} ${scale}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const side = Math.round(SIDE * scale);
  const texture =
    scale === 1 ? drawTexture(index) : boxResize(frostTexture(index, 1), { height: side, width: side });
  made.set(key, texture);
  return texture;
}

function drawTexture(index: number): ByteImage {
  const { crystals, longest, haze } = STYLES[index % STYLES.length] ?? { crystals: 1, longest: 1, haze: 1 };
  const random = randomStream(SEED, "frost", index);
  const clouds = plasma(SIDE, { decay: 1.6, random });
  const needles = new Float64Array(SIDE * SIDE);
  for (let crystal = 0; crystal < crystals; crystal++) {
    growNeedle(needles, {
      x: SIDE * random.uniform(),
      y: SIDE * random.uniform(),
      angle: 2 * Math.PI * random.uniform(),
      length: longest * (0.3 + 0.7 * random.uniform()),
      generation: 0,
      random,
    });
  }
  const soft = gaussianBlur(
    { values: needles, height: SIDE, width: SIDE, channels: 1 },
    { ...SKIMAGE_BLUR, sigma: 0.8 },
  );
  const pixels = new Uint8Array(3 * SIDE * SIDE);
  soft.values.forEach((ice, place) => {
    const light = Math.min(haze * (clouds[place] ?? 0) + 0.9 * (1 - Math.exp(-ice)), 1);
    // Thin ice is blue, thick ice white.
    pixels.set(
      [255 * light ** 1.5, 255 * (0.08 + 0.92 * light ** 1.2), 255 * (0.16 + 0.84 * light)],
      3 * place,
    );
  });
  return { pixels, height: SIDE, width: SIDE, channels: 3 };
}

/** A line of ice that grows from a point, on a torus. */
interface Needle {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly length: number;
  readonly generation: number;
  readonly random: RandomStream;
}

function growNeedle(ice: Float64Array, needle: Needle): void {
  const { x, y, angle, length, generation, random } = needle;
  for (let grown = 0; grown < length; grown++) {
    const [right, down] = [x + grown * Math.cos(angle), y + grown * Math.sin(angle)];
    const place = (Math.floor(down) & (SIDE - 1)) * SIDE + (Math.floor(right) & (SIDE - 1));
    ice[place] = (ice[place] ?? 0) + (1.6 * (1 - grown / length)) / (1 + generation);
    if (generation + 1 >= GENERATIONS || grown % BRANCH_SPACING !== BRANCH_SPACING - 1) continue;
    for (const side of [-1, 1]) {
      growNeedle(ice, {
        x: right,
        y: down,
        angle: angle + side * BRANCH_ANGLE,
        generation: generation + 1,
        random,
        length: 0.4 * (length - grown) * random.uniform(),
      });
    }
  }
}
