import { BatchNorm, PlainBatchNorm } from "@sdnet/csc-core";
import { namedParameters } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { LookaheadSection } from "../experiment/experiment.js";
import { variableOf } from "./variable-of.js";

/**
 * Slow weights of a model: an average over steps that the weights are set back to every few steps, which quiets what large learning rates
 * stir up. Covers trained weights and the running statistics of norms. Owns one copy of each.
 *
 * @see {@link LookaheadSection} for the rule and its sources.
 */
export class Lookahead {
  readonly #section: LookaheadSection;
  readonly #fast: ReadonlyMap<string, tf.Variable>;
  readonly #slow: ReadonlyMap<string, tf.Variable>;

  constructor(model: tf.LayersModel, section: LookaheadSection) {
    this.#section = section;
    this.#fast = averagedVariables(model);
    this.#slow = new Map(
      [...this.#fast].map(([name, weight]) => [name, tf.variable(weight, false)] as const),
    );
  }

  /** Slow weights, named `slow.` and the official name of their weight. What is assigned to them counts. */
  buffers(): readonly (readonly [string, tf.Variable])[] {
    return [...this.#slow].map(([name, slow]) => [`slow.${name}`, slow] as const);
  }

  /** Begins at the weights that the model has now: those of a checkpoint or atoms of the data, given to it since this was made. */
  begin(): void {
    this.#pull(0);
  }

  /**
   * Moves slow weights and weights together where it is time. The last step sets the weights to the slow ones.
   *
   * @param steps - Number of steps that are done.
   * @param totalSteps - Length of the training; without end, the memory stays empty and nothing is pulled back.
   */
  update(steps: number, totalSteps: number): void {
    const { every, decay } = this.#section;
    if (steps % every === 0) this.#pull(decay ** every * (steps / totalSteps) ** 3);
    if (steps === totalSteps) this.#pull(1);
  }

  #pull(kept: number): void {
    for (const [name, slow] of this.#slow) {
      const fast = this.#fast.get(name);
      if (fast === undefined) continue;
      tf.tidy(() => {
        if (kept < 1) slow.assign(tf.add(tf.mul(slow, kept), tf.mul(fast, 1 - kept)));
        fast.assign(tf.clone(slow));
      });
    }
  }

  /** Frees the slow weights. */
  dispose(): void {
    for (const slow of this.#slow.values()) slow.dispose();
  }
}

/** Variables that are averaged, by official name. */
function averagedVariables(model: tf.LayersModel): ReadonlyMap<string, tf.Variable> {
  const weights = [...namedParameters(model)].map(([name, weight]) => [name, variableOf(weight)] as const);
  const statistics = model.layers.flatMap((layer) => {
    const running =
      layer instanceof BatchNorm
        ? layer.parameters
        : layer instanceof PlainBatchNorm
          ? layer.statistics
          : undefined;
    if (running === undefined) return [];
    return [
      [`${layer.name}.running_mean`, variableOf(running.mean)] as const,
      [`${layer.name}.running_var`, variableOf(running.variance)] as const,
    ];
  });
  return new Map([...weights, ...statistics]);
}
