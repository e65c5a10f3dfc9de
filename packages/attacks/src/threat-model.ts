/** What an attacker may do and what the attacker knows. */
export interface ThreatModel {
  /** How the size of a perturbation is measured: `linf` is its largest change of any channel of any pixel. */
  readonly norm: "linf";
  /** Largest allowed perturbation, in [0, 1], in units of pixels in [0, 1]: 8/255 is customary for CIFAR-10. */
  readonly epsilon: number;
  /**
   * `adaptive`: the attacker differentiates through the defence. `oblivious`: the attacker crafts images against the
   * undefended classifier and never sees the defence; robustness to that alone is no robustness.
   */
  readonly knowledge: "adaptive" | "oblivious";
}

/**
 * Checks that a threat model makes sense.
 *
 * @param where - Name of the calling function.
 * @throws RangeError if `epsilon` is out of range.
 */
export function assertThreatModel(where: string, { epsilon }: ThreatModel): void {
  if (!(epsilon >= 0 && epsilon <= 1)) {
    throw new RangeError(
      `${where}: \`epsilon\` must be in [0, 1], got ${epsilon}. Pixels are in [0, 1]: write 8/255, not 8.`,
    );
  }
}
