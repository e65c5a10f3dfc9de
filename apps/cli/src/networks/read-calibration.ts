import { readFile } from "node:fs/promises";
import { CalibrationError, decodeCalibration, type CalibrationFile } from "@sdnet/robust";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { FileFailure } from "@sdnet/train/files";

/**
 * Reads and checks a calibration.
 *
 * @throws UsageError where it is not there, Failure where it cannot be read or is none, each with one line that names the file.
 */
export async function readCalibration(path: string): Promise<CalibrationFile> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw new FileFailure(path, error);
    throw new UsageError(
      `${path}: no such file or directory; give a calibration that sdnet calibrate wrote.`,
    );
  }
  try {
    return decodeCalibration(text, path);
  } catch (error) {
    if (error instanceof CalibrationError) throw new Failure(error.message);
    throw error;
  }
}

/** Whether a file is a calibration, perhaps a damaged one. */
export function isCalibration(bytes: Uint8Array): boolean {
  return /^\s*\{\s*"format":\s*"sdnet-calibration"/.test(
    Buffer.from(bytes.subarray(0, 200)).toString("latin1"),
  );
}
