import type { Normalization } from "../transforms/normalize.js";

/** Channel statistics that the published models, and nearly all others, are trained with on ImageNet. */
export const IMAGENET_NORMALIZATION: Normalization = {
  mean: [0.485, 0.456, 0.406],
  std: [0.229, 0.224, 0.225],
};
