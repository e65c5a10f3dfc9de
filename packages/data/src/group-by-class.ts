import { pickDataset, type ImageDataset } from "./dataset.js";

/**
 * The images of a data set class after class, the classes in the order of their names and each in its own order, as folders of classes hold
 * them. Training then visits both in the same seeded order, with the same random changes.
 *
 * @param dataset - May have its classes in any order.
 * @returns A copy, in shared memory where the data set is; the data set itself where its images stand so already.
 */
export function groupByClass(dataset: ImageDataset): ImageDataset {
  const { labels, classNames, length } = dataset;
  const places = placesByName(classNames);
  const placeOf = (index: number): number => places[labels[index] ?? 0] ?? 0;
  const order = Uint32Array.from({ length }, (_, index) => index).sort(
    (a, b) => placeOf(a) - placeOf(b) || a - b,
  );
  if (order.every((index, position) => index === position)) return dataset;
  return pickDataset(dataset, order);
}

/** Place of each class among the names as folders are sorted, by their code units. */
function placesByName(classNames: readonly string[]): readonly number[] {
  const sorted = [...classNames].sort();
  return classNames.map((name) => sorted.indexOf(name));
}
