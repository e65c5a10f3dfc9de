import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { ProcessLost, type Communicator } from "../communicator.js";
import { broadcastText, gatherNumbers, gatherTexts } from "../exchange.js";
import {
  STATE_BYTES,
  type Meeting,
  type Peer,
  type WatchJob,
  type WatchMessage,
  type WatchOrder,
} from "./watch-protocol.js";

/** Watch of each process over the others. */
export interface Watch {
  /** Ranks whose end would go unnoticed: they could not be reached. Known to rank 0. */
  readonly unwatched: readonly number[];
  /** Throws ProcessLost where a process has ended before it said goodbye. */
  readonly check: () => void;
  /** Says how to go on after a process is lost; part of what is printed then. */
  readonly advise: (advice: string) => void;
  /** Says goodbye. Every process must come to it. */
  readonly close: () => Promise<void>;
}

/**
 * Has a thread of every process keep a connection with rank 0. The operating system ends it with the process, whatever killed that, and beats stop
 * where a machine is gone: so the others learn of it within 30 seconds, and of which rank it was, though their main threads compute or wait in MPI.
 *
 * @param communicator - Already started.
 */
export async function watchProcesses(communicator: Communicator): Promise<Watch> {
  const { rank, size } = communicator;
  const script = new URL("./watch-thread.js", import.meta.url);
  // Run from TypeScript sources there is no compiled thread to start.
  const canWatch = existsSync(fileURLToPath(script));
  const own: Peer = { host: hostname(), pid: process.pid };
  const peers = gatherTexts(communicator, JSON.stringify(own)).map((text) => JSON.parse(text) as Peer);
  const state = new Int32Array(new SharedArrayBuffer(STATE_BYTES));
  let thread: Thread | undefined;
  if (rank === 0 && canWatch) {
    thread = startThread(script, { state: state.buffer, rank, peers });
    const found = await thread.next("listening");
    const meeting = found?.kind === "listening" ? { ...found, addresses: ownAddresses() } : undefined;
    broadcastText(communicator, meeting === undefined ? "" : JSON.stringify(meeting));
  } else if (rank === 0) {
    broadcastText(communicator, "");
  } else {
    const text = broadcastText(communicator, "");
    if (text !== "" && canWatch) {
      thread = startThread(script, {
        state: state.buffer,
        rank,
        peers,
        meeting: JSON.parse(text) as Meeting,
      });
    }
  }
  const isReached = rank === 0 || (await thread?.next("connected"))?.kind === "connected";
  const reached = gatherNumbers(communicator, isReached ? 1 : 0);
  const unwatched = Array.from({ length: size }, (_, each) => each).filter((each) => reached[each] === 0);
  return {
    unwatched,
    check: () => {
      const lost = Atomics.load(state, 0);
      if (lost === 0) return;
      thread?.order({ kind: "obeyed" });
      throw new ProcessLost(describeLost(peers, lost - 1));
    },
    advise: (advice) => {
      thread?.order({ kind: "advice", advice });
    },
    close: async () => {
      // From the first meeting on, the end of a process is no loss; none ends before the second.
      communicator.sum(new Float64Array(1));
      await thread?.quieten();
      communicator.sum(new Float64Array(1));
      await thread?.end();
    },
  };
}

/** Names a process that is gone. */
function describeLost(peers: readonly Peer[], rank: number): string {
  const { host, pid } = peers[rank] ?? { host: "unknown", pid: 0 };
  return `rank ${rank} of ${peers.length} (process ${pid} on ${host}) ended before its work was done`;
}

/** Addresses that other machines may reach this one by, and that of this machine alone. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return ["127.0.0.1", ...all.filter(({ internal }) => !internal).map(({ address }) => address)];
}

interface Thread {
  readonly next: (kind: WatchMessage["kind"]) => Promise<WatchMessage | undefined>;
  readonly order: (order: WatchOrder) => void;
  /** Has the end of a process be no loss any more. */
  readonly quieten: () => Promise<void>;
  readonly end: () => Promise<void>;
}

function startThread(
  script: URL,
  job: Omit<WatchJob, "token" | "lostBy"> & { readonly meeting?: Meeting },
): Thread {
  const { peers } = job;
  const workerData: WatchJob = {
    ...job,
    token: job.meeting?.token ?? randomUUID(),
    lostBy: peers.map((_, rank) => describeLost(peers, rank)),
  };
  const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: 32 } });
  const messages: WatchMessage[] = [];
  let wake: () => void = () => undefined;
  let isOver = false;
  worker.on("message", (message: WatchMessage) => {
    messages.push(message);
    wake();
  });
  const end = (): void => {
    isOver = true;
    wake();
  };
  worker.on("error", end);
  worker.on("exit", end);
  const next = async (kind: WatchMessage["kind"]): Promise<WatchMessage | undefined> => {
    for (;;) {
      const found = messages.find((message) => message.kind === kind || message.kind === "unreached");
      if (found !== undefined || isOver) {
        // From now on the thread keeps no process alive.
        worker.unref();
        return found;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    next,
    order: (order) => {
      worker.postMessage(order);
    },
    quieten: async () => {
      worker.ref();
      worker.postMessage({ kind: "close" } satisfies WatchOrder);
      await next("closed");
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
