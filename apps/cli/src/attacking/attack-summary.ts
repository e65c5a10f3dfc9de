import { wilsonInterval } from "../training/evaluate-model.js";
import type { Outcome, Trial } from "./attack-batch.js";
import type { BatchRecord } from "./batch-records.js";

/** How a defence fared in one trial at one budget. */
export interface AttackCell {
  readonly defence: string;
  readonly trial: Trial | "replay";
  /** In units of pixels in [0, 1]; 0 without an attack. */
  readonly epsilon: number;
  /** Images that count: with targets, those of other classes than the target. */
  readonly images: number;
  /** Images that are classified as their label. */
  readonly correct: number;
  readonly accuracy: number;
  /** 95 %, Wilson, of the accuracy. */
  readonly interval: readonly [number, number];
  /** With targets: images that are taken for the target. */
  readonly taken?: number;
  /** With targets: their share. */
  readonly targetRate?: number;
  /** With targets: 95 %, Wilson, of that share. */
  readonly targetInterval?: readonly [number, number];
  /** Images that get no answer of numbers; they are not correct. */
  readonly unanswered: number;
  /** Images that stand only because the attack had no gradient of numbers to follow. */
  readonly blind: number;
}

/** Counts over images of one cell. */
export type CellCounts = Pick<
  AttackCell,
  "defence" | "trial" | "epsilon" | "images" | "correct" | "unanswered" | "blind"
> & { readonly taken?: number };

/** Adds up the outcomes of all batches, in the order in which they were first seen. */
export function summariseAttack(records: readonly Pick<BatchRecord, "outcomes">[]): AttackCell[] {
  return sumCells(records.flatMap(({ outcomes }) => outcomes.map(countsOf)));
}

/** What one line of outcomes counts. */
export function countsOf(outcome: Omit<Outcome, "trial"> & Pick<AttackCell, "trial">): CellCounts {
  const { defence, trial, epsilon, standing, correct, unanswered = "", blind = "" } = outcome;
  const isAsked = Array.from(standing, (one) => one !== "-");
  const count = (flags: string, wanted = "1") =>
    Array.from(flags).filter((one, image) => one === wanted && isAsked[image] === true).length;
  return {
    ...{ defence, trial, epsilon, images: isAsked.filter(Boolean).length },
    ...{ correct: count(correct ?? standing), unanswered: count(unanswered), blind: count(blind) },
    ...(correct === undefined ? {} : { taken: count(standing, "0") }),
  };
}

/** Adds up counts of the same defence, trial and budget, in the order in which they were first seen. */
export function sumCells(counts: readonly CellCounts[]): AttackCell[] {
  const sums = new Map<string, CellCounts>();
  for (const one of counts) {
    const key = JSON.stringify([one.defence, one.trial, one.epsilon]);
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? one : added(sum, one));
  }
  return [...sums.values()].map(({ taken, unanswered, blind, ...cell }) => ({
    ...cell,
    accuracy: cell.correct / cell.images,
    interval: wilsonInterval(cell.correct, cell.images),
    ...(taken === undefined
      ? {}
      : { taken, targetRate: taken / cell.images, targetInterval: wilsonInterval(taken, cell.images) }),
    ...{ unanswered, blind },
  }));
}

function added(one: CellCounts, other: CellCounts): CellCounts {
  return {
    ...one,
    images: one.images + other.images,
    correct: one.correct + other.correct,
    unanswered: one.unanswered + other.unanswered,
    blind: one.blind + other.blind,
    ...(one.taken === undefined ? {} : { taken: one.taken + (other.taken ?? 0) }),
  };
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
