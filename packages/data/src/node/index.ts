export { defaultCacheDirectory } from "./cache-directory.js";
export type { FetchedFiles, FetchOptions, FetchProgress } from "./cifar10-sources.js";
export { download, type DownloadOptions, type DownloadRequest } from "./download.js";
export { fetchCifar10, loadCifar10, type LoadCifar10Options } from "./load-cifar10.js";
export { openFileSource, type FileSource } from "./file-source.js";
export { NpyWriter } from "./npy-writer.js";
export { downloadNpmTarball, type NpmTarball } from "./npm-tarball.js";
export type { Checksums } from "./part-file.js";
export { trainingBatches } from "./training-batches.js";
