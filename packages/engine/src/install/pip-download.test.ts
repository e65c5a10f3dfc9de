import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";

import { pipDownload } from "./pip-download.js";
import { CPU_BUILD } from "./tensorflow-build.js";
import { platformTags } from "./wheel-tags.js";

const TAGS = platformTags(36);
const WHEEL = "tensorflow_cpu-2.21.0-cp312-cp312-manylinux_2_27_x86_64.whl";

/** A PATH with a `pip3` that logs its parameters, then does as told. */
async function machineWithPip(download: string): Promise<{ environment: { PATH: string }; log: string }> {
  const directory = await temporaryDirectory();
  const log = join(directory, "log");
  const script = `#!/bin/sh\n[ "$1" = --version ] && exit 0\necho "$@" >> "${log}"\n${download}\n`;
  await writeFile(join(directory, "pip3"), script);
  await chmod(join(directory, "pip3"), 0o755);
  return { environment: { PATH: directory }, log };
}

describe("pipDownload", () => {
  it("says so where there is no pip", async () => {
    const empty = await temporaryDirectory();
    expect(await pipDownload(CPU_BUILD, TAGS, empty, { PATH: empty })).toEqual({ kind: "no-pip" });
  });

  it("goes on to another Python version while the index has no wheel for this one", async () => {
    const { environment, log } = await machineWithPip(`
case "$*" in
  *"--python-version 3.12"*) echo wheel > "$TMPDIR/${WHEEL}" ;;
  *) echo "ERROR: No matching distribution found for tensorflow-cpu==2.21.0"; exit 1 ;;
esac`);
    const scratch = await temporaryDirectory();
    const outcome = await pipDownload(CPU_BUILD, TAGS, scratch, environment);
    expect(outcome).toEqual({ kind: "downloaded", wheel: join(scratch, WHEEL) });
    const calls = (await readFile(log, "utf8")).trim().split("\n");
    expect(calls).toHaveLength(2);
    expect(calls[0]).toContain("--no-deps");
    expect(calls[0]).toContain("--platform manylinux_2_27_x86_64");
    expect(calls[0]).toContain("tensorflow-cpu==2.21.0");
  });

  it("gives up at once, with pip's own reason, where the index does not answer", async () => {
    const { environment, log } = await machineWithPip(`
echo "WARNING: Retrying (Retry(total=1)) after connection broken"
echo "ERROR: Could not find a version"
echo "ERROR: No matching distribution found for tensorflow-cpu==2.21.0"; exit 1`);
    const scratch = await temporaryDirectory();
    expect(await pipDownload(CPU_BUILD, TAGS, scratch, environment)).toEqual({
      kind: "refused",
      reason: "No matching distribution found for tensorflow-cpu==2.21.0",
    });
    expect((await readFile(log, "utf8")).trim().split("\n")).toHaveLength(1);
  });
});
