/** Record of `tools/evidence/lab-speed.mjs`. */
export interface LabRecord {
  /** Day of the measurement, as YYYY-MM-DD. */
  readonly date: string;
  readonly cores: number;
  readonly limits: LabFigures;
  readonly visits: readonly LabFigures[];
}
export interface LabFigures {
  readonly seconds: number;
  readonly megabytes: number;
  readonly milliseconds: number;
}
export function labRecord(): LabRecord;
export function withFigures(page: string, record: LabRecord): string;
