import { smoothingLambda, type LabelledBatches } from "@sdnet/robust";
import { digestOf, evaluationBatchesOf, type Images, type LoadedImages, loadImages } from "@sdnet/train/node";
import { heldOutImages, type HeldOut } from "../calibrate/held-out.js";
import { parseLambdas } from "../../config/lists.js";
import type { Log } from "../../terminal/log.js";
import type { CertifyRequest, LambdaChoiceName } from "./certify-request.js";
import type { CertifyRecordsFile } from "./certify-records.js";
import type { OpenCertified } from "./open-certified.js";

/** Noisy copies of each image that a λ is chosen by. */
const DRAWS = 2;

/** λ of one choice at one strength of noise. */
export interface ChosenLambda {
  /** As trained if undefined. */
  readonly lambda: number | undefined;
  /** Accuracy under noise at each λ that was tried; left out where none was. */
  readonly points?: readonly { readonly lambda: number; readonly accuracy: number }[];
}

/** Options of {@link lambdaChooser}. */
export interface LambdaChooserOptions {
  readonly request: CertifyRequest;
  /** λ to choose from, as typed. */
  readonly lambdas: string | undefined;
  readonly opened: OpenCertified;
  /** The images that are certified. */
  readonly test: LoadedImages;
  readonly records: CertifyRecordsFile;
  readonly log: Log;
}

/** Finds λ for each strength of noise, and knows how much work that is. */
export interface LambdaChooser {
  /** Number of noisy images that {@link LambdaChooser.choose} classifies, counting each λ. */
  readonly work: (choice: LambdaChoiceName) => number;
  /**
   * λ of a choice.
   *
   * @param onProgress - Called with the number of noisy images classified so far, counting each λ.
   */
  readonly choose: (
    choice: LambdaChoiceName,
    sigma: number,
    onProgress: (classified: number) => void,
  ) => Promise<ChosenLambda>;
}

/** Makes the chooser of a command. Training images are loaded when the first calibrated λ asks for them. */
export function lambdaChooser(options: LambdaChooserOptions): LambdaChooser {
  const { request, opened, test, records } = options;
  const { trainingLambda } = opened;
  const lambdas =
    trainingLambda === undefined
      ? []
      : parseLambdas(options.lambdas, { option: "--lambdas", first: trainingLambda });
  let heldOut: Promise<HeldOut> | undefined;
  const imagesFor = async (choice: "calibrated" | "oracle"): Promise<{ images: Images; first: number }> =>
    choice === "oracle" ? { images: test.images, first: 0 } : await (heldOut ??= loadHeldOut(options));
  return {
    work: (choice) => {
      if (choice !== "calibrated" && choice !== "oracle") return 0;
      const images = choice === "oracle" ? test.images.length : request.heldOut;
      return images * DRAWS * lambdas.length;
    },
    choose: async (choice, sigma, onProgress) => {
      if (choice === "fixed") return { lambda: trainingLambda };
      if (typeof choice === "number") return { lambda: choice };
      const { images, first } = await imagesFor(choice);
      const { length } = images;
      const which = { choice, first, length, set: await digestOf(images) };
      const setting = { sigma, lambdas, draws: DRAWS, images: which };
      const known = records.findLambda(setting);
      if (known !== undefined) return known;
      const found = await smoothingLambda(opened.choosable(), batchesOf(images, options), {
        ...{ sigma, lambdas, draws: DRAWS, seed: request.seed, std: test.normalization.std },
        onProgress: (copies) => {
          onProgress(copies * lambdas.length);
        },
      });
      records.addLambda(setting, found);
      return found;
    },
  };
}

function batchesOf(images: Images, { request, test }: LambdaChooserOptions): LabelledBatches {
  const { batchSize } = request;
  return evaluationBatchesOf(images, { batchSize, normalization: test.normalization });
}

async function loadHeldOut({ request, opened, log }: LambdaChooserOptions): Promise<HeldOut> {
  const { network } = opened;
  const { images } = await loadImages(request.data, {
    ...{ split: "train", purpose: "calibration", network, log },
  });
  const { experiment, division: trained } = network.checkpoint;
  const { heldOut: count, data } = request;
  const held = heldOutImages(images, {
    ...{ count, experiment, trained, source: data.source, option: "--held-out" },
  });
  if (held.seenInTraining !== false) {
    log.warn(
      held.seenInTraining === null
        ? "the checkpoint does not say which images it was trained on; if it saw those that λ is chosen on, λ will come out too small."
        : "the network was trained on the images that λ is chosen on: λ may come out too small for others.",
    );
  }
  return held;
}
