import type { DefenceCheck } from "@sdnet/attacks";
import { Failure } from "@sdnet/train/experiment";
import { attackTable, type AttackCell } from "./attack-summary.js";

/** Contents of a report in text. */
export interface AttackText {
  readonly cells: readonly AttackCell[];
  readonly checks: readonly DefenceCheck[];
  /** Target class of the attack, in words; undefined if there was none. */
  readonly aim: string | undefined;
  /** Images that were looked at. */
  readonly all: number;
  /** Attacks of an ensemble; undefined where one attack ran. */
  readonly ensemble?: Ensemble | undefined;
}

/** Attacks that ran one after the other under one name. */
export interface Ensemble {
  /** Their names, in order. */
  readonly ran: readonly string[];
  /** Differences from the published ensemble, in words: attacks that were replaced or left out, and other numbers. */
  readonly differences: readonly string[];
}

/** Target class of an attack, in words; undefined if there was none. */
export function describeAim(
  { targeted }: { readonly targeted: "next" | number | undefined },
  classNames: readonly string[] = [],
): string | undefined {
  if (targeted === undefined) return undefined;
  if (targeted === "next") return "the class after the label";
  const name = classNames[targeted];
  return `class ${targeted}${name === undefined ? "" : ` (${name})`}`;
}

/** The result for people: what the numbers are, the table, and what is to be said of them. */
export function describeAttack({ cells, checks, aim, all, ensemble }: AttackText): string {
  const asked = cells[0]?.images ?? 0;
  const left = all - asked;
  const head =
    aim === undefined
      ? []
      : [
          `natural: accuracy without an attack, %. taken: taken for ${aim} without an attack, %. Other columns: taken for it after the attack, %.` +
            (left === 0 ? "" : ` ${left} images of that class are left out.`),
        ];
  const doubts = checks.flatMap(({ defence, warnings }) =>
    warnings.map((warning) => `${defence}: do not believe it as it stands. ${warning}`),
  );
  return `${[...head, attackTable(cells), ...describeEnsemble(ensemble), ...remarks(cells), ...doubts].join("\n")}\n`;
}

function describeEnsemble(ensemble: Ensemble | undefined): string[] {
  if (ensemble === undefined) return [];
  const { ran, differences } = ensemble;
  const verdict =
    differences.length === 0 ? " as published" : `. Not as published: ${differences.join("; ")}`;
  return [`Ran ${ran.join(", ")}${verdict}.`];
}

/** Remarks on cells in which answers or gradients were no numbers. */
export function remarks(cells: readonly AttackCell[]): string[] {
  return cells.flatMap(({ defence, trial, epsilon, images, unanswered, blind }) => {
    const where =
      trial === "natural" ? `${defence}, no attack` : `${defence}, ${trial} at ${epsilon.toFixed(5)}`;
    return [
      ...(unanswered === 0
        ? []
        : [
            `${where}: ${unanswered} of ${images} images get no answer of numbers (NaN or infinite logits); they are not correct.`,
          ]),
      ...(blind === 0
        ? []
        : [
            `${where}: ${blind} of ${images} images stand only because the gradient was NaN or infinite; do not count them as robust.`,
          ]),
    ];
  });
}

/**
 * Fails, after everything has been reported, where a network gives clean images no answer: that is no accuracy.
 *
 * @throws Failure with one line.
 */
export function failUnlessAnswered(cells: readonly AttackCell[]): void {
  const silent = cells.find(({ trial, unanswered }) => trial === "natural" && unanswered > 0);
  if (silent === undefined) return;
  throw new Failure(
    `${silent.defence}: ${silent.unanswered} of ${silent.images} clean images get no answer of numbers (NaN or infinite logits). The network is broken; find out with sdnet evaluate.`,
  );
}
