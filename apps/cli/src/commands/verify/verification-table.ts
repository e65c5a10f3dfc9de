import type { FileReport } from "./verify-directory.js";

/** One line per tensor: file, tensor, largest relative error, tolerance, verdict. */
export function verificationTable(reports: readonly FileReport[]): string {
  const rows = reports.flatMap(({ file, skipped, comparisons }) =>
    skipped === undefined
      ? comparisons.map(({ tensor, error, tolerance }) => [
          file,
          tensor,
          error.toExponential(1),
          tolerance.toExponential(0),
          error <= tolerance ? "ok" : "FAILED",
        ])
      : [[file, "-", "-", "-", `skipped: ${skipped}`]],
  );
  const header = ["file", "tensor", "error", "tolerance", "verdict"];
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
