import { registerKernels } from "@sdnet/csc-core/backend";
import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import { ENGINES, type Engine, type RefusedEngine } from "../protocol.js";

/** The engine that runs, and those that were tried before it. */
export interface StartedEngine {
  readonly engine: Engine;
  readonly description: string;
  readonly refused: readonly RefusedEngine[];
}

/** No engine could be started. */
export class NoEngineError extends Error {
  readonly refused: readonly RefusedEngine[];

  constructor(refused: readonly RefusedEngine[]) {
    super("None of WebGPU, WebGL 2 and WebAssembly could be started in this browser.");
    this.refused = refused;
  }
}

/** A graphics "card" that is a program: slower than WebAssembly, so it runs only where it is asked for. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Starts the engine that is wished for, or the first of WebGPU, WebGL and WebAssembly that works.
 *
 * @throws NoEngineError if none works.
 */
export async function startEngine(wish: Engine | "auto"): Promise<StartedEngine> {
  const refused: RefusedEngine[] = [];
  const wanted = wish === "auto" ? ENGINES : [wish, ...ENGINES.filter((engine) => engine !== wish)];
  for (const engine of wanted) {
    try {
      const description = await start(engine);
      if (engine !== wish && SOFTWARE.test(description)) throw new Error(`no graphics card: ${description}`);
      registerKernels();
      await check();
      return { engine, description, refused };
    } catch (error) {
      refused.push({ engine, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  throw new NoEngineError(refused);
}

/** Makes a backend the active one; its device or features in words. */
async function start(engine: Engine): Promise<string> {
  if (engine === "webgpu") {
    if (!("gpu" in navigator)) throw new Error("this browser has no WebGPU");
    await import("@tensorflow/tfjs-backend-webgpu");
  }
  if (engine === "webgl" && typeof OffscreenCanvas === "undefined") {
    throw new Error("this browser has no WebGL in a worker");
  }
  if (engine === "wasm") {
    // Pictures of 32 x 32 pixels are too small for threads, and a page has them only where its server isolates it.
    tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    setWasmPaths({
      "tfjs-backend-wasm.wasm": absolute(plain),
      "tfjs-backend-wasm-simd.wasm": absolute(simd),
      "tfjs-backend-wasm-threaded-simd.wasm": absolute(simd),
    });
  }
  if (!(await tf.setBackend(engine))) throw new Error(`TensorFlow.js could not start ${engine}`);
  await tf.ready();
  return describe(engine);
}

/** An address that is right wherever the worker's own file lies. */
const absolute = (address: string): string => new URL(address, import.meta.url).href;

/** Members of backends that say what they run on. */
interface DescribedBackend {
  readonly gpgpu?: { readonly gl: WebGL2RenderingContext };
  readonly adapterInfo?: {
    readonly vendor?: string;
    readonly architecture?: string;
    readonly description?: string;
  };
}

async function describe(engine: Engine): Promise<string> {
  const { gpgpu, adapterInfo } = tf.backend() as DescribedBackend;
  if (engine === "webgl" && gpgpu !== undefined) {
    const { gl } = gpgpu;
    const info = gl.getExtension("WEBGL_debug_renderer_info");
    return String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  }
  if (engine === "webgpu") {
    const { vendor = "", architecture = "", description = "" } = adapterInfo ?? {};
    return (
      [vendor, architecture, description].filter((word) => word !== "").join(" ") ||
      "an adapter without a name"
    );
  }
  const isSimd = await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT");
  return isSimd === true ? "one thread with SIMD" : "one thread without SIMD";
}

/** A backend that starts is not yet one that computes: a product whose value is known. */
async function check(): Promise<void> {
  const product = tf.tidy(() => tf.sum(tf.matMul(tf.ones([8, 16]), tf.fill([16, 4], 0.5))));
  const [value] = await product.data();
  product.dispose();
  if (value !== 256) throw new Error(`8 x 16 x 4 halves sum to 256, and it says ${String(value)}`);
}
