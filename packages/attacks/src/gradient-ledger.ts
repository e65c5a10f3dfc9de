import type { GradientReport } from "./attack.js";

/** Share of blind steps from which an attack on an image was none. */
const BLIND = 0.5;

/** Quality of the gradients that an attack saw, for each image. */
export interface GradientLedger {
  /** To be handed to the attack. */
  readonly report: GradientReport;
  /** Whether an image, by its index, had nothing to follow at half of its steps or more. */
  readonly isBlind: (index: number) => boolean;
}

/** An empty ledger. Images of which nothing is reported were attacked without gradients, and are not blind. */
export function gradientLedger(): GradientLedger {
  const steps = new Map<number, { all: number; blind: number }>();
  return {
    report: (indices, quality) => {
      indices.forEach((index, row) => {
        const { all, blind } = steps.get(index) ?? { all: 0, blind: 0 };
        steps.set(index, { all: all + 1, blind: blind + (quality[row] === 2 ? 1 : 0) });
      });
    },
    isBlind: (index) => {
      const { all, blind } = steps.get(index) ?? { all: 0, blind: 0 };
      return all > 0 && blind / all >= BLIND;
    },
  };
}
