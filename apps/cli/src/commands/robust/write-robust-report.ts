import type { CalibrationFile, StudySummary } from "@sdnet/robust";
import { writeAtomically } from "@sdnet/train/files";
import {
  noisyExamples,
  type NoisyExamplesOptions,
  robustCharts,
  robustPage,
  type StudySubject,
} from "@sdnet/reports";
import { type Images, sampleClasses } from "@sdnet/train/node";

/** Results of the report, and the sources of its pictures. */
export interface RobustReportOptions {
  readonly summary: StudySummary;
  readonly calibration: CalibrationFile;
  readonly subject: Omit<StudySubject, "calibration">;
  /** Network and images for pictures of noisy images; there are none if left out. */
  readonly sources:
    (Omit<NoisyExamplesOptions, "calibration" | "sample"> & { readonly test: Images }) | undefined;
}

/** Images of which pictures are shown. */
const EXAMPLES = 6;

/**
 * Writes the report as one HTML file, whole or not at all.
 *
 * @throws FileFailure when it cannot be written.
 */
export async function writeRobustReport(path: string, options: RobustReportOptions): Promise<void> {
  const { summary, calibration, subject, sources } = options;
  const page = robustPage({
    summary,
    subject: { ...subject, calibration: calibration.provenance },
    charts: await robustCharts(summary, calibration),
    examples:
      sources === undefined
        ? []
        : noisyExamples({ ...sources, calibration, sample: await sampleClasses(sources.test, EXAMPLES) }),
  });
  await writeAtomically(path, page);
}
