import { CORRUPTIONS, type StudySummary } from "@sdnet/robust";

/** Corruptions of the benchmark: the 15 that are not for validation. */
const BENCHMARKED = Object.values(CORRUPTIONS).filter(({ extra }) => !extra);

/** Network, data and number of images. */
export interface RobustBenchSubject {
  readonly network: string;
  readonly data: string;
  readonly images: number;
}

/**
 * A study as the table that users of RobustBench know: standard accuracy, and robust accuracy as the mean over corruptions and severities, in
 * percent; Markdown. A line below says what is not as in the benchmark. Figures of other networks are not in it: they would have to be copied
 * from the benchmark itself.
 *
 * @see Croce et al., "RobustBench: a standardized adversarial robustness benchmark" (2021).
 */
export function robustBenchTable({ methods }: StudySummary, subject: RobustBenchSubject): string {
  const { network, data, images } = subject;
  const ranked = [...methods].sort((one, other) => other.mean - one.mean);
  const hasErrors = ranked.some(({ errors }) => errors !== undefined);
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const head = ["Rank", "Method", "Standard accuracy", "Robust accuracy", "Architecture"];
  const columns = hasErrors ? [...head, "mCE", "rCE"] : head;
  const rows = ranked.map(({ label, clean, mean, errors }, index) =>
    row([
      ...[index + 1, label, percent(clean), percent(mean), network],
      ...(hasErrors ? [percent(errors?.mean), percent(errors?.relative)] : []),
    ]),
  );
  const measured = Object.keys(methods[0]?.byCorruption ?? {});
  const missing = BENCHMARKED.filter(({ name }) => !measured.includes(name)).length;
  const others = measured.filter((name) => !BENCHMARKED.some((corruption) => corruption.name === name));
  const remarks = [
    `${images} images of ${data}`,
    ...(missing === 0 ? [] : [`${missing} of the benchmark's 15 corruptions are missing`]),
    ...(others.length === 0 ? [] : [`not in the benchmark: ${others.join(", ")}`]),
    ...(methods.some(({ name }) => name.startsWith("oracle"))
      ? ["best λ are no entries: they know the labels"]
      : []),
  ];
  return [row(columns), row(columns.map(() => "---")), ...rows, "", `${remarks.join("; ")}.`].join("\n");
}

function percent(fraction: number | undefined): string {
  return fraction === undefined ? "" : (100 * fraction).toFixed(2);
}
