import type { CifarCSeverity } from "@sdnet/data/node";
import {
  type DataRequest,
  type Images,
  imagesFor,
  loadCorruptedDataset,
  type LoadImagesOptions,
  openStreamedImageNetC,
  streamedOptions,
} from "@sdnet/train/node";
import { type CorruptedName, Failure } from "@sdnet/train/experiment";
import type { Condition } from "@sdnet/robust";

/** Finds so many test images as others have corrupted them. */
export type PublishedImages = (condition: Condition, count: number) => Promise<Images>;

/**
 * Reads the images of a corrupted test set: CIFAR's into memory, ImageNet's from the disk.
 *
 * @returns A function that throws a Failure of one line where images cannot be had, or are fewer than the clean ones.
 */
export function publishedImages(
  request: DataRequest<CorruptedName>,
  options: Omit<LoadImagesOptions, "limit">,
): PublishedImages {
  const { name, source } = request;
  return async ({ corruption, severity }, count) => {
    if (name !== "imagenet-c") {
      const part = { corruption, severity: severity as CifarCSeverity, limit: count };
      const { dataset } = await loadCorruptedDataset(name, { ...part, source, log: options.log });
      return imagesFor(options.network, dataset).images;
    }
    const opened = streamedOptions(request, { ...options, limit: count });
    const images = await openStreamedImageNetC({ corruption, severity }, opened);
    if (images.length === count) return imagesFor(options.network, images).images;
    throw new Failure(
      `${images.source.container.path}: has ${images.length} images of ${corruption} ${severity} where there are ${count} clean ones; ` +
        `fetch what is missing, or measure fewer with --limit.`,
    );
  };
}
