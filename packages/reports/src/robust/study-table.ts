import type { StudyMethod } from "@sdnet/robust";

/** Every cell as comma-separated values with a header. */
export function studyCsv(methods: readonly StudyMethod[]): string {
  const rows = methods.flatMap(({ name, cells }) =>
    cells.map(({ corruption, severity, images, correct, accuracy, interval: [low, high], lambda }) =>
      [
        `"${name}"`,
        ...[corruption, severity, images, correct],
        ...[accuracy, low, high].map((value) => value.toFixed(6)),
        lambda === undefined ? "" : lambda.toFixed(4),
      ].join(","),
    ),
  );
  return `${["method,corruption,severity,images,correct,accuracy,low,high,lambda", ...rows].join("\n")}\n`;
}
