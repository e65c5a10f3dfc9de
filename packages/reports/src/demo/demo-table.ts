import { meanOfNoises, type Accuracy, type DemoResult, type FirstLook } from "./demo-result.js";

/** `71.2 ±2.8`: percent, and half of the 95 % interval. */
export function shortAccuracy({ top1, interval: [low, high] }: Accuracy): string {
  return `${(100 * top1).toFixed(1)} ±${(50 * (high - low)).toFixed(1)}`;
}

/** `gaussian_noise` -> `gaussian`. */
export function shortName(condition: string): string {
  return condition.replace(/_noise$/, "");
}

/** Names of the methods of a first look, for its table, charts and page. */
export function methodNames({
  networks,
  lambda,
}: FirstLook): Readonly<Record<"twin" | "fixed" | "adaptive", string>> {
  return {
    twin: networks.twin,
    fixed: `${networks.sdnet}, λ ${lambda} (as trained)`,
    adaptive: `${networks.sdnet}, λ chosen for each image`,
  };
}

/** The accuracies of the trained pair as lines of aligned text. */
export function firstLookTable(look: FirstLook): string {
  const { conditions } = look;
  const names = methodNames(look);
  const rows = [
    ["", ...conditions.map(({ name }) => shortName(name)), "mean of noises"],
    ...(["twin", "fixed", "adaptive"] as const).map((method) => [
      names[method],
      ...conditions.map((condition) => shortAccuracy(condition[method])),
      (100 * meanOfNoises(look, method)).toFixed(1),
    ]),
  ];
  return [
    `Accuracy in % on ${conditions[0]?.twin.images ?? 0} test images of CIFAR-10, ± half of the 95 % interval; noise of severities 1 to 5 in turn`,
    "",
    ...aligned(rows),
    ...(belowTwin(look) === undefined ? [] : ["", belowTwin(look) ?? ""]),
  ].join("\n");
}

/** One line where the SDNet gains nothing over its twin under noise, and why that may be. */
export function belowTwin(look: FirstLook): string | undefined {
  if (meanOfNoises(look, "adaptive") > meanOfNoises(look, "twin")) return undefined;
  return `The SDNet is not above its twin under noise here: ${look.conditions[0]?.twin.images ?? 0} images are few, and a small network has little to gain from λ (docs/REPRODUCTION.md).`;
}

/** Results of the demo, as lines of text. */
export function demoTable(result: DemoResult): string {
  const { firstLook, networks, experiment, steps, backend, precision } = result;
  const { training } = experiment;
  const trained = [networks.sdnet, networks.twin].map(({ name, curve }) => {
    const last = curve.at(-1);
    return `${name} ${last === undefined ? "not measured" : `${shortAccuracy(last)} %`}`;
  });
  return [
    firstLookTable(firstLook),
    "",
    `Trained here: ${steps} steps of ${training.batchSize} images, seed ${training.seed}, ${backend.name} in ${precision}: ${trained.join(", ")} of ${networks.sdnet.curve.at(-1)?.images ?? 0} clean test images`,
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
