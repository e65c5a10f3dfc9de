import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeAtomically } from "./atomic-file.js";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-atomic-"));
  path = join(folder, "state");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("writeAtomically", () => {
  it("replaces the content and leaves nothing else behind", async () => {
    await writeAtomically(path, "one");
    await writeAtomically(path, Uint8Array.of(116, 119, 111));
    expect(readFileSync(path, "utf8")).toBe("two");
    expect(readdirSync(folder)).toEqual(["state"]);
  });

  it("keeps the content before under a second name", async () => {
    const keepAs = join(folder, "before");
    for (const content of ["one", "two", "three"]) await writeAtomically(path, content, { keepAs });
    expect(readFileSync(path, "utf8")).toBe("three");
    expect(readFileSync(keepAs, "utf8")).toBe("two");
    expect(readdirSync(folder)).toEqual(["before", "state"]);
  });

  it("takes over from a write that was killed half way", async () => {
    writeFileSync(path, "one");
    writeFileSync(`${path}.new`, "tw");
    writeFileSync(join(folder, "before.new"), "zero");
    await writeAtomically(path, "two", { keepAs: join(folder, "before") });
    expect(readFileSync(path, "utf8")).toBe("two");
    expect(readFileSync(join(folder, "before"), "utf8")).toBe("one");
    expect(readdirSync(folder)).toEqual(["before", "state"]);
  });

  it("leaves the old content when the new cannot be written, and names the file", async () => {
    writeFileSync(path, "one");
    mkdirSync(`${path}.new`);
    await expect(writeAtomically(path, "two")).rejects.toThrow(`${path}: it is a directory.`);
    expect(readFileSync(path, "utf8")).toBe("one");
  });

  it("says which directory is missing", async () => {
    const lost = join(folder, "no", "where");
    await expect(writeAtomically(lost, "x")).rejects.toThrow(`${lost}: no such file or directory.`);
    expect(existsSync(lost)).toBe(false);
  });
});
