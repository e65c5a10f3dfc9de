import { APGD_CE, APGD_DLR, APGD_T } from "./apgd/apgd.js";
import type { AttackMetadata } from "./attack.js";
import { AUTO_ATTACK, AUTO_ATTACK_RAND } from "./auto-attack/auto-attack.js";
import { CARLINI_WAGNER } from "./carlini-wagner.js";
import { DDN } from "./ddn.js";
import { DEEPFOOL } from "./deepfool.js";
import { FAB } from "./fab/fab.js";
import { FGSM } from "./fgsm.js";
import { MI_FGSM } from "./mi-fgsm.js";
import { PGD } from "./pgd.js";
import { SQUARE } from "./square/square.js";

/** Facts of every attack: norms, cost, goals, settings and source. */
export const ATTACK_CATALOGUE: readonly AttackMetadata[] = [
  FGSM,
  PGD,
  MI_FGSM,
  APGD_CE,
  APGD_DLR,
  APGD_T,
  FAB,
  SQUARE,
  AUTO_ATTACK,
  AUTO_ATTACK_RAND,
  DEEPFOOL,
  CARLINI_WAGNER,
  DDN,
];

/** The catalogue as a table in Markdown, one line for each attack. */
export function attackTable(): string {
  const head = [
    "attack",
    "name",
    "norms",
    "targeted",
    "needs gradients",
    "looks for",
    "cost for an image",
    "source",
  ];
  const rows = ATTACK_CATALOGUE.map(
    ({ title, id, norms, targeted, needsGradients, minimises, cost, source }) => [
      ...[title, `\`${id}\``, norms.join(", "), yes(targeted), yes(needsGradients)],
      minimises ? "the smallest success" : "any success within the budget",
      ...[cost, source],
    ],
  );
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[], filler = " ") =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(" | ")} |`;
  return [
    line(head),
    line(
      head.map(() => ""),
      "-",
    ),
    ...rows.map((cells) => line(cells)),
  ].join("\n");
}

function yes(value: boolean): string {
  return value ? "yes" : "no";
}
