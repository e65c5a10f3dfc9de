import type { KeptSweeps, Signal, Sweep, SweepPlace, SweepPoint } from "@sdnet/robust";
import { KeyedRecords } from "@sdnet/train/files";
import { questionKey } from "../../outputs/records.js";

/** One sweep as a line of a file. */
interface SweepLine {
  readonly key: string;
  readonly images: number;
  readonly points: readonly SweepPoint[];
  /** For each λ, a `1` for every image that was classified correctly, and a `0` for the others. */
  readonly correct: readonly string[];
  readonly signals: Readonly<Partial<Record<Signal, readonly number[]>>>;
}

/** Sweeps in a file that a calibration which was stopped goes on from. */
export interface KeptSweepsFile extends KeptSweeps {
  /** Number of sweeps found in the file that may be asked for. */
  readonly found: number;
  readonly close: () => void;
}

/**
 * Opens the file, making it if need be.
 *
 * @param identity - Everything but its place that decides a sweep: network, images, noise, backend.
 * @throws FileFailure when it cannot be read or written.
 */
export async function openKeptSweeps(path: string, identity: object): Promise<KeptSweepsFile> {
  const records = await KeyedRecords.open<SweepLine>(path, {
    isRecord: ({ correct, points, signals }) =>
      Array.isArray(correct) && Array.isArray(points) && signals !== undefined,
  });
  const keyOf = (place: SweepPlace): string => questionKey({ identity, place });
  return {
    found: records.size,
    find: (place) => {
      const line = records.find(keyOf(place));
      return line && sweepOf(line, place);
    },
    add: (place, sweep) => {
      records.add({ key: keyOf(place), ...lineOf(sweep) });
    },
    close: () => {
      records.close();
    },
  };
}

function lineOf({ images, points, correct, signals }: Sweep): Omit<SweepLine, "key"> {
  return {
    ...{ images, points, correct: correct.map((hits) => hits.join("")) },
    signals: Object.fromEntries(Object.entries(signals).map(([name, values]) => [name, [...values]])),
  };
}

function sweepOf({ images, points, correct, signals }: SweepLine, { lambdas }: SweepPlace): Sweep {
  return {
    ...{ images, points, lambdas },
    correct: correct.map((hits) => Uint8Array.from(hits, Number)),
    signals: Object.fromEntries(
      Object.entries(signals).map(([name, values]) => [name, Float32Array.from(values)]),
    ),
  };
}
