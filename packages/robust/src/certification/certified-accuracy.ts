import { wilsonInterval } from "../evaluation/wilson-interval.js";
import type { Certificate } from "./certificate.js";

/** Part of the images that are certified with the right class at a distance. */
export interface CertifiedAccuracy {
  /** l2 distance in units of pixels in [0, 1]. */
  readonly radius: number;
  readonly images: number;
  readonly correct: number;
  /** Fraction. */
  readonly accuracy: number;
  /** 95 % interval of the accuracy over the choice of images (Wilson's). */
  readonly interval: readonly [number, number];
}

/** Certificates of a set of images in a few numbers. */
export interface CertificateSummary {
  readonly images: number;
  /** Number of images without an answer. */
  readonly abstained: number;
  /** Average certified radius: wrong answers and abstentions count as 0. */
  readonly averageRadius: number;
  /** The largest radius among them. */
  readonly largestRadius: number;
}

/**
 * Certified accuracy at each radius: the part of all images whose certificate has the label and reaches at least so far. At radius 0 it is
 * the accuracy of the smoothed classifier, where abstaining is an error.
 *
 * @param radii - Each finite and not negative.
 * @throws RangeError if there are no certificates, one has no label, or a radius is out of range.
 */
export function certifiedAccuracy(
  certificates: readonly Certificate[],
  radii: readonly number[],
): readonly CertifiedAccuracy[] {
  assertLabelled(certificates, "certifiedAccuracy");
  const images = certificates.length;
  return radii.map((radius) => {
    if (!(radius >= 0 && Number.isFinite(radius))) {
      throw new RangeError(`certifiedAccuracy: \`radii\` must be finite and >= 0, got ${radius}.`);
    }
    const correct = certificates.filter((one) => isRight(one) && one.radius >= radius).length;
    return { radius, images, correct, accuracy: correct / images, interval: wilsonInterval(correct, images) };
  });
}

/**
 * Abstentions and radii of a set of certificates.
 *
 * @throws RangeError if there are none, or one has no label.
 */
export function summariseCertificates(certificates: readonly Certificate[]): CertificateSummary {
  assertLabelled(certificates, "summariseCertificates");
  const images = certificates.length;
  const sum = certificates.filter(isRight).reduce((total, { radius }) => total + radius, 0);
  return {
    images,
    abstained: certificates.filter(({ abstains }) => abstains).length,
    averageRadius: sum / images,
    largestRadius: Math.max(...certificates.map(({ radius }) => radius)),
  };
}

function isRight({ abstains, answer, label }: Certificate): boolean {
  return !abstains && answer === label;
}

function assertLabelled(certificates: readonly Certificate[], where: string): void {
  if (certificates.length === 0) {
    throw new RangeError(`${where}: \`certificates\` must not be empty, got none.`);
  }
  const unlabelled = certificates.find(({ label }) => label === undefined);
  if (unlabelled === undefined) return;
  throw new RangeError(
    `${where}: \`certificates\` must have labels, got one without for image ${unlabelled.image}.`,
  );
}
