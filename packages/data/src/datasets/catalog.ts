import { CIFAR_C_MANIFESTS } from "./cifar-c.js";
import { CIFAR10_MANIFEST } from "./cifar10.js";
import { CIFAR100_MANIFEST } from "./cifar100.js";
import { IMAGENET_C_ARCHIVES } from "./imagenet-archives.js";

/** Names of the data sets that can be fetched, or checked where they cannot. */
export type CatalogName = "cifar10" | "cifar100" | "cifar10-c" | "cifar100-c" | "imagenet" | "imagenet-c";

/** Facts of a data set that are known before it is fetched. */
export interface CatalogEntry {
  readonly name: CatalogName;
  /** E.g. `"CIFAR-10-C"`. */
  readonly title: string;
  readonly contents: string;
  /** Size of the download in bytes. */
  readonly bytes: number;
  /** Terms of use stated by its authors, in short. */
  readonly licence: string;
  readonly homepage: string;
  /** Whether somebody has to accept terms in a browser before the files can be had. */
  readonly needsAgreement: boolean;
}

const CC_BY = "CC BY 4.0, as its Zenodo record says";
const CIFAR = "none stated; the authors ask to cite Krizhevsky (2009)";
const KRIZHEVSKY = "https://www.cs.toronto.edu/~kriz/cifar.html";

/** Every data set, the small ones first. */
export const DATASET_CATALOG: readonly CatalogEntry[] = [
  {
    name: "cifar10",
    title: "CIFAR-10",
    contents: "60,000 images of 32 x 32 in 10 classes",
    bytes: CIFAR10_MANIFEST.archive.bytes,
    licence: CIFAR,
    homepage: KRIZHEVSKY,
    needsAgreement: false,
  },
  {
    name: "cifar100",
    title: "CIFAR-100",
    contents: "60,000 images of 32 x 32 in 100 classes and 20 superclasses",
    bytes: CIFAR100_MANIFEST.archive.bytes,
    licence: CIFAR,
    homepage: KRIZHEVSKY,
    needsAgreement: false,
  },
  {
    name: "cifar10-c",
    title: "CIFAR-10-C",
    contents: "CIFAR-10's test images under 19 corruptions at 5 severities",
    bytes: CIFAR_C_MANIFESTS["cifar10-c"].archive.bytes,
    licence: CC_BY,
    homepage: "https://zenodo.org/records/2535967",
    needsAgreement: false,
  },
  {
    name: "cifar100-c",
    title: "CIFAR-100-C",
    contents: "CIFAR-100's test images under 19 corruptions at 5 severities",
    bytes: CIFAR_C_MANIFESTS["cifar100-c"].archive.bytes,
    licence: CC_BY,
    homepage: "https://zenodo.org/records/3555552",
    needsAgreement: false,
  },
  {
    name: "imagenet",
    title: "ImageNet (ILSVRC 2012)",
    contents: "1,331,167 images in 1,000 classes",
    // As large as its three files are on the disks of those who have them; nothing depends on it.
    bytes: 154_600_000_000,
    licence: "ImageNet's terms of access: research and education, not commercial",
    homepage: "https://image-net.org/download.php",
    needsAgreement: true,
  },
  {
    name: "imagenet-c",
    title: "ImageNet-C",
    contents: "ImageNet's validation images under 19 corruptions at 5 severities, in 5 archives",
    bytes: IMAGENET_C_ARCHIVES.reduce((sum, { bytes }) => sum + bytes, 0),
    licence: CC_BY,
    homepage: "https://zenodo.org/records/2235448",
    needsAgreement: false,
  },
];
