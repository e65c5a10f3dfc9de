import { aroundGrey, element, paintPixels, part, percent } from "../page/paint.js";
import type { AttackRequest, AttackStep, Attacked } from "../protocol.js";

/** Factor by which a perturbation is shown brighter than it is. */
const GAIN = 10;

/** An attack while it runs, shown as it goes. */
export interface RunningAttack {
  step(step: AttackStep): void;
  end(attacked: Attacked): void;
}

/** Shows an attack on a picture, `[SIDE, SIDE, 3]`, 0 to 255. */
export function showAttack(
  before: Uint8ClampedArray,
  how: { readonly request: AttackRequest; readonly answer: string },
): RunningAttack {
  const { request, answer } = how;
  const canvas = (label: string) => element("canvas", { role: "img", "aria-label": label });
  const [start, change, after] = [
    canvas("The picture before the attack"),
    canvas("The perturbation, ten times as strong"),
    canvas("The picture after the attack"),
  ];
  const curve = element("div");
  const words = element("p", { role: "status" }, "Searching …");
  const figure = (content: HTMLElement, caption: string) =>
    element("figure", {}, content, element("figcaption", {}, caption));
  part("attack-result").replaceChildren(
    figure(start, "Before"),
    figure(change, `Perturbation × ${GAIN}`),
    figure(after, "After"),
    figure(curve, `Probability of “${answer}” at each step`),
    words,
  );
  const confidences: number[] = [];
  const paint = (perturbation: Float32Array): void => {
    paintPixels(change, aroundGrey(perturbation, GAIN));
    paintPixels(
      after,
      before.map((value, index) => value + 255 * (perturbation[index] ?? 0)),
    );
  };
  paintPixels(start, before);
  return {
    step: ({ step, confidence, perturbation }) => {
      confidences.push(confidence);
      paint(perturbation);
      curve.innerHTML = curveOf(confidences, request.steps);
      words.textContent = `Step ${step} of ${request.steps}: “${answer}” with ${percent(confidence)}.`;
    },
    end: ({ succeeded, perturbation, size, steps }) => {
      paint(perturbation);
      words.textContent = succeeded
        ? `Deceived after ${steps} steps, by a change of size ${sizeInWords(size, request.norm)}. The attacked picture is shown above: turn λ and see.`
        : `Not deceived within ${sizeInWords(request.epsilon, request.norm)} and ${request.steps} steps. That proves nothing: another attack may succeed.`;
    },
  };
}

/** The size of a perturbation in its customary unit. */
function sizeInWords(size: number, norm: AttackRequest["norm"]): string {
  return norm === "linf" ? `${(255 * size).toFixed(1)}/255` : size.toFixed(2);
}

function curveOf(confidences: readonly number[], steps: number): string {
  const points = confidences.map(
    (confidence, index) =>
      `${(4 + (92 * index) / Math.max(1, steps)).toFixed(1)},${(96 - 92 * confidence).toFixed(1)}`,
  );
  return `<svg viewBox="0 0 100 100" role="img" aria-label="From ${percent(confidences[0] ?? 0)} to ${percent(confidences.at(-1) ?? 0)}"><polyline points="${points.join(" ")}"/></svg>`;
}
