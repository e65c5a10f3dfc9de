import type { ImageBatch, LabelledBatch } from "../robust-model.js";
import type { ArrayClassifier } from "../study/plan.js";
import { certificateOf, type Certificate } from "./certificate.js";
import { noisyCopies, type SingleImage, type SmoothingNoise } from "./smoothing-noise.js";
import { addVote, answersOf, winnerOf, type Votes } from "./votes.js";

/** Image to certify. */
export interface ImageToCertify extends SingleImage {
  /** Names the image in its certificate, and nothing else: its noise goes by its pixels. */
  readonly index: number;
  readonly label?: number | undefined;
}

/** Options of {@link certify}. */
export interface CertifyOptions extends SmoothingNoise {
  /** Noisy copies of each image that choose the class; 100 in the paper. */
  readonly select: number;
  /** Noisy copies of each image that bound the probability of this class; 100,000 in the paper. More of them reach further. */
  readonly samples: number;
  /** Probability, in (0, 1), that the certificate of an image is wrong; 0.001 in the paper. */
  readonly alpha: number;
  /** Noisy copies that are classified at once. */
  readonly batchSize: number;
  /** Certificates of a run that was stopped, and where those of this one are kept. */
  readonly records?: CertificateRecords | undefined;
  /** Called with the number of noisy copies classified so far, those of certificates that were found among them. */
  readonly onProgress?: ((classified: number) => void) | undefined;
  /** Stops between two batches, with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** Store of certificates. Those of disjoint sets of images can be put together: each certificate depends on its image alone. */
export interface CertificateRecords {
  /** The certificate of an image that was made before, if it was. */
  readonly find: (image: ImageToCertify) => Certificate | undefined;
  /** Keeps a certificate. */
  readonly add: (image: ImageToCertify, certificate: Certificate) => void;
}

/**
 * Certifies images by randomized smoothing. The smoothed classifier answers with the class that `classifier` gives most often when
 * Gaussian noise is added to an image; how often is estimated, and bounds how far the image can move before another class could win.
 * The guarantee is for the smoothed classifier, against every attack, in the l2 norm.
 *
 * @param classifier - Any classifier that is fixed before the noise is drawn, e.g. `(images) => model.predict(images, lambda)`.
 * Logits that are no answer, such as NaN, count for no class.
 * @param images - Normalised, one by one; {@link imagesOfBatches} takes them from batches.
 * @returns One certificate for each image, in their order.
 * @throws RangeError if an option is out of range.
 * @see Cohen, Rosenfeld and Kolter, "Certified Adversarial Robustness via Randomized Smoothing" (2019), arXiv 1902.02918.
 */
export async function certify(
  classifier: ArrayClassifier,
  images: Iterable<ImageToCertify> | AsyncIterable<ImageToCertify>,
  options: CertifyOptions,
): Promise<readonly Certificate[]> {
  check(options);
  const { records, onProgress, select, samples } = options;
  const certificates: Certificate[] = [];
  for await (const image of images) {
    const done = certificates.length * (select + samples);
    let certificate = records?.find(image);
    if (certificate === undefined) {
      certificate = await certifyImage(classifier, image, {
        ...options,
        onProgress: (draws) => onProgress?.(done + draws),
      });
      records?.add(image, certificate);
    }
    certificates.push(certificate);
    onProgress?.(done + select + samples);
  }
  return certificates;
}

/**
 * Images of batches one by one, counted where the batches do not say which they are.
 *
 * @yields Views of the batches.
 */
export async function* imagesOfBatches(
  batches: Iterable<IndexedBatch> | AsyncIterable<IndexedBatch>,
): AsyncGenerator<ImageToCertify> {
  let counted = 0;
  for await (const { pixels, size, height, width, channels, labels, indices } of batches) {
    const length = height * width * channels;
    for (let place = 0; place < size; place++, counted++) {
      const index = indices?.[place] ?? counted;
      const own = pixels.subarray(place * length, (place + 1) * length);
      yield { pixels: own, height, width, channels, index, label: labels[place] };
    }
  }
}

/** Batch of labelled images that may say which images of their data set they are. */
export interface IndexedBatch extends LabelledBatch {
  readonly indices?: ArrayLike<number> | undefined;
}

/** The two stages in one pass: the first draws choose a class, the others, which are independent of them, count it. */
async function certifyImage(
  classifier: ArrayClassifier,
  image: ImageToCertify,
  { select, samples, alpha, batchSize, onProgress, signal, ...noise }: CertifyOptions,
): Promise<Certificate> {
  const selection: Votes = new Map();
  const estimation: Votes = new Map();
  const total = select + samples;
  for (let first = 0; first < total; first += batchSize) {
    signal?.throwIfAborted();
    const count = Math.min(batchSize, total - first);
    const answers = await answersTo(classifier, noisyCopies(image, noise, { first, count }));
    answers.forEach((answer, place) => {
      addVote(first + place < select ? selection : estimation, answer);
    });
    onProgress?.(first + count);
  }
  const answer = winnerOf(selection);
  const count = answer === undefined ? 0 : (estimation.get(answer) ?? 0);
  const { index, label } = image;
  return certificateOf({
    image: index,
    label,
    answer,
    count,
    samples,
    alpha,
    sigma: noise.sigma,
  });
}

async function answersTo(classifier: ArrayClassifier, images: ImageBatch): Promise<Int32Array> {
  return answersOf(await classifier(images), images.size);
}

function check({ select, samples, alpha, batchSize }: CertifyOptions): void {
  for (const [name, value] of Object.entries({ select, samples, batchSize })) {
    if (Number.isSafeInteger(value) && value >= 1) continue;
    throw new RangeError(`certify: \`${name}\` must be a positive integer, got ${value}.`);
  }
  if (!(alpha > 0 && alpha < 1)) {
    throw new RangeError(`certify: \`alpha\` must be in (0, 1), got ${alpha}.`);
  }
}
