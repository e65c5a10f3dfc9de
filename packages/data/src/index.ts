export { DataError, type DataErrorReason } from "./data-error.js";
export { imageAt, pickDataset, sliceDataset, type ImageDataset } from "./dataset.js";
export { groupByClass } from "./group-by-class.js";
export {
  describeImage,
  isImageSource,
  pickImages,
  spreadIndices,
  thinImageSource,
  type ImageContainer,
  type ImageSource,
} from "./image-source.js";

export { divideImages, type HoldOut } from "./divide-images.js";
export type { LeftAlone, LeftReason } from "./formats/image-listing.js";
export { splitOf, type Split } from "./formats/image-splits.js";
export {
  CIFAR100_RECORD_BYTES,
  CIFAR10_RECORD_BYTES,
  decodeCifar100Records,
  decodeCifar10Records,
  encodeCifar100Records,
  encodeCifar10Records,
  type DecodedCifar100Records,
  type DecodedRecords,
} from "./formats/cifar-binary.js";
export { partOfSource, sourceOfBytes, type ByteSource } from "./formats/byte-source.js";
export { decodeNpy, openNpy, type NpyArray, type NpyData } from "./formats/npy-array.js";
export type { NpyType } from "./formats/npy-header.js";
export { tarEntries, type TarEntry } from "./formats/tar-entries.js";
export { imagesOfSheet, type ImageSheet, type SheetLayout } from "./formats/png-sheet.js";

export {
  CIFAR10_CLASS_NAMES,
  CIFAR10_MANIFEST,
  CIFAR10_NORMALIZATION,
  type Cifar10File,
  type Cifar10Manifest,
  type Cifar10Split,
} from "./datasets/cifar10.js";
export {
  CIFAR100_CLASS_NAMES,
  CIFAR100_MANIFEST,
  type ArchivedDataset,
  type Cifar100Labels,
  type Cifar100Split,
} from "./datasets/cifar100.js";
export {
  CIFAR_C_CORRUPTIONS,
  CIFAR_C_MANIFESTS,
  type CifarCName,
  type CorruptedCifar,
} from "./datasets/cifar-c.js";
export { IMAGENET_NORMALIZATION } from "./datasets/imagenet-normalization.js";
export { DATASET_CATALOG, type CatalogEntry, type CatalogName } from "./datasets/catalog.js";
export {
  IMAGENET_C_ARCHIVES,
  IMAGENET_FILES,
  type ImagenetCArchive,
  type RestrictedFile,
} from "./datasets/imagenet-archives.js";
export type { PublishedArchive, PublishedFile } from "./datasets/published-file.js";

export {
  createNormalizer,
  denormalize,
  type Normalization,
  type Normalizer,
} from "./transforms/normalize.js";
export {
  IMAGENET_EVALUATION_VIEW,
  IMAGENET_TRAINING_VIEW,
  viewImage,
  type DecodedImage,
  type ImageView,
  type RandomResizedCrop,
  type ResizedCenterCrop,
} from "./transforms/image-view.js";
export { resample, type Box } from "./transforms/resample.js";
export { additiveNoise, type NoiseAugmentation } from "./transforms/additive-noise.js";
export { augMix } from "./transforms/aug-mix.js";
export { randomErasing } from "./transforms/random-erasing.js";
export { randomCrop, type Border, type ImageSize, type RandomCropOptions } from "./transforms/random-crop.js";
export { randomFlip } from "./transforms/random-flip.js";

export {
  assembleBatch,
  augmentation,
  type Batch,
  type EpochAugmentation,
  type ImageTransform,
  type TransformedSize,
} from "./batching/assemble-batch.js";
export type { Augmentation } from "./batching/augment-image.js";
export { takePart, type BatchPart } from "./batching/batch-part.js";
export { mixup, type MixedBatch, type Mixture, type MixupOptions } from "./batching/mixup.js";
export type { DecodedBatch, SkippedImage } from "./batching/decoded-batch.js";
export {
  evaluationBatches,
  trainingBatches,
  type EvaluationBatchesOptions,
  type TrainingBatchesOptions,
} from "./batching/batches.js";
export { epochOrder, stepsPerEpoch } from "./batching/order.js";
