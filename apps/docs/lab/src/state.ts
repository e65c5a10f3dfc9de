import { ENGINES, type Engine } from "./protocol.js";

/** State of the lab that a link restores: the part of an address behind `#`. */
export interface LabState {
  /** Index of a bundled picture. */
  readonly image: number;
  /** Name of a corruption, or `"none"`. */
  readonly noise: string;
  /** 1 to 5. */
  readonly severity: number;
  /** Seed of the corruption, from 1. */
  readonly draw: number;
  /** λ of the SDNet, or `"adaptive"`: chosen for the picture. */
  readonly lambda: number | "adaptive";
  /** Index of the atom that is looked at; -1 for none. */
  readonly atom: number;
  /** Order of the atoms: by the sum of their codes, or by what the answer's logit loses without them. */
  readonly rank: "use" | "effect";
  readonly norm: "linf" | "l2";
  /** Size of the attack: 255ths of the pixel range for `linf`, tenths of a unit for `l2`. */
  readonly epsilon: number;
  readonly steps: number;
  /** Whether the attack differentiates through the choice of λ. */
  readonly through: boolean;
  /** Standard deviation of the noise of the certificate, in units of the pixel range. */
  readonly sigma: number;
  /** Noisy copies that the certificate counts. */
  readonly samples: number;
  readonly engine: Engine | "auto";
}

/** State at an address without `#`. */
export const INITIAL_STATE: LabState = {
  image: 20,
  noise: "gaussian_noise",
  severity: 4,
  draw: 1,
  lambda: "adaptive",
  atom: -1,
  rank: "use",
  norm: "linf",
  epsilon: 4,
  steps: 20,
  through: false,
  sigma: 0.12,
  samples: 500,
  engine: "auto",
};

/** Bounds of the numbers of a state, and whether they are whole. */
export const BOUNDS = {
  image: { least: 0, most: 39, isWhole: true },
  severity: { least: 1, most: 5, isWhole: true },
  draw: { least: 1, most: 9999, isWhole: true },
  lambda: { least: 0, most: 1.5, isWhole: false },
  atom: { least: -1, most: 4095, isWhole: true },
  epsilon: { least: 0.5, most: 32, isWhole: false },
  steps: { least: 1, most: 100, isWhole: true },
  sigma: { least: 0.05, most: 1, isWhole: false },
  samples: { least: 10, most: 100_000, isWhole: true },
} as const;

type NumberKey = keyof typeof BOUNDS;

/** The state that an address asks for; what it does not name or names wrongly is as in {@link INITIAL_STATE}. */
export function parseState(hash: string): LabState {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const number = (key: NumberKey, otherwise: number): number => numberIn(fields.get(key), key) ?? otherwise;
  const choice = <Value extends string>(key: string, values: readonly Value[], otherwise: Value): Value =>
    values.find((value) => value === fields.get(key)) ?? otherwise;
  const { lambda } = INITIAL_STATE;
  const noise = fields.get("noise") ?? INITIAL_STATE.noise;
  return {
    image: number("image", INITIAL_STATE.image),
    noise: /^[a-z_]{1,40}$/.test(noise) ? noise : INITIAL_STATE.noise,
    severity: number("severity", INITIAL_STATE.severity),
    draw: number("draw", INITIAL_STATE.draw),
    lambda:
      fields.get("lambda") === "adaptive" ? "adaptive" : (numberIn(fields.get("lambda"), "lambda") ?? lambda),
    atom: number("atom", INITIAL_STATE.atom),
    rank: choice("rank", ["use", "effect"], INITIAL_STATE.rank),
    norm: choice("norm", ["linf", "l2"], INITIAL_STATE.norm),
    epsilon: number("epsilon", INITIAL_STATE.epsilon),
    steps: number("steps", INITIAL_STATE.steps),
    through: choice("through", ["yes", "no"], INITIAL_STATE.through ? "yes" : "no") === "yes",
    sigma: number("sigma", INITIAL_STATE.sigma),
    samples: number("samples", INITIAL_STATE.samples),
    engine: choice("engine", ["auto", ...ENGINES], INITIAL_STATE.engine),
  };
}

/** The part of an address behind `#`, without it; only what differs from {@link INITIAL_STATE}, and the picture. */
export function formatState(state: LabState): string {
  const fields = new URLSearchParams({ image: String(state.image) });
  for (const key of Object.keys(INITIAL_STATE) as (keyof LabState)[]) {
    const value = state[key];
    if (key === "image" || value === INITIAL_STATE[key]) continue;
    fields.set(key, typeof value === "boolean" ? (value ? "yes" : "no") : String(value));
  }
  return fields.toString();
}

function numberIn(text: string | null, key: NumberKey): number | undefined {
  if (text === null || text.trim() === "") return undefined;
  const { least, most, isWhole } = BOUNDS[key];
  const value = Number(text);
  const isRight = value >= least && value <= most && (!isWhole || Number.isInteger(value));
  return isRight ? value : undefined;
}
