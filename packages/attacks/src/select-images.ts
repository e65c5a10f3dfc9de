import * as tf from "@tensorflow/tfjs";
import type { AttackProblem } from "./attack.js";

/** Indices at which `[batch]`, bool, is true. */
export function placesOf(isChosen: tf.Tensor1D): number[] {
  const places: number[] = [];
  isChosen.dataSync().forEach((chosen, place) => {
    if (chosen !== 0) places.push(place);
  });
  return places;
}

/** The same problem for some of the images only. The caller owns its tensors. */
export function selectImages<Problem extends AttackProblem>(
  problem: Problem,
  places: readonly number[],
): Problem {
  const { images, labels, targets, indices } = problem;
  const rows = tf.tensor1d([...places], "int32");
  const selected = {
    ...problem,
    images: tf.gather(images, rows),
    labels: tf.gather(tf.cast(labels, "int32"), rows),
    targets: targets && tf.gather(tf.cast(targets, "int32"), rows),
    indices: places.map((place) => indices[place] ?? NaN),
  };
  rows.dispose();
  return selected;
}

/** `whole` with the rows at `places` taken from `part`; the caller owns it. */
export function putBack<Rows extends tf.Tensor>(
  whole: Rows,
  { part, places }: { readonly part: Rows; readonly places: readonly number[] },
): Rows {
  const [batch = 0] = whole.shape;
  return tf.tidy(() => {
    const rows = Int32Array.from({ length: batch }, (_, row) => row);
    places.forEach((place, row) => (rows[place] = batch + row));
    return tf.gather(tf.concat([whole, part as tf.Tensor]), tf.tensor1d(rows, "int32")) as Rows;
  });
}
