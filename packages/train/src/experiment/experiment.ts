import type { Precision } from "@sdnet/csc-core/backend";
import type { Norm } from "@sdnet/attacks";
import type { EquilibriumOptions, ModelName, ModelOptions } from "@sdnet/models";
import type { DatasetName, StreamedName } from "./datasets.js";

/** Configuration of a training run. Defaults are the paper's CIFAR recipe (PAPER 1.6) and live only here. */
export interface Experiment {
  readonly model: ModelSection;
  readonly data: DataSection;
  readonly training: TrainingSection;
}

/** Network of an experiment. */
export interface ModelSection {
  readonly name: ModelName | "custom";
  /** JavaScript module whose default export makes the network, where `name` is `custom`; relative to the working directory. */
  readonly module?: string | undefined;
  /** Channels of the first stage; the others have 2, 4 and 8 times as many. */
  readonly width: number;
  /** Atoms of the stem's dictionary (channels of the stem's convolution); `width` if left out. */
  readonly stemAtoms?: number | undefined;
  /** Number of classes; the data set's if left out. */
  readonly classes?: number | undefined;
  /** Side of the images; the data set's if left out. */
  readonly imageSize?: number | undefined;
  /** Kind of stem; `imagenet` for data sets that are decoded from the disk, `cifar` for others, if left out. */
  readonly stem?: "cifar" | "imagenet" | undefined;
  /** λ of every sparse-coding layer while training; where it is learnt, its start. */
  readonly lambda: number;
  /** Whether every sparse-coding layer of an SDNet learns its λ, or one for each of its atoms. Not learnt if left out. */
  readonly learnLambda?: ModelOptions["learnLambda"] | undefined;
  /** Unrolled iterations of every sparse-coding layer. */
  readonly iterations: number;
  /** Whether the blocks of SDNet-All add their input to their output; the other networks always do. True if left out. */
  readonly shortcut?: boolean | undefined;
  /** Whether SDNet-All halves by pooling instead of by stride. False if left out. */
  readonly pooling?: boolean | undefined;
  /** Solver and training of MDEQ; the network's own values if left out. */
  readonly equilibrium?: EquilibriumSection | undefined;
}

/** Settings of an MDEQ; see the options of the same name in `@sdnet/models`. */
export type EquilibriumSection = {
  readonly [Key in keyof EquilibriumOptions]?: EquilibriumOptions[Key] | undefined;
};

/** Images of an experiment. */
export interface DataSection {
  readonly name: DatasetName | StreamedName;
  /** `auto`, `binary`, `npm` or a path to local files. */
  readonly source: string;
  /** Names of the classes, in the order of the network's outputs; those of the training images, sorted, if left out. */
  readonly classNames?: readonly string[] | undefined;
  /** Mean and standard deviation of the images; the data set's if left out, and CIFAR-10's or ImageNet's, as the stem is, of a folder. */
  readonly normalization?: { readonly mean: readonly number[]; readonly std: readonly number[] } | undefined;
  /** An image on the disk that cannot be decoded is reported and left out, or ends the training, as if left out. */
  readonly damaged?: "skip" | "fail" | undefined;
  /** Threads that decode images from the disk; of no influence on them. As many as processors, 8 at most, if left out. */
  readonly workers?: number | undefined;
  /**
   * Random crop after padding by `crop` pixels, and horizontal flip. Images from the disk are cut at random and
   * stretched instead (RandomResizedCrop) for an ImageNet stem, unless `crop` is 0.
   */
  readonly augment: {
    readonly crop: number;
    /** Colour of the pixels of the padding; black if left out. */
    readonly border?: "black" | "reflect" | undefined;
    /** At random, or (`alternate`) each image in every other epoch. */
    readonly flip: boolean | "alternate";
    /** Mixes images with chains of operations on them. */
    readonly augmix?: boolean | undefined;
    /** Probability with which a rectangle of an image is erased. */
    readonly erase?: number | undefined;
    /** Gaussian noise of `sigma`, of the pixel range [0, 1], on a `fraction` of the images. */
    readonly noise?: { readonly sigma: number; readonly fraction: number } | undefined;
  };
  /** Of images on the disk without a folder of test images, the part of each class that is not trained but tested on; 0.1 if left out. */
  readonly holdOut?: number | undefined;
  /** Decides which images are held out; 0 if left out. */
  readonly holdOutSeed?: number | undefined;
  /**
   * Training images that are kept aside to choose the best weights by: the last ones of an archive, evenly spread ones of a folder. A tenth if
   * left out, where {@link TrainingSection.best} asks for them.
   */
  readonly validation?: number | undefined;
  /** Only the first so many training images, for quick runs. */
  readonly trainLimit?: number | undefined;
  /** Only the first so many test images, and validation images. */
  readonly testLimit?: number | undefined;
}

