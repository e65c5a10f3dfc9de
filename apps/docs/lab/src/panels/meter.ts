import { part } from "../page/paint.js";
import type { LambdaScale } from "../protocol.js";

/** Height and margins of the drawing; it is as wide as its place. */
const FRAME = { height: 190, left: 40, right: 16, top: 14, bottom: 44 } as const;
/** Narrowest drawing, in the same units: those of the page. */
const NARROWEST = 280;

/** Colours of the noises that were calibrated on; every other has the last. */
const COLOURS: Readonly<Record<string, string>> = {
  clean: "var(--ink)",
  gaussian_noise: "var(--noise)",
  shot_noise: "#8f6a00",
  speckle_noise: "#7a55b8",
  impulse_noise: "#2f6fb5",
};

/** Words for the signals of a calibration. */
const SIGNAL_NAMES: Readonly<Record<string, string>> = {
  residual: "energy of the residual",
  roughness: "energy of the residual’s fine part",
  deviation: "typical size of the residual’s fine part",
  noise: "noise in the residual",
};

/** The picture that the meter points at. */
export interface MeterReading {
  readonly signal: number;
  /** λ of the rule. */
  readonly adaptive: number;
  /** λ in use. */
  readonly lambda: number;
}

/** Draws how λ follows what is left unexplained, the calibrated noises, and where the picture stands among them. */
export function showMeter(scale: LambdaScale, { signal, adaptive, lambda }: MeterReading): void {
  const most = Math.max(scale.curve.at(-1)?.signal ?? 1, 1.05 * signal);
  const top = Math.max(1.12 * scale.range[1], 1.05 * lambda);
  const { height, left, right, top: above, bottom } = FRAME;
  const width = Math.max(NARROWEST, part("meter").clientWidth);
  const x = (value: number): number => left + ((width - left - right) * value) / most;
  const y = (value: number): number => height - bottom - ((height - bottom - above) * value) / top;
  const end = { signal: most, lambda: scale.curve.at(-1)?.lambda ?? 0 };
  const rule = [...scale.curve, end].map(
    (knot) => `${x(knot.signal).toFixed(1)},${y(knot.lambda).toFixed(1)}`,
  );
  const levels = scale.levels.map(
    ({ corruption, signal: at, best }) =>
      `<circle class="level" cx="${x(at).toFixed(1)}" cy="${y(best).toFixed(1)}" r="3" fill="${COLOURS[corruption] ?? "var(--soft)"}"/>`,
  );
  const clean = scale.levels.find(({ corruption }) => corruption === "clean")?.signal ?? 0;
  const text = (at: readonly [number, number], anchor: string, words: string): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}">${words}</text>`;
  const here = x(signal);
  const base = height - bottom;
  part("meter").innerHTML =
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${inWords(scale, { signal, adaptive, lambda })}">
    <line class="axis" x1="${left}" x2="${width - right}" y1="${base}" y2="${base}"/>
    <line class="axis" x1="${left}" x2="${left}" y1="${above}" y2="${base}"/>
    ${text([left - 8, y(scale.range[1]) + 4], "end", scale.range[1].toString())}
    ${text([left - 8, y(scale.trainingLambda) + 4], "end", scale.trainingLambda.toString())}
    ${text([left - 8, above + 2], "end", "λ")}
    ${levels.join("")}
    <polyline class="rule" points="${rule.join(" ")}"/>
    <line class="here" x1="${here}" x2="${here}" y1="${above}" y2="${base + 6}"/>
    <circle class="dot" cx="${here}" cy="${y(lambda).toFixed(1)}" r="6"/>
    ${text([x(clean), base + 18], "middle", "clean")}
    ${text([width - right, base + 18], "end", "strongest noise")}
    ${text([(left + width - right) / 2, base + 36], "middle", `${SIGNAL_NAMES[scale.signal] ?? scale.signal} →`)}
  </svg>`;
  part("meter-text").textContent =
    `Line: the calibrated rule. Small dots: the best λ for each noise and level that it was fitted on. Large dot: this picture.`;
}

function inWords(scale: LambdaScale, { signal, adaptive, lambda }: MeterReading): string {
  const levels = scale.levels.map((level) => level.signal).sort((a, b) => a - b);
  const below = levels.filter((level) => level < signal).length;
  return `The ${SIGNAL_NAMES[scale.signal] ?? scale.signal} of this picture is ${signal.toPrecision(3)}: above ${below} of ${levels.length} calibrated levels of noise. The rule gives λ ${adaptive.toFixed(2)}; in use is ${lambda.toFixed(2)}.`;
}
