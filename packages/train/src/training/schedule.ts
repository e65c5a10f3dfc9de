import type { ScheduleSection } from "../experiment/experiment.js";

/** Facts of a run that its learning rates depend on. */
export interface ScheduleLength {
  /** Learning rate at the peak of the schedule. */
  readonly learningRate: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
}

/**
 * The learning rate of a step, counted from 0. A pure function of the step, so that a resumed run needs no state.
 * `cosine` and `one-cycle` agree with PyTorch's `CosineAnnealingLR` and `OneCycleLR`, stepped once per batch.
 */
export function learningRateAt(step: number, schedule: ScheduleSection, length: ScheduleLength): number {
  const { learningRate, totalSteps, stepsPerEpoch } = length;
  switch (schedule.name) {
    case "constant":
      return learningRate;
    case "cosine":
      return between(learningRate, schedule.minimum, halfCosine(step / totalSteps));
    case "step": {
      const epoch = Math.floor(step / stepsPerEpoch);
      const passed = schedule.milestones.filter((milestone) => epoch >= milestone).length;
      return learningRate * schedule.factor ** passed;
    }
    case "one-cycle": {
      const top = Math.max(schedule.warmup * totalSteps - 1, 0);
      const last = Math.max(totalSteps - 1, top + 1);
      const ease = schedule.anneal === "cosine" ? halfCosine : (part: number) => part;
      return step <= top
        ? between(schedule.startFraction * learningRate, learningRate, ease(top > 0 ? step / top : 1))
        : between(learningRate, schedule.endFraction * learningRate, ease((step - top) / (last - top)));
    }
  }
}

/** From 0 to 1 as `part` goes from 0 to 1, flat at both ends. */
function halfCosine(part: number): number {
  return (1 - Math.cos(Math.PI * part)) / 2;
}

function between(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
