import { createShell } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { run } from "../main.js";

const shell = createShell(run);

describe("sdnet models", () => {
  it("shows size, cost and published accuracy of every network, and the trained ones", async () => {
    const { out, code } = await shell.run("models");
    expect(out).toMatch(/^sdnet18 +11,173,962 +559\.0 M +95\.20 +78\.31 +69\.47 {2}ResNet-18 whose stem/m);
    expect(out).toMatch(
      /^sdnet8-cifar10 +4\.0 MB +93\.13 \(92\.62 to 93\.61\) {2}10,000 images of cifar10 test +yes +MIT$/m,
    );
    expect(code).toBe(0);
  });

  it("lists what matches a pattern, as JSON too", async () => {
    const { out } = await shell.run("models convnet* --json");
    const { models } = JSON.parse(out) as {
      models: { name: string; multiplyAdds: number; pretrained: { name: string }[] }[];
    };
    expect(models.map(({ name }) => name)).toEqual(["convnet8"]);
    expect(models[0]).toMatchObject({
      pretrained: [
        { name: "convnet8-cifar10", accuracy: { top1: 93.03 } },
        { name: "convnet8-cifar10-noise10" },
      ],
    });
  });

  it("summarises a network layer by layer, made with the given options", async () => {
    const { out } = await shell.run(
      "models --summary sdnet18 --width 2 --stem-atoms 4 --classes 3 --image 16 --iterations 4",
    );
    const stem = 7 * 27 * 4 * 16 * 16;
    expect(out).toMatch(
      new RegExp(`^layer0\\.0 +CscConv2d +16 x 16 x 4 +108 +${stem.toLocaleString("en-US")}$`, "m"),
    );
    expect(out).toMatch(/^linear +Dense +3 +51 +48$/m);
    expect(out).toMatch(
      /^[\d,]+ parameters and [\d,]+ numbers that training does not move; [\d,]+ multiply-adds/m,
    );
  });

  it("gives a summary as JSON", async () => {
    const { out } = await shell.run("models --summary resnet18 --width 2 --json");
    const summary = JSON.parse(out) as {
      layers: { name: string; multiplyAdds: number }[];
      uncounted: string[];
    };
    expect(summary).toMatchObject({ name: "resnet18", options: { width: 2, stemAtoms: 2 }, uncounted: [] });
    expect(summary.layers[1]).toMatchObject({
      name: "layer0.0",
      multiplyAdds: 27 * 2 * 1024,
      parameters: 54,
    });
  });

  it.each([
    ["models vgg*", "sdnet: vgg*: no network has such a name; sdnet models lists all."],
    ["models --width 4", "sdnet: --width needs --summary NAME."],
    ["models --stem-atoms 4", "sdnet: --stem-atoms needs --summary NAME."],
    ["models --summary vgg", /^sdnet: --summary must be one of resnet18, .*, got "vgg"\./],
    ["models --summary scn --width 0", /^sdnet: --width must be an integer in \[1, 1000000\], got "0"\./],
    ["models --summary scn --stem mist", /^sdnet: --stem must be one of cifar, imagenet, got "mist"\./],
  ])("answers `%s` with one line and exit code 2", async (line, message) => {
    const { err, code } = await shell.run(line);
    expect(err.trimEnd()).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(code).toBe(2);
  });
});
