import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Sweep, SweepPlace } from "@sdnet/robust";
import { temporaryDirectory } from "@sdnet/testing/node";
import { expect, it } from "vitest";
import { openKeptSweeps } from "./kept-sweeps.js";

const PLACE: SweepPlace = { corruption: "fog", level: 2, norms: "running", lambdas: [0.1, 0.3] };
const SWEEP: Sweep = {
  lambdas: PLACE.lambdas,
  points: PLACE.lambdas.map((lambda) => ({ lambda, accuracy: 1 / 3, loss: Math.E, entropy: 0.1 })),
  images: 3,
  correct: [Uint8Array.of(0, 1, 0), Uint8Array.of(1, 0, 0)],
  signals: { residual: Float32Array.of(0.1, 1e-30, 3) },
};

it("gives back what was kept, bit for bit, to the same question alone", async () => {
  const path = join(await temporaryDirectory(), "calibration.json.part");
  const first = await openKeptSweeps(path, { checkpoint: "a" });
  first.add(PLACE, SWEEP);
  first.close();
  // Stopped in the middle of a line.
  appendFileSync(path, '{"key":"x","images":');
  const again = await openKeptSweeps(path, { checkpoint: "a" });
  expect(again.found).toBe(1);
  expect(again.find(PLACE)).toEqual(SWEEP);
  expect(again.find({ ...PLACE, level: 3 })).toBeUndefined();
  expect(again.find({ ...PLACE, norms: "estimated" })).toBeUndefined();
  expect(again.find({ ...PLACE, lambdas: [0.1, 0.4] })).toBeUndefined();
  again.close();
  const other = await openKeptSweeps(path, { checkpoint: "b" });
  expect(other.find(PLACE)).toBeUndefined();
  other.close();
});
