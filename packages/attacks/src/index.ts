export type { AttackResult, AttackRun, Victim } from "./attack-run.js";
export { apgdCe, apgdDlr, apgdT, APGD_CE, APGD_DLR, APGD_T } from "./apgd/apgd.js";
export type { ApgdOptions, ApgdTOptions } from "./apgd/apgd.js";
export type { AutoAscentTrace } from "./apgd/auto-ascent.js";
export type {
  Attack,
  AttackMetadata,
  AttackProblem,
  AttackSetting,
  BudgetAttack,
  BudgetProblem,
  Classifier,
  GradientReport,
  MinimumNormAttack,
} from "./attack.js";
export {
  autoAttack,
  autoAttackList,
  autoAttackPlan,
  AUTO_ATTACK,
  AUTO_ATTACK_RAND,
} from "./auto-attack/auto-attack.js";
export type { AutoAttackOptions, AutoAttackSetting } from "./auto-attack/auto-attack.js";
export { advanceEnsemble, beginEnsemble } from "./auto-attack/ensemble.js";
export type { EnsembleStage, EnsembleState } from "./auto-attack/ensemble.js";
export { backwardPass, type Transformation } from "./backward-pass.js";
export type { Ball, Bounds } from "./balls/ball.js";
export { ballOf } from "./balls/balls.js";
export { carliniWagner, CARLINI_WAGNER, type CarliniWagnerOptions } from "./carlini-wagner.js";
export { ATTACK_CATALOGUE, attackTable } from "./catalogue.js";
export { ddn, DDN, type DdnOptions } from "./ddn.js";
export { deepFool, DEEPFOOL, type DeepFoolOptions } from "./deepfool.js";
export { expectationOverTransformation } from "./expectation.js";
export { evaluateDefences } from "./evaluation/evaluate-defences.js";
export type {
  Defence,
  DefenceEvaluation,
  EvaluateDefencesOptions,
  PerturbedImages,
} from "./evaluation/evaluate-defences.js";
export { judgeImages, type ImageVerdicts } from "./evaluation/judge-images.js";
export { summariseOutcomes } from "./evaluation/outcome.js";
export type { Attacker, DefenceCell, DefenceOutcome, Trial } from "./evaluation/outcome.js";
export { fab, FAB, type FabOptions } from "./fab/fab.js";
export type { FabConstants } from "./fab/fab-run.js";
export { fgsm, FGSM } from "./fgsm.js";
export { imageStreams } from "./image-streams.js";
export type { AttackLoss, AttackLossName } from "./losses.js";
export { miFgsm, MI_FGSM, type MiFgsmOptions } from "./mi-fgsm.js";
export { pgd, PGD, type PgdOptions } from "./pgd.js";
export { pixelClassifier, type PixelNormalization } from "./pixel-classifier.js";
export {
  ATTACK_NAMES,
  publishedAttack,
  publishedAttacks,
  publishedTransferAttack,
  type AttackName,
  type AttackSettings,
} from "./published-attack.js";
export { runAttack } from "./run-attack.js";
export { square, SQUARE, type SquareOptions } from "./square/square.js";
export { checkDefences, type CheckDefencesOptions, type DefenceCheck } from "./sanity/check-defences.js";
export { probeRobustness, type ProbeOptions, type SanityEvidence } from "./sanity/evidence.js";
export { robustnessWarnings, type WarningOptions } from "./sanity/warnings.js";
export type { Knowledge, Norm, ThreatModel } from "./threat-model.js";
