/** A calibration file that cannot be used: damaged, of another version, or not one. */
export class CalibrationError extends Error {
  override readonly name: string = "CalibrationError";
}
