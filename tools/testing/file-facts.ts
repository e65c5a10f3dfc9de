import { number, refused, shown, type OptionFact } from "./option-fact.js";
import { BACKEND as backend, NETWORK_PLACE as NET } from "./shared-facts.js";

type Facts = readonly [base: string, options: Readonly<Record<string, readonly OptionFact[]>>];

/** Facts of the options of `sdnet import`. */
export const IMPORT_FACTS: Facts = [
  `${NET} --out @/new.safetensors`,
  {
    "--out": [refused(`--out ${NET}`, "is a file that the command reads")],
    "--model": [number("--model")],
    "--width": [number("--width")],
    "--entry": [
      shown("import.test.ts", "takes the network that --entry chooses, and warns of one that is zero"),
    ],
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
    "--force": [shown("import.test.ts", "replaces a file only when it is told to")],
    "--json": [shown("import.test.ts", "widens half-precision weights, and answers in JSON")],
  },
];

/** Facts of the options of `sdnet export`. */
export const EXPORT_FACTS: Facts = [
  `${NET} --format onnx --out @/net.onnx`,
  {
    "--format": [
      number("--format"),
      shown("export.test.ts", "writes a folder for tf.loadLayersModel, and answers in JSON"),
    ],
    "--adaptive": [
      refused("--format tfjs --adaptive", "--adaptive is for --format onnx, not for tfjs."),
      refused("RESNET --adaptive", "--adaptive needs a network with a sparse-coding stem"),
      shown("engine-onnx.test.ts", "measures with %s and %s what TensorFlow.js measures"),
    ],
    "--reach": [number("--reach"), refused("RESNET --reach all", "--reach needs a network")],
    "--out": [refused(`--out ${NET}`, "is a file that the command reads")],
    "--force": [
      shown("export.test.ts", "leaves no weights of an earlier export behind, and nothing else out"),
    ],
    "--backend": backend,
    "--json": [shown("export.test.ts", "writes a folder for tf.loadLayersModel, and answers in JSON")],
  },
];
