import { probeRobustness, robustnessWarnings, square, type Norm, type SanityEvidence } from "@sdnet/attacks";
import * as tf from "@tensorflow/tfjs";
import type { AttackCell } from "./attack-summary.js";
import type { Defence } from "./defences.js";

/** Whether the robustness of a defence can be believed. */
export interface DefenceCheck {
  readonly defence: string;
  readonly evidence: SanityEvidence;
  /** Reasons not to believe the numbers, in plain words; none is no proof. */
  readonly warnings: readonly string[];
}

/** Queries of the attack without gradients that a probe compares with. */
const QUERIES = 200;

/** Images and how hard they are probed. */
export interface ProbeDefencesOptions {
  readonly images: tf.Tensor4D;
  readonly labels: tf.Tensor1D;
  readonly norm: Norm;
  readonly epsilon: number;
  readonly steps: number;
  readonly seed: number;
  /** Whether the numbers come from an attacker who knew the defence. */
  readonly isAdaptive: boolean;
  readonly cells: readonly AttackCell[];
}

/** Looks for signs of masked gradients in every defence. */
export function probeDefences(defences: readonly Defence[], options: ProbeDefencesOptions): DefenceCheck[] {
  const { isAdaptive, cells, ...probe } = options;
  const blackBox =
    probe.norm === "l1"
      ? undefined
      : square({ queries: QUERIES, initialShare: 0.8, scheduleLength: QUERIES });
  return defences.map(({ name, classifier }) => {
    const evidence = probeRobustness(classifier, { ...probe, blackBox });
    const warnings = robustnessWarnings(evidence, { isAdaptive, optimises: true });
    return { defence: name, evidence, warnings: [...warnings, ...transferWarnings(name, cells)] };
  });
}

/** Images made elsewhere that do more harm than the attack through the defence are a sign that its gradients are masked. */
function transferWarnings(defence: string, cells: readonly AttackCell[]): string[] {
  const own = cells.filter((cell) => cell.defence === defence);
  return own
    .filter(({ trial }) => trial === "white-box")
    .flatMap(({ epsilon, accuracy }) =>
      own
        .filter((cell) => cell.epsilon === epsilon && ["oblivious", "transfer"].includes(cell.trial))
        .filter((cell) => cell.accuracy < accuracy - 0.02)
        .map(
          (cell) =>
            `At epsilon ${epsilon.toFixed(4)}, ${cell.trial} images leave ${(100 * cell.accuracy).toFixed(1)} % standing, the attack through the defence ${(100 * accuracy).toFixed(1)} %: gradients are masked. The adaptive number counts both.`,
        ),
    );
}
