import { element, part, percent } from "../page/paint.js";
import type { Certified } from "../protocol.js";

/** Shows a certificate while it is made, and when it is done. */
export function showCertificate(certified: Certified, classNames: readonly string[]): void {
  const { samples, wanted, counts, answer, bound, radius, isFinal } = certified;
  const order = [...counts.keys()].filter((index) => (counts[index] ?? 0) > 0);
  order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const bars = order.slice(0, 3).map((index) => {
    const count = counts[index] ?? 0;
    const fill = element("span", { class: "fill", style: `width:${(100 * count) / Math.max(1, samples)}%` });
    return element(
      "li",
      {},
      classNames[index] ?? "",
      element("span", { class: "track", "aria-hidden": "true" }, fill),
      element("span", { class: "value" }, String(count)),
    );
  });
  part("certificate-result").replaceChildren(
    element(
      "p",
      { class: "radius", id: "radius" },
      answer < 0 ? "no certificate" : `radius ${radius.toFixed(3)}`,
    ),
    element("progress", { max: String(wanted), value: String(samples), "aria-label": "Votes counted" }),
    element("p", { id: "votes" }, `${samples} of ${wanted} votes counted.`),
    element("ol", { class: "bars", "aria-label": "Votes" }, ...bars),
    element("p", { class: "hint" }, inWords(certified, classNames[answer] ?? "")),
  );
  if (isFinal) part("certificate-result").setAttribute("role", "status");
  else part("certificate-result").removeAttribute("role");
  part("certificate-result").dataset["bound"] = String(bound);
}

function inWords({ answer, bound, radius, isFinal }: Certified, name: string): string {
  if (!isFinal) return "What the bound would be with the votes so far.";
  if (answer < 0) {
    return "No class is sure to win more than half of the votes: nothing can be promised. More votes, less noise or another λ may help.";
  }
  return (
    `At least ${percent(bound)} of all noisy copies are seen as “${name}”, so no change of the picture shorter than ${radius.toFixed(3)} ` +
    `(l2, pixels from 0 to 1) can change the smoothed answer. This holds but for an unlucky draw, of probability 0.001.`
  );
}
