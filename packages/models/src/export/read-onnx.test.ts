import { describe, expect, it } from "vitest";
import { createModel } from "../registry.js";
import { ExportError } from "./export-error.js";
import { exportOnnx } from "./onnx.js";
import { readOnnx } from "./read-onnx.js";

const model = createModel("sdnet18", { width: 2, stemAtoms: 4, imageSize: 16 });
const file = exportOnnx(model, { statistics: true, roughness: true, deviation: true, checkpoint: "f00d" });

describe("readOnnx", () => {
  it("tells what a file takes, gives and says", () => {
    const { name, inputs, outputs, metadata } = readOnnx(file);
    expect(name).toBe(model.name);
    expect(inputs.map((input) => input.name)).toEqual([
      "images",
      "lambda",
      "layer0.1.mean",
      "layer0.1.variance",
    ]);
    expect(inputs[0]!.shape).toEqual(["batch", 3, 16, 16]);
    expect(outputs.map((output) => output.name)).toEqual(["logits", "residual", "roughness", "deviation"]);
    expect(outputs[0]!.shape).toEqual(["batch", 10]);
    expect(metadata.get("sdnet.lambda")).toBe("[0.1]");
    expect(metadata.get("sdnet.reach")).toBe("stem");
    expect(metadata.get("sdnet.checkpoint")).toBe("f00d");
    expect(JSON.parse(metadata.get("sdnet.model")!)).toMatchObject({ name: "sdnet18" });
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["text", new TextEncoder().encode("<!doctype html>")],
    ["half a file", file.subarray(0, file.length / 2)],
    ["numbers without an end", new Uint8Array(40).fill(255)],
  ])("refuses %s", (_, bytes) => {
    expect(() => readOnnx(bytes)).toThrow(ExportError);
  });

  it("fails with its own error or none, whatever byte is wrong", () => {
    const head = file.slice(file.length - 2000);
    for (let place = 0; place < head.length; place += 7) {
      const broken = head.slice();
      broken[place] = (broken[place]! + 128) % 256;
      try {
        readOnnx(broken);
      } catch (error) {
        expect(error).toBeInstanceOf(ExportError);
      }
    }
  });
});
