import { describeRule, type CalibratedRule, type Calibration } from "@sdnet/robust";
import { describeLambda } from "@sdnet/train/experiment";

/** Results of a calibration, as lines for people. */
export function calibrationTable(calibration: Calibration): string {
  const { rules, recommended, levels, lambdas } = calibration;
  const clean = levels.find(({ corruption }) => corruption === "clean")?.sweeps.running?.[0]?.accuracy ?? NaN;
  const header = `λ from ${describeLambda(lambdas[0] ?? NaN)} to ${describeLambda(lambdas.at(-1) ?? NaN)}; clean accuracy at the λ of training ${percent(clean)}`;
  const rows = rules.map((rule) => {
    const mark = describeRule(rule) === describeRule(recommended) ? "*" : " ";
    const { clean: kept, noisy } = rule.estimate;
    return `${mark} ${describeRule(rule).padEnd(46)} clean ${percent(kept)}  noisy ${percent(noisy)}  ${formula(rule)}`;
  });
  return [header, ...rows, "* recommended; estimates are of images held out in turn"].join("\n");
}

function formula({ rule }: CalibratedRule): string {
  if (rule.kind === "line") return `λ = ${rule.slope.toPrecision(3)} r + ${rule.intercept.toPrecision(3)}`;
  const [first, last] = [rule.knots[0], rule.knots.at(-1)];
  const knots = [first, last].map((knot) => describeSignal(knot?.signal ?? NaN));
  return `λ ${describeLambda(first?.lambda ?? NaN)} to ${describeLambda(last?.lambda ?? NaN)} for r ${knots.join(" to ")}`;
}

/** Energies in whole numbers, a deviation, which is below 1 or so, in three digits. */
function describeSignal(signal: number): string {
  return signal < 10 ? signal.toPrecision(3) : signal.toFixed(0);
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(2)} %`;
}
