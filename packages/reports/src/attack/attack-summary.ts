import { summariseOutcomes, type DefenceCell, type DefenceOutcome } from "@sdnet/attacks";
import { wilsonInterval } from "@sdnet/robust";

/** Accuracy of a defence in one trial at one budget, with intervals. */
export interface AttackCell extends DefenceCell {
  /** 95 %, Wilson, of the accuracy. */
  readonly interval: readonly [number, number];
  /** With targets: 95 %, Wilson, of the share that is taken for the target. */
  readonly targetInterval?: readonly [number, number] | undefined;
}

/** Adds up outcomes by defence, trial and budget, in the order in which these are first seen. */
export function attackCells(outcomes: readonly DefenceOutcome[]): AttackCell[] {
  return summariseOutcomes(outcomes).map(
    ({ defence, trial, epsilon, images, correct, accuracy, taken, targetRate, unanswered, blind }) => ({
      defence,
      trial,
      epsilon,
      images,
      correct,
      accuracy,
      interval: wilsonInterval(correct, images),
      taken,
      targetRate,
      targetInterval: taken === undefined ? undefined : wilsonInterval(taken, images),
      unanswered,
      blind,
    }),
  );
}

/**
 * A table for people: a line for each defence and budget, a column for each trial. Without targets it holds accuracies; with targets
 * the accuracy without an attack, and shares of images that are taken for the target.
 */
export function attackTable(cells: readonly AttackCell[]): string {
  const isTargeted = cells.some(({ taken }) => taken !== undefined);
  const trials = [...new Set(cells.map(({ trial }) => trial))];
  const attacked = cells.filter(({ trial }) => trial !== "natural");
  const keys = [...new Set(attacked.map(({ defence, epsilon }) => JSON.stringify([defence, epsilon])))];
  const width = Math.max(...cells.map(({ defence }) => defence.length), 7);
  const columns = isTargeted
    ? trials.flatMap((trial) => (trial === "natural" ? [trial, "taken"] : [trial]))
    : trials;
  const head = ["defence".padEnd(width), "epsilon".padStart(9), ...columns.map((name) => name.padStart(10))];
  const rows = keys.map((key) => {
    const [defence, epsilon] = JSON.parse(key) as [string, number];
    const shown = columns.map((name) => {
      const trial = name === "taken" ? "natural" : name;
      const cell = cells.find(
        (one) =>
          one.defence === defence && one.trial === trial && (one.epsilon === epsilon || trial === "natural"),
      );
      const share = isTargeted && name !== "natural" ? cell?.targetRate : cell?.accuracy;
      return (share === undefined ? "" : (100 * share).toFixed(2)).padStart(10);
    });
    return [defence.padEnd(width), epsilon.toFixed(5).padStart(9), ...shown].join(" ");
  });
  return [head.join(" "), ...rows].join("\n");
}

/** Every cell as comma-separated values with a header. */
export function attackCsv(cells: readonly AttackCell[]): string {
  const isTargeted = cells.some(({ taken }) => taken !== undefined);
  const rows = cells.map((cell) => {
    const { defence, trial, epsilon, images, correct, accuracy, interval, unanswered, blind } = cell;
    const { taken = "", targetRate = NaN, targetInterval = [NaN, NaN] } = cell;
    const decimals = (values: readonly number[]) => values.map((value) => value.toFixed(6));
    return [
      ...[`"${defence}"`, trial, epsilon.toFixed(6), images, correct, ...decimals([accuracy, ...interval])],
      ...(isTargeted ? [taken, ...decimals([targetRate, ...targetInterval])] : []),
      ...[unanswered, blind],
    ].join(",");
  });
  const target = isTargeted ? ["taken,target_rate,target_low,target_high"] : [];
  const head = ["defence,trial,epsilon,images,correct,accuracy,low,high", ...target, "unanswered,blind"];
  return `${[head.join(","), ...rows].join("\n")}\n`;
}
