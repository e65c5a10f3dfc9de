import { createShell } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { run } from "../main.js";

const shell = createShell(run);

describe("sdnet data corrupt", () => {
  it.each([
    ["cifar10", "sdnet: required option '--out <directory>' not specified"],
    ["mnist --out @", /^sdnet: data corrupt: <name> must be one of cifar10, .*, got "mnist"\.$/],
    [
      "cifar10 --out @ --corruptions fog,rain",
      /^sdnet: --corruptions must be names with commas between, of gaussian_noise, .*; got "rain"\.$/,
    ],
    ["cifar10 --out @ --constants svhn", 'sdnet: --constants must be one of cifar, imagenet, got "svhn".'],
    ["cifar10 --out @ --seed -1", 'sdnet: --seed must be an integer in [0, 9007199254740991], got "-1".'],
  ])("refuses `%s` in one line", async (line, message) => {
    const { err, code } = await shell.run(`data corrupt ${line}`);
    if (typeof message === "string") expect(err).toBe(`${message}\n`);
    else expect(err.trimEnd()).toMatch(message);
    expect(code).toBe(2);
  });
});
