import { beforeAll, describe, expect, it } from "vitest";
import { wilsonInterval } from "@sdnet/robust";
import { parseExperiment } from "../../config/load-experiment.js";
import { bestLambda, type Accuracy, type DemoResult, type TrainedNetwork } from "./demo-result.js";
import { reportCharts } from "./report-charts.js";
import { reportPage } from "./report-page.js";
import { resultTable } from "./result-table.js";

function accuracy(right: number, images: number): Accuracy {
  return { images, top1: right / images, interval: wilsonInterval(right, images) };
}

function network(name: string, right: number): TrainedNetwork {
  return {
    name,
    parameters: 700_000,
    run: `runs/demo-7/${name}`,
    loss: [
      { step: 5, loss: 2.1 },
      { step: 15, loss: 1.7 },
    ],
    curve: [{ step: 10, ...accuracy(150, 500) }],
    clean: accuracy(right, 9000),
  };
}

const LAMBDAS = [0.1, 0.5];
const CONDITIONS = ["clean", "gaussian_noise", "shot_noise", "speckle_noise", "impulse_noise"];
const { experiment } = parseExperiment("model: { name: sdnet18, width: 8, stemAtoms: 64 }", {
  name: "made-up",
});

/** On clean images λ 0.1 is better by 10 images of 400, under the noises worse by 20. */
const RESULT: DemoResult = {
  backend: {
    name: "wasm",
    package: "@tensorflow/tfjs-backend-wasm",
    reason: "pip says <no> & nothing else",
    libraryVersion: "4.22.0",
    device: "CPU",
    threads: 2,
  },
  machine: {
    processor: "Abacus 3",
    cores: 2,
    memoryGiB: 7.6,
    platform: "linux x64",
    node: "v20.19.0",
  },
  experiment,
  trainingImages: 50_000,
  plannedSteps: 25,
  steps: 20,
  minutes: 10,
  severity: 5,
  lambdas: LAMBDAS,
  networks: { sdnet: network("sdnet18", 4500), resnet: network("resnet18", 4400) },
  conditions: CONDITIONS.map((name, index) => ({
    name,
    resnet: accuracy(180, 400),
    sdnet: LAMBDAS.map((lambda) => ({
      lambda,
      ...accuracy(lambda === 0.1 ? 200 : index === 0 ? 190 : 220, 400),
    })),
  })),
  times: { data: 1.4, measuring: 20, training: 312, evaluation: 61 },
};

describe("bestLambda", () => {
  it("has the highest accuracy, and of equal ones is the smallest", () => {
    expect(RESULT.conditions.map((condition) => bestLambda(condition).lambda)).toEqual([
      0.1, 0.5, 0.5, 0.5, 0.5,
    ]);
    const [clean] = RESULT.conditions;
    const equal = { ...clean!, sdnet: LAMBDAS.map((lambda) => ({ lambda, ...accuracy(1, 2) })).reverse() };
    expect(bestLambda(equal).lambda).toBe(0.1);
  });
});

describe("resultTable", () => {
  it("has a line for each network and λ, aligned, with half of the interval", () => {
    expect(resultTable(RESULT).split("\n")).toEqual([
      "Accuracy in % on 400 test images of CIFAR-10, ± half of the 95 % interval; noise of severity 5",
      "",
      "                                   clean    gaussian        shot     speckle     impulse",
      "ResNet-18                      45.0 ±4.9   45.0 ±4.9   45.0 ±4.9   45.0 ±4.9   45.0 ±4.9",
      "SDNet-18  λ 0.1 (as trained)   50.0 ±4.9   50.0 ±4.9   50.0 ±4.9   50.0 ±4.9   50.0 ±4.9",
      "SDNet-18  λ 0.5                47.5 ±4.9   55.0 ±4.9   55.0 ±4.9   55.0 ±4.9   55.0 ±4.9",
      "best λ of these                      0.1         0.5         0.5         0.5         0.5",
      "",
      "Clean, on 9000 test images (95 % interval): ResNet-18 48.9 % (47.9 to 49.9), SDNet-18 50.0 % (49.0 to 51.0)",
      "Each network: width 8, 64 atoms in the stem, 20 steps of 128 images, seed 1, backend wasm",
    ]);
  });
});

describe("reportPage", () => {
  let page: string;
  beforeAll(async () => {
    const picture = "data:image/png;base64,AAAA";
    const seen = { address: picture, answer: "frog", right: false };
    const shown = { address: picture, reconstructions: [{ ...seen, answer: "cat", right: true }, seen] };
    page = reportPage({
      result: RESULT,
      charts: await reportCharts(RESULT),
      atoms: { address: picture, width: 670, height: 162, atoms: 64 },
      examples: [{ truth: "cat", clean: shown, noisy: shown }],
      exampleNoise: "Gaussian noise of strength 5",
      exampleLambdas: LAMBDAS,
    });
  });

  it("loads nothing from elsewhere and runs nothing", () => {
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(6);
    expect(addresses.every((address) => address!.startsWith("data:image/png;base64,"))).toBe(true);
    expect(page).not.toMatch(/<script|<link|@import|url\(/);
  });

  it("draws two learning curves and a chart for each kind of images", () => {
    expect(page.match(/<svg/g)).toHaveLength(2 + CONDITIONS.length);
    expect(page).not.toMatch(/NaN|undefined/);
  });

  it("shows every accuracy with its interval, and the best λ of each column", () => {
    expect(page.match(/<td class="best">/g)).toHaveLength(CONDITIONS.length);
    expect(page).toContain("first 400 test images");
    expect(page.replaceAll(/\s+/g, " ")).toContain(
      "ResNet-18 48.9 % (47.9 to 49.9), SDNet-18 at λ 0.1 50.0 %",
    );
  });

  it("shows images beside what the network makes of them", () => {
    expect(page.match(/✓ cat/g)).toHaveLength(2);
    expect(page.match(/✗ frog/g)).toHaveLength(2);
  });

  it("tells settings, machine, times, and that the schedule was changed", () => {
    const facts = [
      "width 8 with 64 atoms",
      "700,000 (SDNet)",
      "20 steps of 128 images",
      "25 steps were planned",
      "5m12s training",
      "Abacus 3, 2 cores, 8 GiB",
      "pip says &lt;no&gt; &amp; nothing else",
      "sdnet evaluate runs/demo-7/sdnet18/last.safetensors --data cifar10 --limit 400 --corruption gaussian_noise --severity 5 --lambda 0.5",
    ];
    const text = page.replaceAll(/\s+/g, " ");
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
  });
});
