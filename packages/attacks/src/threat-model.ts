/** Norm of a perturbation: its largest change of any channel of any pixel, its Euclidean length, or the sum of its changes. */
export type Norm = "linf" | "l2" | "l1";

/**
 * Knowledge of the attacker. `adaptive`: the whole defence, and differentiates through it. `oblivious`: only the undefended
 * classifier; robustness to that alone is no robustness. `transfer`: neither; images are crafted against another classifier.
 */
export type Knowledge = "adaptive" | "oblivious" | "transfer";

/** Threat model: norm and size of perturbations, and knowledge of the attacker. */
export interface ThreatModel {
  readonly norm: Norm;
  /**
   * Largest allowed perturbation, `>= 0`, in units of pixels in [0, 1]: for CIFAR-10, 8/255 (`linf`), 0.5 (`l2`) and 12 (`l1`)
   * are customary. At most 1 in `linf`.
   */
  readonly epsilon: number;
  readonly knowledge: Knowledge;
}

/**
 * Checks that a threat model makes sense.
 *
 * @param where - Name of the calling function.
 * @throws RangeError if `epsilon` is out of range.
 */
export function assertThreatModel(where: string, { norm, epsilon }: ThreatModel): void {
  if (norm === "linf" && !(epsilon >= 0 && epsilon <= 1)) {
    throw new RangeError(
      `${where}: \`epsilon\` must be in [0, 1], got ${epsilon}. Pixels are in [0, 1]: write 8/255, not 8.`,
    );
  }
  if (!(epsilon >= 0 && Number.isFinite(epsilon))) {
    throw new RangeError(`${where}: \`epsilon\` must be finite and >= 0, got ${epsilon}.`);
  }
}
