import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { commandLine, programName, rememberCommandLine } from "./command-line.js";

beforeEach(() => {
  delete process.env["npm_lifecycle_event"];
});

/** The words that a shell makes of a line. */
function words(line: string): string[] {
  const script = `for word in ${line}; do printf '%s\\0' "$word"; done`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

it.each([
  ["train", "cifar10-sdnet18", "--out", "runs/first"],
  ["train", "my file.yaml", "data.source=/a b/c", "--out", "runs/it's $HOME"],
  [
    "train",
    "x.yaml",
    "training.schedule={name: cosine, minimum: 1e-5}",
    "--out",
    "a;b&c|d>e",
    "--backend",
    "cpu",
  ],
  ["train", "~/x.yaml", "data.name=*", "--out", '"quoted" \\ `back`', ""],
])("is read by a shell as it was given: %j", (...given) => {
  rememberCommandLine(["node", "sdnet", ...given]);
  expect(words(commandLine(["--resume"]))).toEqual(["sdnet", ...given, "--resume"]);
});

it("adds an option once, and before what is no option", () => {
  rememberCommandLine(["node", "sdnet", "train", "--resume", "x.yaml"]);
  expect(commandLine(["--resume"])).toBe("sdnet train --resume x.yaml");
  rememberCommandLine(["node", "sdnet", "train", "--", "x.yaml"]);
  expect(commandLine(["--resume"])).toBe("sdnet train --resume -- x.yaml");
});

it("goes by the name that the program was called by", () => {
  const file = join(process.cwd(), "apps/cli/bin/sdnet.js");
  expect(programName(file, {})).toBe("node apps/cli/bin/sdnet.js");
  expect(programName("/elsewhere/my apps/sdnet.js", {})).toBe("node '/elsewhere/my apps/sdnet.js'");
  expect(programName(file, { npm_lifecycle_event: "sdnet" })).toBe("npm run sdnet --");
  expect(programName("/x/.bin/sdnet", { npm_lifecycle_event: "npx" })).toBe("npx sdnet");
  expect(programName("/usr/bin/sdnet", { PATH: "/bin:/usr/bin" })).toBe("sdnet");
  expect(programName("/x/.bin/sdnet", { PATH: "/bin:/usr/bin" })).toBe("/x/.bin/sdnet");
});
