import { beforeAll, describe, expect, it } from "vitest";
import { wilsonInterval } from "@sdnet/robust";
import { parseExperiment } from "@sdnet/train/node";
import { meanOfNoises, type Accuracy, type DemoResult, type TrainedNetwork } from "./demo-result.js";
import { demoCharts } from "./demo-charts.js";
import { demoPage } from "./demo-page.js";
import { belowTwin, firstLookTable, demoTable } from "./demo-table.js";

function accuracy(right: number, images: number): Accuracy {
  return { images, top1: right / images, interval: wilsonInterval(right, images) };
}

function network(name: string): TrainedNetwork {
  return {
    name,
    parameters: 700_000,
    run: `runs/demo-7/${name}`,
    loss: [
      { step: 5, loss: 2.1 },
      { step: 15, loss: 1.7 },
    ],
    curve: [{ step: 10, ...accuracy(150, 500) }],
  };
}

const CONDITIONS = ["clean", "gaussian_noise", "shot_noise", "speckle_noise", "impulse_noise"];
const { experiment } = parseExperiment("model: { name: sdnet8, width: 16 }\ntraining: { batchSize: 64 }", {
  name: "made-up",
});

const RESULT: DemoResult = {
  backend: {
    name: "wasm",
    package: "@tensorflow/tfjs-backend-wasm",
    reason: "pip says <no> & nothing else",
    libraryVersion: "4.22.0",
    device: "CPU",
    threads: 2,
  },
  precision: "float32",
  machine: {
    processor: "Abacus 3",
    cores: 2,
    memoryGiB: 7.6,
    platform: "linux x64",
    node: "v20.19.0",
  },
  firstLook: {
    networks: { sdnet: "sdnet8", twin: "convnet8" },
    lambda: 0.1,
    conditions: CONDITIONS.map((name, index) => ({
      name,
      twin: accuracy(180, 400),
      fixed: accuracy(200, 400),
      adaptive: accuracy(index === 0 ? 190 : 220, 400),
    })),
  },
  shown: {
    sdnet: { name: "sdnet8-cifar10", top1: 93.01, training: "19 epochs" },
    twin: { name: "convnet8-cifar10", top1: 93.02, training: "nineteen epochs" },
  },
  experiment,
  trainingImages: 50_000,
  plannedSteps: 25,
  steps: 20,
  minutes: 10,
  networks: { sdnet: network("sdnet8"), twin: network("convnet8") },
  times: { data: 1.4, firstLook: 38, measuring: 20, training: 312 },
};

describe("meanOfNoises", () => {
  it("leaves the clean images out", () => {
    expect(meanOfNoises(RESULT.firstLook, "adaptive")).toBeCloseTo(0.55, 12);
  });
});

describe("resultTable", () => {
  it("has a line for each method, aligned, with half of the interval", () => {
    expect(demoTable(RESULT).split("\n")).toEqual(
      [
        "Accuracy in % on 400 test images of CIFAR-10, ± half of the 95 % interval; noise of severities 1 to 5 in turn",
        "",
        "                                       clean    gaussian        shot     speckle     impulse   mean of noises",
        "convnet8                          45.0 ±4.9   45.0 ±4.9   45.0 ±4.9   45.0 ±4.9   45.0 ±4.9             45.0",
        "sdnet8, λ 0.1 (as trained)        50.0 ±4.9   50.0 ±4.9   50.0 ±4.9   50.0 ±4.9   50.0 ±4.9             50.0",
        "sdnet8, λ chosen for each image   47.5 ±4.9   55.0 ±4.9   55.0 ±4.9   55.0 ±4.9   55.0 ±4.9             55.0",
        "",
        "Trained here: 20 steps of 64 images, seed 1, wasm in float32: sdnet8 30.0 ±4.0 %, convnet8 30.0 ±4.0 % of 500 clean test images",
      ].map((line, index) => (index === 2 ? line.replace("       clean", "      clean") : line)),
    );
  });

  it("says in one line where the SDNet gains nothing over its twin", () => {
    const swapped = {
      ...RESULT.firstLook,
      conditions: RESULT.firstLook.conditions.map((condition) => ({
        ...condition,
        twin: accuracy(300, 400),
      })),
    };
    expect(belowTwin(RESULT.firstLook)).toBeUndefined();
    expect(firstLookTable(swapped)).toContain("The SDNet is not above its twin under noise here: 400 images");
  });
});

describe("reportPage", () => {
  let page: string;
  beforeAll(async () => {
    const picture = "data:image/png;base64,AAAA";
    const answer = { name: "frog", right: false };
    page = demoPage({
      result: RESULT,
      charts: await demoCharts(RESULT),
      atoms: { address: picture, width: 670, height: 162, atoms: 64 },
      examples: [
        {
          truth: "cat",
          clean: picture,
          noisy: picture,
          fixed: { ...answer, lambda: 0.1, address: picture },
          chosen: { name: "cat", right: true, lambda: 0.734, address: picture },
          twin: answer,
        },
      ],
      exampleNoise: "Gaussian noise of severity 4",
      noiseSeed: 0,
    });
  });

  it("loads nothing from elsewhere and runs nothing", () => {
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(5);
    expect(addresses.every((address) => address!.startsWith("data:image/png;base64,"))).toBe(true);
    expect(page).not.toMatch(/<script|<link|@import|url\(/);
  });

  it("draws the table and two learning curves", () => {
    expect(page.match(/<svg/g)).toHaveLength(3);
    expect(page).not.toMatch(/NaN|undefined/);
  });

  it("shows what is explained at both λ, and what every network answers", () => {
    expect(page.match(/✗ frog/g)).toHaveLength(2);
    expect(page.match(/✓ cat/g)).toHaveLength(1);
    expect(page).toContain("λ 0.73");
  });

  it("tells settings, machine, times, and that the schedule was changed", () => {
    const facts = [
      "first 400 test images",
      "sdnet8-cifar10 has 93.01 %, convnet8-cifar10 93.02 %",
      "of width 16; 700,000 and 700,000 trained numbers",
      "20 steps of 64 images",
      "25 steps were planned",
      "38s first table",
      "5m12s training",
      "Abacus 3, 2 cores, 8 GiB",
      "pip says &lt;no&gt; &amp; nothing else",
      "sdnet robust sdnet8-cifar10 --data cifar10 --baseline convnet8-cifar10 --limit 2000",
    ];
    const text = page.replaceAll(/\s+/g, " ");
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
  });
});
