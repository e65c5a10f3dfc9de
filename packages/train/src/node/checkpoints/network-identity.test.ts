import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION, IMAGENET_NORMALIZATION } from "@sdnet/data";
import { describe, expect, it } from "vitest";
import type { Experiment } from "../../experiment/experiment.js";
import { Failure } from "../../experiment/failure.js";
import { createLineLog } from "../../experiment/log.js";
import type { Checkpoint } from "./checkpoint.js";
import { identityOf, tellAssumed } from "./network-identity.js";
import type { NetworkDescription } from "./network.js";

const HALF = { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] };
const of = (facts: Partial<Checkpoint>, options: object = {}) =>
  identityOf(
    { tensors: new Map(), ...facts },
    { name: "sdnet18", options: { classes: 10, stem: "cifar", ...options } } as unknown as NetworkDescription,
    "net.safetensors",
  );
const trainedOn = (name: string) => ({ experiment: { data: { name } } as Experiment });

describe("identityOf", () => {
  it("is what the checkpoint says", () => {
    const classNames = ["a", "b"];
    const facts = { classNames, normalization: HALF, ...trainedOn("folder") };
    expect(of(facts, { classes: 2 })).toEqual({ classNames, normalization: HALF, isAssumed: false });
  });

  it("is what the experiment says of a checkpoint that says nothing", () => {
    const [known, normalization] = [CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION];
    expect(of(trainedOn("cifar10"))).toEqual({ classNames: known, normalization, isAssumed: false });
    expect(of(trainedOn("cifar100"), { classes: 100 }).classNames?.[99]).toBe("worm");
    const folder = { classNames: undefined, normalization: IMAGENET_NORMALIZATION, isAssumed: false };
    expect(of(trainedOn("folder"))).toEqual(folder);
  });

  it("is the usual one of its stem where nobody says, and that is told", () => {
    const lines: string[] = [];
    const log = createLineLog({ write: (text) => lines.push(text) });
    expect(of({})).toEqual({ classNames: undefined, normalization: CIFAR10_NORMALIZATION, isAssumed: true });
    const imagenet = of({}, { stem: "imagenet" });
    expect(imagenet.normalization).toBe(IMAGENET_NORMALIZATION);
    tellAssumed(of({ normalization: HALF }), "net.safetensors", log);
    expect(lines).toEqual([]);
    tellAssumed(imagenet, "net.safetensors", log);
    expect(lines.join("")).toBe(
      "net.safetensors does not say by what its images were normalised: assuming mean 0.485, 0.456, 0.406 and " +
        "std 0.229, 0.224, 0.225 (imagenet). Other values: sdnet import --normalization, or --mean and --std.\n",
    );
  });

  it.each([
    [{ classNames: ["a"] }, "sdnet.classNames must be 2 different names"],
    [{ classNames: ["a", "a"] }, "sdnet.classNames must be 2 different names"],
    [{ classNames: ["a", 7] }, "sdnet.classNames must be 2 different names"],
    [{ classNames: "ab" }, "sdnet.classNames must be 2 different names"],
    [
      { normalization: { mean: [0, 0, 0], std: [1, 1, 0] } },
      "sdnet.normalization must hold mean and std > 0",
    ],
    [{ normalization: { mean: [0, 0], std: [1, 1] } }, "sdnet.normalization must hold mean and std > 0"],
    [{ normalization: 7 }, "sdnet.normalization must hold mean and std > 0"],
  ])("refuses %j", (facts, message) => {
    const read = () => of(facts as unknown as Partial<Checkpoint>, { classes: 2 });
    expect(read).toThrow(Failure);
    expect(read).toThrow(`net.safetensors: metadata ${message}`);
  });
});
