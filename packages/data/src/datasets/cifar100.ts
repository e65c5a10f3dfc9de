import type { PublishedArchive, PublishedFile } from "./published-file.js";

/** The splits of CIFAR-100. */
export type Cifar100Split = "train" | "test";

/** Choice between the two labels of an image: one of 100 classes, or one of the 20 superclasses of five each. */
export type Cifar100Labels = "fine" | "coarse";

/** Class names by label, as in `fine_label_names.txt`. */
const FINE =
  "apple aquarium_fish baby bear beaver bed bee beetle bicycle bottle bowl boy bridge bus butterfly camel can castle " +
  "caterpillar cattle chair chimpanzee clock cloud cockroach couch crab crocodile cup dinosaur dolphin elephant flatfish " +
  "forest fox girl hamster house kangaroo keyboard lamp lawn_mower leopard lion lizard lobster man maple_tree motorcycle " +
  "mountain mouse mushroom oak_tree orange orchid otter palm_tree pear pickup_truck pine_tree plain plate poppy porcupine " +
  "possum rabbit raccoon ray road rocket rose sea seal shark shrew skunk skyscraper snail snake spider squirrel streetcar " +
  "sunflower sweet_pepper table tank telephone television tiger tractor train trout tulip turtle wardrobe whale willow_tree " +
  "wolf woman worm";

/** Superclass names by label, as in `coarse_label_names.txt`. */
const COARSE =
  "aquatic_mammals fish flowers food_containers fruit_and_vegetables household_electrical_devices household_furniture " +
  "insects large_carnivores large_man-made_outdoor_things large_natural_outdoor_scenes large_omnivores_and_herbivores " +
  "medium_mammals non-insect_invertebrates people reptiles small_mammals trees vehicles_1 vehicles_2";

/** Names by label, as in the text files of the archive: 100 classes and 20 superclasses. */
export const CIFAR100_CLASS_NAMES: Readonly<Record<Cifar100Labels, readonly string[]>> = {
  fine: FINE.split(" "),
  coarse: COARSE.split(" "),
};

/** Files of a data set that is one archive, with the checksums that identify them. */
export interface ArchivedDataset {
  /** E.g. `"CIFAR-100"`. */
  readonly title: string;
  /** Name of the directory in the archive and in the cache. */
  readonly directory: string;
  readonly files: readonly PublishedFile[];
  readonly archive: PublishedArchive;
  /** Files by which another edition of the same data is recognised, and what to do with it. */
  readonly otherEdition: {
    readonly names: readonly string[];
    readonly bytes: number;
    readonly advice: string;
  };
}

/** CIFAR-100 as published, in its binary edition. */
export const CIFAR100_MANIFEST: ArchivedDataset = {
  title: "CIFAR-100",
  directory: "cifar-100-binary",
  files: [
    { name: "train.bin", bytes: 153_700_000, checksums: { md5: "6172c7755cfe09b2fe270c85cebc1b15" } },
    { name: "test.bin", bytes: 30_740_000, checksums: { md5: "4499cfba6c016c1be1438163640a0898" } },
  ],
  archive: {
    url: "https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz",
    name: "cifar-100-binary.tar.gz",
    bytes: 168_513_733,
    checksums: { md5: "03b5dce01913d631647c71ecec9e9cb8" },
  },
  otherEdition: {
    names: ["train", "test", "meta"],
    bytes: 169_001_437,
    advice:
      "this is the Python edition, which holds pickles; give the binary edition, cifar-100-binary.tar.gz or its directory.",
  },
};
