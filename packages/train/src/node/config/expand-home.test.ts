import { homedir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseExperiment } from "./load-experiment.js";

const read = (text: string) => parseExperiment(text, { name: "x.yaml" }).experiment;

it.each([
  ["~/pets", join(homedir(), "pets")],
  ["~/a b/~c", join(homedir(), "a b", "~c")],
  ["~\\\\pets", join(homedir(), "pets")],
  ["./~/pets", "./~/pets"],
  ["pets~", "pets~"],
])("reads the path %s of an experiment file", (written, path) => {
  const { data } = read(
    `model: { name: resnet18, classes: 2 }\ndata: { name: folder, source: "${written}" }`,
  );
  expect(data.source).toBe(path);
});

it("reads the home directory itself, and that of a module", () => {
  const { data, model } = read(
    'model: { name: custom, module: ~/nets/net.mjs, classes: 2 }\ndata: { name: folder, source: "~" }',
  );
  expect([data.source, model.module]).toEqual([homedir(), join(homedir(), "nets/net.mjs")]);
});

it.each(["~ada/pets", "~ada"])("refuses the home directory of somebody else, %s", (written) => {
  expect(() => read(`data:\n  source: ${written}`)).toThrow(
    `x.yaml:2:11: \`data.source\` must be a path, got "${written}". Only ~/ is known, for the home directory; ` +
      `write the whole path, or ./${written} for a directory of that name.`,
  );
});
