import { describe, expect, it } from "vitest";
import { chooseNetwork } from "./choose-network.js";
import type { FoundNetwork } from "./find-networks.js";

type Numbers = readonly number[];

/** A network whose only tensor is its stem. */
function network(entry: string, stem: Numbers = [1], prefix = ""): FoundNetwork<Numbers> {
  const tensors = new Map([["layer0.0.weight", stem]]);
  return {
    entry,
    prefix,
    tensors,
    stem,
    left: [],
    beside: new Map(),
    network: { name: "resnet18", options: {} },
  };
}

function choose(entry: string | undefined, ...networks: FoundNetwork<Numbers>[]) {
  const [first, ...more] = networks as [FoundNetwork<Numbers>];
  return chooseNetwork([first, ...more], {
    entry,
    isZero: (stem) => stem.every((value) => value === 0),
    identity: (stem) => stem,
  });
}

const PAIR = [network("state_dict", [1], "student."), network("state_dict", [2], "teacher.")];

describe("chooseNetwork", () => {
  it.each([
    [["state_dict", "state_dict_ema"], "state_dict"],
    [["ema", "model"], "model"],
    [["model", "state_dict"], "state_dict"],
    [["", "ema"], ""],
    [["best.state_dict", "net"], "net"],
    [["other", "a.b.net"], "a.b.net"],
    [["strange"], "strange"],
  ])("takes of networks under %j that under %j", (entries, wanted) => {
    const choice = choose(undefined, ...entries.map((entry, index) => network(entry, [index + 1])));
    expect(choice).toMatchObject({
      chosen: { entry: wanted },
      others: entries.filter((entry) => entry !== wanted),
      zero: [],
    });
  });

  it("passes over networks that are zero, unless there is nothing else", () => {
    const zero = network("state_dict", [0, 0]);
    expect(choose(undefined, zero, network("state_dict_ema"))).toMatchObject({
      chosen: { entry: "state_dict_ema" },
      others: ["state_dict"],
      zero: ["state_dict"],
    });
    expect(choose(undefined, zero)).toMatchObject({ chosen: zero, others: [], zero: [] });
    expect(choose(undefined, zero, network("ema", [0]))).toMatchObject({
      chosen: zero,
      others: ["ema"],
      zero: [],
    });
    expect(choose("state_dict", zero, network("ema"))).toMatchObject({ chosen: zero, others: ["ema"] });
  });

  it.each([
    ["state_dict.teacher", 1],
    ["teacher", 1],
    ["teacher.", 1],
    ["state_dict.student", 0],
  ])("takes by %s the one of a pair in one dict", (entry, index) => {
    expect(choose(entry, ...PAIR)).toMatchObject({ chosen: PAIR[index] });
  });

  it.each([
    [
      undefined,
      PAIR,
      "the file holds 2 networks, state_dict.student, state_dict.teacher, and does not say which is meant",
    ],
    [
      "state_dict",
      PAIR,
      "the file holds 2 networks, state_dict.student, state_dict.teacher, and does not say which is meant",
    ],
    [
      "assistant",
      PAIR,
      "there is no network under assistant, but under state_dict.student, state_dict.teacher",
    ],
    [
      undefined,
      [network("best"), network("last", [2])],
      "the file holds 2 networks, best, last, and does not say which is meant",
    ],
    [
      undefined,
      [network("", [1], "a."), network("", [2], "b."), network("", [3])],
      "the file holds 3 networks, a, b, ., and does not say which is meant",
    ],
  ])("asked for %s, does not guess", (entry, networks, problem) => {
    expect(choose(entry, ...networks)).toMatchObject({ problem });
  });

  it("takes the same numbers under two keys for one network", () => {
    const stem = [1];
    expect(choose(undefined, network("best", stem), network("last", stem))).toMatchObject({
      chosen: { entry: "best" },
      others: [],
    });
    expect(choose("last", network("best", stem), network("last", stem))).toMatchObject({
      chosen: { entry: "last" },
    });
  });
});
