import type { PublishedArchive } from "./published-file.js";

/** A file that only those who accepted its terms may fetch: known by its checksum. */
export interface RestrictedFile {
  readonly name: string;
  /** Description of the contents, such as `50,000 validation images`. */
  readonly contents: string;
  /** Hexadecimal, as torchvision has it. */
  readonly md5: string;
}

/** The files of ILSVRC 2012 that classification needs. */
export const IMAGENET_FILES: readonly RestrictedFile[] = [
  {
    name: "ILSVRC2012_img_train.tar",
    contents: "1,281,167 training images: a tar with one tar for each class",
    md5: "1d675b47d978889d74fa0da5fadfb00e",
  },
  {
    name: "ILSVRC2012_img_val.tar",
    contents: "50,000 validation images",
    md5: "29b22e2961454d5413ddabcf34fc5622",
  },
  {
    name: "ILSVRC2012_devkit_t12.tar.gz",
    contents: "classes, and labels of the validation images",
    md5: "fa75699e90414af021442c21a62c3abf",
  },
];

/** One archive of ImageNet-C and the corruptions in it. */
export interface ImagenetCArchive extends PublishedArchive {
  readonly part: "noise" | "blur" | "weather" | "digital" | "extra";
  readonly corruptions: readonly string[];
}

const zenodo = (name: string) => `https://zenodo.org/records/2235448/files/${name}`;

/**
 * ImageNet-C as published: `<corruption>/<1..5>/<class>/*.JPEG`, 50,000 images of each corruption and severity.
 *
 * @see Hendrycks and Dietterich, "Benchmarking Neural Network Robustness to Common Corruptions" (2019).
 */
export const IMAGENET_C_ARCHIVES: readonly ImagenetCArchive[] = [
  {
    part: "noise",
    corruptions: ["gaussian_noise", "shot_noise", "impulse_noise"],
    name: "noise.tar",
    url: zenodo("noise.tar"),
    bytes: 22_565_673_785,
    checksums: { md5: "e80562d7f6c3f8834afb1ecf27252745" },
  },
  {
    part: "blur",
    corruptions: ["defocus_blur", "glass_blur", "motion_blur", "zoom_blur"],
    name: "blur.tar",
    url: zenodo("blur.tar"),
    bytes: 7_112_704_951,
    checksums: { md5: "2d8e81fdd8e07fef67b9334fa635e45c" },
  },
  {
    part: "weather",
    corruptions: ["frost", "snow", "fog", "brightness"],
    name: "weather.tar",
    url: zenodo("weather.tar"),
    bytes: 12_797_438_995,
    checksums: { md5: "33ffea4db4d93fe4a428c40a6ce0c25d" },
  },
  {
    part: "digital",
    corruptions: ["contrast", "elastic_transform", "pixelate", "jpeg_compression"],
    name: "digital.tar",
    url: zenodo("digital.tar"),
    bytes: 7_757_510_705,
    checksums: { md5: "89157860d7b10d5797849337ca2e5c03" },
  },
  {
    part: "extra",
    corruptions: ["speckle_noise", "spatter", "gaussian_blur", "saturate"],
    name: "extra.tar",
    url: zenodo("extra.tar"),
    bytes: 15_789_490_144,
    checksums: { md5: "d492dfba5fc162d8ec2c3cd8ee672984" },
  },
];
