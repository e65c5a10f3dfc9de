import { resolveObjectURL } from "node:buffer";
import os from "node:os";
import workerThreads, { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * First script of a thread of the WebAssembly module. The module's own script arrives as a blob, which Node's workers do
 * not take, and asks for the main script by `importScripts`, which Node's workers do not have.
 */
const BOOTSTRAP = `
const { workerData } = require("node:worker_threads");
["fs", "path", "", "perf_hooks", "os"].forEach((name, index) => {
  if (name !== "") globalThis["require$$" + index] = require(name);
});
Object.assign(globalThis, { commonjsGlobal: globalThis, require, __dirname: "/", __filename: "/worker.js" });
workerData.script.text().then((script) => {
  (0, eval)(script);
  const handle = globalThis.onmessage;
  globalThis.onmessage = (event) => {
    if (event.data.cmd !== "load") return handle(event);
    event.data.urlOrBlob.text().then((main) => {
      globalThis.importScripts = () => (0, eval)(main);
      handle({ data: { ...event.data, urlOrBlob: "main.js" } });
    });
  };
});
`;

/** A worker that can be given the address of a blob, as browsers' workers can. */
class BlobWorker extends Worker {
  constructor(address: string | URL, options?: WorkerOptions) {
    const script = resolveObjectURL(String(address));
    if (script === undefined) {
      super(address, options);
    } else {
      super(BOOTSTRAP, { ...options, eval: true, workerData: { script } });
      this.unref();
    }
  }

  /** The module asks its threads to keep the process alive; they wait for work for ever, so they may not. */
  override ref(): void {
    this.unref();
  }
}

/**
 * Runs `initialize`, which starts the threaded WebAssembly module of TensorFlow.js, so that its threads work in Node.
 *
 * TensorFlow.js leaves them off in Node since its workers are started from blobs. While it starts, `worker_threads` offers
 * a worker that takes them, and twice the processors are reported, of which the module uses one half.
 */
export async function withThreadsInNode<T>(threads: number, initialize: () => Promise<T>): Promise<T> {
  const { cpus } = os;
  const [processor] = cpus();
  const listeners = new Set(process.listeners("unhandledRejection"));
  const handlers = new Set(process.listeners("uncaughtException"));
  try {
    workerThreads.Worker = BlobWorker;
    os.cpus = () => (processor === undefined ? cpus() : Array<os.CpuInfo>(2 * threads).fill(processor));
    return await initialize();
  } finally {
    workerThreads.Worker = Worker;
    os.cpus = cpus;
    // The module turns every stray rejection into a crash without a message: that is the program's to decide.
    for (const listener of process.listeners("unhandledRejection")) {
      if (!listeners.has(listener)) process.off("unhandledRejection", listener);
    }
    for (const handler of process.listeners("uncaughtException")) {
      if (!handlers.has(handler)) process.off("uncaughtException", handler);
    }
  }
}
