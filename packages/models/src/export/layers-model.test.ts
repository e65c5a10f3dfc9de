import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { classify } from "../classify.js";
import { createModel, describeModel } from "../registry.js";
import { exportLayersModel } from "./layers-model.js";

/** Loads files as a browser does from a server. */
function loadOverHttp(files: ReadonlyMap<string, Uint8Array>): Promise<tf.LayersModel> {
  const fetchFunc = (url: RequestInfo | URL): Promise<Response> => {
    const bytes = files.get((url as string).split("/").at(-1) ?? "");
    return Promise.resolve(new Response(bytes?.slice() ?? null, { status: bytes === undefined ? 404 : 200 }));
  };
  return tf.loadLayersModel(tf.io.http("https://models.example.org/net/model.json", { fetchFunc }));
}

describe("exportLayersModel", () => {
  const model = createModel("sdnet18", { width: 2, stemAtoms: 4, imageSize: 16 });
  const images = tf.randomNormal<tf.Rank.R4>([3, 16, 16, 3], 0, 1, "float32", 1);
  tf.dispose(model.apply(images, { training: true }) as tf.Tensor);

  it("gives files that tf.loadLayersModel reads over HTTP, into the same network", async () => {
    const loaded = await loadOverHttp(await exportLayersModel(model));
    for (const lambda of [0.1, 0.5]) {
      const expected = classify(model, images, { lambda });
      expectAllClose(classify(loaded, images, { lambda }), expected, { absolute: 0, relative: 0 });
    }
    expect(describeModel(loaded)).toEqual(describeModel(model));
  });

  it("cuts the weights into files of at most 4 MiB, and lists them in model.json", async () => {
    const dense = tf.sequential({
      layers: [tf.layers.dense({ units: 1200, inputShape: [1000], useBias: false })],
    });
    const files = await exportLayersModel(dense);
    const sizes = [...files].map(([name, { length }]) => [name, name.endsWith(".bin") ? length : "json"]);
    expect(sizes).toEqual([
      ["group1-shard1of2.bin", 4_194_304],
      ["group1-shard2of2.bin", 4_800_000 - 4_194_304],
      ["model.json", "json"],
    ]);
    const loaded = await loadOverHttp(files);
    expectAllClose(loaded.getWeights()[0]!, dense.getWeights()[0]!, { absolute: 0, relative: 0 });
  });
});
