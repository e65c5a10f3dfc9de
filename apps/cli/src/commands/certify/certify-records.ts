import { contentKey } from "@sdnet/csc-core/tensor";
import type { Certificate, CertificateRecords, ImageToCertify, SmoothingLambda } from "@sdnet/robust";
import { KeyedRecords } from "@sdnet/train/files";
import { questionKey } from "../../outputs/records.js";

/** Facts that decide a record besides the image, the noise and λ. */
export interface CertifyIdentity {
  readonly checkpoint: string;
  readonly data: string;
  readonly seed: number;
  /** Left out for float32. */
  readonly precision?: string | undefined;
  /** Left out for TensorFlow.js. */
  readonly engine?: string | undefined;
}

/** A certificate, or a λ that was chosen, as a line of a file. */
type CertifyRecord = { readonly key: string } & (
  | ({ readonly kind: "certificate"; readonly sigma: number; readonly lambda: number | null } & Certificate)
  | ({ readonly kind: "lambda"; readonly sigma: number } & SmoothingLambda)
);

/** Noise, λ and sample counts of certificates. */
export interface CertificateSetting {
  readonly sigma: number;
  /** As trained if undefined. */
  readonly lambda: number | undefined;
  readonly select: number;
  readonly samples: number;
  readonly alpha: number;
}

/** Noise, images and candidates for the choice of λ. */
export interface LambdaSetting {
  readonly sigma: number;
  readonly lambdas: readonly number[];
  readonly draws: number;
  /** Identity of the images, which tells them from others. */
  readonly images: object;
}

/**
 * Certificates in a file that a run which was stopped goes on from. Each line depends on one image and its noise alone, so the lines of
 * runs over other images of the same set can be put together.
 */
export interface CertifyRecordsFile {
  readonly certificates: (setting: CertificateSetting) => CertificateRecords;
  readonly findLambda: (setting: LambdaSetting) => SmoothingLambda | undefined;
  readonly addLambda: (setting: LambdaSetting, found: SmoothingLambda) => void;
  /** Begins the records of the next curve; see {@link KeyedRecords.startGroup}. */
  readonly startCurve: () => void;
  /** Keys of the records; see {@link KeyedRecords.used}. */
  readonly used: () => KeyedRecords<CertifyRecord>["used"];
  readonly close: () => void;
}

/**
 * Opens the file, making it if need be. Without a path, nothing is kept.
 *
 * @throws FileFailure when it cannot be read or written.
 */
export async function openCertifyRecords(
  path: string | undefined,
  { isMerged = false, ...identity }: CertifyIdentity & { readonly isMerged?: boolean | undefined },
): Promise<CertifyRecordsFile> {
  const records = await KeyedRecords.open<CertifyRecord>(path, { isMerged });
  const lambdaKey = (setting: LambdaSetting) => questionKey({ kind: "lambda", ...identity, ...setting });
  return {
    certificates: (setting) => {
      const keyOf = (image: ImageToCertify) => {
        const content = contentKey(new Uint16Array(image.pixels.slice().buffer));
        return questionKey({
          ...{ kind: "certificate", ...identity, ...setting },
          ...{ lambda: setting.lambda ?? null, content },
        });
      };
      return {
        find: (image) => {
          const found = records.find(keyOf(image));
          return found?.kind === "certificate" ? certificateIn(found, image) : undefined;
        },
        add: (image, certificate) => {
          const { sigma, lambda = null } = setting;
          records.add({ key: keyOf(image), kind: "certificate", sigma, lambda, ...certificate });
        },
      };
    },
    findLambda: (setting) => {
      const found = records.find(lambdaKey(setting));
      return found?.kind === "lambda" ? found : undefined;
    },
    addLambda: (setting, found) => {
      records.add({ key: lambdaKey(setting), kind: "lambda", sigma: setting.sigma, ...found });
    },
    startCurve: () => {
      records.startGroup();
    },
    used: () => records.used,
    close: () => {
      records.close();
    },
  };
}

/** A certificate depends on what an image holds: the same image elsewhere in a set, or in another part of it, has the same. */
function certificateIn(
  record: CertifyRecord & { readonly kind: "certificate" },
  { index, label }: ImageToCertify,
): Certificate {
  const { answer, count, samples, lower, radius, abstains } = record;
  return { image: index, label, answer, count, samples, lower, radius, abstains };
}
