export type { AttackResult, AttackRun, Victim } from "./attack-run.js";
export { apgdCe, apgdDlr, apgdT, APGD_CE, APGD_DLR, APGD_T } from "./apgd/apgd.js";
export type { ApgdOptions, ApgdTOptions } from "./apgd/apgd.js";
export type { AutoAscentTrace } from "./apgd/auto-ascent.js";
export type {
  Attack,
  AttackMetadata,
  AttackProblem,
  BudgetAttack,
  BudgetProblem,
  Classifier,
  MinimumNormAttack,
} from "./attack.js";
export { backwardPass, type Transformation } from "./backward-pass.js";
export type { Ball, Bounds } from "./balls/ball.js";
export { ballOf } from "./balls/balls.js";
export { expectationOverTransformation } from "./expectation.js";
export { fgsm, FGSM } from "./fgsm.js";
export { imageStreams } from "./image-streams.js";
export type { AttackLossName } from "./losses.js";
export { miFgsm, MI_FGSM, type MiFgsmOptions } from "./mi-fgsm.js";
export { pgd, PGD, type PgdOptions } from "./pgd.js";
export { runAttack } from "./run-attack.js";
export type { Knowledge, Norm, ThreatModel } from "./threat-model.js";
