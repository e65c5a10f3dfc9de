import * as tf from "@tensorflow/tfjs";

interface ResizeAttributes {
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

/** Gradient of resizing: the transposes of the two matrices, one for each axis, that resizing is. */
export function resizeGradient(
  kernelName: "ResizeBilinear" | "ResizeNearestNeighbor",
  upstream: tf.Tensor4D,
  { images, attributes }: { readonly images: tf.Tensor4D; readonly attributes: tf.NamedAttrMap },
): tf.Tensor4D {
  const weights = kernelName === "ResizeBilinear" ? linearWeights : nearestWeights;
  const grid = attributes as unknown as ResizeAttributes;
  const [batch, height, width, channels] = images.shape;
  const [, newHeight, newWidth] = upstream.shape;
  return tf.tidy(() => {
    const rows = matrix(newHeight, height, (place) => weights(place, height, newHeight, grid));
    const columns = matrix(newWidth, width, (place) => weights(place, width, newWidth, grid));
    const byRow = tf.reshape<tf.Rank.R2>(tf.transpose(upstream, [1, 0, 2, 3]), [newHeight, -1]);
    const down = tf.reshape<tf.Rank.R4>(tf.matMul(rows, byRow, true), [height, batch, newWidth, channels]);
    const byColumn = tf.reshape<tf.Rank.R2>(tf.transpose(down, [2, 1, 0, 3]), [newWidth, -1]);
    const across = tf.matMul(columns, byColumn, true);
    return tf.transpose(tf.reshape<tf.Rank.R4>(across, [width, batch, height, channels]), [1, 2, 0, 3]);
  });
}

/** A place in the image and its weight. */
type Weight = readonly [place: number, weight: number];

/** `[to, from]`: row i holds the weights with which pixel i of the result takes the pixels of the image. */
function matrix(to: number, from: number, weightsOf: (place: number) => readonly Weight[]): tf.Tensor2D {
  const values = new Float32Array(to * from);
  for (let row = 0; row < to; row++)
    for (const [place, weight] of weightsOf(row)) {
      const index = row * from + place;
      values[index] = (values[index] ?? 0) + weight;
    }
  return tf.tensor2d(values, [to, from]);
}

const scaleOf = (from: number, to: number, { alignCorners }: ResizeAttributes): number =>
  alignCorners && to > 1 ? (from - 1) / (to - 1) : from / to;

function linearWeights(place: number, from: number, to: number, grid: ResizeAttributes): Weight[] {
  const scale = scaleOf(from, to, grid);
  const look = grid.halfPixelCenters ? Math.max(0, (place + 0.5) * scale - 0.5) : place * scale;
  const before = Math.min(from - 1, Math.floor(look));
  const share = look - Math.floor(look);
  return [
    [before, 1 - share],
    [Math.min(from - 1, before + 1), share],
  ];
}

function nearestWeights(place: number, from: number, to: number, grid: ResizeAttributes): Weight[] {
  const look = (grid.halfPixelCenters ? place + 0.5 : place) * scaleOf(from, to, grid);
  const nearest = grid.alignCorners ? Math.round(look) : Math.floor(look);
  return [[Math.min(from - 1, nearest), 1]];
}
