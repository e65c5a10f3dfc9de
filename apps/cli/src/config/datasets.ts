/** What a configuration must know of a data set without reading it. */
export interface DatasetFacts {
  readonly classes: number;
  /** Side of the square images in pixels. */
  readonly imageSize: number;
  readonly trainingImages: number;
}

/** Names a configuration or `--data` may use. */
export type DatasetName = "cifar10";

/** Every data set that can be trained on. */
export const DATASETS: Readonly<Record<DatasetName, DatasetFacts>> = {
  cifar10: { classes: 10, imageSize: 32, trainingImages: 50_000 },
};
