import { mkdir, readdir, rename } from "node:fs/promises";
import { basename, join } from "node:path";

import { Failure } from "@sdnet/train/experiment";
import type { Environment } from "./engine-directory.js";
import { announcedSize, listIndexedFiles, packageIndex } from "./package-index.js";
import { pipDownload } from "./pip-download.js";
import { errorLine } from "@sdnet/train/files";
import type { TensorFlowBuild } from "./tensorflow-build.js";
import { isWheelFor, platformTags } from "./wheel-tags.js";

/** Folders for the wheel, and the receiver of progress. */
export interface WheelOptions {
  /** Minor version of the local glibc 2.x. */
  readonly glibcMinor: number;
  /** Kept between attempts, so that an interrupted download goes on. */
  readonly downloads: string;
  /** Scratch space, removed by the caller. */
  readonly scratch: string;
  readonly environment: Environment;
  readonly report: (line: string) => void;
}

const REPORT_EVERY_BYTES = 32e6;

async function fetchFromIndex(
  build: TensorFlowBuild,
  tags: readonly string[],
  options: WheelOptions,
): Promise<string> {
  const index = packageIndex(options.environment);
  const files = await listIndexedFiles(index, build.distribution);
  const file = files.find(({ filename }) => isWheelFor(build, filename, tags));
  if (file === undefined) {
    throw new Failure(
      `engine install: the package index ${index.host} has no ${build.distribution} ${build.version} for this platform.`,
    );
  }
  const destination = join(options.downloads, file.filename);
  let told = 0;
  const onProgress = (received: number, total: number): void => {
    if (received - told < REPORT_EVERY_BYTES && received !== total) return;
    told = received;
    options.report(`downloaded ${(received / 1e6).toFixed(0)} of ${(total / 1e6).toFixed(0)} MB`);
  };
  const bytes = file.size ?? (await announcedSize(file.url));
  // Loaded here, since it brings much with it and most installations never come this far.
  const { download } = await import("@sdnet/data/node");
  const { DataError } = await import("@sdnet/data");
  const checksums = { sha256: file.sha256 };
  try {
    await download({ url: file.url.href, file: destination, bytes, checksums }, { onProgress });
  } catch (error) {
    if (error instanceof DataError) throw new Failure(`engine install: ${error.message}`);
    throw error;
  }
  return destination;
}

/**
 * Gets the wheel of `build` onto this disk: one that an earlier attempt left whole, else by pip, else from the index.
 *
 * @returns Its path, inside `downloads`.
 * @throws Failure naming what was tried.
 */
export async function obtainWheel(build: TensorFlowBuild, options: WheelOptions): Promise<string> {
  const tags = platformTags(options.glibcMinor);
  await mkdir(options.downloads, { recursive: true });
  const kept = (await readdir(options.downloads)).find((name) => isWheelFor(build, name, tags));
  if (kept !== undefined) return join(options.downloads, kept);

  const disk = `${(build.spaceNeeded / 1e9).toFixed(1)} GB of disk while it is unpacked`;
  const size = build.wheelBytes === undefined ? disk : `${Math.round(build.wheelBytes / 1e6)} MB, ${disk}`;
  options.report(`getting ${build.distribution} ${build.version} with pip (${size})`);
  const outcome = await pipDownload(build, tags, options.scratch, options.environment);
  if (outcome.kind === "downloaded") {
    const destination = join(options.downloads, basename(outcome.wheel));
    await rename(outcome.wheel, destination);
    return destination;
  }
  const tried =
    outcome.kind === "no-pip" ? "pip is not installed" : `pip could not download it (${outcome.reason})`;
  options.report(`${tried}; asking the package index directly`);
  try {
    return await fetchFromIndex(build, tags, options);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${errorLine(error)} Before that, ${tried}.`);
  }
}
