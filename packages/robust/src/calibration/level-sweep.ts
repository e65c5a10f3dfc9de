import type { Sweep } from "./sweep.js";

/** A sweep on images of one level. */
export interface LevelSweep {
  /** `"clean"`, or the name of a corruption. */
  readonly corruption: string;
  readonly sweep: Sweep;
}
