import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { classify, createModel, decodeSafetensors, encodeSafetensors, stateDict } from "@sdnet/models";
import { expectAllClose } from "@sdnet/testing";
import { createShell } from "@sdnet/testing/node";
import { type Checkpoint, describeNetwork, encodeCheckpoint, openCheckpoint } from "@sdnet/train/node";
import * as tf from "@tensorflow/tfjs";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { run } from "../main.js";

const shell = createShell(run);
const sdnetExport = (line: string) => shell.run(`export ${line} --backend cpu`);

const model = createModel("sdnet18", { width: 2, stemAtoms: 4, imageSize: 16, iterations: 3 });
const images = tf.randomNormal<tf.Rank.R4>([2, 16, 16, 3], 0, 1, "float32", 1);
tf.dispose(model.apply(images, { training: true }) as tf.Tensor);

/** A checkpoint as the trainer writes it. */
function writeCheckpoint(rest: Partial<Checkpoint> = {}): void {
  const checkpoint = { tensors: stateDict(model), model: describeNetwork(model), ...rest };
  writeFileSync(join(shell.folder, "net.safetensors"), encodeCheckpoint(checkpoint));
}

describe("sdnet export", () => {
  it("writes ONNX that gives the checkpoint's logits elsewhere, and says how images are normalised", async () => {
    const experiment = { data: { name: "cifar10" } } as Checkpoint["experiment"];
    writeCheckpoint({ experiment });
    const { out, err, code } = await sdnetExport("@/net.safetensors --format onnx --out @/net.onnx");
    expect([out, code]).toEqual(["@/net.onnx: sdnet18 as onnx, 0.1 MiB.\n", 0]);
    expect(err).toBe("Writing sdnet18 from @/net.safetensors as onnx.\n");
    const bytes = readFileSync(join(shell.folder, "net.onnx"));
    expect(bytes.toString("latin1")).toContain('{"mean":[0.4914,0.4822,0.4465],');
    const session = await InferenceSession.create(bytes);
    const channelsFirst = tf.transpose(images, [0, 3, 1, 2]).dataSync<"float32">();
    const { logits } = await session.run({
      images: new Tensor("float32", channelsFirst, [2, 3, 16, 16]),
      lambda: new Tensor("float32", Float32Array.of(0.1, 0.5), [2]),
    });
    const expected = classify(model, images, { lambda: tf.tensor1d([0.1, 0.5]) });
    expectAllClose(logits!.data as Float32Array, expected.dataSync(), { absolute: 1e-6, relative: 1e-5 });
  });

  it("writes a folder for tf.loadLayersModel, and answers in JSON", async () => {
    writeCheckpoint();
    const { out } = await sdnetExport("@/net.safetensors --format tfjs --out @/web --json");
    const result = JSON.parse(out) as { bytes: number; files: { name: string; bytes: number }[] };
    expect(result).toMatchObject({
      checkpoint: "@/net.safetensors",
      model: "sdnet18",
      format: "tfjs",
      out: "@/web",
      files: [{ name: "group1-shard1of1.bin" }, { name: "model.json" }],
    });
    expect(result.bytes).toBe(result.files.reduce((sum, { bytes }) => sum + bytes, 0));
    const read = (name: string) => readFileSync(join(shell.folder, "web", name));
    const fetchFunc = (url: RequestInfo | URL) =>
      Promise.resolve(new Response(read((url as string).split("/").at(-1)!)));
    const loaded = await tf.loadLayersModel(tf.io.http("https://example.org/model.json", { fetchFunc }));
    expectAllClose(classify(loaded, images), classify(model, images), { absolute: 0, relative: 0 });
  });

  it("leaves no weights of an earlier export behind, and nothing else out", async () => {
    writeCheckpoint();
    mkdirSync(join(shell.folder, "web"));
    for (const name of ["group1-shard2of2.bin", "index.html"])
      writeFileSync(join(shell.folder, "web", name), "old");
    const { code } = await sdnetExport("@/net.safetensors --format tfjs --out @/web --force");
    expect(code).toBe(0);
    expect(readdirSync(join(shell.folder, "web")).sort()).toEqual([
      "group1-shard1of1.bin",
      "index.html",
      "model.json",
    ]);
  });

  it("writes weights under official names, without the trainer's state, that open as the same network", async () => {
    const momentum = { dtype: "F32", shape: [1], data: Float32Array.of(1) } as const;
    writeCheckpoint({ tensors: new Map([...stateDict(model), ["sdnet.momentum.linear.bias", momentum]]) });
    await sdnetExport("@/net.safetensors --format safetensors --out @/weights.safetensors");
    const path = join(shell.folder, "weights.safetensors");
    const { tensors } = decodeSafetensors(readFileSync(path), { where: path });
    expect([...tensors.keys()].sort()).toEqual([...stateDict(model).keys()].sort());
    const opened = await openCheckpoint(path);
    expect(opened.description).toEqual(describeNetwork(model));
    expectAllClose(classify(opened.model, images), classify(model, images), { absolute: 0, relative: 0 });
  });

  it.each([
    [
      "@/net.safetensors --format h5 --out @/x",
      'sdnet: --format must be one of onnx, tfjs, safetensors, got "h5".',
      2,
    ],
    ["@/net.safetensors --format onnx", "sdnet: required option '--out <path>' not specified", 2],
    [
      "@/net.safetensors --format onnx --out @/net.safetensors",
      "sdnet: --out @/net.safetensors is a file that the command reads; choose another.",
      2,
    ],
    [
      "@/net.safetensors --format safetensors --force --out @/net.safetensors",
      "sdnet: --out @/net.safetensors is a file that the command reads; choose another.",
      2,
    ],
    [
      "@/net.safetensors --format tfjs --force --out @/net.safetensors",
      "sdnet: --out @/net.safetensors is a file; give a directory.",
      2,
    ],
    [
      "@/net.safetensors --format onnx --force --out @",
      "sdnet: --out @ is a directory; give the path of a file of --format onnx.",
      2,
    ],
    [
      "@/none --format onnx --out @/x.onnx",
      "sdnet: @/none: no such checkpoint; give a .safetensors file, the directory of a run, or a pretrained name (convnet8-cifar10, convnet8-cifar10-noise10, sdnet18-all-cifar10, sdnet8-cifar10, sdnet8-cifar10-noise10).",
      2,
    ],
  ])("answers `%s` with one line, and writes nothing", async (line, message, exitCode) => {
    writeCheckpoint();
    const before = readFileSync(join(shell.folder, "net.safetensors"));
    const { err, code } = await sdnetExport(line);
    expect(err).toBe(`${message}\n`);
    expect(code).toBe(exitCode);
    expect(readdirSync(shell.folder)).toEqual(["net.safetensors"]);
    expect(readFileSync(join(shell.folder, "net.safetensors"))).toEqual(before);
  });

  it("names the file and the layer that ONNX cannot hold, with exit code 1", async () => {
    const source =
      "export default ({ tf, classes }) => tf.sequential({ layers: [tf.layers.flatten({ inputShape: [8, 8, 3] })," +
      " tf.layers.dense({ name: 'head', units: classes, activation: 'tanh' })] });";
    const module = join(shell.folder, "network.mjs");
    writeFileSync(module, source);
    const custom = tf.sequential({
      layers: [
        tf.layers.flatten({ inputShape: [8, 8, 3] }),
        tf.layers.dense({ name: "head", units: 2, activation: "tanh" }),
      ],
    });
    const made = { name: "custom", module, options: { classes: 2, imageSize: 8 } };
    writeCheckpoint({ tensors: stateDict(custom), model: made as Checkpoint["model"] });
    const { err, code } = await sdnetExport("@/net.safetensors --format onnx --out @/x.onnx");
    expect(err.split("\n").at(-2)).toBe(
      "sdnet: @/net.safetensors: exportOnnx: layer `head` (Dense) must have `activation` linear or relu, got tanh.",
    );
    expect(code).toBe(1);
    expect(existsSync(join(shell.folder, "x.onnx"))).toBe(false);
  });

  it("takes weights of other programs, whose images it knows nothing about", async () => {
    const small = createModel("resnet18", { width: 1 });
    writeFileSync(join(shell.folder, "net.safetensors"), encodeSafetensors(stateDict(small)));
    const { code } = await sdnetExport("@/net.safetensors --format onnx --out @/net.onnx");
    expect(code).toBe(0);
    expect(readFileSync(join(shell.folder, "net.onnx"), "latin1")).not.toContain("sdnet.normalization");
  });
});
