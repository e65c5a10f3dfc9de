import { PICTURE_VALUES, SIDE } from "../protocol.js";
import { element, part } from "./paint.js";

/** Longest side of the picture in the dialog, in pixels: a camera's are millions, and 32 x 32 are wanted. */
const STAGE = 1024;

/** A picture of the user's own. */
type Source = ImageBitmap | HTMLVideoElement;

/** A square of the stage, in its pixels. */
interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Lets the user choose the square of a picture that the networks see; its pixels `[SIDE, SIDE, 3]`, or nothing if given up. */
export async function cropSquare(source: Source): Promise<Uint8Array | undefined> {
  const dialog = part<HTMLDialogElement>("crop");
  const size = part<HTMLInputElement>("crop-size");
  const canvas = drawn(source);
  const frame = element("div", {
    class: "square",
    tabindex: "0",
    role: "application",
    "aria-label": "The square",
  });
  part("crop-stage").replaceChildren(canvas, frame);
  let square = centred(canvas, 1);
  const place = (next: Square): void => {
    square = inside(next, canvas);
    const scale = 100 / canvas.width;
    frame.style.left = `${square.left * scale}%`;
    frame.style.width = `${square.side * scale}%`;
    frame.style.top = `${(100 * square.top) / canvas.height}%`;
    frame.style.height = `${(100 * square.side) / canvas.height}%`;
  };
  size.value = "100";
  place(square);
  size.oninput = () => {
    const { side } = centred(canvas, Number(size.value) / 100);
    const shift = (square.side - side) / 2;
    place({ left: square.left + shift, top: square.top + shift, side });
  };
  frame.onpointerdown = (event) => frame.setPointerCapture(event.pointerId);
  frame.onpointermove = ({ buttons, movementX, movementY }) => {
    if (buttons === 0) return;
    const scale = canvas.width / canvas.getBoundingClientRect().width;
    place({ ...square, left: square.left + movementX * scale, top: square.top + movementY * scale });
  };
  frame.onkeydown = (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const far = canvas.width / 40;
    place({ ...square, left: square.left + (step[0] ?? 0) * far, top: square.top + (step[1] ?? 0) * far });
  };
  const isTaken = await answered(dialog);
  return isTaken ? pixelsOf(canvas, square) : undefined;
}

/** Opens the dialog, until it is closed; whether the square was taken. */
function answered(dialog: HTMLDialogElement): Promise<boolean> {
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === "take");
    part("crop-take").onclick = () => dialog.close("take");
    part("crop-cancel").onclick = () => dialog.close("");
    dialog.returnValue = "";
    dialog.showModal();
    part("crop-stage").querySelector<HTMLElement>(".square")?.focus();
  });
}

function drawn(source: Source): HTMLCanvasElement {
  const [width, height] =
    source instanceof HTMLVideoElement
      ? [source.videoWidth, source.videoHeight]
      : [source.width, source.height];
  const scale = Math.min(1, STAGE / Math.max(width, height));
  const canvas = element("canvas", { role: "img", "aria-label": "Your picture" });
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  if (context !== null) {
    // What is transparent becomes white, as on paper.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

function centred({ width, height }: HTMLCanvasElement, part: number): Square {
  const side = Math.max(1, Math.min(width, height) * part);
  return { left: (width - side) / 2, top: (height - side) / 2, side };
}

function inside({ left, top, side }: Square, { width, height }: HTMLCanvasElement): Square {
  const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return { left: clamp(left, width - side), top: clamp(top, height - side), side };
}

/** The square at the networks' size, in halves so that every pixel counts: browsers look at few when they shrink much at once. */
function pixelsOf(canvas: HTMLCanvasElement, { left, top, side }: Square): Uint8Array {
  let [from, at]: [HTMLCanvasElement, Square] = [canvas, { left, top, side }];
  for (;;) {
    const next = at.side / 2 > SIDE ? Math.ceil(at.side / 2) : SIDE;
    const smaller = element("canvas");
    [smaller.width, smaller.height] = [next, next];
    const context = smaller.getContext("2d");
    if (context === null) throw new Error("cropSquare: this browser gives no canvas to draw on.");
    context.imageSmoothingQuality = "high";
    context.drawImage(from, at.left, at.top, at.side, at.side, 0, 0, next, next);
    if (next === SIDE) {
      const { data } = context.getImageData(0, 0, SIDE, SIDE);
      return Uint8Array.from(
        { length: PICTURE_VALUES },
        (_, index) => data[4 * Math.floor(index / 3) + (index % 3)] ?? 0,
      );
    }
    [from, at] = [smaller, { left: 0, top: 0, side: next }];
  }
}
