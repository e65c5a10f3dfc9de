import type { Command } from "commander";

/** Adds `sdnet data list`. */
export function registerDataList(data: Command): void {
  data
    .command("list")
    .description("what data sets there are, how large, under which terms, and whether they are here")
    .option("--json", "print the list as JSON")
    .addHelpText("after", "\nExample:\n  sdnet data list\n  sdnet data list --json")
    .action(listDatasets);
}

async function listDatasets(flags: { readonly json?: true }): Promise<void> {
  const { DATASET_CATALOG } = await import("@sdnet/data");
  const { defaultCacheDirectory, locateDataset } = await import("@sdnet/data/node");
  const cache = defaultCacheDirectory();
  const datasets = await Promise.all(
    DATASET_CATALOG.map(async (entry) => ({ ...entry, ...(await locateDataset(entry.name, cache)) })),
  );
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ cache, datasets })}\n`);
    return;
  }
  const blocks = datasets.map(
    ({ name, title, contents, bytes, licence, homepage, needsAgreement, here, path }) =>
      [
        `${name.padEnd(11)} ${title}: ${contents}`,
        `${(bytes / 1e9).toFixed(bytes < 1e10 ? 2 : 0)} GB; ${STATES[here]}${here === "none" ? "" : ` (${path})`}`,
        `licence: ${licence}${needsAgreement ? "; to be accepted at" : ";"} ${homepage}`,
      ].join("\n            "),
  );
  process.stdout.write(
    `${blocks.join("\n")}\n\nThe cache is ${cache}. Fetch with \`sdnet data download NAME\`, which also compares checksums.\n`,
  );
}

const STATES = { all: "here", some: "partly here", none: "not here" } as const;
