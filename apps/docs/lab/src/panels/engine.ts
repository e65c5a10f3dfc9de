import { element, part } from "../page/paint.js";
import { ENGINES, type Engine, type Ready, type Speed } from "../protocol.js";

const NAMES: Readonly<Record<Engine, string>> = { webgpu: "WebGPU", webgl: "WebGL", wasm: "WebAssembly" };

/** Shows the engine that runs, its speed, and buttons for the others. */
export function showEngine(ready: Ready, speed: Speed | undefined, choose: (engine: Engine) => void): void {
  const { engine, description, refused, sdnet, twin } = ready;
  const rate = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} images/s`;
  const speeds =
    speed === undefined
      ? "measuring its speed …"
      : `${rate(speed.sdnet)} by the SDNet with adaptive λ, ${rate(speed.twin)} by its twin, eight at a time`;
  const buttons = ENGINES.filter((other) => other !== engine).map((other) => {
    const button = element("button", { type: "button", "data-engine": other }, `Try ${NAMES[other]}`);
    button.addEventListener("click", () => choose(other));
    return button;
  });
  const reasons = refused.map(({ engine: other, reason }) => `${NAMES[other]}: ${reason}.`);
  part("engine").replaceChildren(
    element(
      "p",
      { id: "engine-name", "data-engine": engine },
      element("b", {}, NAMES[engine]),
      ` (${description}): `,
      element("span", { id: "speed" }, speeds),
    ),
    element(
      "p",
      {},
      `Networks: ${sdnet.name}, right on ${sdnet.top1.toFixed(1)} % of all clean test images, and ${twin.name}, on ${twin.top1.toFixed(1)} %. ` +
        `Loaded: ${(ready.bytes / 1e6).toFixed(1)} MB.`,
    ),
    ...(reasons.length === 0 ? [] : [element("p", { class: "hint" }, `Not taken: ${reasons.join(" ")}`)]),
    element("div", { class: "row" }, ...buttons),
  );
}
