export type { Attack, AttackProblem, Classifier } from "./attack.js";
export { linfDistance, projectLinf, type LinfBall } from "./balls/linf.js";
export { fgsm } from "./fgsm.js";
export { pgd, type PgdOptions } from "./pgd.js";
export { runAttack, type AttackResult, type AttackRun, type Victim } from "./run-attack.js";
export type { ThreatModel } from "./threat-model.js";
