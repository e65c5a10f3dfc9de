import { CIFAR10_CLASS_NAMES } from "./cifar10.js";
import { CIFAR100_CLASS_NAMES } from "./cifar100.js";
import type { PublishedArchive } from "./published-file.js";

/** The corrupted test sets: CIFAR's test images, each under every corruption at five severities. */
export type CifarCName = "cifar10-c" | "cifar100-c";

/** Corruption types, as the files are named: 15 that make the benchmark's score and, at the end, four more. */
export const CIFAR_C_CORRUPTIONS: readonly string[] = [
  ...["gaussian_noise", "shot_noise", "impulse_noise"],
  ...["defocus_blur", "glass_blur", "motion_blur", "zoom_blur"],
  ...["snow", "frost", "fog", "brightness"],
  ...["contrast", "elastic_transform", "pixelate", "jpeg_compression"],
  ...["speckle_noise", "gaussian_blur", "spatter", "saturate"],
];

/** Files of a corrupted test set, with the checksums that identify them. */
export interface CorruptedCifar {
  readonly name: CifarCName;
  /** E.g. `"CIFAR-10-C"`. */
  readonly title: string;
  /** Name of the directory in the archive. */
  readonly directory: string;
  readonly classNames: readonly string[];
  /** The official archive, which is not compressed: its files are read in place. */
  readonly archive: PublishedArchive;
  /** Published MD5 sums by file name, hexadecimal; empty where none are published. */
  readonly md5: Readonly<Record<string, string>>;
}

/**
 * CIFAR-10-C and CIFAR-100-C as published.
 *
 * @see Hendrycks and Dietterich, "Benchmarking Neural Network Robustness to Common Corruptions" (2019).
 */
export const CIFAR_C_MANIFESTS: Readonly<Record<CifarCName, CorruptedCifar>> = {
  "cifar10-c": {
    name: "cifar10-c",
    title: "CIFAR-10-C",
    directory: "CIFAR-10-C",
    classNames: CIFAR10_CLASS_NAMES,
    archive: {
      url: "https://zenodo.org/records/2535967/files/CIFAR-10-C.tar",
      name: "CIFAR-10-C.tar",
      bytes: 2_918_471_680,
      checksums: {
        md5: "56bf5dcef84df0e2308c6dcbcbbd8499",
        sha256: "c72763e101c723b7c507b96205f7e938912a5d587376173b825850cf3cb876a7",
      },
    },
    md5: {
      "labels.npy": "c439b113295ed5254878798ffe28fd54",
      "gaussian_noise.npy": "ecaf8b9a2399ffeda7680934c33405fd",
      "shot_noise.npy": "3a7239bb118894f013d9bf1984be7f11",
      "impulse_noise.npy": "2090e01c83519ec51427e65116af6b1a",
      "defocus_blur.npy": "7d1322666342a0702b1957e92f6254bc",
      "glass_blur.npy": "7361fb4019269e02dbf6925f083e8629",
      "motion_blur.npy": "fffa5f852ff7ad299cfe8a7643f090f4",
      "zoom_blur.npy": "6ea8e63f1c5cdee1517533840641641b",
      "snow.npy": "bb238de8555123da9c282dea23bd6e55",
      "frost.npy": "31f6ab3bce1d9934abfb0cc13656f141",
      "fog.npy": "7b397314b5670f825465fbcd1f6e9ccd",
      "brightness.npy": "0a81ef75e0b523c3383219c330a85d48",
      "contrast.npy": "3c8262171c51307f916c30a3308235a8",
      "elastic_transform.npy": "9421657c6cd452429cf6ce96cc412b5f",
      "pixelate.npy": "0f14f7e2db14288304e1de10df16832f",
      "jpeg_compression.npy": "2b9cc4c864e0193bb64db8d7728f8187",
      "speckle_noise.npy": "ef00b87611792b00df09c0b0237a1e30",
      "gaussian_blur.npy": "c33370155bc9b055fb4a89113d3c559d",
      "spatter.npy": "8a5a3903a7f8f65b59501a6093b4311e",
      "saturate.npy": "1cfae0964219c5102abbb883e538cc56",
    },
  },
  "cifar100-c": {
    name: "cifar100-c",
    title: "CIFAR-100-C",
    directory: "CIFAR-100-C",
    classNames: CIFAR100_CLASS_NAMES.fine,
    archive: {
      url: "https://zenodo.org/records/3555552/files/CIFAR-100-C.tar",
      name: "CIFAR-100-C.tar",
      bytes: 2_918_473_216,
      checksums: { md5: "11f0ed0f1191edbf9fa23466ae6021d3" },
    },
    md5: {},
  },
};
