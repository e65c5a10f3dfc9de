import { CLEAN, describeRule, recommend, type Calibration, type RuleKey } from "@sdnet/robust";
import type { Question } from "./answer.js";
import type { Condition } from "./conditions.js";

/** The paper's rule: a line over the residual, norms as trained. */
const PAPER = { signal: "residual", fit: "line", norms: "running" } as const;

/** What is asked of a calibration beside its own recommendation. */
export interface QuestionsOptions {
  readonly mode: "image" | "batch";
  readonly hasBaseline: boolean;
}

/**
 * Everything that is found out about a condition: every λ with each choice of norms; the recommended rule with each choice of
 * norms; the paper's line, pooled and for the noise at hand; the best rule for the noise at hand; ACSC's objective; the baseline.
 */
export function questionsFor(
  condition: Condition,
  calibration: Calibration,
  { mode, hasBaseline }: QuestionsOptions,
): readonly Question[] {
  const choices =
    calibration.norms === undefined ? (["running"] as const) : (["running", "estimated"] as const);
  const rules = rulesFor(condition, calibration);
  return [
    ...choices.map((norms): Question => ({ kind: "sweep", norms })),
    ...rules.map((rule): Question => ({ kind: "rule", rule, mode })),
    { kind: "ratio" },
    ...(hasBaseline ? [{ kind: "baseline" } as const] : []),
  ];
}

/** The pooled rules that every condition is asked for, the recommended one first. */
export function pooledRules({ recommended, norms }: Calibration): readonly RuleKey[] {
  const choices = norms === undefined ? (["running"] as const) : (["running", "estimated"] as const);
  return distinct([
    recommended,
    ...choices.map((choice) => ({ ...recommended, norms: choice })),
    { ...PAPER, scope: "pooled" },
  ]);
}

/** The paper's line of one noise, for images that are known to have it. */
export function paperRule(scope: string): RuleKey {
  return { ...PAPER, scope };
}

/** The rule that a calibration would recommend for images that are known to have one noise. */
export function ruleOfNoise({ rules, levels }: Calibration, scope: string): RuleKey {
  const clean = levels.find(({ corruption }) => corruption === CLEAN);
  return recommend(rules, { fixed: clean?.sweeps.running?.[0]?.accuracy ?? NaN, scope });
}

/** The corruptions that a calibration has rules of their own for. */
export function knownCorruptions({ rules }: Calibration): readonly string[] {
  return [...new Set(rules.map(({ scope }) => scope))].filter((scope) => scope !== "pooled");
}

function rulesFor({ corruption }: Condition, calibration: Calibration): readonly RuleKey[] {
  const known = knownCorruptions(calibration).filter((name) => corruption === CLEAN || name === corruption);
  return distinct([
    ...pooledRules(calibration),
    ...known.flatMap((name) => [paperRule(name), ruleOfNoise(calibration, name)]),
  ]);
}

function distinct(rules: readonly RuleKey[]): readonly RuleKey[] {
  return [...new Map(rules.map((rule) => [describeRule(rule), rule])).values()];
}
