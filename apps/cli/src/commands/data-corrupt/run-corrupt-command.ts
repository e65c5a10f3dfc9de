import { DataError } from "@sdnet/data";
import { CORRUPTIONS } from "@sdnet/robust";
import { type DatasetName, DATASETS, Failure } from "@sdnet/train/experiment";
import { loadDataset } from "@sdnet/train/node";
import { openShare } from "../../outputs/share.js";
import { parseCorruptions } from "../../config/lists.js";
import { writeCorrupted } from "./write-corrupted.js";
import { interruptedCode, listenForInterruption } from "../../terminal/interruption.js";
import { createLog } from "../../terminal/log.js";
import { parseChoice, parseInteger } from "../../terminal/number-option.js";
import { createProgress } from "../../terminal/progress.js";

/** Options of `sdnet data corrupt` as typed. */
export interface CorruptFlags {
  readonly out: string;
  readonly shard?: string;
  readonly corruptions?: string;
  readonly split: string;
  readonly limit?: string;
  readonly seed: string;
  readonly constants: string;
  readonly source: string;
  readonly json?: true;
}

/** `sdnet data corrupt`; with `isMerged`, in a folder that holds the files of all shards. */
export async function runCorruptCommand(
  text: string,
  flags: CorruptFlags,
  { isMerged = false }: { readonly isMerged?: boolean } = {},
): Promise<void> {
  const name = parseChoice(text, "data corrupt: <name>", Object.keys(DATASETS) as DatasetName[]);
  const split = parseChoice(flags.split, "--split", ["train", "test"] as const);
  const family = parseChoice(flags.constants, "--constants", ["cifar", "imagenet"] as const);
  const seed = parseInteger(flags.seed, "--seed", { least: 0, most: Number.MAX_SAFE_INTEGER });
  const limit =
    flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", { least: 1, most: 1e9 });
  const all = parseCorruptions(flags.corruptions ?? Object.keys(CORRUPTIONS).join(","), "--corruptions");
  const log = createLog();
  const share = openShare("data corrupt", { target: text, flags, isMerged, log });
  const range = share.rangeOf(all.length, "corruptions");
  const corruptions = all.slice(range.first, range.end);
  const { out: directory = flags.out } = share;
  await share.claim();
  await share.begin();
  const { dataset } = await loadDataset(name, { split, source: flags.source, limit, log });
  const total = corruptions.length * 5 * dataset.length;
  const progress = createProgress({ label: "corruption", total, unit: "images" });
  log.attach(progress);
  const interruption = listenForInterruption(() => {
    log.info("Stopping; again to stop at once.");
  });
  try {
    const result = await writeCorrupted(dataset, {
      ...{ directory, corruptions, seed, family, isMerged, signal: interruption.signal },
      onProgress: (images, note) => {
        progress.update(images, note);
      },
    });
    progress.stop();
    if (result === undefined) {
      process.exitCode = interruptedCode();
      log.info("Stopped; the same command goes on after the last whole file.");
      return;
    }
    const { written, kept } = result;
    const facts = { dataset: name, split, images: dataset.length, seed, constants: family };
    if (share.shard !== undefined) {
      const files = corruptions.map((corruption) => `${corruption}.npy`);
      await share.finish(
        { identity: facts, groups: [], files },
        { ...range, units: all.length, what: "corruptions" },
      );
    } else if (flags.json === true) {
      process.stdout.write(`${JSON.stringify({ directory, ...facts, ...result })}\n`);
    } else {
      const before = kept.length === 0 ? "" : `, ${kept.length} were there`;
      process.stdout.write(
        `${directory}: ${written.length} files of ${5 * dataset.length} images written${before}, and labels.npy.\n`,
      );
    }
  } catch (error) {
    if (error instanceof DataError) throw new Failure(error.message);
    throw error;
  } finally {
    progress.stop();
    log.attach(undefined);
    interruption.stop();
  }
}
