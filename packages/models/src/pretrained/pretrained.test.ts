import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";
import * as tf from "@tensorflow/tfjs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { encodeSafetensors } from "../checkpoint/safetensors.js";
import { stateDict } from "../checkpoint/state-dict.js";
import { classify } from "../classify.js";
import { findPretrained, pretrainedFolder } from "../node/pretrained-folder.js";
import { createModel, describeModel } from "../registry.js";
import { decodeModel } from "./decode-model.js";
import {
  listPretrained,
  loadPretrained,
  loadPretrainedCalibration,
  pretrainedAt,
} from "./load-pretrained.js";
import { decodePretrainedManifest, type PretrainedEntry } from "./pretrained-entry.js";

const PACKAGED = fileURLToPath(new URL("../../pretrained", import.meta.url));
const NAMES = [
  "convnet8-cifar10",
  "convnet8-cifar10-noise10",
  "sdnet18-all-cifar10",
  "sdnet8-cifar10",
  "sdnet8-cifar10-noise10",
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-pretrained-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a fresh tiny network into the folder, listed in its manifest. */
function writeTiny(changes: Partial<Record<keyof PretrainedEntry, unknown>> = {}): tf.LayersModel {
  const options = { width: 1, stemAtoms: 4, imageSize: 8, lambda: 0.2 };
  const model = createModel("sdnet18", options);
  const bytes = encodeSafetensors(stateDict(model), { "sdnet.model": JSON.stringify(describeModel(model)) });
  writeFileSync(join(folder, "tiny.safetensors"), bytes);
  const entry = {
    ...{ name: "tiny", network: "sdnet18", options, file: "tiny.safetensors", bytes: bytes.length },
    sha256: createHash("sha256").update(bytes).digest("hex"),
    normalization: { mean: [0.5, 0.5, 0.5], std: [0.2, 0.2, 0.2] },
    accuracy: { data: "cifar10", split: "test", images: 10, top1: 10, command: "sdnet evaluate tiny" },
    ...{ training: "not at all", licence: "MIT", ...changes },
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ format: 1, networks: [entry] }));
  return model;
}

describe("loadPretrained", () => {
  it.each(NAMES)("makes the packaged %s as its entry says", async (name) => {
    const { model, entry } = await loadPretrained(name, pretrainedFolder());
    expect(describeModel(model)).toMatchObject({ name: entry.network, options: entry.options });
    const logits = classify(model, tf.zeros([2, 32, 32, 3]));
    expect(logits.shape).toEqual([2, 10]);
    expect(logits.dataSync().every(Number.isFinite)).toBe(true);
    logits.dispose();
    model.dispose();
  });

  it("gives the very weights, λ and options that were saved", async () => {
    const saved = writeTiny();
    const { model } = await loadPretrained("tiny", pretrainedFolder(folder));
    expect(stateDict(model)).toEqual(stateDict(saved));
    expect(describeModel(model)).toEqual(describeModel(saved));
    model.dispose();
    saved.dispose();
  });

  it("names what there is when asked for something else", async () => {
    await expect(loadPretrained("sdnet50", pretrainedFolder())).rejects.toThrow(
      new RangeError(`loadPretrained: \`name\` must be one of ${NAMES.join(", ")}, got sdnet50.`),
    );
  });

  it("refuses a file that was damaged or cut", async () => {
    writeTiny().dispose();
    const path = join(folder, "tiny.safetensors");
    const bytes = readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(path, bytes);
    await expect(loadPretrained("tiny", pretrainedFolder(folder))).rejects.toThrow("it is damaged.");
    writeFileSync(path, bytes.subarray(0, 100));
    await expect(loadPretrained("tiny", pretrainedFolder(folder))).rejects.toThrow(
      `${path}: the file must have ${bytes.length} bytes, got 100.`,
    );
  });
});

describe("loadPretrainedCalibration", () => {
  const text = '{ "format": "sdnet-calibration" }';
  const calibration = {
    file: "tiny.json",
    bytes: text.length,
    sha256: createHash("sha256").update(text).digest("hex"),
  };

  it("gives the text beside the manifest, and says where there is none", async () => {
    writeTiny({ calibration }).dispose();
    writeFileSync(join(folder, "tiny.json"), text);
    expect(await loadPretrainedCalibration("tiny", pretrainedFolder(folder))).toBe(text);
    const [found] = await findPretrained({ SDNET_PRETRAINED_DIR: folder });
    expect(found?.calibration).toBe(join(folder, "tiny.json"));
    writeTiny().dispose();
    await expect(loadPretrainedCalibration("tiny", pretrainedFolder(folder))).rejects.toThrow(
      "loadPretrainedCalibration: `name` must be of a network with a calibration (none here), got tiny.",
    );
  });

  it("refuses a file that was changed, and an entry that points elsewhere", async () => {
    writeTiny({ calibration }).dispose();
    writeFileSync(join(folder, "tiny.json"), text.replace("sdnet", "other"));
    await expect(loadPretrainedCalibration("tiny", pretrainedFolder(folder))).rejects.toThrow(
      /the SHA-256 [0-9a-f]{64}, got [0-9a-f]{64}: it is damaged/,
    );
    writeTiny({ calibration: { ...calibration, file: "../tiny.json" } }).dispose();
    await expect(listPretrained(pretrainedFolder(folder))).rejects.toThrow(
      "`networks[0].calibration` must be `file` (of type .json, without folders), `sha256` and `bytes`, or left out",
    );
  });
});

