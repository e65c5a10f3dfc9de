import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimDirectory } from "@sdnet/train/node";
import { releaseOutputs } from "@sdnet/train/files";
import { openReportFolder } from "./report-folder.js";

let folder: string;
beforeEach(async () => (folder = await temporaryDirectory()));
afterEach(releaseOutputs);
const at = (...parts: readonly string[]) => join(folder, ...parts);
const REQUEST = { checkpointSha256: "ab", lambdas: [0.1, 0.5], limit: undefined };

/** Opens a folder; what it is refused for. */
async function refusal(name: string, command: string, request: object = REQUEST): Promise<string> {
  try {
    await openReportFolder(at(name), { command, request: { ...request } });
    return "";
  } catch (error) {
    return (error as Error).message.replaceAll(folder, "@");
  }
}

/** A folder in which a command left a report. */
async function reported(name: string, command: string): Promise<void> {
  expect(await refusal(name, command)).toBe("");
  writeFileSync(at(name, "index.html"), command);
  releaseOutputs();
}

it.each(["attack", "robust", "visualize"])(
  "goes on with the same request of %s, whatever its order",
  async (command) => {
    await reported("a", command);
    const { lambdas, checkpointSha256 } = REQUEST;
    expect(await refusal("a", command, { lambdas, checkpointSha256 })).toBe("");
  },
);

it.each(["robust", "visualize"])("refuses another request of %s, and names what differs", async (command) => {
  await reported("a", command);
  expect(await refusal("a", command, { ...REQUEST, lambdas: [0.1], limit: 3 })).toBe(
    `--out @/a holds another ${command}: lambdas was [0.1,0.5], now [0.1]; limit was null, now 3. ` +
      "Choose another --out, give the options that it was made with, or delete it.",
  );
  expect(readFileSync(at("a/index.html"), "utf8")).toBe(command);
});

it("refuses what another command reported, and what nobody says whose it is", async () => {
  await reported("a", "robust");
  expect(await refusal("a", "visualize")).toBe(
    "--out @/a holds a report of sdnet robust. Choose another --out, or delete it.",
  );
  for (const file of ["index.html", "layers.json", "images-000000.safetensors"]) {
    mkdirSync(at(file, "sub"), { recursive: true });
    writeFileSync(at(file, "sub", file), "mine");
    expect(await refusal(`${file}/sub`, "visualize")).toBe(
      `--out @/${file}/sub holds ${file} of another command or version. Choose another --out, or delete it.`,
    );
    expect(readdirSync(at(file, "sub"))).toEqual([file]);
  }
});

it("writes beside files that are of no report", async () => {
  mkdirSync(at("run"));
  writeFileSync(at("run/last.safetensors"), "x");
  expect(await refusal("run", "robust")).toBe("");
});

it("takes up a folder of a version that wrote down the command alone", async () => {
  mkdirSync(at("old"));
  writeFileSync(at("old/request.json"), '{"command":"robust"}');
  writeFileSync(at("old/records.jsonl"), "");
  expect(await refusal("old", "attack")).toContain("holds a report of sdnet robust.");
  expect(await refusal("old", "robust")).toBe("");
  expect(await refusal("old", "robust", { ...REQUEST, lambdas: [9] })).toContain(
    "lambdas was [0.1,0.5], now [9]",
  );
});

it("leaves nothing of a command that made nothing", async () => {
  claimDirectory(at("new/deep"), { option: "--out" });
  expect(await refusal("new/deep", "robust")).toBe("");
  releaseOutputs();
  expect(existsSync(at("new"))).toBe(false);
});

it("refuses a mark that is damaged", async () => {
  mkdirSync(at("a"));
  for (const text of ["{", "7", "null"]) {
    writeFileSync(at("a/request.json"), text);
    expect(await refusal("a", "robust")).toContain("--out @/a: request.json is damaged.");
  }
});
