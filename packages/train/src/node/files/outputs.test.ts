import { execFileSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Failure, UsageError } from "../../experiment/failure.js";

import { claimDirectory, LOCK_FILE } from "./claim-directory.js";
import { claimFile, type FileClaim } from "./claim-file.js";
import { releaseOutputs } from "./release.js";

let folder: string;
beforeEach(async () => (folder = await temporaryDirectory()));
afterEach(releaseOutputs);
const at = (...parts: readonly string[]) => join(folder, ...parts);

/** Makes a claim, and ends the command. */
function release(claimed: () => void): void {
  claimed();
  releaseOutputs();
}

const CALIBRATION = '{\n "format": "sdnet-calibration",\n "version": 1}\n';

describe("claimFile", () => {
  const claim = (name: string, options: Partial<FileClaim> = {}) =>
    claimFile(at(name), {
      ...{
        option: "--out",
        what: "a calibration",
        isOwn: (bytes) => Buffer.from(bytes).includes("sdnet-calibration"),
        force: false,
        inputs: [],
      },
      ...options,
    });
  const refusal = (name: string, options?: Partial<FileClaim>) => {
    try {
      claim(name, options);
    } catch (error) {
      if (error instanceof UsageError) return error.message.replaceAll(folder, "@");
      throw error;
    }
    return "taken";
  };

  it("makes missing directories, and leaves nothing else", () => {
    expect(claim("new/deep/calibration.json")).toBe(at("new/deep/calibration.json"));
    expect(readdirSync(at("new/deep"))).toEqual([]);
  });

  it("replaces a file of its own kind, or an empty one, alone", () => {
    writeFileSync(at("own.json"), CALIBRATION);
    writeFileSync(at("empty.json"), "");
    expect([refusal("own.json"), refusal("empty.json")]).toEqual(["taken", "taken"]);
    writeFileSync(at("thesis.txt"), "years of work");
    writeFileSync(at("other.json"), '{"format": "another"}');
    const message = (name: string) =>
      `--out @/${name} is there and is not a calibration; choose another, or replace it with --force.`;
    expect(refusal("thesis.txt")).toBe(message("thesis.txt"));
    expect(refusal("other.json")).toBe(message("other.json"));
    expect(refusal("other.json", { force: true })).toBe("taken");
  });

  it("never replaces an input, by whatever name and force", () => {
    writeFileSync(at("best.safetensors"), "weights");
    symlinkSync("best.safetensors", at("link"));
    linkSync(at("best.safetensors"), at("hard"));
    mkdirSync(at("sub"));
    for (const name of ["best.safetensors", "link", "hard", "sub/../best.safetensors"]) {
      const said = refusal(name, { force: true, inputs: [at("best.safetensors")] });
      expect(said).toMatch(/^--out @\/.* is a file.* that the command reads; choose another\.$/);
    }
  });

  it("writes to where links lead, also to what is not there yet", () => {
    symlinkSync("real/calibration.json", at("one"));
    symlinkSync("one", at("two"));
    expect(claim("two")).toBe(at("real/calibration.json"));
    symlinkSync("loop", at("loop"));
    expect(refusal("loop")).toMatch(/^@\/loop: the links lead nowhere\.$/);
  });

  it("refuses what is no regular file", () => {
    mkdirSync(at("directory"));
    execFileSync("sh", ["-c", `mkfifo "${at("pipe")}"`]);
    symlinkSync("/dev/null", at("device"));
    expect(refusal("directory", { force: true })).toBe(
      "--out @/directory is a directory; give the path of a calibration.",
    );
    expect(refusal("absent/")).toContain("is a directory");
    expect(refusal("pipe", { force: true })).toBe("--out @/pipe is a pipe; give the path of a file.");
    expect(refusal("device", { force: true })).toBe("--out @/device is a device; give the path of a file.");
  });

  it("refuses a directory that cannot be made or written to", () => {
    writeFileSync(at("file"), "x");
    expect(refusal("file/calibration.json")).toMatch(/^--out @\/file: .*\.$/);
    expect(() =>
      claimFile("/proc/sdnet/x.json", { option: "--out", what: "a file", force: false, inputs: [] }),
    ).toThrow(/^--out \/proc/);
  });
});

describe("claimDirectory", () => {
  const claim = (name: string) => claimDirectory(at(name), { option: "--out" });

  it("leaves nothing of a command that made nothing", () => {
    release(() => claim("a/b"));
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(at("mine"));
    release(() => claim("mine/c"));
    release(() => claim("mine"));
    expect(readdirSync(at("mine"))).toEqual([]);
  });

  it("lets one process in, and names it to others", () => {
    claim("a");
    expect(() => claim("a")).toThrow(Failure);
    expect(() => claim("a")).toThrow(
      new RegExp(`is being written to by process ${process.pid} on .* since 2`),
    );
    releaseOutputs();
    release(() => claim("a"));
    expect(existsSync(at("a", LOCK_FILE))).toBe(false);
  });

  it("refuses what is no directory", () => {
    writeFileSync(at("file"), "x");
    execFileSync("sh", ["-c", `mkfifo "${at("pipe")}"`]);
    symlinkSync("/dev/null", at("null"));
    expect(() => claim("file")).toThrow(/^--out .* is a file; give a directory\.$/);
    expect(() => claim("pipe")).toThrow(/is a pipe; give a directory/);
    expect(() => claim("null")).toThrow(/is a device; give a directory/);
    expect(() => claim("file/deeper")).toThrow(UsageError);
  });
});
