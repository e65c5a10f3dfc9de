import { bestLambda, type Accuracy, type DemoResult } from "./demo-result.js";

/** `71.2 ±2.8`: percent, and half of the 95 % interval. */
export function shortAccuracy({ top1, interval: [low, high] }: Accuracy): string {
  return `${(100 * top1).toFixed(1)} ±${(50 * (high - low)).toFixed(1)}`;
}

/** `71.2 % (68.3 to 74.0)`. */
export function longAccuracy({ top1, interval }: Accuracy): string {
  const [low, high] = interval.map((bound) => (100 * bound).toFixed(1));
  return `${(100 * top1).toFixed(1)} % (${low ?? ""} to ${high ?? ""})`;
}

/** `gaussian_noise` -> `gaussian`. */
export function shortName(condition: string): string {
  return condition.replace(/_noise$/, "");
}

/** The whole comparison as lines of aligned text. */
export function resultTable(result: DemoResult): string {
  const { conditions, lambdas, networks, experiment, severity, steps, backend } = result;
  const { model, training } = experiment;
  const images = conditions[0]?.resnet.images ?? 0;
  const rows = [
    ["", ...conditions.map(({ name }) => shortName(name))],
    ["ResNet-18", ...conditions.map(({ resnet }) => shortAccuracy(resnet))],
    ...lambdas.map((lambda, index) => [
      `SDNet-18  λ ${lambda.toFixed(1)}${lambda === model.lambda ? " (as trained)" : ""}`,
      ...conditions.map(({ sdnet }) => {
        const accuracy = sdnet[index];
        return accuracy === undefined ? "" : shortAccuracy(accuracy);
      }),
    ]),
    ["best λ of these", ...conditions.map((condition) => bestLambda(condition).lambda.toFixed(1))],
  ];
  const clean = networks.resnet.clean.images;
  return [
    `Accuracy in % on ${images} test images of CIFAR-10, ± half of the 95 % interval; noise of severity ${severity}`,
    "",
    ...aligned(rows),
    "",
    `Clean, on ${clean} test images (95 % interval): ResNet-18 ${longAccuracy(networks.resnet.clean)}, SDNet-18 ${longAccuracy(networks.sdnet.clean)}`,
    `Each network: width ${model.width}, ${model.stemAtoms ?? model.width} atoms in the stem, ${steps} steps of ${training.batchSize} images, seed ${training.seed}, backend ${backend.name}`,
  ].join("\n");
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : `   ${cell.padStart(widths[column] ?? 0)}`,
      )
      .join("")
      .trimEnd(),
  );
}
