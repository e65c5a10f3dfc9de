import { wilsonInterval } from "../training/evaluate-model.js";
import type { Trial } from "./attack-batch.js";
import type { BatchRecord } from "./batch-records.js";

/** How a defence fared in one trial at one budget. */
export interface AttackCell {
  readonly defence: string;
  readonly trial: Trial | "replay";
  /** In units of pixels in [0, 1]; 0 without an attack. */
  readonly epsilon: number;
  readonly images: number;
  readonly correct: number;
  readonly accuracy: number;
  /** 95 %, Wilson. */
  readonly interval: readonly [number, number];
}

/** Adds up the outcomes of all batches, in the order in which they were first seen. */
export function summariseAttack(records: readonly BatchRecord[]): AttackCell[] {
  const sums = new Map<string, Pick<AttackCell, "defence" | "trial" | "epsilon" | "images" | "correct">>();
  for (const { outcomes } of records) {
    for (const { defence, trial, epsilon, standing } of outcomes) {
      const key = JSON.stringify([defence, trial, epsilon]);
      const { images, correct } = sums.get(key) ?? { images: 0, correct: 0 };
      const stands = Array.from(standing).filter((one) => one === "1").length;
      sums.set(key, {
        ...{ defence, trial, epsilon },
        ...{ images: images + standing.length, correct: correct + stands },
      });
    }
  }
  return [...sums.values()].map((cell) => ({
    ...cell,
    accuracy: cell.correct / cell.images,
    interval: wilsonInterval(cell.correct, cell.images),
  }));
}

/** A table for people: a line for each defence and budget, a column for each trial. */
export function attackTable(cells: readonly AttackCell[]): string {
  const trials = [...new Set(cells.map(({ trial }) => trial))];
  const keys = [
    ...new Set(
      cells
        .filter(({ epsilon }) => epsilon > 0)
        .map(({ defence, epsilon }) => JSON.stringify([defence, epsilon])),
    ),
  ];
  const width = Math.max(...cells.map(({ defence }) => defence.length), 7);
  const head = ["defence".padEnd(width), "epsilon".padStart(9), ...trials.map((trial) => trial.padStart(10))];
  const rows = keys.map((key) => {
    const [defence, epsilon] = JSON.parse(key) as [string, number];
    const shown = trials.map((trial) => {
      const cell = cells.find(
        (one) =>
          one.defence === defence && one.trial === trial && (one.epsilon === epsilon || trial === "natural"),
      );
      return (cell === undefined ? "" : (100 * cell.accuracy).toFixed(2)).padStart(10);
    });
    return [defence.padEnd(width), epsilon.toFixed(5).padStart(9), ...shown].join(" ");
  });
  return [head.join(" "), ...rows].join("\n");
}

/** Every cell as comma-separated values with a header. */
export function attackCsv(cells: readonly AttackCell[]): string {
  const rows = cells.map(({ defence, trial, epsilon, images, correct, accuracy, interval: [low, high] }) =>
    [
      ...[`"${defence}"`, trial, epsilon.toFixed(6), images, correct],
      ...[accuracy, low, high].map((value) => value.toFixed(6)),
    ].join(","),
  );
  return `${["defence,trial,epsilon,images,correct,accuracy,low,high", ...rows].join("\n")}\n`;
}
