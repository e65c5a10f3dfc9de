import * as tf from "@tensorflow/tfjs";

/** Largest file of weights, small enough for browsers to cache. */
const SHARD_BYTES = 4 * 2 ** 20;

/**
 * A model as the files that `tf.loadLayersModel` reads from a server: `model.json` and its weights in shards of up to 4 MiB.
 * To load it, import `@sdnet/csc-core` first, which registers the layers. λ can still change with every call, and the
 * model can be trained further: nothing is folded.
 *
 * @returns The bytes of every file by its name; `model.json` comes last.
 * @see https://www.tensorflow.org/js/guide/save_load
 */
export async function exportLayersModel(model: tf.LayersModel): Promise<ReadonlyMap<string, Uint8Array>> {
  const { weightData, weightSpecs = [], modelTopology, userDefinedMetadata } = await artifactsOf(model);
  const weights = new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData));
  const count = Math.max(1, Math.ceil(weights.length / SHARD_BYTES));
  const shards = Array.from({ length: count }, (_, index) => {
    const bytes = weights.subarray(index * SHARD_BYTES, (index + 1) * SHARD_BYTES);
    return [`group1-shard${index + 1}of${count}.bin`, bytes] as const;
  });
  const description = {
    format: "layers-model",
    generatedBy: `TensorFlow.js tfjs-layers v${tf.version.tfjs}`,
    convertedBy: null,
    modelTopology,
    userDefinedMetadata,
    weightsManifest: [{ paths: shards.map(([name]) => name), weights: weightSpecs }],
  };
  return new Map([...shards, ["model.json", new TextEncoder().encode(JSON.stringify(description))]]);
}

async function artifactsOf(model: tf.LayersModel): Promise<tf.io.ModelArtifacts> {
  let artifacts: tf.io.ModelArtifacts = {};
  // The date is asked for but goes nowhere.
  const modelArtifactsInfo = { dateSaved: new Date(0), modelTopologyType: "JSON" } as const;
  const keep = tf.io.withSaveHandler((saved) => {
    artifacts = saved;
    return Promise.resolve({ modelArtifactsInfo });
  });
  await model.save(keep);
  return artifacts;
}
