import type { Command } from "commander";

/** Adds `sdnet models`. */
export function registerModels(program: Command): void {
  program
    .command("models")
    .description("list the networks that can be trained, with their size and published accuracy")
    .option("--json", "print the list as JSON")
    .addHelpText("after", "\nExample:\n  sdnet models\n  sdnet models --json")
    .action(listAll);
}

async function listAll(flags: { readonly json?: true }): Promise<void> {
  const { listModels } = await import("@sdnet/models");
  const entries = listModels().map(({ name, summary, parameterCount, claims }) => ({
    name,
    summary,
    parameterCount,
    claims,
  }));
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ models: entries })}\n`);
    return;
  }
  const header = ["model", "parameters", "CIFAR-10", "CIFAR-100", "ImageNet", "what it is"];
  const rows = entries.map(({ name, summary, parameterCount, claims }) => {
    const claimed = (data: string) => claims.find((claim) => claim.data === data)?.top1.toFixed(2) ?? "-";
    const parameters = parameterCount.toLocaleString("en-US");
    return [name, parameters, claimed("cifar10"), claimed("cifar100"), claimed("imagenet"), summary];
  });
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const table = [header, ...rows].map(line).join("\n");
  process.stdout.write(
    `${table}\n\nParameters at width 64 for CIFAR-10; published top-1 accuracy in percent (${entries[0]?.claims[0]?.source ?? ""}).\n`,
  );
}
