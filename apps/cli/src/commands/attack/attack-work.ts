import type { AttackRequest } from "./attack-request.js";

/** Amount of work in words, before any of it is done. */
export function attackWork(
  { lambdas, epsilons, threats, steps, restarts }: AttackRequest,
  { images, name }: { readonly images: number; readonly name: string },
): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;
  const defences = Math.max(lambdas.length, 1);
  const budgets = epsilons.filter((epsilon) => epsilon > 0).length;
  const each = [
    ...(steps === undefined ? [] : [count(steps, "step")]),
    ...(restarts === 1 ? [] : [count(restarts, "restart")]),
  ];
  const factors = [
    ...[count(images, "image"), count(defences, "defence"), count(budgets, "budget")],
    ...(threats.length === 1 ? [] : [count(threats.length, "threat")]),
  ];
  return (
    `${factors.join(" x ")}: up to ${images * defences * budgets * threats.length} searches by ${name}` +
    `${each.length === 0 ? "" : ` of ${each.join(" and ")} each`}. Fewer with --limit.`
  );
}
