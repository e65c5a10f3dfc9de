import { existsSync } from "node:fs";
import { DATASET_CATALOG, type CatalogName } from "@sdnet/data";
import { locateDataset } from "@sdnet/data/node";
import type { DataRequest } from "@sdnet/train/node";
import { type AnyImagesName, Failure } from "@sdnet/train/experiment";

/** Larger downloads than this wait for somebody to ask for them. */
const MOST_UNASKED_BYTES = 500e6;

/**
 * Refuses, before any work, a large data set that is not on this machine: gigabytes are fetched by `sdnet data download` alone.
 *
 * @throws Failure with one line that says how large it is and how to get it.
 */
export async function assertAtHand({
  name,
  source,
}: Pick<DataRequest<AnyImagesName>, "name" | "source">): Promise<void> {
  if (source !== "auto" && source !== "binary") return;
  const entry = DATASET_CATALOG.find((candidate) => candidate.name === name);
  if (entry === undefined || entry.bytes <= MOST_UNASKED_BYTES) return;
  const { here, path } = await locateDataset(entry.name);
  // What was unpacked by hand is looked at when it is opened.
  if (here === "all" || (isByHand(entry.name) && existsSync(path))) return;
  const size = `${(entry.bytes / 1e9).toFixed(1)} GB`;
  const how = entry.needsAgreement ? "says how to get it" : "fetches it";
  throw new Failure(
    `--data ${name}: ${entry.title} (${size}) is not here; sdnet data download ${name} ${how}, or give a copy with --source PATH.`,
  );
}

function isByHand(name: CatalogName): boolean {
  return name === "imagenet" || name === "imagenet-c";
}
