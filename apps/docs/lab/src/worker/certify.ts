import { certificateOf, certify, type ArrayClassifier } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { SIDE, type CertificateRequest, type Certified, type Question } from "../protocol.js";
import { statisticsOf, type Lab } from "./lab.js";
import { normalized, spoiled } from "./spoil.js";

/** Noisy copies at once: the page's other questions wait no longer than these take. */
const BATCH = 8;
/** Share of the samples that choose the class, before the others count it. */
const SELECT = 0.1;
/** Probability that a certificate is wrong, as in the paper. */
const ALPHA = 0.001;

/** Cancellation and progress of a certificate. */
export interface CertifyEvents {
  readonly signal: AbortSignal;
  /** Called after every batch with the votes so far. */
  readonly onBatch: (certified: Certified) => void;
  /** Lets other work through. */
  readonly pause: () => Promise<void>;
}

/**
 * Certifies the answer of the SDNet, at the λ of the question, by randomized smoothing. While it runs, what it tells is what the bound
 * would be with the votes so far; what it returns is the certificate.
 */
export async function certifyPicture(
  lab: Lab,
  { question, certificate }: { readonly question: Question; readonly certificate: CertificateRequest },
  { signal, onBatch, pause }: CertifyEvents,
): Promise<Certified> {
  const { sigma, samples } = certificate;
  const select = Math.max(10, Math.round(SELECT * samples));
  const counts = new Array<number>(lab.sdnet.entry.options.classes ?? 10).fill(0);
  let drawn = 0;
  const state = (answer: number, isFinal: boolean): Certified => {
    const counted = Math.max(0, drawn - select);
    if (counted === 0 || answer < 0)
      return { ...empty(), samples: counted, wanted: samples, counts, isFinal };
    const how = { image: 0, answer, count: counts[answer] ?? 0, samples: counted, sigma, alpha: ALPHA };
    const { lower, radius, abstains } = certificateOf(how);
    return {
      samples: counted,
      wanted: samples,
      counts: [...counts],
      isFinal,
      bound: lower,
      answer: abstains ? -1 : answer,
      radius,
    };
  };
  const classifier = classifierOf(lab, question);
  const counting: ArrayClassifier = async (images) => {
    await pause();
    const logits = await classifier(images);
    const classes = logits.length / images.size;
    for (let row = 0; row < images.size; row++, drawn++) {
      const scores = logits.subarray(row * classes, (row + 1) * classes);
      const winner = scores.indexOf(Math.max(...scores));
      if (drawn >= select) counts[winner] = (counts[winner] ?? 0) + 1;
    }
    onBatch(state(counts.indexOf(Math.max(...counts)), false));
    return logits;
  };
  const { mean, std } = lab.normalization;
  const pixels = normalized(spoiled(question), { mean, std });
  const image = { pixels, height: SIDE, width: SIDE, channels: 3, index: 0 };
  const [result] = await certify(counting, [image], {
    select,
    samples,
    sigma,
    std,
    seed: 1,
    alpha: ALPHA,
    batchSize: BATCH,
    signal,
  });
  if (result === undefined) throw new Error("certifyPicture: there is no certificate for the picture.");
  const { answer, abstains, lower, radius } = result;
  return { ...state(-1, true), bound: lower, radius, answer: abstains ? -1 : (answer ?? -1), counts };
}

const empty = (): Pick<Certified, "answer" | "bound" | "radius"> => ({ answer: -1, bound: 0, radius: 0 });

/** The SDNet at the λ of a question, on arrays; under adaptive λ each noisy copy has its own. */
function classifierOf(lab: Lab, { lambda }: Question): ArrayClassifier {
  const { adaptive, robust } = lab;
  return async ({ pixels, size, height, width, channels }) => {
    const logits = tf.tidy(() => {
      const images = tf.tensor4d(pixels, [size, height, width, channels]);
      if (lambda === "adaptive") return adaptive.predict(images);
      return robust.predict(images, lambda, statisticsOf(lab, tf.tensor1d([lambda])));
    });
    const values = await logits.data<"float32">();
    logits.dispose();
    return values;
  };
}
