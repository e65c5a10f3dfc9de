/** Kinds of engine, in the order in which they are tried. */
export const ENGINES = ["webgpu", "webgl", "wasm"] as const;

/** A backend of TensorFlow.js in a browser. */
export type Engine = (typeof ENGINES)[number];

/** Side of the pictures that the networks take, in pixels. */
export const SIDE = 32;

/** Numbers of one picture, `[SIDE, SIDE, 3]`. */
export const PICTURE_VALUES: number = SIDE * SIDE * 3;

/** A picture, what happens to it, and the λ at which it is looked at. */
export interface Question {
  /** `[SIDE, SIDE, 3]`, 0 to 255. */
  readonly picture: Uint8Array;
  readonly corruption:
    { readonly name: string; readonly severity: number; readonly seed: number } | undefined;
  /** Drawing on the corrupted picture: added to it, in units of its bytes. `[SIDE, SIDE, 3]`. */
  readonly drawn: Float32Array | undefined;
  /** Perturbation of an attack, added last and without rounding: in units of the pixel range. `[SIDE, SIDE, 3]`. */
  readonly perturbation: Float32Array | undefined;
  readonly lambda: number | "adaptive";
}

/** Options of an attack by projected gradient descent. */
export interface AttackRequest {
  readonly norm: "linf" | "l2";
  /** In units of the pixel range. */
  readonly epsilon: number;
  readonly steps: number;
  /** Whether it differentiates through the choice of λ; else it knows the network at the λ of training. */
  readonly through: boolean;
}

/** Options of a certificate by randomized smoothing. */
export interface CertificateRequest {
  /** Standard deviation of the noise, in units of the pixel range. */
  readonly sigma: number;
  /** Pictures with noise that the bound is made from. */
  readonly samples: number;
}

/** Messages of the page to its worker. Answers bear the `id` of their request. */
export type Request =
  | { readonly kind: "start"; readonly engine: Engine | "auto"; readonly address: string }
  | { readonly kind: "explain"; readonly id: number; readonly question: Question }
  | {
      readonly kind: "without";
      readonly id: number;
      readonly question: Question;
      readonly groups: readonly (readonly number[])[];
    }
  | {
      readonly kind: "attack";
      readonly id: number;
      readonly question: Question;
      readonly attack: AttackRequest;
    }
  | {
      readonly kind: "certify";
      readonly id: number;
      readonly question: Question;
      readonly certificate: CertificateRequest;
    }
  | { readonly kind: "stop"; readonly id: number }
  | { readonly kind: "measure"; readonly id: number };

/** An engine that was tried, and why it is not the one that runs. */
export interface RefusedEngine {
  readonly engine: Engine;
  readonly reason: string;
}

/** Engine, networks and λ that the page needs before it can show anything. */
export interface Ready {
  readonly engine: Engine;
  /** Device or features of the engine, in words. */
  readonly description: string;
  readonly refused: readonly RefusedEngine[];
  readonly corruptions: readonly { readonly name: string; readonly group: string }[];
  readonly classNames: readonly string[];
  readonly pictures: { readonly pixels: Uint8Array; readonly labels: Uint8Array };
  readonly sdnet: NetworkFacts;
  readonly twin: NetworkFacts;
  /** Atoms of the dictionary: `[height, width, 3, count]`. */
  readonly atoms: { readonly shape: readonly number[]; readonly values: Float32Array };
  readonly scale: LambdaScale;
  /** Bytes that were loaded for the networks and their calibration. */
  readonly bytes: number;
}

/** Name and measured accuracy of a network. */
export interface NetworkFacts {
  readonly name: string;
  /** Percent of test images. */
  readonly top1: number;
}

/** Signal and range of λ of the rule in use. */
export interface LambdaScale {
  readonly signal: string;
  readonly trainingLambda: number;
  /** Least and largest λ of the rule. */
  readonly range: readonly [number, number];
  /** The rule at signals from 0 on, in equal steps. */
  readonly curve: readonly { readonly signal: number; readonly lambda: number }[];
  /** Mean signal of the calibration images under each noise. */
  readonly levels: readonly {
    readonly corruption: string;
    readonly level: number;
    readonly signal: number;
    readonly best: number;
  }[];
}

/** A picture as the networks see it. */
export interface Explained {
  /** The picture with all that happened to it, 0 to 255. */
  readonly shown: Uint8ClampedArray;
  /** `A z`, 0 to 255. */
  readonly explained: Uint8ClampedArray;
  /** `x - A z` in units of the pixel range, around 0. */
  readonly residual: Float32Array;
  /** `[height, width, atoms]`. */
  readonly codes: { readonly shape: readonly number[]; readonly values: Float32Array };
  readonly lambda: number;
  /** Signal that λ is chosen from, at the λ of training. */
  readonly signal: number;
  /** λ that the rule gives for it. */
  readonly adaptive: number;
  /** `‖x - A z‖²` at the λ in use, in squared units of normalised pixels. */
  readonly residualEnergy: number;
  readonly sdnet: Float32Array;
  /** The SDNet at the λ of training. */
  readonly fixed: Float32Array;
  readonly twin: Float32Array;
  readonly milliseconds: number;
}

/** Logits without the codes of some atoms. */
export interface WithoutAtoms {
  readonly groups: readonly (readonly number[])[];
  /** Logits without each group. */
  readonly logits: readonly Float32Array[];
  /** Logits with all atoms. */
  readonly before: Float32Array;
}

/** State of an attack after a step. */
export interface AttackStep {
  /** From 0, the picture that was not attacked. */
  readonly step: number;
  /** Probability of the answer that is attacked, to the classifier that the attack sees. */
  readonly confidence: number;
  /** `[SIDE, SIDE, 3]`, in units of the pixel range. */
  readonly perturbation: Float32Array;
}

/** Result of an attack, judged on the SDNet as the question has it. */
export interface Attacked {
  readonly succeeded: boolean;
  /** The answer before. */
  readonly label: number;
  readonly perturbation: Float32Array;
  /** In the norm of the attack, in units of the pixel range. */
  readonly size: number;
  readonly steps: number;
}

/** State of a certificate. */
export interface Certified {
  readonly samples: number;
  readonly wanted: number;
  /** Votes of each class. */
  readonly counts: readonly number[];
  /** Class that is certified; -1 where nothing can be said. */
  readonly answer: number;
  /** Lower bound of its probability under noise. */
  readonly bound: number;
  /** l2, in units of the pixel range; 0 where nothing can be said. */
  readonly radius: number;
  readonly isFinal: boolean;
}

/** Images a second. */
export interface Speed {
  readonly sdnet: number;
  readonly twin: number;
}

/** Messages of the worker to its page. */
export type Reply =
  | { readonly kind: "progress"; readonly loaded: number; readonly total: number; readonly what: string }
  | { readonly kind: "ready"; readonly ready: Ready }
  | { readonly kind: "unable"; readonly message: string; readonly refused: readonly RefusedEngine[] }
  | { readonly kind: "explained"; readonly id: number; readonly explained: Explained }
  | { readonly kind: "without"; readonly id: number; readonly without: WithoutAtoms }
  | { readonly kind: "attack-step"; readonly id: number; readonly step: AttackStep }
  | { readonly kind: "attacked"; readonly id: number; readonly attacked: Attacked }
  | { readonly kind: "certified"; readonly id: number; readonly certified: Certified }
  | { readonly kind: "speed"; readonly id: number; readonly speed: Speed }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
