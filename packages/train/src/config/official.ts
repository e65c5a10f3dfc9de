import { UsageError } from "../experiment/failure.js";
import type { Assignment } from "./assignment.js";
import { idleModelKeys } from "./find-idle.js";
import { nearestKey } from "../experiment/nearest-key.js";

/** Translation of one key of the official repository's configuration. */
type Reading =
  /** Written to `path`, after `convert` if there is one (`undefined` from it: not convertible). */
  | { readonly path: string; readonly convert?: (value: unknown) => unknown; readonly rule?: string }
  /** Has no effect on training, there or here. */
  | "ignored"
  /** Only this value can be trained here. */
  | { readonly only: readonly unknown[]; readonly why: string };

const lower = (value: unknown) => (typeof value === "string" ? value.toLowerCase() : value);
const first = (value: unknown) => (Array.isArray(value) ? (value as unknown[])[0] : value);
const square = (value: unknown) =>
  Array.isArray(value) && value.length === 2 && value[0] === value[1] ? (value[0] as unknown) : undefined;
const modelName = (value: unknown) =>
  typeof value === "string" ? value.toLowerCase().replaceAll("_", "-") : value;

const PUBLISHED = "the published iteration has no other form";

/** Every key of the official default configuration; behaviour per PAPER 5.3. */
const READINGS: Readonly<Record<string, Reading>> = {
  LOG_DIR: "ignored",
  VIZ: "ignored",
  VIZ_INPUTNORM: "ignored",
  VIZ_TRAINSET: "ignored",
  WORKERS: "ignored",
  PRINT_FREQ: "ignored",
  "MODEL.NAME": { path: "model.name", convert: modelName },
  "MODEL.ARCH": "ignored",
  "MODEL.NUM_CLASSES": { path: "model.classes" },
  "MODEL.IMAGE_SIZE": { path: "model.imageSize", convert: square, rule: "two equal numbers" },
  "MODEL.NUM_LAYERS": { path: "model.iterations" },
  "MODEL.EXPANSION_FACTOR": { only: [1], why: "inputs are not repeated along channels here" },
  "MODEL.LAMBDA": { path: "model.lambda", convert: first },
  "MODEL.ADAPTIVELAMBDA": { only: [false], why: "λ is not rescaled by sizes here" },
  "MODEL.NONEGATIVE": { only: [true], why: PUBLISHED },
  "MODEL.NONNEGATIVE": { only: [true], why: PUBLISHED },
  "MODEL.WNORM": { only: [true], why: "atoms always have unit norm here" },
  "MODEL.DICTLOSS": { only: [false], why: "the loss is the cross-entropy only" },
  "MODEL.RCLOSS_FACTOR": { only: [0], why: "the loss is the cross-entropy only" },
  "MODEL.MU": { only: [0], why: "models have no μ" },
  "MODEL.SHORTCUT": { path: "model.shortcut" },
  "MODEL.PAD_MODE": "ignored",
  "MODEL.POOLING": { path: "model.pooling" },
  "MODEL.SQUARE_NOISE": { only: [true], why: "models use the squared residual" },
  "MODEL.STEP_SIZE": "ignored",
  "DATASET.ROOT": "ignored",
  "DATASET.DATASET": { path: "data.name", convert: lower },
  "DATASET.TRAIN_SET": "ignored",
  "DATASET.TEST_SET": "ignored",
  "DATASET.DATA_FORMAT": "ignored",
  "DATASET.NOISE": "ignored",
  "DATASET.NOISE_LEVEL": "ignored",
  "TRAIN.OPTIMIZER": { path: "training.optimizer.name", convert: lower },
  "TRAIN.LR": { path: "training.optimizer.learningRate" },
  "TRAIN.MOMENTUM": { path: "training.optimizer.momentum" },
  "TRAIN.NESTEROV": { path: "training.optimizer.nesterov" },
  "TRAIN.WD": { path: "training.optimizer.weightDecay" },
  "TRAIN.LR_SCHEDULER": { path: "training.schedule.name", convert: lower },
  "TRAIN.LR_FACTOR": { path: "training.schedule.factor" },
  "TRAIN.LR_STEP": { path: "training.schedule.milestones" },
  "TRAIN.BEGIN_EPOCH": { only: [0], why: "use --resume to continue a run" },
  "TRAIN.END_EPOCH": { path: "training.epochs" },
  "TRAIN.RESUME": { only: [false], why: "use --resume to continue a run" },
  "TRAIN.MODEL_FILE": { only: [""], why: "training starts from seeded weights" },
  "TRAIN.BATCH_SIZE": { path: "training.batchSize" },
  "TRAIN.BATCH_SIZE_PER_GPU": { path: "training.batchSize" },
  "TEST.BATCH_SIZE": { path: "training.evaluationBatchSize" },
  "TEST.BATCH_SIZE_PER_GPU": { path: "training.evaluationBatchSize" },
  "TEST.MODEL_FILE": "ignored",
};

