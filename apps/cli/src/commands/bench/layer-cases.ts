import { UsageError } from "@sdnet/train/experiment";
import { parseChoice, parseInteger } from "../../terminal/number-option.js";
import type { LayerCase, LayerGradient } from "./layer-step.js";

/** Options of `sdnet bench --layers`, as typed. */
export interface LayerFlags {
  readonly layers: string;
  readonly iterations?: string;
  readonly gradient?: string;
  readonly image?: string;
  readonly mode: string;
  readonly batch: string;
}

const GRADIENTS: readonly LayerGradient[] = ["manual", "autodiff", "conv"];

/**
 * Every combination of layer, iterations, gradient and mode. A plain convolution does not iterate: it comes once for
 * each layer and mode.
 *
 * @throws UsageError naming the option that is wrong.
 */
export function layerCases(flags: LayerFlags): readonly LayerCase[] {
  const layers = list(flags.layers).map(parseLayer);
  const iterations = list(flags.iterations ?? "2").map((text) =>
    parseInteger(text, "--iterations", { least: 1, most: 10_000 }),
  );
  const gradients = list(flags.gradient ?? "manual").map((text) =>
    parseChoice(text, "--gradient", GRADIENTS),
  );
  if (flags.iterations !== undefined && gradients.every((gradient) => gradient === "conv")) {
    throw new UsageError("--iterations has no effect with --gradient conv: a convolution does not iterate.");
  }
  const modes = list(flags.mode).map((text) => parseChoice(text, "--mode", ["train", "infer"] as const));
  const batch = parseInteger(flags.batch, "--batch", { least: 1, most: 65_536 });
  const image = parseInteger(flags.image ?? "32", "--image", { least: 1, most: 4096 });
  return layers.flatMap((layer) =>
    gradients.flatMap((gradient) =>
      (gradient === "conv" ? [0] : iterations).flatMap((count) =>
        modes.map((mode) => ({ ...layer, iterations: count, gradient, mode, batch, image })),
      ),
    ),
  );
}

function list(text: string): readonly string[] {
  return text.split(",").map((item) => item.trim());
}

function parseLayer(text: string): { readonly channels: number; readonly atoms: number } {
  const [channels, atoms] = /^(\d{1,4})x(\d{1,4})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (!channels || !atoms) {
    throw new UsageError(`--layers must be channels x atoms, such as 64x64 or 3x64, got "${text}".`);
  }
  return { channels, atoms };
}
