import { differ, number, refused, shown, type OptionFact } from "./option-fact.js";
import { CERTIFY_FACTS } from "./certify-facts.js";
import { DATA_FACTS } from "./data-facts.js";
import { EXPORT_FACTS, IMPORT_FACTS } from "./file-facts.js";
import { MODELS_FACTS } from "./models-facts.js";
import { SWEEP_FACTS } from "./sweep-facts.js";
import {
  BACKEND as backend,
  DATA as data,
  ENGINE as engine,
  NETWORK_PLACE as NET,
  PETS,
  PRECISION as precision,
  SHARD as shard,
} from "./shared-facts.js";

/** Start of the command line of each command, and the facts of each option. */
export const OPTION_FACTS: Readonly<
  Record<string, readonly [base: string, options: Readonly<Record<string, readonly OptionFact[]>>]>
> = {
  doctor: [
    "",
    {
      "--json": [differ("", "--json")],
      "--verify": [differ("", "--verify")],
      "--backend": [differ("--backend cpu", "--backend wasm"), ...backend],
    },
  ],
  "engine install": ["", { "--gpu": [differ("", "--gpu")], "--keep": [differ("", "--keep")] }],
  train: [
    "cifar10-resnet18 --out @/run",
    {
      "--out": [shown("usage.test.ts", "does not touch a directory that holds a run")],
      "--resume": [
        shown(
          "../../../../packages/train/src/node/runs/run-training.test.ts",
          "goes on bit for bit after %d turns, with metrics that tell each step once",
        ),
      ],
      "--init-from": [
        shown(
          "../../../../packages/train/src/node/checkpoints/initial-weights.test.ts",
          "has its weights, a fresh optimiser, and remembers the file",
        ),
      ],
      "--backend": backend,
      "--json": [
        shown("reproduce.test.ts", "trains, measures and records, and goes on where it was stopped"),
      ],
    },
  ],
  evaluate: [
    `${NET} ${PETS} --backend cpu --json`,
    {
      ...data,
      "--data": [differ(PETS, "--data folder:%/others"), ...data["--data"]],
      "--split": [
        differ("--split train", "--split test"),
        refused("--data cifar10-c --split train", "is not there"),
      ],
      "--lambda": [differ("--lambda 0.1", "--lambda 5"), number("--lambda")],
      "--corruption": [refused("--corruption fog", "--corruption and --severity belong together")],
      "--severity": [
        differ("--corruption fog --severity 1", "--corruption fog --severity 5"),
        refused("--severity 1", "--corruption and --severity belong together"),
      ],
      "--limit": [differ("--limit 2", "--limit 4"), number("--limit")],
      "--batch": [number("--batch")],
      "--residual": [
        differ("", "--residual"),
        shown(
          "engine-onnx.test.ts",
          "refuses to measure the residual of a network without a stem, in both engines",
        ),
      ],
      "--mirrored": [
        differ("", "--mirrored"),
        shown(
          "../../../../packages/train/src/training/mirror-batch.test.ts",
          "take away what a network knows of left and right",
        ),
      ],
      "--out": [
        shown("merge.test.ts", "makes of the shards of %s the very records and summary of one process"),
      ],
      "--shard": shard,
      "--precision": precision,
      "--engine": engine,
      "--backend": backend,
      "--json": [
        shown(
          "without-parts.test.ts",
          "are the same in evaluate, from the place of the training, a copy of it and a tar",
        ),
      ],
    },
  ],
  attack: [
    `${NET} ${PETS} --backend cpu --json`,
    {
      ...data,
      ...Object.fromEntries(
        ["--attack", "--norm", "--epsilon", "--steps", "--restarts", "--queries", "--targeted"].map(
          (option) => [
            option,
            [
              shown("./attack/every-attack.test.ts", "--%s: two values differ, or it is refused"),
              number(option),
            ],
          ],
        ),
      ),
      "--lambda": [number("--lambda"), refused("--lambda adaptive", "--calibration must be given")],
      "--threat": [number("--threat"), refused("--threat transfer", "needs --transfer-from")],
      "--transfer-from": [refused("--threat oblivious --transfer-from x", "--transfer-from has no effect")],
      "--calibration": [refused("--calibration x", "--calibration has no effect without --lambda adaptive")],
      "--split": [number("--split")],
      "--limit": [number("--limit")],
      "--batch": [number("--batch")],
      "--seed": [refused("--attack fgsm --probe 0 --seed 1", "--seed has no effect on fgsm")],
      "--probe": [
        number("--probe"),
        refused("--epsilon 0 --probe 3", "--probe has no effect at --epsilon 0"),
      ],
      "--out": [
        shown(
          "attack.test.ts",
          "goes on in the folder of the same request, and refuses that of another, naming what differs",
        ),
      ],
      "--replay": [
        shown("attack.test.ts", "replays the images of one attack alone, though more lie in the folder"),
        refused("--replay @ --limit 3", "no effect beside --replay"),
      ],
      "--shard": shard,
      "--precision": precision,
      "--backend": backend,
      "--json": [shown("attack.test.ts", "says what AutoAttack ran, replaced and changed")],
    },
  ],
  certify: CERTIFY_FACTS,
  bench: [
    "--backend cpu --steps 1 --batch 1",
    {
      "--models": [
        number("--models"),
        refused("--layers 3x4 --models scn", "--models does not go with --layers"),
      ],
      "--layers": [number("--layers")],
      "--iterations": [
        refused("--iterations 2", "--iterations needs --layers."),
        refused(
          "--layers 3x4 --gradient conv --iterations 2",
          "--iterations has no effect with --gradient conv",
        ),
      ],
      "--gradient": [refused("--gradient conv", "--gradient needs --layers.")],
      "--image": [refused("--image 8", "--image needs --layers.")],
      "--mode": [number("--mode")],
      "--batch": [number("--batch")],
      "--width": [number("--width"), refused("--layers 3x4 --width 2", "--width does not go with --layers")],
      "--steps": [number("--steps")],
      "--precision": [refused("--layers 3x4 --precision bfloat16", "bfloat16 needs the native engine")],
      "--backend": backend,
      "--json": [differ("--layers 3x4 --image 4 --mode infer", "--layers 3x4 --image 4 --mode infer --json")],
    },
  ],
  models: MODELS_FACTS,
  calibrate: [
    `${NET} ${PETS} --out @/c.json --backend cpu`,
    {
      ...data,
      "--out": [refused("--out %/pets", "--out %/pets is a directory")],
      "--corruptions": [number("--corruptions")],
      "--limit": [number("--limit")],
      "--images": [refused("--images 2 --limit 3", "cannot be used with")],
      "--lambdas": [
        shown(
          "on-disk.test.ts",
          "fits on images of every class that training left out, and keeps which they were",
        ),
      ],
      "--reach": [number("--reach")],
      "--batch": [number("--batch")],
      "--seed": [number("--seed")],
      "--force": [refused(`--out ${NET} --force`, "is a file that the command reads")],
      "--precision": precision,
      "--backend": backend,
      "--json": [shown("on-disk.test.ts", "prints what it found as JSON")],
    },
  ],
  robust: [
    `${NET} ${PETS} --calibration %/none.json --backend cpu`,
    {
      ...data,
      "--calibration": [shown("on-disk.test.ts", "makes the noise, and goes on from its records")],
      "--limit": [number("--limit")],
      "--corruptions": [
        shown("on-disk.test.ts", "reads ImageNet-C as it is published, beside clean images from elsewhere"),
      ],
      "--lambdas": [shown("on-disk.test.ts", "makes the noise, and goes on from its records")],
      "--baseline": [shown("on-disk.test.ts", "makes the noise, and goes on from its records")],
      "--mode": [number("--mode")],
      "--out": [shown("on-disk.test.ts", "makes the noise, and goes on from its records")],
      "--shard": shard,
      "--batch": [number("--batch")],
      "--seed": [
        number("--seed"),
        refused("--data cifar10-c --seed 1", "--seed has no effect on the published files"),
      ],
      "--clean-source": [refused("--clean-source x", "--clean-source is for published files of noise")],
      "--engine": engine,
      "--precision": [
        shown(
          "../../../../packages/engine/src/backend/precision.test.ts",
          "takes float32 for auto where bfloat16 would be emulated, and says so",
        ),
      ],
      "--backend": [shown("on-disk.test.ts", "makes the noise, and goes on from its records")],
      "--format": [
        number("--format"),
        refused("--format robustbench --json", "--format robustbench has no effect beside --json."),
      ],
      "--json": [shown("engine-onnx.test.ts", "measures with %s and %s what TensorFlow.js measures")],
    },
  ],
  import: IMPORT_FACTS,
  export: EXPORT_FACTS,
  visualize: [
    `${NET} ${PETS} --out @/inside --backend cpu --json`,
    {
      ...data,
      "--out": [shown("on-disk.test.ts", "looks at the first test image of each class")],
      "--images": [number("--images"), differ("--images 1", "--images 2")],
      "--lambda": [
        number("--lambda"),
        differ("--lambda 0.1", "--lambda 2"),
        refused("RESNET --lambda 1", "--lambda needs a network"),
      ],
      "--backend": backend,
      "--json": [shown("on-disk.test.ts", "looks at the first test image of each class")],
    },
  ],
  merge: [
    "%/pets",
    {
      "--out": [
        refused("--out @/merged", "holds no shard"),
        shown("merge.test.ts", "refuses to merge into a shard, and folders that hold none"),
      ],
      "--json": [shown("merge.test.ts", "prints the result of one process as JSON")],
    },
  ],
  ...SWEEP_FACTS,
  reproduce: [
    "cifar10-sdnet8",
    {
      "--out": [
        refused("", "--out must be the directory"),
        shown("reproduce.test.ts", "trains, measures and records, and goes on where it was stopped"),
      ],
      "--limit": [refused("--limit x --out @/r", "--limit must be")],
      "--backend": [
        shown(
          "../config/recipe.test.ts",
          "run their commands in order, with their options, in one directory",
        ),
      ],
      "--json": [
        shown("reproduce.test.ts", "trains, measures and records, and goes on where it was stopped"),
      ],
    },
  ],
  verify: [
    "%/goldens",
    {
      "--backend": backend,
      "--tolerance": [refused("--tolerance 2", "--tolerance must be a number between 0 and 1")],
      "--json": [shown("../main.test.ts", "tells a program which backend computes")],
    },
  ],
  demo: [
    "--out @/demo --backend cpu",
    {
      "--out": [
        shown("../demo/demo-directory.test.ts", "takes an empty directory but none that holds anything"),
      ],
      "--backend": backend,
      "--minutes": [number("--minutes")],
      "--data": [number("--data")],
      "--source": [differ("--source %/a", "--source %/b")],
      "--seed": [number("--seed")],
      "--json": [differ("", "--json")],
    },
  ],
  ...DATA_FACTS,
};
