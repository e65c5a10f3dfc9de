// Accuracy of a shipped network under noise with fixed, adaptive and best λ: the table of `sdnet robust`, for 100 test images.
//
//   node examples/robustness-table.mjs [where CIFAR-10 is: auto, or a path]
import { evaluationBatches } from "@sdnet/data";
import { loadCifar10 } from "@sdnet/data/node";
import { loadPretrained, loadPretrainedCalibration, robustModel } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import { conditionTransform, decodeCalibration, runStudy, summaryTable } from "@sdnet/robust";

await import("@tensorflow/tfjs-node").catch(() => "plain JavaScript where it is not installed");
const [name, folder] = ["sdnet8-cifar10", pretrainedFolder()];
const { model, entry } = await loadPretrained(name, folder);
const calibration = decodeCalibration(await loadPretrainedCalibration(name, folder), name);
const test = await loadCifar10({ split: "test", source: process.argv[2] });
const sizes = { limit: 100, batchSize: 100, normalization: entry.normalization };
const images = (condition) =>
  evaluationBatches(test, { ...sizes, transform: conditionTransform(condition, { seed: 0 }) });
const request = { calibration, corruptions: ["gaussian_noise"], lambdas: [0.1, 0.2, 0.4, 0.8] };
console.log(summaryTable(await runStudy(robustModel(model), request, { images })));
