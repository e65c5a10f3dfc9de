import {
  certifiedAccuracy,
  summariseCertificates,
  type Certificate,
  type CertificateSummary,
  type CertifiedAccuracy,
} from "@sdnet/robust";
import { describeLambda } from "@sdnet/train/experiment";

/** Certificates of all images at one strength of noise with one λ, and what they say together. */
export interface CertificateCurve extends CertificateSummary {
  readonly sigma: number;
  /** Source of λ: `fixed`, `calibrated`, `oracle`, or the number that was given. */
  readonly choice: string | number;
  /** As trained, where it is not one number, if undefined. */
  readonly lambda?: number | undefined;
  /** Accuracy under noise at each λ that was tried. */
  readonly points?: readonly { readonly lambda: number; readonly accuracy: number }[] | undefined;
  /** The largest radius that so many samples can certify. */
  readonly farthestRadius: number;
  /** At radii 0, 0.25, 0.5 and so on. */
  readonly accuracies: readonly CertifiedAccuracy[];
  readonly certificates: readonly Certificate[];
}

/** Distance between radii of tables, as papers have it. */
const STEP = 0.25;
/** Radii of a table: at least these many. */
const LEAST_COLUMNS = 4;

/** Adds up certificates. */
export function certificateCurve(
  certificates: readonly Certificate[],
  made: Pick<CertificateCurve, "sigma" | "choice" | "lambda" | "points" | "farthestRadius">,
): CertificateCurve {
  const columns = Math.max(LEAST_COLUMNS, 1 + Math.floor(made.farthestRadius / STEP));
  const radii = Array.from({ length: columns }, (_, index) => index * STEP);
  const accuracies = certifiedAccuracy(certificates, radii);
  return { ...made, ...summariseCertificates(certificates), accuracies, certificates };
}

/** A curve without the certificates of single images, which are in the records. */
export function curveFigures(curve: CertificateCurve): Omit<CertificateCurve, "certificates"> {
  const { certificates, ...figures } = curve;
  return { ...figures, images: certificates.length };
}

/** Words for a choice of λ, e.g. `calibrated, 0.3`. */
export function describeChoice({ choice, lambda }: Pick<CertificateCurve, "choice" | "lambda">): string {
  if (lambda === undefined) return "as trained";
  return typeof choice === "number" ? describeLambda(choice) : `${choice}, ${describeLambda(lambda)}`;
}

/** A table for people: a line for each strength of noise and λ, certified accuracy in percent at each radius. */
export function certificateTable(curves: readonly CertificateCurve[]): string {
  const columns = Math.max(...curves.map(({ accuracies }) => accuracies.length));
  const radii = Array.from({ length: columns }, (_, index) => `r ${(index * STEP).toFixed(2)}`);
  const width = Math.max(...curves.map((curve) => describeChoice(curve).length), 1);
  const head = [
    ...["sigma".padStart(6), "λ".padEnd(width), "images".padStart(6), "abstain".padStart(7)],
    ...["mean r".padStart(7), ...radii.map((radius) => radius.padStart(7))],
  ];
  const rows = curves.map((curve) => {
    const { sigma, images, abstained, averageRadius, accuracies } = curve;
    return [
      ...[String(sigma).padStart(6), describeChoice(curve).padEnd(width), String(images).padStart(6)],
      ...[String(abstained).padStart(7), averageRadius.toFixed(3).padStart(7)],
      ...radii.map((_, index) => percent(accuracies[index]?.accuracy ?? 0).padStart(7)),
    ];
  });
  const chosen = curves.some(({ choice }) => choice === "oracle")
    ? ["oracle λ are chosen on these very images: upper bounds, not results."]
    : [];
  return [head.join(" "), ...rows.map((row) => row.join(" ")), ...chosen].join("\n");
}

/** Certified accuracies at fine radii as comma-separated values with a header. */
export function certificateCsv(curves: readonly CertificateCurve[]): string {
  const rows = curves.flatMap((curve) => {
    const { sigma, choice, lambda } = curve;
    return finePoints(curve).map(({ radius, images, correct, accuracy, interval: [low, high] }) =>
      [
        ...[sigma, choice, lambda === undefined ? "" : Number(lambda.toPrecision(6))],
        ...[radius.toFixed(4), images, correct],
        ...[accuracy, low, high].map((value) => value.toFixed(6)),
      ].join(","),
    );
  });
  return `${["sigma,choice,lambda,radius,images,correct,accuracy,low,high", ...rows].join("\n")}\n`;
}

/** Certified accuracy at radii in steps of 0.01, up to where nothing can be certified. */
export function finePoints({ certificates, farthestRadius }: CertificateCurve): readonly CertifiedAccuracy[] {
  const steps = Math.ceil(farthestRadius * 100) + 1;
  return certifiedAccuracy(
    certificates,
    Array.from({ length: steps }, (_, index) => index / 100),
  );
}

/** A fraction as people read it. */
export function percent(fraction: number): string {
  return (100 * fraction).toFixed(2);
}
