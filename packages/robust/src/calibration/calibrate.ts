import { arrayModelOf } from "../arrays/array-model-of.js";
import type { NormTable } from "../inference/norm-table.js";
import type { LabelledBatch, LabelledBatches, RobustModel } from "../robust-model.js";
import { signalsIn, type Signal } from "../signal.js";
import { CLEAN, type CalibratedLevel, type Calibration, type NormChoice } from "./calibration.js";
import { estimateNorms, type NormMoments } from "./estimate-norms.js";
import { bestLambda, fitRules, type MeasuredNorms } from "./fit-rules.js";
import type { LevelSweep } from "./level-sweep.js";
import { recommend } from "./recommend.js";
import { startSweeps, type Sweep, type SweepVariant } from "./sweep.js";

/** Images at one strength of one corruption. */
export interface CalibrationLevel {
  /** `"clean"`, or the name of a corruption. */
  readonly corruption: string;
  /** In units of the corruption, 0 for clean images. */
  readonly level: number;
  /** The same images each time: labelled, not trained on, and never those of a test. */
  readonly batches: () => LabelledBatches;
}

/** Values of λ, levels of noise and norms of a calibration. */
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

/** Number of images {@link calibrate} will classify, counting each λ, if each level has `images` of them. */
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
  const norms =
    running === undefined || model.moments === undefined
      ? undefined
      : await estimateNorms(model, { lambdas, running, batchesFor: matchedBatches(options) });
  const { plain, adjusted } = await sweepLevels(model, options, norms);
  const choices: readonly MeasuredNorms[] = [
    { norms: "running", sweeps: plain },
    ...(adjusted === undefined ? [] : [{ norms: "estimated", sweeps: adjusted } as const]),
  ];
  const signals = signalsIn(model);
  const rules = fitRules(choices, { signals });
  const clean = plain.find(({ corruption }) => corruption === CLEAN)?.sweep;
  return {
    trainingLambda,
    lambdas,
    rules,
    levels: levels.map(({ corruption, level }, index): CalibratedLevel => {
      const sweeps = choices.map((choice) => [choice.norms, choice.sweeps[index]?.sweep as Sweep] as const);
      return {
        corruption,
        level,
        images: plain[index]?.sweep.images,
        signals: meanSignals(plain[index]?.sweep as Sweep, signals),
        sweeps: Object.fromEntries(sweeps.map(([choice, { points }]) => [choice, points])),
        best: Object.fromEntries(sweeps.map(([choice, measured]) => [choice, bestLambda(measured)])),
      };
    }),
    recommended: recommend(rules, {
      fixed: clean?.points[0]?.accuracy ?? NaN,
      images: clean?.images,
      scope: "pooled",
    }),
    ...(norms === undefined ? {} : { norms }),
  };
}

/** A choice of norms, and the λ that it is swept over. */
interface Variant extends SweepVariant {
  readonly choice: NormChoice;
}

/** Sweeps every level with each choice of norms, each image coded once for each λ. */
async function sweepLevels(
  model: RobustModel,
  options: CalibrateOptions,
  norms: NormTable | undefined,
): Promise<{ readonly plain: readonly LevelSweep[]; readonly adjusted: readonly LevelSweep[] | undefined }> {
  const { levels, lambdas, onProgress } = options;
  // At the λ of training, sweeps with estimated norms are those with the running ones.
  const others = norms === undefined ? [] : lambdas.slice(1);
  const variants: readonly Variant[] = [
    { choice: "running", lambdas },
    ...(others.length === 0 ? [] : [{ choice: "estimated", lambdas: others, norms } as const]),
  ];
  const plain: LevelSweep[] = [];
  const adjusted: LevelSweep[] = [];
  let done = 0;
  for (const level of levels) {
    const { corruption } = level;
    const note = corruption === CLEAN ? CLEAN : `${corruption} ${level.level}`;
    const [running, estimated] = await sweepLevel(model, level, {
      options,
      variants,
      onProgress: (classified) => onProgress?.((done += classified), note),
    });
    plain.push({ corruption, sweep: running as Sweep });
    adjusted.push({ corruption, sweep: withFirst(running as Sweep, estimated) });
  }
  return { plain, adjusted: norms === undefined ? undefined : adjusted };
}

/** Sweeps one level; what was kept is not measured again. Progress is told in images, counting each λ, since it was last told. */
async function sweepLevel(
  model: RobustModel,
  { corruption, level, batches }: CalibrationLevel,
  {
    options: { trainingLambda, kept },
    variants,
    onProgress,
  }: {
    readonly options: CalibrateOptions;
    readonly variants: readonly Variant[];
    readonly onProgress: (classified: number) => void;
  },
): Promise<readonly Sweep[]> {
  const placeOf = ({ choice, lambdas }: Variant) => ({ corruption, level, lambdas, norms: choice });
  const found = new Map(variants.map((variant) => [variant, kept?.find(placeOf(variant))]));
  const missing = variants.filter((variant) => found.get(variant) === undefined);
  for (const [{ lambdas }, known] of found) {
    if (known !== undefined) onProgress(known.images * lambdas.length);
  }
  if (missing.length > 0) {
    const sweeps = startSweeps(arrayModelOf(model), { variants: missing, trainingLambda });
    const perImage = missing.reduce((sum, { lambdas }) => sum + lambdas.length, 0);
    for await (const batch of batches()) {
      await sweeps.add(batch);
      onProgress(batch.size * perImage);
    }
    sweeps.finish().forEach((measured, index) => {
      const variant = missing[index] as Variant;
      found.set(variant, measured);
      kept?.add(placeOf(variant), measured);
    });
  }
  return variants.map((variant) => found.get(variant) as Sweep);
}

/** A sweep whose first λ, that of training, was measured with the running statistics. */
function withFirst(before: Sweep, rest: Sweep | undefined): Sweep {
  if (rest === undefined) return before;
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
