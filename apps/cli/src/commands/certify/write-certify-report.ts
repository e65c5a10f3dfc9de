import { join } from "node:path";
import { writeAtomically } from "@sdnet/train/files";
import {
  certificateCsv,
  type CertificateCurve,
  certifyPage,
  type CertifySubject,
  curveFigures,
} from "@sdnet/reports";

/** Content of a report folder. */
export interface CertifyReport {
  readonly subject: CertifySubject;
  readonly curves: readonly CertificateCurve[];
}

/**
 * Writes `summary.json` with the curves, `cells.csv` and `index.html` beside the records.
 *
 * @throws FileFailure when one cannot be written.
 */
export async function writeCertifyReport(directory: string, report: CertifyReport): Promise<void> {
  const { subject, curves } = report;
  await writeAtomically(
    join(directory, "summary.json"),
    `${JSON.stringify({ ...subject, curves: curves.map(curveFigures) }, undefined, 1)}\n`,
  );
  await writeAtomically(join(directory, "cells.csv"), certificateCsv(curves));
  await writeAtomically(join(directory, "index.html"), await certifyPage(report));
}
