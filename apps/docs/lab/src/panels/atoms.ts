import { argMax, element, paintHeat, paintPixels, part, softmax } from "../page/paint.js";
import type { Explained, Ready, WithoutAtom } from "../protocol.js";

/** Atoms that have a tile. */
const TILES = 12;

/** An atom and how a picture uses it. */
interface UsedAtom {
  readonly atom: number;
  /** Codes `[height, width]`. */
  readonly map: Float32Array;
  readonly sum: number;
  readonly places: number;
}

/** The panel of atoms. */
export interface AtomsPanel {
  /** Shows the strongest atoms of a picture, and `selected` (or none: -1) among them. */
  show(explained: Explained, selected: number): void;
  /** Shows what the answer owes to the selected atom. */
  showWithout(without: WithoutAtom): void;
}

/** Makes the panel; `select` is called with an atom that was chosen, or -1 where it was let go. */
export function atomsPanel(
  { atoms, classNames }: Pick<Ready, "atoms" | "classNames">,
  select: (atom: number) => void,
): AtomsPanel {
  let shown: Explained | undefined;
  const detail = part("atom");
  const tiles = Array.from({ length: TILES }, () => {
    const button = element("button", { type: "button", "aria-pressed": "false" });
    const [map, atom] = [element("canvas"), element("canvas")];
    const name = element("span");
    name.append(atom);
    button.append(map, name);
    const tile = { button, map, atom, text: element("b"), index: -1 };
    name.append(tile.text);
    button.addEventListener("click", () =>
      select(button.getAttribute("aria-pressed") === "true" ? -1 : tile.index),
    );
    return tile;
  });
  part("tiles").replaceChildren(...tiles.map(({ button }) => button));
  const draw = ({ shape, values }: Ready["atoms"], atom: number, canvas: HTMLCanvasElement): void => {
    const [height = 0, width = 0, , count = 0] = shape;
    const weights = Float32Array.from(
      { length: height * width * 3 },
      (_, index) => values[index * count + atom] ?? 0,
    );
    const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9);
    paintPixels(
      canvas,
      weights.map((weight) => 127.5 + (127.5 * weight) / most),
      [height, width],
    );
  };
  return {
    show: (explained, selected) => {
      shown = explained;
      const [height = 0, width = 0] = explained.codes.shape;
      const used = strongest(explained);
      const all = used.reduce((sum, atom) => sum + atom.sum, 0);
      const chosen = used.slice(0, TILES);
      const wanted = used.find(({ atom }) => atom === selected);
      // An atom that was chosen stays in sight when a turn of λ makes it weak.
      if (wanted !== undefined && !chosen.includes(wanted)) chosen[TILES - 1] = wanted;
      const most = Math.max(...chosen.map(({ map }) => map.reduce((a, b) => Math.max(a, b), 0)));
      for (const [place, tile] of tiles.entries()) {
        const entry = chosen[place];
        tile.button.hidden = entry === undefined;
        if (entry === undefined) continue;
        tile.index = entry.atom;
        paintHeat(tile.map, entry.map, { size: [height, width], most });
        draw(atoms, entry.atom, tile.atom);
        const share = `${((100 * entry.sum) / Math.max(all, 1e-9)).toFixed(0)} %`;
        tile.text.textContent = share;
        tile.button.setAttribute("aria-pressed", String(entry.atom === selected));
        tile.button.setAttribute(
          "aria-label",
          `Atom ${entry.atom}, ${share} of all codes, used at ${entry.places} of ${height * width} places`,
        );
      }
      if (wanted === undefined) detail.replaceChildren(element("p", { class: "hint" }, emptyWords(selected)));
      else showDetail(detail, wanted, { explained, drawAtom: (canvas) => draw(atoms, selected, canvas) });
    },
    showWithout: (without) => {
      const words = detail.querySelector(".effect");
      if (words !== null && shown !== undefined) words.textContent = effectInWords(without, classNames);
    },
  };
}

function emptyWords(selected: number): string {
  return selected < 0
    ? "No atom is chosen."
    : `Atom ${selected} is not used in this picture at this λ: its codes are all 0.`;
}

function strongest({ codes: { shape, values } }: Explained): readonly UsedAtom[] {
  const [height = 0, width = 0, count = 0] = shape;
  const places = height * width;
  return Array.from({ length: count }, (_, atom): UsedAtom => {
    const map = Float32Array.from({ length: places }, (_, place) => values[place * count + atom] ?? 0);
    const sum = map.reduce((total, value) => total + value, 0);
    return { atom, map, sum, places: map.filter((value) => value > 0).length };
  })
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum);
}

function showDetail(
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
  detail.replaceChildren(
    element(
      "div",
      { class: "atom-pictures" },
      element("figure", {}, patch, element("figcaption", {}, `Atom ${atom}`)),
      element(
        "figure",
        {},
        firing,
        element("figcaption", {}, `Used at ${places} of ${height * width} places`),
      ),
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

function effectInWords({ before, logits }: WithoutAtom, classNames: readonly string[]): string {
  const answer = argMax(before);
  const name = classNames[answer] ?? "";
  const [from, to] = [before[answer] ?? NaN, logits[answer] ?? NaN];
  const change = from - to;
  const verb = change >= 0 ? "loses" : "gains";
  const then = argMax(logits);
  const share = (values: Float32Array): string => `${(100 * (softmax(values)[answer] ?? 0)).toFixed(1)} %`;
  return (
    `Without its codes, the logit of “${name}” ${verb} ${Math.abs(change).toPrecision(2)}: from ${from.toFixed(3)} to ${to.toFixed(3)}, ` +
    `its probability goes from ${share(before)} to ${share(logits)}` +
    (then === answer ? "." : `, and the answer becomes “${classNames[then] ?? ""}”.`)
  );
}
