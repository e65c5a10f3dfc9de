import type { NormTable } from "../inference/norm-table.js";
import type { LabelledBatch, LabelledBatches, RobustModel } from "../robust-model.js";
import type { Signal } from "../signal.js";
import { signalsOf } from "../tensor-signal.js";
import { CLEAN, type CalibratedLevel, type Calibration, type NormChoice } from "./calibration.js";
import { estimateNorms, type NormMoments } from "./estimate-norms.js";
import { bestLambda, fitRules, recommend, type LevelSweep } from "./fit-rules.js";
import { sweep, type Sweep } from "./sweep.js";

/** Images at one strength of one corruption. */
export interface CalibrationLevel {
  /** `"clean"`, or the name of a corruption. */
  readonly corruption: string;
  /** In units of the corruption, 0 for clean images. */
  readonly level: number;
  /** The same images each time: labelled, not trained on, and never those of a test. */
  readonly batches: () => LabelledBatches;
}

/** What to try, on what. */
export interface CalibrateOptions {
  readonly trainingLambda: number;
  /** Ascending; the first is the λ of training. */
  readonly lambdas: readonly number[];
  /** The clean level and, for each corruption from mild to strong, its levels. */
  readonly levels: readonly CalibrationLevel[];
  /**
   * Running statistics of the norms behind codes, by name. With them, and a model that has `moments`, statistics are estimated
   * for every λ, and every sweep is done with and without.
   */
  readonly running?: Readonly<Record<string, NormMoments>> | undefined;
  /** Called with the number of images classified, counting each λ; see {@link calibrationWork}. */
  readonly onProgress?: ((classified: number, note: string) => void) | undefined;
  /** Results of an earlier calibration that was stopped, and where those of this one are kept. */
  readonly kept?: KeptSweeps | undefined;
}

/** The images and norms of a sweep: with the model, λ and images, all that decides it. */
export interface SweepPlace {
  readonly corruption: string;
  readonly level: number;
  readonly norms: NormChoice;
  /** At which it was done. */
  readonly lambdas: readonly number[];
}

/** Sweeps that are kept beyond the end of the program. */
export interface KeptSweeps {
  /** A sweep that was done before, if it was. */
  readonly find: (place: SweepPlace) => Sweep | undefined;
  /** Keeps a sweep. */
  readonly add: (place: SweepPlace, sweep: Sweep) => void;
}

/** How many images {@link calibrate} will classify, counting each λ, if each level has so many. */
export function calibrationWork(options: CalibrateOptions, images: number): number {
  const { lambdas, levels, running } = options;
  return images * levels.length * (lambdas.length + (running === undefined ? 0 : lambdas.length - 1));
}

/**
 * The paper's algorithm 1 on labelled images: classifies them at every λ and every level of noise, and fits λ to what the residual
 * at the λ of training says; see {@link Calibration} for the rules that come of it.
 *
 * @throws RangeError if λ do not ascend from that of training, or there is no clean level or no noisy one.
 * @see arXiv 2210.12945, algorithm 1.
 */
export async function calibrate(model: RobustModel, options: CalibrateOptions): Promise<Calibration> {
  check(options);
  const { trainingLambda, lambdas, levels, running } = options;
  const counter = { done: 0 };
  const plain = await sweepAll(model, options, { counter });
  const norms =
    running === undefined || model.moments === undefined
      ? undefined
      : await estimateNorms(model, { lambdas, running, batchesFor: matchedBatches(options) });
  const adjusted =
    norms === undefined ? undefined : await sweepAll(model, options, { counter, norms, known: plain });

  const choices: readonly (readonly [NormChoice, readonly LevelSweep[]])[] = [
    ["running", plain],
    ...(adjusted === undefined ? [] : ([["estimated", adjusted]] as const)),
  ];
  const signals = signalsOf(model);
  const rules = choices.flatMap(([choice, sweeps]) => fitRules(sweeps, { norms: choice, signals }));
  const fixed = plain.find(({ corruption }) => corruption === CLEAN)?.sweep.points[0]?.accuracy ?? NaN;
  return {
    ...{ trainingLambda, lambdas, rules },
    levels: levels.map(({ corruption, level }, index): CalibratedLevel => {
      const sweeps = choices.map(([choice, all]) => [choice, all[index]?.sweep as Sweep] as const);
      return {
        ...{ corruption, level },
        signals: meanSignals(plain[index]?.sweep as Sweep, signals),
        sweeps: Object.fromEntries(sweeps.map(([choice, { points }]) => [choice, points])),
        best: Object.fromEntries(sweeps.map(([choice, measured]) => [choice, bestLambda(measured)])),
      };
    }),
    recommended: recommend(rules, { fixed, scope: "pooled" }),
    ...(norms === undefined ? {} : { norms }),
  };
}

