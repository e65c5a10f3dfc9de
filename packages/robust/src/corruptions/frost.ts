import { frostTexture, FROST_TEXTURES } from "../image/frost-texture.js";
import { insideBorder } from "../image/border.js";
import type { Corruption } from "./corruption.js";

/**
 * Ice on the window: a part of one of five textures over the scene. The published textures are photographs; ours are drawn
 * by a program, so that images agree with CIFAR-10-C in kind and strength, not in the crystals.
 */
export const FROST: Corruption = {
  name: "frost",
  group: "weather",
  extra: false,
  parameters: ["weight of the scene", "weight of the frost", "scale of the texture"],
  severities: {
    cifar: [
      [1, 0.2, 0.2],
      [1, 0.3, 0.2],
      [0.9, 0.4, 0.2],
      [0.85, 0.4, 0.2],
      [0.75, 0.45, 0.2],
    ],
    imagenet: [
      [1, 0.4, 1],
      [0.8, 0.6, 1],
      [0.7, 0.7, 1],
      [0.65, 0.7, 1],
      [0.6, 0.75, 1],
    ],
  },
  fittingLevels: [],
  needsColour: true,
  apply: ({ pixels, height, width }, [scene = 1, ice = 0, scale = 1], random) => {
    const texture = frostTexture(random.below(FROST_TEXTURES), scale);
    const top = random.below(Math.max(texture.height - height, 1));
    const left = random.below(Math.max(texture.width - width, 1));
    return Uint8Array.from(pixels, (pixel, index) => {
      const place = Math.floor(index / 3);
      // Images larger than the texture see it mirrored.
      const row = insideBorder(top + Math.floor(place / width), texture.height, "reflect");
      const column = insideBorder(left + (place % width), texture.width, "reflect");
      const frost = texture.pixels[(row * texture.width + column) * 3 + (index % 3)] ?? 0;
      return Math.min(scene * pixel + ice * frost, 255);
    });
  },
};
