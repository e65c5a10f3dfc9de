import type { Normalization } from "@sdnet/data";
import type { CorruptionName } from "@sdnet/robust";
import type * as tf from "@tensorflow/tfjs";
import { writeAtomically } from "../files/atomic-file.js";
import { noisy } from "./compare-twins.js";
import type { DemoDirectory } from "./demo-directory.js";
import type { DemoResult } from "../reports/demo/demo-result.js";
import type { MemoryImages } from "../datasets/images.js";
import { firstOfEachClass } from "../datasets/image-sample.js";
import { atomSheet, examplePictures } from "../reports/demo/pictures.js";
import { reportCharts } from "../reports/demo/report-charts.js";
import { reportPage } from "../reports/demo/report-page.js";

/** Where the report goes, and what its pictures are made of. */
export interface ReportSources {
  readonly directory: DemoDirectory;
  /** The trained network with the sparse-coding stem. */
  readonly model: tf.LayersModel;
  readonly test: MemoryImages;
  readonly normalization: Normalization;
}

const EXAMPLES = 6;
const NOISE: CorruptionName = "gaussian_noise";
const LAMBDAS: readonly number[] = [0.1, 0.5];

/**
 * Writes the result as JSON and the report as one HTML file, each whole or not at all.
 *
 * @throws FileFailure when one cannot be written.
 */
export async function writeReport(result: DemoResult, sources: ReportSources): Promise<void> {
  const { directory, model, test, normalization } = sources;
  const { severity } = result;
  const indices = firstOfEachClass(test.labels, EXAMPLES);
  const shown = { test, noisy: noisy(test, { corruption: NOISE, severity }) };
  const page = reportPage({
    result,
    charts: await reportCharts(result),
    atoms: atomSheet(model),
    examples: examplePictures(model, { ...shown, normalization, indices, lambdas: LAMBDAS }),
    exampleNoise: `Gaussian noise of strength ${severity}`,
    exampleLambdas: LAMBDAS,
  });
  await writeAtomically(directory.result, `${JSON.stringify(result, undefined, 2)}\n`);
  await writeAtomically(directory.report, page);
}
