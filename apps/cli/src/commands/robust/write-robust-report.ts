import type { CalibrationFile, StudySummary } from "@sdnet/robust";
import { writeAtomically } from "@sdnet/train/files";
import { noisyExamples, type NoisyExamplesOptions } from "./noisy-examples.js";
import { robustCharts, robustPage, type StudySubject } from "@sdnet/reports";

/** Results of the report, and the sources of its pictures. */
export interface RobustReportOptions {
  readonly summary: StudySummary;
  readonly calibration: CalibrationFile;
  readonly subject: Omit<StudySubject, "calibration">;
  /** Network and images for pictures of noisy images; there are none if left out. */
  readonly sources: Omit<NoisyExamplesOptions, "calibration"> | undefined;
}

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
    examples: sources === undefined ? [] : await noisyExamples({ ...sources, calibration }),
  });
  await writeAtomically(path, page);
}
