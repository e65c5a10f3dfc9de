import { argMax, element, paintHeat, paintPixels, part } from "../page/paint.js";
import type { Explained, Ready, WithoutAtoms } from "../protocol.js";
import type { LabState } from "../state.js";
import { effectInWords, showAtom, usedAtoms, type UsedAtom } from "./atom-detail.js";

/** Atoms that have a tile. */
const TILES = 12;

/** Atom that is looked at (-1 for none), and the order of the tiles. */
export type AtomsView = Pick<LabState, "atom" | "rank">;

/** The panel of atoms. */
export interface AtomsPanel {
  /** Shows the first atoms of a picture, and the chosen one among them. */
  show(explained: Explained, view: AtomsView): void;
  /** Groups of atoms without which the panel wants to know the answer; none once it shows all it can. */
  wanted(): readonly (readonly number[])[];
  /** Shows what the answer owes to the groups that were wanted. */
  hear(without: WithoutAtoms): void;
}

/** Makes the panel; `select` is called with an atom that was chosen, or -1 where it was let go. */
export function atomsPanel(
  { atoms, classNames }: Pick<Ready, "atoms" | "classNames">,
  select: (atom: number) => void,
): AtomsPanel {
  let explained: Explained | undefined;
  let view: AtomsView = { atom: -1, rank: "use" };
  let used: readonly UsedAtom[] = [];
  /** Change of the answer's logit when an atom's codes are taken away, of the latest picture for which it is known. */
  let effects: ReadonlyMap<number, number> = new Map();
  let missing: "effects" | "sentences" | "nothing" = "nothing";
  const tiles = makeTiles(select);

  const draw = (): void => {
    if (explained === undefined) return;
    const inOrder = view.rank === "use" ? used : byEffect(used, effects);
    const shown = withSelected(inOrder.slice(0, TILES), used, view.atom);
    const texts = view.rank === "use" ? sharesOf(used) : effectTexts(effects);
    drawTiles(tiles, shown, { explained, selected: view.atom, texts, atoms });
  };
  return {
    show: (now, next) => {
      explained = now;
      view = next;
      used = usedAtoms(now);
      missing = next.rank === "effect" ? "effects" : "sentences";
      draw();
      // What was said of another picture pales until this one's comes.
      part("atoms-together").classList.add("stale");
      const wanted = used.find(({ atom }) => atom === view.atom);
      const detail = part("atom");
      if (wanted === undefined)
        detail.replaceChildren(element("p", { class: "hint" }, emptyWords(view.atom)));
      else showAtom(detail, wanted, { explained, drawAtom: (canvas) => drawAtom(atoms, view.atom, canvas) });
    },
    wanted: () => {
      if (missing === "nothing" || used.length === 0) return [];
      if (missing === "effects") return used.map(({ atom }) => [atom]);
      const together = tiles.filter(({ button }) => !button.hidden).map(({ state }) => state.atom);
      return [together, ...(used.some(({ atom }) => atom === view.atom) ? [[view.atom]] : [])];
    },
    hear: ({ groups, before, logits }) => {
      if (missing === "effects") {
        const answer = argMax(before);
        const change = (index: number): number => (logits[index]?.[answer] ?? NaN) - (before[answer] ?? NaN);
        effects = new Map(groups.map(([atom = -1], index) => [atom, change(index)]));
        missing = "sentences";
        draw();
        return;
      }
      missing = "nothing";
      const [together, alone] = logits;
      const count = groups[0]?.length ?? 0;
      if (together !== undefined) {
        const words = effectInWords(
          `the ${count} atoms shown here`,
          { before, logits: together },
          classNames,
        );
        part("atoms-together").textContent = words;
        part("atoms-together").classList.remove("stale");
      }
      const place = part("atom").querySelector(".effect");
      if (place !== null && alone !== undefined) {
        place.textContent = effectInWords("its codes", { before, logits: alone }, classNames);
      }
    },
  };
}

/** A tile: a button with the map of an atom's codes, the atom, and a text. */
interface Tile {
  readonly button: HTMLButtonElement;
  readonly map: HTMLCanvasElement;
  readonly atom: HTMLCanvasElement;
  readonly text: HTMLElement;
  readonly state: { atom: number };
}

