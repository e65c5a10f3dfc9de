import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { DataError } from "@sdnet/data";
import { CheckpointError, ExportError } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import { UsageError } from "@sdnet/train/experiment";
import { expect, it } from "vitest";
import { explainError, refuseLostPaths } from "./explain-error.js";
import { run } from "../main.js";

const shell = createShell(run);

const thrownBy = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
};

const system = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: says the system`), {
    code,
    syscall: "open",
    ...(path === undefined ? {} : { path }),
  });

it.each<readonly [Error, string]>([
  [new DataError("damaged", "a.tar: is truncated."), "a.tar: is truncated."],
  [new CheckpointError("a.pth: is cut off."), "a.pth: is cut off."],
  [new ExportError("`layer` cannot be exported."), "`layer` cannot be exported."],
  [system("ENOSPC", "a/b"), "a/b: the disk is full; free some space and run again."],
  [system("EACCES", "a/b"), "a/b: permission denied."],
  [system("EPERM", "a/b"), "a/b: permission denied."],
  [system("EROFS", "a/b"), "a/b: the file system is read-only."],
  [system("EISDIR", "a/b"), "a/b: it is a directory."],
  [system("ENOTDIR", "a/b"), "a/b: a part of the path is not a directory."],
  [system("EEXIST", "a/b"), "a/b: a part of the path is a file."],
  [
    system("EMFILE", "a/b"),
    "a/b: too many files are open; raise the limit (ulimit -n) or use fewer workers.",
  ],
  [system("ENAMETOOLONG", "a/b"), "a/b: the name is too long."],
  [system("EIO"), "open: input/output error EIO."],
])("explains %s", (error, line) => {
  expect(explainError(error)).toMatchObject({ name: "Failure", message: line });
});

it("explains what the engine really throws where memory or files do not suffice", async () => {
  for (const action of [
    () => new Float32Array(2 ** 53 - 1),
    () => new ArrayBuffer(2 ** 52),
    () => new Array<number>(-1),
  ]) {
    expect(explainError(thrownBy(action))?.message).toMatch(
      /^not enough memory \(.+\); take a smaller --batch/,
    );
  }
  expect(explainError(new Error("OOM when allocating tensor with shape[65536,64,32,32]"))?.message).toMatch(
    /^not enough memory/,
  );
  expect(explainError(thrownBy(() => readFileSync("/nowhere/file")))?.message).toBe(
    "/nowhere/file: no such file or directory.",
  );
  const error: unknown = await open("/")
    .then((handle) => handle.readFile().finally(() => handle.close()))
    .catch((reason: unknown) => reason);
  expect(explainError(error)?.message).toMatch(/: it is a directory\.$/);
});

it("leaves faults of the program alone", () => {
  expect(explainError(new TypeError("undefined is not a function"))).toBeUndefined();
  expect(explainError(new RangeError("Maximum call stack size exceeded"))).toBeUndefined();
  expect(explainError(Object.assign(new Error("no"), { code: "ERR_INVALID_ARG_TYPE" }))).toBeUndefined();
});

it.each([
  "~",
  "~/x",
  "--out=~/x",
  "~nobody/x.yaml",
  "folder:~/pets",
  "--data=folder:~/pets",
  "data.source=~/x",
])("refuses %s, which the shell did not turn into a path", (word) => {
  expect(() => {
    refuseLostPaths(["train", word]);
  }).toThrow(UsageError);
});

it.each(["./~/x", "a~", "runs/~x", "x=1", "--out=./~"])("takes %s as it is", (word) => {
  expect(() => {
    refuseLostPaths([word]);
  }).not.toThrow();
});

it("says so where a name is not UTF-8 or a tilde is left, with exit code 2", async () => {
  const name = Buffer.from([0x72, 0xe9, 0x73]).toString();
  const { err, code } = await shell.run(`evaluate ${name} --data cifar10`);
  expect(err).toBe(
    `sdnet: ${name}: this name is not UTF-8 and cannot be opened; rename it, or give a link to it of another name.\n`,
  );
  expect(code).toBe(2);
});
