import { argMax, element, part, percent, softmax } from "../page/paint.js";

/** A network's answer as the panel shows it. */
export interface Answer {
  readonly title: string;
  /** Beside the title, such as the λ in use. */
  readonly note: string;
  readonly logits: Float32Array;
  /** Right class; -1 where nobody knows. */
  readonly label: number;
  readonly classNames: readonly string[];
}

/** Bars that a network's answer has. */
const BARS = 5;

/** Shows a network's five likeliest classes as bars, the right one in bold. */
export function showAnswer(id: string, { title, note, logits, label, classNames }: Answer): void {
  const shares = softmax(logits);
  const first = argMax(shares);
  const order = [...shares.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0)).slice(0, BARS);
  const bars = order.map((index) => {
    const share = shares[index] ?? 0;
    const fill = element("span", { class: "fill", style: `width:${(100 * share).toFixed(1)}%` });
    return element(
      "li",
      index === label ? { class: "true" } : {},
      classNames[index] ?? "",
      element("span", { class: "track", "aria-hidden": "true" }, fill),
      element("span", { class: "value" }, percent(share)),
    );
  });
  const verdict = element("p", { class: "verdict" }, classNames[first] ?? "");
  if (label >= 0) verdict.append(first === label ? mark("right", "✓ right") : mark("wrong", "✗ wrong"));
  part(id).replaceChildren(
    element("h3", {}, element("b", {}, title), element("span", {}, note)),
    verdict,
    element("ol", { class: "bars", "aria-label": `Five likeliest classes of ${title}` }, ...bars),
  );
}

function mark(kind: string, text: string): HTMLElement {
  return element("small", { class: kind }, text);
}

/** One sentence about an answer, for a screen reader. */
export function answerInWords({ title, logits, classNames }: Answer): string {
  const shares = softmax(logits);
  const first = argMax(shares);
  return `${title}: ${classNames[first] ?? ""}, ${percent(shares[first] ?? 0)}.`;
}