function makeTiles(select: (atom: number) => void): readonly Tile[] {
  const tiles = Array.from({ length: TILES }, (): Tile => {
    const button = element("button", { type: "button", "aria-pressed": "false" });
    const [map, atom, text] = [element("canvas"), element("canvas"), element("b")];
    button.append(map, element("span", {}, atom, text));
    const state = { atom: -1 };
    button.addEventListener("click", () =>
      select(button.getAttribute("aria-pressed") === "true" ? -1 : state.atom),
    );
    return { button, map, atom, text, state };
  });
  part("tiles").replaceChildren(...tiles.map(({ button }) => button));
  return tiles;
}

/** Text of a tile beside its pictures, and words for a screen reader. */
type TileTexts = (atom: UsedAtom) => readonly [string, string];

function sharesOf(used: readonly UsedAtom[]): TileTexts {
  const all = used.reduce((sum, atom) => sum + atom.sum, 0);
  return ({ sum }) => {
    const share = `${((100 * sum) / Math.max(all, 1e-9)).toFixed(0)} %`;
    return [share, `${share} of all codes`];
  };
}

function effectTexts(effects: ReadonlyMap<number, number>): TileTexts {
  return ({ atom }) => {
    const effect = effects.get(atom);
    if (effect === undefined) return ["…", "its effect is being computed"];
    const text = `${effect < 0 ? "−" : "+"}${Math.abs(effect).toFixed(2)}`;
    return [text, `without it the logit of the answer changes by ${text}`];
  };
}

function drawTiles(
  tiles: readonly Tile[],
  shown: readonly UsedAtom[],
  how: {
    readonly explained: Explained;
    readonly selected: number;
    readonly texts: TileTexts;
    readonly atoms: Ready["atoms"];
  },
): void {
  const [height = 0, width = 0] = how.explained.codes.shape;
  const most = Math.max(...shown.map(({ map }) => map.reduce((a, b) => Math.max(a, b), 0)));
  for (const [place, tile] of tiles.entries()) {
    const entry = shown[place];
    tile.button.hidden = entry === undefined;
    if (entry === undefined) continue;
    tile.state.atom = entry.atom;
    paintHeat(tile.map, entry.map, { size: [height, width], most });
    drawAtom(how.atoms, entry.atom, tile.atom);
    const [text, words] = how.texts(entry);
    tile.text.textContent = text;
    tile.button.setAttribute("aria-pressed", String(entry.atom === how.selected));
    tile.button.setAttribute(
      "aria-label",
      `Atom ${entry.atom}, ${words}, used at ${entry.places} of ${height * width} places`,
    );
  }
}

/** Paints an atom around grey, as bright as it can be. */
function drawAtom({ shape, values }: Ready["atoms"], atom: number, canvas: HTMLCanvasElement): void {
  const [height = 0, width = 0, , count = 0] = shape;
  const weights = Float32Array.from(
    { length: height * width * 3 },
    (_, index) => values[index * count + atom] ?? 0,
  );
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9);
  const pixels = weights.map((weight) => 127.5 + (127.5 * weight) / most);
  paintPixels(canvas, pixels, [height, width]);
}

/** Those that change the answer's logit most first; those of which that is unknown last, as they were. */
function byEffect(used: readonly UsedAtom[], effects: ReadonlyMap<number, number>): readonly UsedAtom[] {
  const size = ({ atom }: UsedAtom): number => Math.abs(effects.get(atom) ?? 0);
  return [...used].sort((a, b) => size(b) - size(a));
}

/** An atom that was chosen stays in sight when a turn of λ makes it weak. */
function withSelected(
  first: readonly UsedAtom[],
  used: readonly UsedAtom[],
  selected: number,
): readonly UsedAtom[] {
  const wanted = used.find(({ atom }) => atom === selected);
  return wanted === undefined || first.includes(wanted) ? first : [...first.slice(0, -1), wanted];
}

function emptyWords(selected: number): string {
  return selected < 0
    ? "No atom is chosen."
    : `Atom ${selected} is not used in this picture at this λ: its codes are all 0.`;
}
