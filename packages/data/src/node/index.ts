export { defaultCacheDirectory } from "./cache-directory.js";
export type { FetchedFiles, FetchOptions, FetchProgress } from "./fetch-options.js";
export { download, type DownloadOptions, type DownloadRequest } from "./download.js";
export { fetchCifar10, loadCifar10, type LoadCifar10Options } from "./load-cifar10.js";
export { fetchCifarC, loadCifarC, type LoadCifarCOptions } from "./load-cifar-c.js";
export { corruptionsIn, readCifarC, type CifarCPart, type CifarCSeverity } from "./read-cifar-c.js";
export { fetchCifar100, loadCifar100, type LoadCifar100Options } from "./load-cifar100.js";
export { checkRestrictedFiles, downloadArchives, type RestrictedFileState } from "./fetch-imagenet.js";
export { exclusively, type ExclusiveOptions } from "./exclusive.js";
export { tryLock, type FileLock, type LockAttempt, type LockHolder } from "./file-lock.js";
export { locateDataset, type DatasetLocation } from "./locate-dataset.js";
export { openFileSource, type FileSource } from "./file-source.js";
export { NpyWriter } from "./npy-writer.js";
export { downloadNpmTarball, type NpmTarball } from "./npm-tarball.js";
export type { Checksums } from "./part-file.js";
export { trainingBatches } from "./training-batches.js";
export { decodeImage, readImage } from "./decode-image.js";
export {
  imageEvaluationBatches,
  imageTrainingBatches,
  type ImageBatchesOptions,
  type ImageEvaluationOptions,
  type ImageTrainingOptions,
} from "./image-batches.js";
export { openImageFolder, type SourceNames } from "./image-folder.js";
export { openImageTar, type ImageTarOptions } from "./image-tar.js";
export { openImageNet, openImageNetC, type ImageNetCPart } from "./open-imagenet.js";
export { openImages, type OpenImagesOptions } from "./open-images.js";
export type { IndexOptions } from "./indexed-tar.js";
export { encodePng, pngAddress, type Raster } from "./encode-png.js";
