import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadStateDict, namedParameters, stateDict } from "@sdnet/models";
import { temporaryDirectory } from "@sdnet/testing/node";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { buildNetwork, describeNetwork } from "./network.js";

const OPTIONS = { classes: 3, imageSize: 8, lambda: 0.2, seed: 4 };

/** A module with the given text, in a folder of its own. */
async function moduleOf(text: string): Promise<string> {
  const file = join(await temporaryDirectory(), "network.mjs");
  writeFileSync(file, text);
  return file;
}

const GOOD = `export default ({ tf, csc, classes, imageSize, lambda, seed }) => {
  const model = tf.sequential();
  model.add(new csc.CscConv2d({ filters: 4, kernelSize: 3, lambda, seed, inputShape: [imageSize, imageSize, 3] }));
  model.add(tf.layers.globalAveragePooling2d({}));
  model.add(tf.layers.dense({ units: classes }));
  return model;
};`;

describe("buildNetwork", () => {
  it("makes the network of a module and remembers where it is from", async () => {
    const module = await moduleOf(GOOD);
    const model = await buildNetwork({ name: "custom", module }, OPTIONS);
    expect(model.outputs[0]?.shape).toEqual([null, 3]);
    expect(describeNetwork(model)).toEqual({ name: "custom", module, options: OPTIONS });
    model.dispose();
  });

  it("makes networks whose unnamed layers are stored under the same names, the first and the next", async () => {
    const module = await moduleOf(
      GOOD.replace(
        "const model = tf.sequential();",
        "tf.layers.dense({ units: 1 }); const model = tf.sequential({ name: 'net' });",
      ).replace(
        "model.add(tf.layers.dense",
        "model.add(tf.layers.dense({ units: 2, name: 'narrow' })); model.add(tf.layers.dense({ units: 3 })); model.add(tf.layers.dense",
      ),
    );
    const models = await Promise.all([1, 2].map(() => buildNetwork({ name: "custom", module }, OPTIONS)));
    const [first, second] = models.map((model) => [...stateDict(model).keys()]);
    expect(second).toEqual(first);
    expect(first).toEqual([
      ...["csc_conv2d_CscConv2d1.dn.weight", "csc_conv2d_CscConv2d1.dn.step_size"],
      ...["narrow.weight", "narrow.bias", "dense_Dense1.weight", "dense_Dense1.bias"],
      ...["dense_Dense2.weight", "dense_Dense2.bias"],
    ]);
    expect([...namedParameters(models[1]!).keys()]).toEqual(
      first?.filter((name) => !name.endsWith("step_size")),
    );
    loadStateDict(models[1]!, stateDict(models[0]!), { where: "x" });
    const [own, other] = models.map((model) => stateDict(model));
    expect(other).toEqual(own);
    models.forEach((model) => model.dispose());
  });

  it("makes a network of the registry by name", async () => {
    const model = await buildNetwork({ name: "sdnet18" }, { width: 4, imageSize: 16 });
    expect(describeNetwork(model).name).toBe("sdnet18");
    model.dispose();
  });

  it.each([
    ["no default export", "export const model = 1;", /must have a default export .*, got undefined\.$/],
    [
      "an error of its own",
      "export default () => { throw new Error('too small'); };",
      /: its default export failed: too small$/,
    ],
    ["something else", "export default () => 3;", /: its default export must return a tf\.LayersModel/],
    [
      "other shapes",
      GOOD.replace("units: classes", "units: 7"),
      /must map \[null, 8, 8, 3\] to logits \[null, 3\], got \[null, 8, 8, 3\] to \[null, 7\]\.$/,
    ],
    ["a mistake in its text", "export default (", /: cannot be imported: /],
  ])("says in one line that a module has %s", async (_, text, message) => {
    const building = buildNetwork({ name: "custom", module: await moduleOf(text) }, OPTIONS);
    await expect(building).rejects.toThrow(message);
    await expect(building).rejects.not.toThrow(/\n/);
  });

  it("refuses a name it does not know", async () => {
    await expect(buildNetwork({ name: "sdnet99" }, OPTIONS)).rejects.toThrow(
      "the network `sdnet99` is not known to this version.",
    );
  });

  it("leaks nothing when the network does not fit", async () => {
    const module = await moduleOf(GOOD.replace("units: classes", "units: 7"));
    const before = tf.memory().numTensors;
    await expect(buildNetwork({ name: "custom", module }, OPTIONS)).rejects.toThrow();
    expect(tf.memory().numTensors).toBe(before);
  });
});
