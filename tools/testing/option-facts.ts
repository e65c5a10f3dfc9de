import { differ, number, refused, shown, type OptionFact } from "./option-fact.js";
import { MODELS_FACTS } from "./models-facts.js";

/** Where a network with a sparse-coding stem lies. */
export const NETWORK_PLACE = "%/net.safetensors";
const NET = NETWORK_PLACE;
const PETS = "--data folder:%/pets";
const backend = [refused("--backend gpu", "--backend must be one of")];
const data = {
  "--data": [refused("--data mnist", "--data must be one of")],
  "--source": [refused(`${PETS} --source %/others`, "--source has no effect beside --data folder:")],
  "--resize": [
    refused("--data cifar10 --resize 9", "--resize is for images from the disk, not for cifar10."),
  ],
  "--damaged": [
    refused("--data cifar10 --damaged skip", "--damaged is for images from the disk, not for cifar10."),
  ],
};
const precision = [refused("--precision bfloat16 --backend cpu", "bfloat16 needs the native engine")];
const json = [shown("on-disk.test.ts")];
const engine = [
  number("--engine"),
  refused("--engine onnx", "--backend has no effect on --engine onnx."),
  shown("engine-onnx.test.ts"),
];

/** What stands in front of the lines of a command, and the facts of each option. */
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
      "--out": [shown("usage.test.ts")],
      "--resume": [shown("../runs/run-training.test.ts")],
      "--init-from": [shown("../checkpoints/initial-weights.test.ts")],
      "--backend": backend,
      "--json": json,
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
      "--mirrored": [differ("", "--mirrored"), shown("../runs/mirror-batch.test.ts")],
      "--precision": precision,
      "--engine": engine,
      "--backend": backend,
      "--json": json,
    },
  ],
  attack: [
    `${NET} ${PETS} --backend cpu --json`,
    {
      ...data,
      ...Object.fromEntries(
        ["--attack", "--norm", "--epsilon", "--steps", "--restarts", "--queries", "--targeted"].map(
          (option) => [option, [shown("./attack/every-attack.test.ts"), number(option)]],
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
      "--out": [shown("attack.test.ts")],
      "--replay": [shown("attack.test.ts"), refused("--replay @ --limit 3", "no effect beside --replay")],
      "--precision": precision,
      "--backend": backend,
      "--json": [shown("attack.test.ts")],
    },
  ],
  certify: [
    `${NET} ${PETS} --backend cpu --json --samples 12 --select 3`,
    {
      ...data,
      "--sigma": [number("--sigma"), shown("certify.test.ts")],
      "--samples": [number("--samples"), refused("--samples 9", "--samples must be at least 10")],
      "--select": [number("--select")],
      "--alpha": [number("--alpha"), refused("--alpha 0.0001", "--samples must be at least 14")],
      "--lambda": [number("--lambda"), refused("RESNET --lambda oracle", "--lambda needs a network")],
      "--lambdas": [
        refused("--lambdas 1", "--lambdas has no effect without --lambda calibrated or oracle."),
        shown("certify.test.ts"),
      ],
      "--held-out": [
        refused("--lambda oracle --held-out 3", "--held-out has no effect without --lambda calibrated."),
        shown("certify.test.ts"),
      ],
      "--limit": [number("--limit"), shown("certify.test.ts")],
      "--batch": [number("--batch"), shown("certify.test.ts")],
      "--seed": [number("--seed"), shown("certify.test.ts")],
      "--out": [shown("certify.test.ts")],
      "--precision": precision,
      "--engine": engine,
      "--backend": [...backend, shown("certify.test.ts")],
      "--json": [shown("certify.test.ts")],
    },
  ],
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
      "--lambdas": [shown("on-disk.test.ts")],
      "--reach": [number("--reach")],
      "--batch": [number("--batch")],
      "--seed": [number("--seed")],
      "--force": [refused(`--out ${NET} --force`, "is a file that the command reads")],
      "--precision": precision,
      "--backend": backend,
      "--json": json,
    },
  ],
  robust: [
    `${NET} ${PETS} --calibration %/none.json --backend cpu`,
    {
      ...data,
      "--calibration": [shown("on-disk.test.ts")],
      "--limit": [number("--limit")],
      "--corruptions": [shown("on-disk.test.ts")],
      "--lambdas": [shown("on-disk.test.ts")],
      "--baseline": [shown("on-disk.test.ts")],
      "--mode": [number("--mode")],
      "--out": [shown("on-disk.test.ts")],
      "--batch": [number("--batch")],
      "--seed": [
        number("--seed"),
        refused("--data cifar10-c --seed 1", "--seed has no effect on the published files"),
      ],
      "--clean-source": [refused("--clean-source x", "--clean-source is for published files of noise")],
      "--engine": engine,
      "--precision": [shown("../engine/precision.test.ts")],
      "--backend": [shown("on-disk.test.ts")],
      "--format": [
        number("--format"),
        refused("--format robustbench --json", "--format robustbench has no effect beside --json."),
      ],
      "--json": json,
    },
  ],
  import: [
    `${NET} --out @/new.safetensors`,
    {
      "--out": [refused(`--out ${NET}`, "is a file that the command reads")],
      "--model": [number("--model")],
      "--width": [number("--width")],
      "--entry": [shown("import.test.ts")],
      "--normalization": [
        number("--normalization"),
        refused("--normalization half --mean 1", "leave out --mean"),
      ],
      "--mean": [refused("--mean 1", "--mean and --std belong together")],
      "--std": [refused("--std 1", "--mean and --std belong together")],
      "--classes": [number("--classes"), refused("--classes a,b", "--classes must be 3 names")],
      "--image-size": [number("--image-size")],
      "--lambda": [number("--lambda"), refused("RESNET --lambda 1", "--lambda has no effect on")],
      "--iterations": [
        number("--iterations"),
        refused("RESNET --iterations 3", "--iterations has no effect on"),
      ],
      "--force": [shown("import.test.ts")],
      "--json": [shown("import.test.ts")],
    },
  ],
  export: [
    `${NET} --format onnx --out @/net.onnx`,
    {
      "--format": [number("--format"), shown("export.test.ts")],
      "--adaptive": [
        refused("--format tfjs --adaptive", "--adaptive is for --format onnx, not for tfjs."),
        refused("RESNET --adaptive", "--adaptive needs a network with a sparse-coding stem"),
        shown("engine-onnx.test.ts"),
      ],
      "--reach": [number("--reach"), refused("RESNET --reach all", "--reach needs a network")],
      "--out": [refused(`--out ${NET}`, "is a file that the command reads")],
      "--force": [shown("export.test.ts")],
      "--backend": backend,
      "--json": [shown("export.test.ts")],
    },
  ],
  visualize: [
    `${NET} ${PETS} --out @/inside --backend cpu --json`,
    {
      ...data,
      "--out": [shown("on-disk.test.ts")],
      "--images": [number("--images"), differ("--images 1", "--images 2")],
      "--lambda": [
        number("--lambda"),
        differ("--lambda 0.1", "--lambda 2"),
        refused("RESNET --lambda 1", "--lambda needs a network"),
      ],
      "--backend": backend,
      "--json": json,
    },
  ],
  reproduce: [
    "cifar10-sdnet8",
    {
      "--out": [refused("", "--out must be the directory"), shown("reproduce.test.ts")],
      "--limit": [refused("--limit x --out @/r", "--limit must be")],
      "--backend": [shown("../config/recipe.test.ts")],
      "--json": [shown("reproduce.test.ts")],
    },
  ],
  verify: [
    "%/goldens",
    {
      "--backend": backend,
      "--tolerance": [refused("--tolerance 2", "--tolerance must be a number between 0 and 1")],
      "--json": [shown("../main.test.ts")],
    },
  ],
  demo: [
    "--out @/demo --backend cpu",
    {
      "--out": [shown("../demo/demo-directory.test.ts")],
      "--backend": backend,
      "--minutes": [number("--minutes")],
      "--data": [number("--data")],
      "--source": [differ("--source %/a", "--source %/b")],
      "--seed": [number("--seed")],
      "--json": [differ("", "--json")],
    },
  ],
  "data list": ["", { "--json": [differ("", "--json")] }],
  "data download": [
    "cifar100 --source %/nothing",
    {
      "--source": [differ("", "--source %/otherwise")],
      "--part": [refused("--part noise", "--part belongs to imagenet-c, got it with cifar100.")],
      "--json": [shown("data.test.ts")],
    },
  ],
  "data corrupt": [
    "cifar10 --out @/noise --source %/nothing",
    {
      "--out": [shown("data-corrupt.test.ts")],
      "--corruptions": [number("--corruptions")],
      "--split": [number("--split")],
      "--limit": [number("--limit")],
      "--seed": [number("--seed")],
      "--constants": [number("--constants")],
      "--source": [differ("", "--source %/otherwise")],
      "--json": [shown("../robustness/write-corrupted.test.ts")],
    },
  ],
};
