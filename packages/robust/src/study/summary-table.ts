import type { StudySummary } from "./summary.js";

/**
 * Text table of a study, a line for each method: accuracy on clean images, the mean over the severities of each corruption, and the mean
 * of these, in percent; mCE and rCE where there is a baseline. Below it, how well each signal tells noisy images from clean ones.
 */
export function summaryTable({ methods, scores }: StudySummary): string {
  const corruptions = Object.keys(methods[0]?.byCorruption ?? {});
  const hasErrors = methods.some(({ errors }) => errors !== undefined);
  const width = Math.max(...methods.map(({ label }) => label.length));
  const columns = ["clean", ...corruptions.map((name) => name.replace("_noise", "")), "mean"];
  const header = [
    "".padEnd(width),
    ...columns.map((name) => name.slice(0, 9).padStart(9)),
    ...(hasErrors ? ["mCE".padStart(9), "rCE".padStart(9)] : []),
  ].join(" ");
  const rows = methods.map(({ label, clean, byCorruption, mean, errors }) =>
    [
      label.padEnd(width),
      ...[clean, ...corruptions.map((name) => byCorruption[name]), mean].map((value) =>
        percent(value).padStart(9),
      ),
      ...(hasErrors ? [errors?.mean, errors?.relative].map((value) => percent(value).padStart(9)) : []),
    ].join(" "),
  );
  const signals = [...new Set(scores.map(({ signal }) => signal))].map((signal) => {
    const own = scores.filter((score) => score.signal === signal).map(({ auroc }) => auroc);
    return `AUROC of the ${signal}, noisy against clean: mean ${mean(own).toFixed(3)}, least ${Math.min(...own).toFixed(3)}`;
  });
  return [header, ...rows, ...signals].join("\n");
}

function percent(fraction: number | undefined): string {
  return fraction === undefined ? "" : (100 * fraction).toFixed(2);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
