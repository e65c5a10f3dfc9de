import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { LOCK_FILE } from "@sdnet/train/node";
import { UsageError } from "@sdnet/train/experiment";
import { FileFailure } from "@sdnet/train/files";

/** The files of a demo. */
export interface DemoDirectory {
  readonly path: string;
  readonly report: string;
  readonly result: string;
  /** Directories of the two runs, as `sdnet train` writes them. */
  readonly sdnet: string;
  readonly twin: string;
}

/**
 * Makes the directory of a new demo: `out`, or `runs/demo-1`, `runs/demo-2` and so on, whichever is the first that
 * is not there. Earlier demos are never touched.
 *
 * @throws UsageError when `out` is there and not empty; FileFailure when it cannot be made.
 */
export async function createDemoDirectory(out: string | undefined): Promise<DemoDirectory> {
  const path = out ?? (await nextNumbered("runs"));
  try {
    await mkdir(path, { recursive: true });
    if ((await readdir(path)).some((name) => name !== LOCK_FILE)) {
      throw new UsageError(
        `${path} is not empty; choose another --out, or leave it out for a new one in runs.`,
      );
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new FileFailure(path, error);
  }
  return {
    path,
    report: join(path, "report.html"),
    result: join(path, "result.json"),
    sdnet: join(path, "sdnet8"),
    twin: join(path, "convnet8"),
  };
}

/** Makes the first directory `parent/demo-N` that is not there; two demos that start at once get one each. */
async function nextNumbered(parent: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(parent, `demo-${number}`);
    if (existsSync(path)) continue;
    try {
      await mkdir(parent, { recursive: true });
      await mkdir(path);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !existsSync(path))
        throw new FileFailure(path, error);
    }
  }
}
