import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadExperiment } from "./load-experiment.js";

describe("loadExperiment", () => {
  const folder = fileURLToPath(new URL("../../../experiments/", import.meta.url));

  it.each(readdirSync(folder))("accepts the shipped %s, by name and by path", async (name) => {
    const byName = await loadExperiment(name.replace(".yaml", ""), []);
    expect(byName.experiment).toEqual((await loadExperiment(`${folder}${name}`, [])).experiment);
  });

  it("keeps the twins alike in everything but the stem", async () => {
    for (const suffix of ["", "-width16"]) {
      const sdnet = (await loadExperiment(`cifar10-sdnet18${suffix}`, [])).experiment;
      const resnet = (await loadExperiment(`cifar10-resnet18${suffix}`, [])).experiment;
      expect({ ...resnet, model: { ...resnet.model, name: "sdnet18" } }).toEqual(sdnet);
    }
  });

  it("has a twin that differs in nothing but a λ that is learnt", async () => {
    const { experiment } = await loadExperiment("cifar10-sdnet18-width16", []);
    const learned = await loadExperiment("cifar10-sdnet18-width16-learned", []);
    const model = { ...experiment.model, learnLambda: "layer" };
    expect(learned.experiment).toEqual({ ...experiment, model });
  });

  it("says which experiments exist when the file does not", async () => {
    await expect(loadExperiment("cifar11.yaml", [])).rejects.toThrow(
      /^cifar11\.yaml: no such experiment file\. These come with the program: .*cifar10-sdnet18\.yaml/,
    );
  });
});
