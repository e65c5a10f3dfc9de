import type { ModelSummary, PretrainedEntry, RegistryEntry } from "@sdnet/models";

/** The networks of the registry with their size, cost and published accuracy; then the trained ones that can be had by name. */
export function modelsTable(
  entries: readonly RegistryEntry[],
  pretrained: readonly PretrainedEntry[],
): string {
  const rows = entries.map(({ name, summary, parameterCount, multiplyAdds, claims }) => {
    const claimed = (data: string) => claims.find((claim) => claim.data === data)?.top1.toFixed(2) ?? "-";
    const cost = multiplyAdds === undefined ? "varies" : millions(multiplyAdds);
    return [
      ...[name, count(parameterCount), cost],
      ...[claimed("cifar10"), claimed("cifar100"), claimed("imagenet"), summary],
    ];
  });
  const networks = table(
    ["model", "parameters", "multiply-adds", "CIFAR-10", "CIFAR-100", "ImageNet", "what it is"],
    rows,
    { leftAligned: [0, 6] },
  );
  const sources = [...new Set(entries.flatMap(({ claims }) => claims.map(({ source }) => source)))];
  const notes = `At width 64 for CIFAR-10, multiply-adds for one image; published top-1 accuracy in percent (${sources.join("; ")}).`;
  const trained =
    pretrained.length === 0
      ? ""
      : `\n\nTrained by us, to be used by name wherever a checkpoint is asked for:\n\n${pretrainedTable(pretrained)}`;
  return `${networks}\n\n${notes}${trained}`;
}

function pretrainedTable(pretrained: readonly PretrainedEntry[]): string {
  const rows = pretrained.map(({ name, bytes, accuracy, calibration, licence }) => {
    const { data, split, images, top1, interval } = accuracy;
    return [
      name,
      `${(bytes / 1e6).toFixed(1)} MB`,
      interval === undefined
        ? top1.toFixed(2)
        : `${top1.toFixed(2)} (${interval.map((bound) => bound.toFixed(2)).join(" to ")})`,
      `${count(images)} images of ${data} ${split}`,
      ...[calibration === undefined ? "-" : "yes", licence],
    ];
  });
  return table(["pretrained", "size", "top-1", "measured on", "calibration", "licence"], rows, {
    leftAligned: [0, 3, 4, 5],
  });
}

/** Every layer of a network, and the totals. */
export function layersTable({
  layers,
  parameters,
  fixedNumbers,
  multiplyAdds,
  uncounted,
}: ModelSummary): string {
  const rows = layers.map((layer) => [
    ...[layer.name, layer.kind, layer.outputShape.map((size) => size ?? "?").join(" x ")],
    ...[count(layer.parameters), layer.multiplyAdds === undefined ? "?" : count(layer.multiplyAdds)],
  ]);
  const body = table(["layer", "class", "output", "parameters", "multiply-adds"], rows, {
    leftAligned: [0, 1],
  });
  const unknown = uncounted.length === 0 ? "" : ` and those of ${uncounted.join(", ")}, which nobody counts`;
  return (
    `${body}\n\n${count(parameters)} parameters and ${count(fixedNumbers)} numbers that training does not move; ` +
    `${count(multiplyAdds)} multiply-adds for one image${unknown}.`
  );
}

function millions(value: number): string {
  return `${(value / 1e6).toFixed(1)} M`;
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { leftAligned }: { readonly leftAligned: readonly number[] },
): string {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return leftAligned.includes(column) ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  return [header, ...rows].map(line).join("\n");
}
