import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decodePyTorch } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { run } from "../main.js";
import { openCheckpoint } from "../training/open-checkpoint.js";
import { readCheckpoint } from "../training/run-directory.js";

const FIXTURES = fileURLToPath(new URL("../../../../packages/models/fixtures/pth/", import.meta.url));

const shell = createShell(run, { "#": FIXTURES });
const sdnetImport = (line: string) => shell.run(`import ${line}`);

describe("sdnet import", () => {
  it("writes a checkpoint that opens as the network it was, with every number of the file", async () => {
    const { out, err, code } = await sdnetImport(
      "#checkpoint.pth.tar --model sdnet18 --width 4 --out @/net.safetensors",
    );
    expect([out, code]).toEqual(["@/net.safetensors: sdnet18 of width 4 for 10 classes, 123 tensors.\n", 0]);
    expect(err).toBe(
      "Reading #checkpoint.pth.tar (0.4 MiB); nothing of it is executed.\n" +
        "Found 123 tensors under state_dict (zip format).\n",
    );
    const { model, description, checkpoint } = await openCheckpoint(join(shell.folder, "net.safetensors"));
    model.dispose();
    expect(description).toMatchObject({ name: "sdnet18", options: { width: 4, lambda: 0.1, iterations: 2 } });
    const file = `${FIXTURES}checkpoint.pth.tar`;
    const { tensors } = decodePyTorch(readFileSync(file), { where: file });
    const sorted = (entries: typeof tensors) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(checkpoint.tensors)).toEqual(sorted(tensors));
  });

  it.each(["model_best", "legacy", "data_parallel"])("writes the same bytes for %s", async (name) => {
    await sdnetImport(`#checkpoint.pth.tar --out @/a.safetensors`);
    await sdnetImport(`#${name}.pth.tar --out @/b.safetensors`);
    expect(readFileSync(join(shell.folder, "b.safetensors"))).toEqual(
      readFileSync(join(shell.folder, "a.safetensors")),
    );
  });

  it("widens half-precision weights, and answers in JSON", async () => {
    const { out } = await sdnetImport("#half.pth.tar --out @/net.safetensors --json");
    expect(JSON.parse(out)).toEqual({
      file: "#half.pth.tar",
      out: "@/net.safetensors",
      model: "sdnet18",
      width: 4,
      classes: 10,
      tensors: 123,
      format: "zip",
    });
    const { tensors } = await readCheckpoint(join(shell.folder, "net.safetensors"));
    expect(tensors.get("linear.weight")?.dtype).toBe("F32");
  });

  it.each([
    [
      "#hostile.pth.tar",
      '#hostile.pth.tar: byte 87: the pickle asks for "posix.system", which weights do not need; nothing was executed. ' +
        "If you trust the file, load it with PyTorch and save `model.state_dict()` alone.",
      1,
    ],
    [
      "#model_best.pth.tar --model resnet18",
      "#model_best.pth.tar: these are the tensors of sdnet18, not of resnet18; leave out --model.",
      1,
    ],
    [
      "#model_best.pth.tar --width 64",
      "#model_best.pth.tar: the network has width 4, not 64; leave out --width.",
      1,
    ],
    [
      "#under_model.pth",
      "#under_model.pth: these are not the tensors of a network of this program; `sdnet models` lists them.",
      1,
    ],
    ["@/none.pth", "@/none.pth: no such file or directory.", 1],
    ["#model_best.pth.tar --width wide", '--width must be an integer in [1, 65536], got "wide".', 2],
  ])("refuses %s in one line and writes nothing", async (line, message, exitCode) => {
    const { err, out, code } = await sdnetImport(`${line} --out @/net.safetensors`);
    expect(err.split("\n").at(-2)).toBe(`sdnet: ${message}`);
    expect([out, code, existsSync(join(shell.folder, "net.safetensors"))]).toEqual(["", exitCode, false]);
  });

  it("names the networks there are", async () => {
    const { err, code } = await sdnetImport("#model_best.pth.tar --model vgg --out @/net.safetensors");
    expect(err).toMatch(/^sdnet: --model must be one of resnet18, .*, got "vgg"\.\n$/);
    expect(code).toBe(2);
  });

  it("replaces a file only when it is told to", async () => {
    writeFileSync(join(shell.folder, "net.safetensors"), "precious");
    const { err, code } = await sdnetImport("#legacy.pth.tar --out @/net.safetensors");
    expect(err).toBe(
      "sdnet: @/net.safetensors is there already; choose another --out, or replace it with --force.\n",
    );
    expect([code, readFileSync(join(shell.folder, "net.safetensors"), "utf8")]).toEqual([2, "precious"]);
    process.exitCode = undefined;
    expect((await sdnetImport("#legacy.pth.tar --out @/net.safetensors --force")).code).toBe(0);
    expect((await readCheckpoint(join(shell.folder, "net.safetensors"))).tensors.size).toBe(123);
  });
});
