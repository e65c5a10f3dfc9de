import type { Command } from "commander";
import type { DataRequest } from "@sdnet/train/node";
import { isOnDisk, UsageError } from "@sdnet/train/experiment";
import { parseChoice, parseInteger } from "../terminal/number-option.js";

/** Options as typed of every command that looks at images. */
export interface DataFlags {
  readonly data: string;
  readonly source?: string;
  readonly resize?: string;
  readonly damaged?: string;
}

/** Adds where images come from, and how those from the disk are seen. */
export function addDataOptions(command: Command): Command {
  return command
    .option("--source <source>", "where data comes from: auto, if left out, binary, npm or a path")
    .option(
      "--resize <pixels>",
      "images from the disk: their shorter side before the middle is cut out, or none; 256 for 224, 32 for a CIFAR stem of 32, none for imagenet-c",
    )
    .option("--damaged <policy>", "images from the disk that cannot be decoded: skip, or fail, if left out");
}

/**
 * Checks which images are meant: one of `names`, or `folder:PATH` where `folder` is one of them.
 *
 * @throws UsageError with one line that names the option.
 */
export function parseDataRequest<Name extends string>(
  flags: DataFlags,
  names: readonly Name[],
): DataRequest<Name> {
  const [, path] = /^folder:(.*)$/s.exec(flags.data) ?? [];
  const name = parseChoice(path === undefined ? flags.data : "folder", "--data", names);
  const { damaged } = flags;
  if (path !== undefined && flags.source !== undefined) {
    throw new UsageError(
      `--source has no effect beside --data ${flags.data}, which says where the images are.`,
    );
  }
  if (damaged !== undefined && !isOnDisk(name)) {
    throw new UsageError(`--damaged is for images from the disk, not for ${name}.`);
  }
  const source = path ?? flags.source ?? "auto";
  if (name === "folder" && (source === "auto" || source === "")) {
    throw new UsageError("--data folder needs a path, e.g. --data folder:/data/pets.");
  }
  return {
    name,
    source,
    resize: parseResize(name, flags.resize),
    damaged: damaged === undefined ? "fail" : parseChoice(damaged, "--damaged", ["skip", "fail"]),
  };
}

/** ImageNet-C is made of images that were resized and cut before. */
function parseResize(name: string, text: string | undefined): number | "none" | undefined {
  if (text === undefined) return name === "imagenet-c" ? "none" : undefined;
  if (!isOnDisk(name)) throw new UsageError(`--resize is for images from the disk, not for ${name}.`);
  return text === "none" ? "none" : parseInteger(text, "--resize", { least: 1, most: 8192 });
}

/** Images in a batch: as typed, or `inMemory`, or `onDisk` for images that are decoded from the disk and are larger. */
export function parseBatch(
  text: string | undefined,
  name: string,
  { inMemory, onDisk }: { readonly inMemory: number; readonly onDisk: number },
): number {
  if (text === undefined) return isOnDisk(name) ? onDisk : inMemory;
  return parseInteger(text, "--batch", { least: 1, most: 65_536 });
}
