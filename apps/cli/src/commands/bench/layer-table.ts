import type { LayerResult } from "./measure-layer.js";

/** Results as a table with one line for each. */
export function layerTable(results: readonly LayerResult[]): string {
  const header = ["layer", "iterations", "gradient", "mode", "ms/step", "images/s", "tensors MiB", "RSS MiB"];
  const rows = results.map((result) => [
    result.layer,
    result.gradient === "conv" ? "-" : String(result.iterations),
    result.gradient,
    result.mode,
    result.milliseconds.toFixed(1),
    result.imagesPerSecond.toFixed(1),
    result.peakTensorMiB.toFixed(1),
    result.peakRssMiB.toFixed(0),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const isWord = (column: number): boolean => column === 0 || column === 2 || column === 3;
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        isWord(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [header, ...rows].map(line).join("\n");
}
