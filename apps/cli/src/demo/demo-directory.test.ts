import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "@sdnet/train/experiment";
import { createDemoDirectory } from "./demo-directory.js";

let folder: string;
const started = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-demo-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(started);
  rmSync(folder, { recursive: true });
});

describe("createDemoDirectory", () => {
  it("numbers the demos, each in a directory of its own", async () => {
    mkdirSync(join("runs", "demo-2"), { recursive: true });
    const paths = await Promise.all([createDemoDirectory(undefined), createDemoDirectory(undefined)]);
    expect(paths.map(({ path }) => path).sort()).toEqual([join("runs", "demo-1"), join("runs", "demo-3")]);
    expect(existsSync(join(folder, "runs", "demo-3"))).toBe(true);
  });

  it("takes an empty directory but none that holds anything", async () => {
    mkdirSync("empty");
    expect((await createDemoDirectory("empty")).report).toBe(join("empty", "report.html"));
    writeFileSync(join("empty", "notes.txt"), "");
    await expect(createDemoDirectory("empty")).rejects.toThrow(
      new UsageError("empty is not empty; choose another --out, or leave it out for a new one in runs."),
    );
  });

  it("names a path that is a file", async () => {
    writeFileSync("file", "");
    await expect(createDemoDirectory(join("file", "demo"))).rejects.toThrow(
      `${join("file", "demo")}: a part of the path is not a directory.`,
    );
  });
});
