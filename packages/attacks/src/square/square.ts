import type { RandomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { AttackMetadata, BudgetAttack, BudgetProblem } from "../attack.js";
import { assertCounts, assertInside } from "../assert-options.js";
import { margins, reached } from "../goal.js";
import { imageStreams } from "../image-streams.js";
import { crossEntropy } from "../losses.js";
import type { Canvas } from "./canvas.js";
import { bumpGrid, bumpWindow, gatherBump } from "./l2-bumps.js";
import { paintSquare, squareWindow, stripes } from "./linf-squares.js";
import { windowShare } from "./window-share.js";

/** Options of {@link square}. */
export interface SquareOptions {
  /** Most images of each attacked image that the classifier is asked about, at least 1. Published: 10,000; AutoAttack: 5,000. */
  readonly queries: number;
  /** Share of the image that the first windows cover, in (0, 1]. Published: 0.05 in linf, 0.1 in l2; AutoAttack: 0.8. */
  readonly initialShare: number;
  /** Queries that the schedule of window sizes is stretched to. Published: 10,000, also for smaller budgets. */
  readonly scheduleLength: number;
}

/** Facts of {@link square} to choose it by. */
export const SQUARE: AttackMetadata = {
  id: "square",
  title: "Square",
  norms: ["linf", "l2"],
  targeted: true,
  needsGradients: false,
  minimises: false,
  settings: ["queries"],
  cost: "queries forward passes at most",
  source: "Andriushchenko et al. 2020",
};

/**
 * Square attack: random search that asks for answers only, never for gradients. From stripes (linf) or a grid of bumps (l2), it
 * changes one window at a time and keeps what lowers the margin. Images that have succeeded ask no more.
 *
 * @throws RangeError if an option is out of range.
 * @see Andriushchenko, Croce, Flammarion & Hein, "Square Attack: a query-efficient black-box adversarial attack via random search"
 * (2020), algorithms 1 to 3.
 */
export function square(options: SquareOptions): BudgetAttack {
  const { queries, initialShare, scheduleLength } = options;
  assertCounts("square", { queries, scheduleLength });
  assertInside("square", "(0, 1]", { initialShare });
  return {
    kind: "budget",
    name: `square-${queries}`,
    metadata: SQUARE,
    perturb: (problem) => search(problem, options),
  };
}

/** One image under attack. */
interface Search {
  /** Its place in the batch. */
  readonly index: number;
  readonly clean: Float32Array;
  readonly stream: RandomStream;
  best: Float32Array;
  /** Loss that is to fall: the margin or, with a target, its cross-entropy. */
  loss: number;
  isDone: boolean;
}

/** First and later proposals of the search in a norm. */
interface Proposals {
  readonly first: (
    clean: Float32Array,
    options: { canvas: Canvas; epsilon: number; stream: RandomStream },
  ) => Float32Array;
  readonly next: (
    search: Search,
    options: { canvas: Canvas; epsilon: number; share: number },
  ) => Float32Array;
}

const PROPOSALS: Record<"linf" | "l2", Proposals> = {
  linf: {
    first: stripes,
    next: (search, { canvas, epsilon, share }) => {
      const window = squareWindow(share, canvas, search.stream);
      return paintSquare(search, { canvas, window, epsilon, stream: search.stream });
    },
  },
  l2: {
    first: bumpGrid,
    next: (search, { canvas, epsilon, share }) => {
      const { stream } = search;
      const windows = [bumpWindow(share, canvas, stream), bumpWindow(share, canvas, stream)] as const;
      return gatherBump(search, { canvas, windows, epsilon, stream });
    },
  },
};

function search(problem: BudgetProblem, options: SquareOptions): tf.Tensor4D {
  const { images, norm, epsilon } = problem;
  const [, height, width, channels] = images.shape;
  const canvas = { height, width, channels };
  if (norm === "l1") throw new RangeError("square: `norm` must be linf or l2, got l1.");
  const { first, next } = PROPOSALS[norm];
  const size = height * width * channels;
  const pixels = images.dataSync<"float32">();
  const searches = imageStreams(problem, "square").map((stream, index): Search => {
    const clean = pixels.slice(index * size, (index + 1) * size);
    return { index, clean, stream, best: clean, loss: Infinity, isDone: false };
  });
  for (let query = 0; query < options.queries; query++) {
    const open = searches.filter(({ isDone }) => !isDone);
    if (open.length === 0) break;
    const share = windowShare(query - 1, options);
    const candidates = open.map((one) =>
      query === 0
        ? first(one.clean, { canvas, epsilon, stream: one.stream })
        : next(one, { canvas, epsilon, share }),
    );
    const answers = ask(problem, open, candidates);
    // It goes by answers alone, so that no gradient leaves it with nothing to follow.
    problem.report?.(
      open.map(({ index }) => problem.indices[index] ?? NaN),
      open.map(() => 0),
    );
    open.forEach((one, place) => {
      const [candidate, answer] = [candidates[place], answers[place]];
      if (candidate === undefined || answer === undefined) return;
      if (answer.success || answer.loss < one.loss)
        Object.assign(one, { best: candidate, loss: answer.loss });
      one.isDone = answer.success;
    });
  }
  return tf.tensor4d(
    joined(
      searches.map(({ best }) => best),
      size,
    ),
    images.shape,
  );
}

/** Loss of the classifier on one candidate for each of some images. */
function ask(
  { classifier, labels, targets, images }: BudgetProblem,
  open: readonly Search[],
  candidates: readonly Float32Array[],
): { readonly loss: number; readonly success: boolean }[] {
  const [, height, width, channels] = images.shape;
  return tf.tidy(() => {
    const places = tf.tensor1d(
      open.map(({ index }) => index),
      "int32",
    );
    const goal = {
      labels: tf.gather(labels, places),
      targets: targets && tf.gather(targets, places),
    };
    const asked = joined(candidates, height * width * channels);
    const logits = classifier(tf.tensor4d(asked, [open.length, height, width, channels]));
    const losses = (
      targets === undefined ? margins(logits, goal) : tf.neg(crossEntropy(logits, goal))
    ).dataSync();
    const successes = reached(logits, goal).dataSync();
    return open.map((_, place) => ({ loss: losses[place] ?? NaN, success: successes[place] === 1 }));
  });
}

/** Images end to end. */
function joined(images: readonly Float32Array[], size: number): Float32Array {
  const all = new Float32Array(images.length * size);
  images.forEach((image, place) => all.set(image, place * size));
  return all;
}