interface SweepAllOptions {
  readonly counter: { done: number };
  readonly norms?: NormTable;
  /** Sweeps with the running statistics: at the λ of training, those with others are the same. */
  readonly known?: readonly LevelSweep[];
}

async function sweepAll(
  model: RobustModel,
  { levels, lambdas, trainingLambda, onProgress, kept }: CalibrateOptions,
  { counter, norms, known }: SweepAllOptions,
): Promise<readonly LevelSweep[]> {
  const sweeps: LevelSweep[] = [];
  for (const [index, { corruption, level, batches }] of levels.entries()) {
    const before = known?.[index]?.sweep;
    const tried = before === undefined ? lambdas : lambdas.slice(1);
    const start = counter.done;
    const report = (images: number): void => {
      counter.done = start + images * tried.length;
      onProgress?.(counter.done, corruption === CLEAN ? CLEAN : `${corruption} ${level}`);
    };
    const place = {
      ...{ corruption, level, lambdas: tried },
      norms: norms === undefined ? "running" : "estimated",
    } as const;
    let measured = kept?.find(place);
    if (measured === undefined) {
      measured = await sweep(model, batches(), {
        ...{ lambdas: tried, trainingLambda, norms },
        onProgress: report,
      });
      kept?.add(place, measured);
    } else report(measured.images);
    sweeps.push({ corruption, sweep: before === undefined ? measured : withFirst(before, measured) });
  }
  return sweeps;
}

function withFirst(before: Sweep, rest: Sweep): Sweep {
  return {
    ...rest,
    lambdas: before.lambdas,
    points: [...before.points.slice(0, 1), ...rest.points],
    correct: [...before.correct.slice(0, 1), ...rest.correct],
  };
}

/**
 * For each λ, the images that stand for those which will be seen at it: of every corruption the level that lies as far along
 * its levels as λ lies between the λ of training, where images are clean, and the largest.
 */
function matchedBatches({ levels, lambdas }: CalibrateOptions): (lambda: number) => LabelledBatches {
  const [least = 0, most = least] = [lambdas[0], lambdas.at(-1)];
  const clean = levels.filter(({ corruption }) => corruption === CLEAN);
  const corruptions = new Set(levels.map(({ corruption }) => corruption).filter((name) => name !== CLEAN));
  return (lambda) => {
    const part = most > least ? (lambda - least) / (most - least) : 0;
    const chosen = [...corruptions].flatMap((name) => {
      const own = levels.filter(({ corruption }) => corruption === name);
      // (0.3 - 0.1) / (0.5 - 0.1) is a little less than a half.
      const step = Math.round(part * own.length + 1e-9);
      return step === 0 ? clean : own.slice(step - 1, step);
    });
    return concatenate([...new Set(chosen)].map(({ batches }) => batches));
  };
}

async function* concatenate(parts: readonly (() => LabelledBatches)[]): AsyncGenerator<LabelledBatch> {
  for (const part of parts) yield* part();
}

function meanSignals(
  { signals, images }: Sweep,
  names: readonly Signal[],
): Readonly<Partial<Record<Signal, number>>> {
  const total = (values: Float32Array | undefined) => values?.reduce((sum, value) => sum + value, 0) ?? NaN;
  return Object.fromEntries(names.map((name) => [name, total(signals[name]) / images]));
}

function check({ lambdas, trainingLambda, levels }: CalibrateOptions): void {
  const ascends = lambdas.every((lambda, index) => index === 0 || lambda > (lambdas[index - 1] ?? Infinity));
  if (lambdas[0] !== trainingLambda || !ascends) {
    throw new RangeError(
      `calibrate: \`lambdas\` must ascend from the λ of training, ${trainingLambda}, got ${lambdas.join(", ") || "none"}.`,
    );
  }
  const clean = levels.filter(({ corruption }) => corruption === CLEAN).length;
  if (clean !== 1 || levels.length < 2) {
    throw new RangeError(
      `calibrate: \`levels\` must hold "${CLEAN}" once and noisy ones, got ${clean} of ${levels.length} clean.`,
    );
  }
}
