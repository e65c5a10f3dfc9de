import { describe, expect, it } from "vitest";
import { certifiedAccuracy, summariseCertificates } from "./certified-accuracy.js";
import { certificateOf } from "./certificate.js";

const certificates = [
  // Right and far, right and near, wrong, abstaining.
  { image: 0, label: 3, answer: 3, count: 1000 },
  { image: 1, label: 3, answer: 3, count: 700 },
  { image: 2, label: 3, answer: 2, count: 1000 },
  { image: 3, label: 3, answer: 3, count: 510 },
].map((counts) => certificateOf({ ...counts, samples: 1000, sigma: 0.25, alpha: 0.001 }));

describe("certifiedAccuracy", () => {
  it("counts the right answers that reach so far, of all images", () => {
    const [, near] = certificates;
    const points = certifiedAccuracy(certificates, [0, near?.radius ?? NaN, 0.2, 0.7]);
    expect(points.map(({ correct }) => correct)).toEqual([2, 2, 1, 0]);
    expect(points[0]).toMatchObject({ images: 4, accuracy: 0.5 });
    expect(points[0]?.interval[0]).toBeLessThan(0.5);
  });

  it("refuses what has no accuracy", () => {
    expect(() => certifiedAccuracy([], [0])).toThrow(
      new RangeError("certifiedAccuracy: `certificates` must not be empty, got none."),
    );
    expect(() => certifiedAccuracy(certificates, [-1])).toThrow(
      new RangeError("certifiedAccuracy: `radii` must be finite and >= 0, got -1."),
    );
    const unlabelled = certificates.map((one) => ({ ...one, label: undefined }));
    expect(() => summariseCertificates(unlabelled)).toThrow(
      new RangeError("summariseCertificates: `certificates` must have labels, got one without for image 0."),
    );
  });
});

describe("summariseCertificates", () => {
  it("averages radii over all images, errors and abstentions as 0", () => {
    const [far, near] = certificates;
    const { abstained, averageRadius, largestRadius } = summariseCertificates(certificates);
    expect(abstained).toBe(1);
    expect(averageRadius).toBeCloseTo(((far?.radius ?? NaN) + (near?.radius ?? NaN)) / 4, 12);
    expect(largestRadius).toBe(far?.radius);
  });
});
