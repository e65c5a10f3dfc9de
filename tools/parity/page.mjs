// The browser's side: computes on every backend that it is asked for and posts what came out to the server it came from.
import { registerKernels } from "@sdnet/csc-core/backend";
import { decodeModel } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-backend-webgpu";
import { computeAll } from "./compute.mjs";

const post = (path, body) => fetch(path, { method: "POST", body });

async function useBackend(name) {
  setWasmPaths("/wasm/");
  if (!(await tf.setBackend(name))) throw new Error(`the browser has no ${name} for TensorFlow.js`);
  await tf.ready();
  registerKernels();
}

/** Device or features of a backend, in words. */
async function describe(name) {
  if (name === "webgl") {
    const context = tf.backend().gpgpu.gl;
    const info = context.getExtension("WEBGL_debug_renderer_info");
    const renderer = info === null ? "unknown" : context.getParameter(info.UNMASKED_RENDERER_WEBGL);
    const bits = tf.env().getBool("WEBGL_RENDER_FLOAT32_ENABLED") ? 32 : 16;
    return `${renderer}, ${bits}-bit floats`;
  }
  if (name === "webgpu") {
    const { vendor, architecture, description } = tf.backend().adapterInfo ?? {};
    return [vendor, architecture, description].filter(Boolean).join(" ") || "unnamed adapter";
  }
  return `SIMD ${await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT")}, threads ${await tf.env().getAsync("WASM_HAS_MULTITHREAD_SUPPORT")}`;
}

async function computeNetwork(network, images, backend) {
  const bytes = new Uint8Array(await (await fetch(`/weights/${network}`)).arrayBuffer());
  const model = decodeModel(bytes, { where: network });
  for (const lambda of lambdas) {
    const arrays = await computeAll(model, images, { lambda });
    for (const [quantity, values] of Object.entries(arrays)) {
      await post(`/values/${backend}/${network}/${lambda}/${quantity}`, values);
    }
  }
  model.dispose();
}

const { backends, networks, lambdas, count } = await (await fetch("/job.json")).json();
const pixels = new Float32Array(await (await fetch("/images.bin")).arrayBuffer());
for (const backend of backends) {
  try {
    await useBackend(backend);
    const images = tf.tensor4d(pixels, [count, 32, 32, 3]);
    await post(`/described/${backend}`, await describe(backend));
    for (const network of networks) {
      try {
        await computeNetwork(network, images, backend);
      } catch (error) {
        await post(`/failed/${backend}/${network}`, String(error));
      }
    }
    images.dispose();
    await post(`/finished/${backend}`, "");
  } catch (error) {
    await post(`/failed/${backend}`, String(error));
  }
}
await post("/done", "");
