import { cannyEdges, type Plane } from "./canny.js";
import { distanceTransform } from "./distance-transform.js";
import { equalizeHistogram } from "./equalize.js";
import { filter2d } from "./filter2d.js";

/** Light from the upper left. */
const EMBOSS = { weights: Float64Array.of(-2, -1, 0, -1, 1, 1, 0, 1, 2), height: 3, width: 3 };
const MEAN = { weights: new Float64Array(9).fill(1), height: 3, width: 3 };
/** Pixels from an edge at which a drop is as thick as it gets. */
const THICKEST = 20;

/**
 * Light on drops of water: their edges, the distance from them, evened out, and its relief lit from one side.
 *
 * @param drops - Depth of the water, 0 to 255.
 * @returns `[height, width]`, 0 to 255.
 */
export function waterRelief(drops: Plane): Float64Array {
  const { height, width } = drops;
  const filter = (values: Float64Array, kernel: typeof MEAN) =>
    filter2d({ values, height, width, channels: 1 }, kernel).values;
  const mean = (values: Float64Array) => filter(values, MEAN).map((sum) => Math.fround(sum / 9));
  const edges = cannyEdges(drops, { low: 50, high: 150 });
  const distances = distanceTransform(edges, drops).map((distance) => Math.min(distance, THICKEST));
  const thickness = equalizeHistogram(Uint8Array.from(mean(distances)));
  const lit = new Uint8ClampedArray(filter(Float64Array.from(thickness), EMBOSS));
  return mean(Float64Array.from(lit)).map((light) => Math.round(light));
}
