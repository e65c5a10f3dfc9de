import { aroundGrey, paintPixels, part } from "../page/paint.js";
import type { Explained } from "../protocol.js";

/** Shows a picture, its explained part and what is left. */
export function showExplanation(
  { shown, explained, residual, codes, residualEnergy }: Explained,
  what: string,
): void {
  const used = codes.values.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  const share = ((100 * used) / codes.values.length).toFixed(1);
  show("shown", shown, what);
  show("explained", explained, `The part that the atoms explain, with ${share} % of the codes in use`);
  show(
    "residual",
    aroundGrey(residual, 1),
    `What is left unexplained: energy ${residualEnergy.toPrecision(3)}`,
  );
}

function show(id: string, pixels: ArrayLike<number>, label: string): void {
  const canvas = part<HTMLCanvasElement>(id);
  paintPixels(canvas, pixels);
  canvas.setAttribute("aria-label", label);
}
