import { PICTURE_VALUES, SIDE } from "../protocol.js";
import { part } from "./paint.js";

/** Radius of the brush, in pixels of the network. */
const RADIUS = 1.6;
/** Standard deviation of the noise that a stroke leaves, in units of bytes. */
const STRENGTH = 70;

/** Noise that is drawn by hand. */
export interface Pen {
  /** The drawing, `[SIDE, SIDE, 3]` in units of bytes; undefined where nothing was drawn. */
  readonly drawn: () => Float32Array | undefined;
  /** Wipes it away. */
  readonly clear: () => void;
}

/** Lets noise be drawn on a canvas, by pointer or keys, while the button is pressed; `changed` is called after every stroke. */
export function pen(canvas: HTMLCanvasElement, changed: () => void): Pen {
  const [button, wipe] = [part("pen"), part("clear")];
  let drawn: Float32Array | undefined;
  let cursor: readonly [number, number] = [SIDE / 2, SIDE / 2];
  const random = numbers(1);
  const isOn = (): boolean => button.getAttribute("aria-pressed") === "true";
  const dab = (column: number, row: number): void => {
    const noise = (drawn ??= new Float32Array(PICTURE_VALUES));
    for (let pixel = 0; pixel < SIDE * SIDE; pixel++) {
      const distance = Math.hypot((pixel % SIDE) + 0.5 - column, Math.floor(pixel / SIDE) + 0.5 - row);
      if (distance > RADIUS) continue;
      for (let channel = 0; channel < 3; channel++) noise[3 * pixel + channel] = STRENGTH * gaussian(random);
    }
    wipe.hidden = false;
    changed();
  };
  const clear = (): void => {
    drawn = undefined;
    wipe.hidden = true;
  };
  const toPixels = ({ clientX, clientY }: PointerEvent): readonly [number, number] => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return [(SIDE * (clientX - left)) / width, (SIDE * (clientY - top)) / height];
  };
  button.addEventListener("click", () => {
    const on = !isOn();
    button.setAttribute("aria-pressed", String(on));
    canvas.classList.toggle("drawing", on);
    if (on) canvas.tabIndex = 0;
    else canvas.removeAttribute("tabindex");
    part("pen-help").hidden = !on;
  });
  wipe.addEventListener("click", () => {
    clear();
    changed();
  });
  canvas.addEventListener("pointerdown", (event) => {
    if (!isOn()) return;
    canvas.setPointerCapture(event.pointerId);
    dab(...toPixels(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (isOn() && event.buttons > 0) dab(...toPixels(event));
  });
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!isOn() || (step === undefined && event.key !== " ")) return;
    event.preventDefault();
    if (step === undefined) dab(...cursor);
    else cursor = [within(cursor[0] + (step[0] ?? 0)), within(cursor[1] + (step[1] ?? 0))];
  });
  return { drawn: () => drawn?.slice(), clear };
}

const within = (place: number): number => Math.min(SIDE - 0.5, Math.max(0.5, place));

/** Numbers in (0, 1) that look random and are the same on every visit. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}