/** Defaults of the official code that differ from ours. */
const OFFICIAL_DEFAULTS: Readonly<Record<string, unknown>> = {
  "TRAIN.END_EPOCH": 200,
  "TRAIN.LR_SCHEDULER": "step",
  "TRAIN.LR_STEP": [80, 160],
  "TEST.BATCH_SIZE": 128,
};

/** Whether assignments are written with the official repository's UPPER_CASE keys. */
export function isOfficial(assignments: readonly Assignment[]): boolean {
  return assignments.some(({ path }) => path[0] === "MODEL" || path[0] === "TRAIN" || path[0] === "DATASET");
}

/** An official experiment in our own keys. */
export interface Translation {
  readonly assignments: readonly Assignment[];
  /** Official keys that were given and have no effect on training. */
  readonly ignored: readonly string[];
}

/**
 * Rewrites official keys as ours; lower-case assignments (overrides in our own spelling) pass unchanged.
 *
 * @throws UsageError for keys the official code does not have and for settings that cannot be trained here.
 */
export function translateOfficial(assignments: readonly Assignment[]): Translation {
  const silent = Object.entries(OFFICIAL_DEFAULTS).map(([key, value]): Assignment => {
    const at = `official default ${key}`;
    return { path: key.split("."), value, valueAt: at, keysAt: [at], line: 0 };
  });
  const best = "official code (best on test images)";
  const path = ["training", "best"];
  const chosen: Assignment = { path, value: "test", valueAt: best, keysAt: [best], line: 0 };
  const ignored = new Set<string>();
  const idle = idleModelKeys(lastName(assignments)).map(({ key }) => `model.${key}`);
  const translated = [chosen, ...silent, ...assignments].flatMap((assignment) => {
    const [head = ""] = assignment.path;
    if (head !== head.toUpperCase()) return [assignment];
    const key = assignment.path.join(".");
    const reading = READINGS[key];
    if (reading === undefined) throw unknownKey(key, assignment);
    if (reading === "ignored" || ("path" in reading && idle.includes(reading.path))) {
      ignored.add(key);
      return [];
    }
    return "only" in reading ? requireOnly(key, assignment, reading) : [move(key, assignment, reading)];
  });
  return { assignments: withoutForeignScheduleKeys(translated), ignored: [...ignored] };
}

/** The network that is meant in the end. */
function lastName(assignments: readonly Assignment[]): string {
  const names = assignments.filter(({ path }) => path.join(".").toLowerCase() === "model.name");
  const name = modelName(names.at(-1)?.value);
  return typeof name === "string" ? name : "";
}

function unknownKey(key: string, assignment: Assignment): UsageError {
  const near = nearestKey(key, Object.keys(READINGS));
  const advice = near === undefined ? "" : ` Did you mean \`${near}\`?`;
  return new UsageError(`${assignment.keysAt.at(-1) ?? ""}: unknown key \`${key}\`.${advice}`);
}

function requireOnly(
  key: string,
  assignment: Assignment,
  reading: { readonly only: readonly unknown[]; readonly why: string },
): [] {
  if (reading.only.includes(assignment.value)) return [];
  const wanted = reading.only.map((value) => JSON.stringify(value)).join(" or ");
  const got = JSON.stringify(assignment.value);
  throw new UsageError(`${assignment.valueAt}: \`${key}\` must be ${wanted}, got ${got}: ${reading.why}.`);
}

function move(
  key: string,
  assignment: Assignment,
  reading: { readonly path: string; readonly convert?: (value: unknown) => unknown; readonly rule?: string },
): Assignment {
  const value = reading.convert === undefined ? assignment.value : reading.convert(assignment.value);
  if (value === undefined) {
    const got = JSON.stringify(assignment.value);
    throw new UsageError(
      `${assignment.valueAt}: \`${key}\` must be ${reading.rule ?? "a value"}, got ${got}.`,
    );
  }
  return { ...assignment, path: reading.path.split("."), value };
}

/** The official code keeps LR_FACTOR and LR_STEP beside every schedule; ours belong to `step` only. */
function withoutForeignScheduleKeys(assignments: readonly Assignment[]): readonly Assignment[] {
  const spelled = assignments.map(({ path }) => path.join("."));
  const schedule = assignments[spelled.lastIndexOf("training.schedule.name")]?.value;
  if (schedule === "step") return assignments;
  return assignments.filter(
    (_, index) =>
      !["training.schedule.factor", "training.schedule.milestones"].includes(spelled[index] ?? ""),
  );
}
