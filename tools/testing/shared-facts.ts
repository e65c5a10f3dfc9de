import { number, refused, shown } from "./option-fact.js";

/** Path of a network with a sparse-coding stem. */
export const NETWORK_PLACE = "%/net.safetensors";
/** Small images on the disk. */
export const PETS = "--data folder:%/pets";
/** Facts of `--backend`. */
export const BACKEND = [refused("--backend gpu", "--backend must be one of")];
/** Facts of the options that choose images. */
export const DATA = {
  "--data": [refused("--data mnist", "--data must be one of")],
  "--source": [refused(`${PETS} --source %/others`, "--source has no effect beside --data folder:")],
  "--resize": [
    refused("--data cifar10 --resize 9", "--resize is for images from the disk, not for cifar10."),
  ],
  "--damaged": [
    refused("--data cifar10 --damaged skip", "--damaged is for images from the disk, not for cifar10."),
  ],
};
/** Facts of `--precision`. */
export const PRECISION = [refused("--precision bfloat16 --backend cpu", "bfloat16 needs the native engine")];
/** Facts of `--engine`. */
export const ENGINE = [
  number("--engine"),
  refused("--engine onnx", "--backend has no effect on --engine onnx."),
  shown("engine-onnx.test.ts", "measures with %s and %s what TensorFlow.js measures"),
];
/** Facts of `--shard`. */
export const SHARD = [
  refused("--shard 1/2", "--shard needs --out"),
  refused("--out @/parts --shard 3/2", "--shard must be I/N"),
  shown("merge.test.ts", "makes of the shards of %s the very records and summary of one process"),
];