describe("the packaged networks", () => {
  it("are what the manifest says: names, sizes, digests, options", async () => {
    const entries = await listPretrained(pretrainedFolder());
    expect(entries.map(({ name }) => name)).toEqual(NAMES);
    for (const { file, bytes, sha256 } of entries) {
      const content = readFileSync(join(PACKAGED, file));
      expect(content.length).toBe(bytes);
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
    }
  });
});

describe("pretrainedAt", () => {
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      // Making a network holds this thread, the server's too, for longer than an idle connection lives.
      response.setHeader("connection", "close");
      readFile(join(PACKAGED, request.url ?? "")).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it("fetches a network from a server, with a slash at the end of the address or without", async () => {
    for (const baseUrl of [address, `${address}/`]) {
      const { model, entry } = await loadPretrained("sdnet8-cifar10", pretrainedAt(baseUrl));
      expect(entry.accuracy.images).toBe(10_000);
      model.dispose();
    }
  });

  it("says which file the server does not have", async () => {
    await expect(listPretrained(pretrainedAt(`${address}/nowhere`))).rejects.toThrow(
      `${address}/nowhere/manifest.json: the server must send the file, got status 404.`,
    );
  });
});

describe("findPretrained", () => {
  it("finds those of SDNET_PRETRAINED_DIR before those of the package", async () => {
    writeTiny({ name: NAMES[0] }).dispose();
    const found = await findPretrained({ SDNET_PRETRAINED_DIR: folder });
    expect(found.map(({ entry }) => entry.name)).toEqual(NAMES);
    expect(found.slice(0, 2).map(({ path }) => path)).toEqual([
      join(folder, "tiny.safetensors"),
      join(PACKAGED, `${NAMES[1]}.safetensors`),
    ]);
  });

  it("finds those of the package where nothing is set", async () => {
    expect((await findPretrained({})).map(({ entry }) => entry.name)).toEqual(NAMES);
    expect((await findPretrained({ SDNET_PRETRAINED_DIR: "" })).length).toBe(NAMES.length);
  });
});

describe("decodePretrainedManifest", () => {
  const [packaged] = (
    JSON.parse(readFileSync(join(PACKAGED, "manifest.json"), "utf8")) as { networks: PretrainedEntry[] }
  ).networks;
  const decode = (networks: unknown) =>
    decodePretrainedManifest(JSON.stringify({ format: 1, networks }), { where: "m" });

  it.each([
    ["name", "", "a text"],
    ["network", "sdnet50", "a network of the registry"],
    ["options", [], "an object"],
    ["file", "../secret.safetensors", "the name of a .safetensors file, without folders"],
    ["sha256", "abc", "64 hexadecimal digits"],
    ["bytes", -1, "a number above 0"],
    ["normalization", { mean: [0, 0, 0] }, "`mean` and `std` of three channels"],
    ["accuracy", { top1: 80 }, "`data`, `split`, `images`, `top1` and `command`"],
    ["training", 7, "a text"],
    ["licence", null, "a text"],
  ])("names the field %s where it is wrong", (field, value, rule) => {
    expect(() => decode([packaged, { ...packaged, [field]: value }])).toThrow(
      `m: \`networks[1].${field}\` must be ${rule}, got ${JSON.stringify(value)}.`,
    );
    expect(() => decode([{ ...packaged, [field]: undefined }])).toThrow(
      `m: \`networks[0].${field}\` must be ${rule}, got nothing.`,
    );
  });

  it.each(["{", "null", "[]", '{"format": 2, "networks": []}', '{"format": 1}'])("refuses %s", (text) => {
    expect(() => decodePretrainedManifest(text, { where: "m" })).toThrow(/^m: a manifest must /);
  });
});

describe("decodeModel", () => {
  it("recognises a file of the official code by its tensors", () => {
    const model = createModel("sdnet18", { width: 1, stemAtoms: 4 });
    const again = decodeModel(encodeSafetensors(stateDict(model)), { where: "bare" });
    expect(describeModel(again)).toMatchObject({ name: "sdnet18", options: { width: 1, stemAtoms: 4 } });
    model.dispose();
    again.dispose();
  });

  it.each([
    ["{", "tensors of none"],
    ['{"name": "sdnet50"}', "sdnet50"],
    ["null", "tensors of none"],
  ])("refuses a file that says it holds %s", (described, got) => {
    expect(() => decodeModel(encodeSafetensors([], { "sdnet.model": described }), { where: "x" })).toThrow(
      `x: the file must hold a network of the registry, got ${got}.`,
    );
  });

  it("leaves nothing behind when the tensors do not fit", () => {
    const model = createModel("resnet18", { width: 1 });
    const entries = new Map(stateDict(model));
    entries.delete("linear.bias");
    const description = JSON.stringify(describeModel(model));
    model.dispose();
    const before = tf.memory().numTensors;
    expect(() =>
      decodeModel(encodeSafetensors(entries, { "sdnet.model": description }), { where: "torn" }),
    ).toThrow("linear.bias is missing");
    expect(tf.memory().numTensors).toBe(before);
  });
});
