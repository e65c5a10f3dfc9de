import type { CalibratedRule, RuleKey } from "./calibration.js";

/** Largest loss of accuracy on clean images, in [0, 1], that a recommended rule may have. */
const CLEAN_LOSS = 0.003;
/** Numbers that differ by less are equal. */
const TIE = 1e-9;
/** Standard errors by which a loss must exceed that before it counts as one: 95 of 100 losses by chance do not. */
const STANDARD_ERRORS = 1.645;

/**
 * Whether a share of clean images that a rule lost of so many is at most 0.3 points even where chance hid a standard error of it. `recommend`
 * asks of a loss that was measured whether it is known to be more; this asks of one that a search stops at whether it is known to be less.
 */
export function isSurelySmall(loss: number, images: number): boolean {
  const lost = Math.max(0, loss);
  return lost + Math.sqrt(lost / images) <= CLEAN_LOSS + TIE;
}

/** Accuracy on clean images, and what the rule is for. */
export interface RecommendOptions {
  /** Accuracy on clean images at the λ of training. */
  readonly fixed: number;
  /** Number of clean images that were measured; if unknown, a loss is taken as exact. */
  readonly images?: number | undefined;
  /** `"pooled"` for noise of any kind, or the name of a corruption. */
  readonly scope: string;
}

/**
 * The rule with the highest estimate under noise among those that are not known to cost clean images more than 0.3 points: of `n` images a
 * rule that loses the share `c` has lost `c` within about `sqrt(c / n)`, and few images cannot tell a loss of one point from none. If all
 * are known to cost more, the one that costs least.
 *
 * For images that are known to have one noise, the rules for noise of any kind are candidates too, by their estimates on this noise, and
 * none is recommended that does worse there than the one recommended when the noise is not known; which is the one where estimates of
 * an older version do not tell.
 *
 * @throws RangeError if there is no rule of this scope.
 */
export function recommend(rules: readonly CalibratedRule[], options: RecommendOptions): RuleKey {
  const { scope } = options;
  const own = rules.filter((rule) => rule.scope === scope);
  if (own.length === 0) {
    throw new RangeError(`recommend: \`rules\` must hold one of scope ${scope}, got none.`);
  }
  const pooled = rules.filter((rule) => rule.scope === POOLED);
  if (scope === POOLED || pooled.length === 0) return keyOf(best(own, options));
  const unknown = best(pooled, { ...options, scope: POOLED });
  if (underNoise(unknown, scope) === undefined) return keyOf(unknown);
  const known = best([...own, ...pooled], options);
  return keyOf(score(unknown, scope) > score(known, scope) + TIE ? unknown : known);
}

const POOLED = "pooled";

function best(rules: readonly CalibratedRule[], { fixed, images = Infinity, scope }: RecommendOptions) {
  const harmless = rules.filter(({ estimate: { clean } }) => {
    const loss = Math.max(0, fixed - clean);
    return loss - STANDARD_ERRORS * Math.sqrt(loss / images) <= CLEAN_LOSS + TIE;
  });
  const candidates = harmless.length > 0 ? harmless : rules;
  const scoreOf = (rule: CalibratedRule) => (harmless.length > 0 ? score(rule, scope) : rule.estimate.clean);
  return candidates.reduce((leader, rule) => (scoreOf(rule) > scoreOf(leader) + TIE ? rule : leader));
}

/** Estimate on the noise of a scope; of a file that does not tell noises apart, that of the rule's own scope. */
function underNoise({ scope: own, estimate }: CalibratedRule, scope: string): number | undefined {
  return own === scope ? estimate.noisy : estimate.byCorruption?.[scope];
}

const score = (rule: CalibratedRule, scope: string): number => underNoise(rule, scope) ?? -Infinity;

const keyOf = ({ norms, signal, fit, scope }: CalibratedRule): RuleKey => ({ norms, signal, fit, scope });
