import { Worker } from "node:worker_threads";
import {
  countSignal,
  exitCodeOf,
  HEARD,
  NUMBER,
  OBEYED,
  STATE_BYTES,
  STOP_SIGNALS,
  type SignalNumber,
  type StopSignal,
} from "./stop-signals.js";

const state = new Int32Array(new SharedArrayBuffer(STATE_BYTES));

/** Work that wants to end by itself, e.g. to save: the latest that asked to. */
let current: { readonly controller: AbortController; readonly onFirst: () => void } | undefined;
/** Whether work is running that may be thrown away half done; see {@link abandonable}. */
let mayAbandon = false;
/** Line shown to the user when a command is stopped. */
let farewell: (() => string) | undefined;

/** Hears Ctrl-C until it is stopped. */
export interface Interruption {
  /** Fires at the first Ctrl-C, or when another program asks this one to end. */
  readonly signal: AbortSignal;
  readonly stop: () => void;
}

/**
 * Until it is stopped, the first Ctrl-C asks the work to end by itself and calls `onFirst`; the second ends the process. Otherwise
 * the first does.
 */
export function listenForInterruption(onFirst: () => void): Interruption {
  const mine = { controller: new AbortController(), onFirst };
  current = mine;
  return {
    signal: mine.controller.signal,
    stop: () => {
      if (current === mine) current = undefined;
    },
  };
}

/** Says what to print when the command is stopped, e.g. what is kept and how to go on; the latest counts. */
export function onStopped(describe: () => string): void {
  farewell = describe;
}

/** Exit code of a command that was asked to stop: 130 after Ctrl-C. */
export function interruptedCode(): number {
  const number = state[NUMBER] as SignalNumber | 0;
  return exitCodeOf(number === 0 ? STOP_SIGNALS.SIGINT : number);
}

/**
 * Obeys signals that were heard since the last look. Long work that gives the event loop no turn calls this; operations of
 * TensorFlow.js do, see {@link obeyBetweenOperations}, and waits for other processes.
 */
export function obeySignals(): void {
  while (Atomics.load(state, OBEYED) < Atomics.load(state, HEARD)) obey();
}

function obey(): void {
  Atomics.add(state, OBEYED, 1);
  if (current === undefined || current.controller.signal.aborted) exitNow();
  current.controller.abort();
  current.onFirst();
  if (mayAbandon) throw new Abandoned();
}

class Abandoned extends Error {}

/**
 * Runs work whose results need not be kept when Ctrl-C comes in the middle of it.
 *
 * @param work - Runs without a turn of the event loop. From when it calls what it is given, it goes to its end.
 * @returns What came of it, or undefined if it was given up: then what it did to tensors is for the caller to undo.
 */
export function abandonable<Result>(work: (commit: () => void) => Result): Result | undefined {
  mayAbandon = true;
  try {
    return work(() => {
      mayAbandon = false;
    });
  } catch (error) {
    if (error instanceof Abandoned) return undefined;
    throw error;
  } finally {
    mayAbandon = false;
  }
}

function exitNow(): never {
  const text = farewell?.() ?? "Stopped.";
  farewell = undefined;
  process.once("exit", () => process.stderr.write(`${text}\n`));
  process.exit(interruptedCode());
}

/** Listens for Ctrl-C and for requests to end from here to the end of the process. Called once, as early as possible. */
export function watchSignals(): void {
  const names = Object.keys(STOP_SIGNALS) as StopSignal[];
  const hear = (_: StopSignal, number: number): void => {
    countSignal(state, number as SignalNumber);
    obeySignals();
  };
  // Heard when the event loop has a turn, until the thread is there that hears always.
  names.forEach((name) => process.on(name, hear));
  const worker = new Worker(new URL("signal-listener.js", import.meta.url), {
    workerData: state.buffer,
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16, stackSizeMb: 1 },
  });
  worker.on("message", (message: "listening" | "heard") => {
    if (message === "listening") names.forEach((name) => process.off(name, hear));
    else obeySignals();
  });
  // Without the thread, signals are heard between batches.
  worker.on("error", () => undefined);
  // Not before: who listens to a thread waits for it.
  worker.unref();
}

interface Engine {
  runKernel: (...call: never[]) => unknown;
}
const obeying = new WeakSet<Engine>();

/** Obeys signals before each operation of a TensorFlow.js engine: a batch may take minutes, an operation does not. */
export function obeyBetweenOperations(engine: Engine): void {
  if (obeying.has(engine)) return;
  obeying.add(engine);
  const runKernel = engine.runKernel.bind(engine);
  engine.runKernel = (...call) => {
    obeySignals();
    return runKernel(...call);
  };
}
