import * as tf from "@tensorflow/tfjs";
import { fillRooms } from "./fill-rooms.js";
import { waterLevel } from "./water-level.js";

/** One hyperplane for each point: where `<normal, z> + offset` is zero. */
export interface Hyperplane {
  /** Normals `[rows, size]`. */
  readonly normal: tf.Tensor2D;
  /** Values of `<normal, z> + offset` at the points, `[rows]`, which the step brings to zero. */
  readonly value: tf.Tensor1D;
}

/**
 * The shortest step from each point of the unit box to its hyperplane without leaving the box:
 * `argmin ||d||  such that  <normal, point + d> + offset = 0  and  0 <= point + d <= 1`, exact up to rounding. Where the
 * hyperplane misses the box, the step leads to the corner that comes nearest to it.
 *
 * A number can only help by moving against its normal, as far as the box lets it. In the maximum norm all move by one level,
 * in the Euclidean norm by one level times their normal, up to their walls; both levels solve one equation, {@link waterLevel}.
 * In the l1 norm those with the largest normal move first, {@link fillRooms}.
 *
 * @param points - `[rows, size]`, in [0, 1].
 * @param norm - What makes a step short.
 * @returns Steps `[rows, size]`; zero where the normal is.
 * @see Croce & Hein, "Minimally distorted Adversarial Examples with a Fast Adaptive Boundary Attack" (2020), section 2.2.
 */
export function stepToHyperplane(
  points: tf.Tensor2D,
  { normal, value }: Hyperplane,
  norm: "linf" | "l2" | "l1",
): tf.Tensor2D {
  return tf.tidy(() => {
    const column = tf.reshape(value, [-1, 1]);
    const direction = tf.neg(tf.mul(tf.sign(column), tf.sign(normal)));
    const room = roomToMove(points, direction);
    // Divided by its largest entry, so that squares of tiny gradients do not vanish.
    const scale = tf.max(tf.abs(normal), 1, true);
    const slope = tf.divNoNan<tf.Tensor2D>(tf.abs(normal), scale);
    // More than twice what moving to the corner gains makes no difference, and a class without a chance is infinitely far.
    const most = tf.mul(2, tf.sum(tf.mul(slope, room), 1, true));
    const amount = tf.minimum<tf.Tensor2D>(tf.divNoNan(tf.abs(column), scale), most);
    return tf.mul<tf.Tensor2D>(direction, lengths({ slope, room, amount }, norm));
  });
}

/** Distances to the walls in the direction of travel, zero where there is none. */
function roomToMove(points: tf.Tensor2D, direction: tf.Tensor): tf.Tensor2D {
  const wall = tf.step(direction);
  return tf.mul<tf.Tensor2D>(tf.abs(direction), tf.abs(tf.sub(wall, tf.clipByValue(points, 0, 1))));
}

/** Length of the movement of each number, `[rows, size]`, `>= 0`, to gain `amount` at `slope` within its `room`. */
function lengths(
  { slope, room, amount }: { slope: tf.Tensor2D; room: tf.Tensor2D; amount: tf.Tensor2D },
  norm: "linf" | "l2" | "l1",
): tf.Tensor2D {
  if (norm === "linf") {
    return tf.minimum(waterLevel({ weight: slope, depth: room, amount }), room);
  }
  if (norm === "l2") {
    const depth = tf.divNoNan<tf.Tensor2D>(room, slope);
    const level = waterLevel({ weight: tf.square(slope), depth, amount });
    return tf.minimum<tf.Tensor2D>(tf.mul(level, slope), room);
  }
  return fillRooms({ slope, room, amount });
}
