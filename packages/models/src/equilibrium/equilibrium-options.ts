import type { FixedPointOptions, FixedPointSolver } from "./fixed-point.js";

/** Solver, gradient and training of a deep equilibrium network, one whose features are a fixed point. */
export interface EquilibriumOptions {
  /** Solver of both the forward and the backward problem. Default `broyden`. */
  readonly solver: FixedPointSolver;
  /** Updates of the backward solver at most. Default 20, 24 for the tiny network. */
  readonly backwardIterations: number;
  /** Residual at which both solvers stop. Default 1e-3. */
  readonly tolerance: number;
  /** Measure of the residual. Default `relative`. */
  readonly measure: FixedPointOptions["measure"];
  /** Training steps in which the function is unrolled instead. Default 20,000, 3,000 for the tiny network. */
  readonly pretrainSteps: number;
  /** Unrolled applications of the function in those steps. Default 10. */
  readonly unrolledSteps: number;
  /** Share of channels that variational dropout silences in training, in [0, 1). Default 0.3, 0.25 for the tiny network. */
  readonly dropout: number;
  /** Weight of the Jacobian's squared norm in the loss. Default 0; the authors' regularised recipe has 0.4. */
  readonly jacobianWeight: number;
  /** Share of the training steps in which it is added, in [0, 1]. Default 0.02. */
  readonly jacobianProbability: number;
}

/**
 * Fills in defaults.
 *
 * @throws RangeError naming the option that is out of range.
 */
export function resolveEquilibrium(
  given: Partial<EquilibriumOptions>,
  defaults: Pick<EquilibriumOptions, "backwardIterations" | "pretrainSteps" | "dropout">,
): EquilibriumOptions {
  const options: EquilibriumOptions = {
    solver: "broyden",
    tolerance: 1e-3,
    measure: "relative",
    unrolledSteps: 10,
    jacobianWeight: 0,
    jacobianProbability: 0.02,
    ...defaults,
    ...given,
  };
  for (const name of ["backwardIterations", "unrolledSteps"] as const) {
    if (!Number.isInteger(options[name]) || options[name] < 1) {
      throw new RangeError(
        `createModel: \`equilibrium.${name}\` must be a positive integer, got ${options[name]}.`,
      );
    }
  }
  for (const name of ["tolerance", "pretrainSteps", "jacobianWeight"] as const) {
    if (!(options[name] >= 0 && Number.isFinite(options[name]))) {
      throw new RangeError(
        `createModel: \`equilibrium.${name}\` must be finite and >= 0, got ${options[name]}.`,
      );
    }
  }
  const { dropout, jacobianProbability } = options;
  if (!(dropout >= 0 && dropout < 1)) {
    throw new RangeError(`createModel: \`equilibrium.dropout\` must be in [0, 1), got ${dropout}.`);
  }
  if (!(jacobianProbability >= 0 && jacobianProbability <= 1)) {
    throw new RangeError(
      `createModel: \`equilibrium.jacobianProbability\` must be in [0, 1], got ${jacobianProbability}.`,
    );
  }
  return options;
}
