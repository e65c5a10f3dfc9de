import { parentPort, workerData } from "node:worker_threads";
import { countSignal, HEARD, OBEYED, STOP_SIGNALS, type SignalNumber } from "./stop-signals.js";

/** A handle of Node for signals; only the main thread has it as `process.on`. */
interface SignalHandle {
  onsignal: (number: SignalNumber) => void;
  start(number: SignalNumber): number;
  close(): void;
  unref(): void;
}

/** Milliseconds that the main thread has to stop by itself, or to say that it will. */
const PATIENCE = 1000;

/**
 * Runs in a thread of its own: hears signals while the main thread computes, which it does for seconds at a time. It counts them
 * where the main thread looks between two operations; if that does not look, the process ends as if nobody had listened.
 */
function listen(): void {
  const state = new Int32Array(workerData as SharedArrayBuffer);
  process.noDeprecation = true;
  const { binding } = process as unknown as { readonly binding: (name: string) => Record<string, unknown> };
  const Signal = binding("signal_wrap")["Signal"] as new () => SignalHandle;
  const handles = Object.values(STOP_SIGNALS).map((number) => {
    const handle = new Signal();
    handle.onsignal = heard;
    if (handle.start(number) !== 0) throw new Error(`signal ${number} cannot be listened for`);
    return handle;
  });
  parentPort?.postMessage("listening");

  function heard(number: SignalNumber): void {
    countSignal(state, number);
    const count = Atomics.load(state, HEARD);
    parentPort?.postMessage("heard");
    setTimeout(() => {
      if (Atomics.load(state, OBEYED) >= count) return;
      // Nobody listens any more: the system does what it does by default.
      handles.forEach((handle) => handle.close());
      process.kill(process.pid, number);
    }, PATIENCE);
  }
}

listen();