/** Training of an experiment: length, optimiser, schedule, loss. */
export interface TrainingSection {
  readonly epochs: number;
  /** Length in steps; wins over `epochs`. */
  readonly steps?: number | undefined;
  readonly batchSize: number;
  readonly optimizer: OptimizerSection;
  readonly schedule: ScheduleSection;
  /** Probability mass spread evenly over all classes in the target. */
  readonly labelSmoothing: number;
  /** Pulls the weights to a slow average of themselves every few steps; not if left out. See {@link LookaheadSection}. */
  readonly lookahead?: LookaheadSection | undefined;
  /** Mixes the images of a batch in pairs: both parameters of the beta distribution of the weights. Not mixed if left out. */
  readonly mixup?: number | undefined;
  /** Trains on images that an attack makes of each batch; not if left out. */
  readonly adversarial?: AdversarialSection | undefined;
  /** Of convolutions; `auto`: the faster one of this processor. float32 if left out. */
  readonly precision?: Precision | "auto" | undefined;
  /**
   * Whether processes that share a training normalise by the statistics of the whole batch, as one process does, or each by those of its part.
   * True if left out; of no effect on one process.
   */
  readonly syncNorm?: boolean | undefined;
  /** Atoms that the stem's dictionary starts from: random, learnt from patches of the training images, or their principal components. */
  readonly dictionary: "random" | "patches" | "principal-components";
  /**
   * Images that the best weights are chosen by: a validation part of the training images, so that test images are looked at once, or, as
   * the paper does, the test images, which flatters. A file that is silent means validation for archives and where `data.validation` is given;
   * an old checkpoint that is silent means test.
   */
  readonly best?: "validation" | "test" | undefined;
  /** Root of every random number: weights, data order, augmentation. */
  readonly seed: number;
  /** Steps between checkpoints inside an epoch; every epoch also ends with one. */
  readonly checkpointEvery: number;
  /** Epochs between evaluations on the validation images, or the test images; the last epoch is always evaluated. */
  readonly evaluateEvery: number;
  readonly evaluationBatchSize: number;
}

/** Adversarial training. Sizes are in units of pixels in [0, 1]. */
export interface AdversarialSection {
  /** Projected gradient ascent, or one step of it. Both start at a random point of the ball. */
  readonly attack: "pgd" | "fgsm";
  readonly norm: Norm;
  /** Largest perturbation. */
  readonly epsilon: number;
  /** Steps of PGD, 7 if left out; of `free`, how often each batch is replayed, 4 if left out. */
  readonly steps?: number | undefined;
  /** 2.5 epsilon / steps if left out; 1.25 epsilon for one step, and epsilon for `free`. */
  readonly stepSize?: number | undefined;
  /**
   * Cross-entropy of the perturbed images (Madry et al.); that of the clean ones, and beta times the divergence of the perturbed ones' answers
   * (TRADES); or cross-entropy with one gradient for weights and images, each batch several times (free adversarial training).
   */
  readonly loss: "madry" | "trades" | "free";
  /** Weight of the divergence in `trades`; 6 if left out. */
  readonly beta?: number | undefined;
  /** Epochs in which epsilon grows from 0; may be a fraction. */
  readonly warmup: number;
  /** Range that λ of the stem is drawn from for each batch; as the network has it if left out. */
  readonly lambda?: readonly number[] | undefined;
  readonly guard: GuardSection;
}

/** Attack on images that training does not see, after every epoch: its accuracy chooses the best weights, and tells when training overfits to its own attack. */
export interface GuardSection {
  /** Images that choose the best weights: the first so many. */
  readonly images: number;
  /** Steps of PGD. */
  readonly steps: number;
  /** Whether the training ends when the accuracy falls below half of the best, or only says so. */
  readonly action: "stop" | "report";
}

/**
 * Lookahead with a growing memory: every `every` steps a slow copy of the weights moves towards them by 1 − a part, and the weights are set to
 * it; the part grows from 0 to `decay`^`every` with the cube of the training's progress.
 *
 * @see Zhang et al. (2019), arXiv 1907.08610; Jordan (2024), arXiv 2404.00498, section 3.4.
 */
export interface LookaheadSection {
  readonly every: number;
  /** Decay of the slow copy in a step, at the end of the training. */
  readonly decay: number;
}

/** Optimiser of an experiment. */
export type OptimizerSection = SgdSection | AdamSection;

/** Stochastic gradient descent as PyTorch defines it. */
export interface SgdSection {
  readonly name: "sgd";
  /** Peak of the schedule. */
  readonly learningRate: number;
  readonly momentum: number;
  readonly nesterov: boolean;
  /** On every trainable weight, as in the paper, but the logarithm of a λ that is learnt. */
  readonly weightDecay: number;
  /** Learning rates of some weights, in multiples of that of all; 1 where left out. What decay takes off in a step stays the same. */
  readonly rates?: RatesSection | undefined;
}

/** Multiples of the learning rate. */
export interface RatesSection {
  /** Dictionaries of all CSC layers. */
  readonly dictionary?: number | undefined;
  /** Biases of norms. */
  readonly bias?: number | undefined;
  /** The last, linear layer. */
  readonly head?: number | undefined;
}

/** Adam as PyTorch defines it. */
export interface AdamSection {
  readonly name: "adam";
  /** Peak of the schedule. */
  readonly learningRate: number;
  /** Decay of the running mean of gradients. */
  readonly beta1: number;
  /** Decay of the running mean of squared gradients. */
  readonly beta2: number;
  readonly epsilon: number;
  /** On every trainable weight but the logarithm of a λ that is learnt; added to the gradient. */
  readonly weightDecay: number;
}

/** Learning-rate schedule of an experiment. */
export type ScheduleSection =
  | { readonly name: "constant" }
  /** Half a cosine from the learning rate to `minimum`, per step. */
  | { readonly name: "cosine"; readonly minimum: number }
  /** Up from `startFraction` of the peak for a `warmup` part of all steps, then down to `endFraction` of it. */
  | {
      readonly name: "one-cycle";
      readonly warmup: number;
      readonly startFraction: number;
      readonly endFraction: number;
      readonly anneal: "cosine" | "linear";
    }
  /** Times `factor` after each of the `milestones` epochs. */
  | { readonly name: "step"; readonly milestones: readonly number[]; readonly factor: number };
