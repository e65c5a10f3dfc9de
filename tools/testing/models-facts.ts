import { differ, refused, type OptionFact } from "./option-fact.js";

/** Facts of the options of `sdnet models`; see {@link OPTION_FACTS}. */
export const MODELS_FACTS: readonly [base: string, options: Readonly<Record<string, readonly OptionFact[]>>] =
  [
    "",
    {
      "--summary": [
        differ("", "--summary scn --width 1"),
        refused("sdnet* --summary scn", "no effect beside --summary"),
      ],
      "--width": [
        differ("--summary scn --width 1", "--summary scn --width 2"),
        refused("--width 1", "needs --summary"),
      ],
      "--classes": [
        differ("--summary scn --width 1 --classes 2", "--summary scn --width 1 --classes 3"),
        refused("--classes 2", "needs --summary"),
      ],
      "--stem-atoms": [
        differ("--summary convnet8 --width 1 --stem-atoms 2", "--summary convnet8 --width 1 --stem-atoms 3"),
        refused("--summary scn --stem-atoms 2", "--stem-atoms has no effect on scn"),
      ],
      "--stem": [
        differ("--summary convnet8 --width 1 --stem cifar", "--summary convnet8 --width 1 --stem imagenet"),
        refused("--summary scn --stem imagenet", "--stem must be cifar for scn"),
      ],
      "--image": [differ("--summary scn --width 1 --image 8", "--summary scn --width 1 --image 16")],
      "--iterations": [
        differ("--summary sdnet8 --width 1 --iterations 2", "--summary sdnet8 --width 1 --iterations 3"),
        refused(
          "--summary resnet18 --iterations 3",
          "--iterations has no effect on resnet18: it has no CSC layer.",
        ),
      ],
      "--lambda": [
        differ(
          "--json --summary sdnet8 --width 1 --lambda 1",
          "--json --summary sdnet8 --width 1 --lambda 2",
        ),
        refused("--summary resnet18 --lambda 1", "--lambda has no effect on resnet18: it has no CSC layer."),
      ],
      "--json": [differ("", "--json")],
    },
  ];
