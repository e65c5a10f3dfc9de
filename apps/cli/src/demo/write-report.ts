import { NOISE_SEED } from "../config/noise-seed.js";
import { sliceDataset } from "@sdnet/data";
import type { CorruptionName } from "@sdnet/robust";
import { writeAtomically } from "@sdnet/train/files";
import { firstOfEachClass, inMemory, type MemoryImages } from "@sdnet/train/node";
import type { DemoDirectory } from "./demo-directory.js";
import { atomSheet, demoCharts, demoExamples, demoPage, type DemoResult } from "@sdnet/reports";
import { underNoise } from "./first-look.js";
import type { ShownPair } from "./shown-pair.js";

/** Directory of the report, and the networks and images of its pictures. */
export interface ReportSources {
  readonly directory: DemoDirectory;
  readonly pair: ShownPair;
  readonly test: MemoryImages;
}

const EXAMPLES = 6;
const NOISE: CorruptionName = "gaussian_noise";
const SEVERITY = 4;

/**
 * Writes the result as JSON and the report as one HTML file, each whole or not at all.
 *
 * @throws FileFailure when one cannot be written.
 */
export async function writeReport(
  result: DemoResult,
  { directory, pair, test }: ReportSources,
): Promise<void> {
  const { sdnet, twin, calibration } = pair;
  const indices = firstOfEachClass(test.labels, EXAMPLES);
  const shown = inMemory(sliceDataset(test, 0, 1 + Math.max(...indices)));
  const page = demoPage({
    result,
    charts: await demoCharts(result),
    atoms: atomSheet(sdnet.model),
    examples: demoExamples({
      sdnet: sdnet.model,
      twin: twin.model,
      calibration,
      test: shown,
      noisy: underNoise(shown, { corruption: NOISE, severities: [SEVERITY], first: 0 }),
      normalization: sdnet.identity.normalization,
      indices,
    }),
    exampleNoise: `Gaussian noise of severity ${SEVERITY}`,
    noiseSeed: NOISE_SEED,
  });
  await writeAtomically(directory.result, `${JSON.stringify(result, undefined, 2)}\n`);
  await writeAtomically(directory.report, page);
}
