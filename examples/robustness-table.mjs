// Accuracy of a shipped network under noise with fixed, adaptive and best λ, one column for each severity, as `sdnet robust` measures it.
//
//   node examples/robustness-table.mjs [images] [where CIFAR-10 is: auto, or a path]
import { pathToFileURL } from "node:url";
import { CIFAR10_NORMALIZATION, evaluationBatches, sliceDataset } from "@sdnet/data";
import { loadCifar10 } from "@sdnet/data/node";
import { loadPretrained, robustModel } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import { calibrate, calibrationLevels, conditionTransform, runStudy } from "@sdnet/robust";
import { pickBackend } from "./native-or-cpu.mjs";

export async function robustnessTable({ heldOut, test, corruptions, lambdas }) {
  const { model } = await loadPretrained("sdnet8-cifar10", pretrainedFolder());
  const network = robustModel(model);
  const { trainingLambda, running } = network;
  const batches = (images, transform) =>
    evaluationBatches(images, { batchSize: 100, normalization: CIFAR10_NORMALIZATION, transform });
  const levels = calibrationLevels(corruptions, { seed: 1, images: (noise) => batches(heldOut, noise) });
  const calibration = await calibrate(network, { trainingLambda, lambdas, levels, running });
  const images = (condition) => batches(test, conditionTransform(condition, { seed: 0 }));
  const { methods } = await runStudy(network, { calibration }, { images });
  network.dispose();
  model.dispose();
  return methods.map(({ label, cells }) => ({ label, percent: cells.map(({ accuracy }) => 100 * accuracy) }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [count = "100", source = "auto"] = process.argv.slice(2);
  await pickBackend();
  const heldOut = sliceDataset(await loadCifar10({ split: "train", source }), 50_000 - Number(count), 50_000);
  const test = sliceDataset(await loadCifar10({ split: "test", source }), 0, Number(count));
  const options = { corruptions: ["gaussian_noise"], lambdas: [0.1, 0.2, 0.4, 0.8] };
  for (const { label, percent } of await robustnessTable({ heldOut, test, ...options }))
    console.log(...percent.map((value) => value.toFixed(1).padStart(5)), "", label);
}
