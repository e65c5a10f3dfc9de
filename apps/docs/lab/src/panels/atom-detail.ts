import { argMax, element, paintPixels, softmax } from "../page/paint.js";
import type { Explained } from "../protocol.js";

/** An atom and how a picture uses it. */
export interface UsedAtom {
  readonly atom: number;
  /** Codes `[height, width]`. */
  readonly map: Float32Array;
  readonly sum: number;
  readonly places: number;
}

/** The atoms that a picture uses, that with the largest sum of codes first. */
export function usedAtoms({ codes: { shape, values } }: Explained): readonly UsedAtom[] {
  const [height = 0, width = 0, count = 0] = shape;
  const places = height * width;
  return Array.from({ length: count }, (_, atom): UsedAtom => {
    const map = Float32Array.from({ length: places }, (__, place) => values[place * count + atom] ?? 0);
    const sum = map.reduce((total, value) => total + value, 0);
    return { atom, map, sum, places: map.filter((value) => value > 0).length };
  })
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum);
}

/** Shows an atom, enlarged, and where a picture uses it. */
export function showAtom(
  detail: HTMLElement,
  { atom, map, places }: UsedAtom,
  how: { readonly explained: Explained; readonly drawAtom: (canvas: HTMLCanvasElement) => void },
): void {
  const { shown, codes } = how.explained;
  const [height = 0, width = 0] = codes.shape;
  const [patch, firing] = [
    element("canvas", { role: "img", "aria-label": `Atom ${atom}, enlarged` }),
    element("canvas", { role: "img", "aria-label": `The picture, bright where atom ${atom} is used` }),
  ];
  how.drawAtom(patch);
  paintPixels(firing, lit(shown, map, [height, width]));
  const figure = (picture: HTMLElement, caption: string) =>
    element("figure", {}, picture, element("figcaption", {}, caption));
  detail.replaceChildren(
    element(
      "div",
      { class: "atom-pictures" },
      figure(patch, `Atom ${atom}`),
      figure(firing, `Used at ${places} of ${height * width} places`),
    ),
    element("p", { class: "effect" }, "…"),
  );
}

/** A picture that is dark but where a map, which may be coarser, has values. */
function lit(
  shown: Uint8ClampedArray,
  map: Float32Array,
  [height, width]: readonly [number, number],
): Uint8ClampedArray {
  const side = Math.sqrt(shown.length / 3);
  const most = map.reduce((a, b) => Math.max(a, b), 1e-9);
  return shown.map((value, index) => {
    const pixel = Math.floor(index / 3);
    const row = Math.floor((Math.floor(pixel / side) * height) / side);
    const column = Math.floor(((pixel % side) * width) / side);
    const strength = Math.sqrt((map[row * width + column] ?? 0) / most);
    return value * (0.18 + 0.82 * strength);
  });
}

/** A sentence about logits with and without some codes; `whose` names them, such as "its codes". */
export function effectInWords(
  whose: string,
  { before, logits }: { readonly before: Float32Array; readonly logits: Float32Array },
  classNames: readonly string[],
): string {
  const answer = argMax(before);
  const name = classNames[answer] ?? "";
  const [from, to] = [before[answer] ?? NaN, logits[answer] ?? NaN];
  const verb = from >= to ? "loses" : "gains";
  const then = argMax(logits);
  const share = (values: Float32Array): string => `${(100 * (softmax(values)[answer] ?? 0)).toFixed(1)} %`;
  return (
    `Without ${whose}, the logit of “${name}” ${verb} ${Math.abs(from - to).toPrecision(2)}: from ${from.toFixed(3)} to ${to.toFixed(3)}, ` +
    `its probability goes from ${share(before)} to ${share(logits)}` +
    (then === answer ? "." : `, and the answer becomes “${classNames[then] ?? ""}”.`)
  );
}
