import { writeSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import {
  BEAT,
  GRACE,
  REACH,
  SILENCE,
  type Meeting,
  type WatchJob,
  type WatchLine,
  type WatchMessage,
  type WatchOrder,
} from "./watch-protocol.js";

const job = workerData as WatchJob;
const state = new Int32Array(job.state);
const links = new Map<number, Link>();
let advice = "";
let isClosing = false;
let hasLost = false;
let grace: NodeJS.Timeout | undefined;

/** Connection with another process. */
interface Link {
  readonly socket: Socket;
  /** Time of the last sign of life. */
  heard: number;
}

const tell = (message: WatchMessage): void => parentPort?.postMessage(message);
const say = (socket: Socket, line: WatchLine): void => void socket.write(`${JSON.stringify(line)}\n`);

/** Marks a process as lost, tells the others, and sees to it that this process ends. */
function lose(rank: number): void {
  if (hasLost || isClosing) return;
  hasLost = true;
  for (const { socket } of links.values()) if (!socket.destroyed) say(socket, { kind: "lost", rank });
  Atomics.store(state, 0, rank + 1);
  grace = setTimeout(() => {
    // The main thread is inside an operation that does not end: nobody else can say it.
    writeSync(2, `sdnet: ${job.lostBy[rank] ?? ""}.${advice === "" ? "" : ` ${advice}`}\n`);
    end();
  }, GRACE);
}

function end(): void {
  process.kill(process.pid, "SIGKILL");
}

function hear(socket: Socket, onLine: (line: WatchLine) => void): void {
  let rest = "";
  socket.setNoDelay(true);
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = (lines.pop() ?? "").slice(0, 1000);
    for (const line of lines) {
      const parsed = parse(line);
      if (parsed === undefined) socket.destroy();
      else onLine(parsed);
    }
  });
  // The end of the connection says it all.
  socket.on("error", () => undefined);
}

function parse(line: string): WatchLine | undefined {
  try {
    return JSON.parse(line) as WatchLine;
  } catch {
    return undefined;
  }
}

/** Follows a connection once both ends know each other. */
function follow(rank: number, socket: Socket): (line: WatchLine) => void {
  const link: Link = { socket, heard: performance.now() };
  links.set(rank, link);
  socket.on("close", () => {
    lose(rank);
  });
  return (line) => {
    link.heard = performance.now();
    if (line.kind === "lost") lose(line.rank);
  };
}

/** Beats, and listens for those of the others. */
function beat(): void {
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    // This process itself may have been stopped for a while: then nobody could be heard.
    const wasStopped = now - last > 2 * BEAT;
    last = now;
    for (const [rank, link] of links) {
      if (wasStopped) link.heard = now;
      if (link.socket.destroyed) continue;
      say(link.socket, { kind: "beat" });
      if (now - link.heard > SILENCE) lose(rank);
    }
  }, BEAT);
}

function listen(): void {
  const server = createServer((socket) => {
    let onKnown: ((line: WatchLine) => void) | undefined;
    const stranger = setTimeout(() => socket.destroy(), REACH);
    hear(socket, (line) => {
      if (onKnown !== undefined) {
        onKnown(line);
        return;
      }
      const isOurs =
        line.kind === "hello" && line.token === job.token && line.rank in job.peers && !links.has(line.rank);
      if (!isOurs) {
        socket.destroy();
        return;
      }
      clearTimeout(stranger);
      onKnown = follow(line.rank, socket);
      say(socket, { kind: "welcome" });
    });
  });
  server.on("error", () => tell({ kind: "unreached" }));
  server.listen(0, () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    tell({ kind: "listening", port, token: job.token });
  });
}

/** Tries the addresses of rank 0 one after the other. */
function reach({ addresses, port, token }: Meeting): void {
  const isSameMachine = job.peers[0]?.host === job.peers[job.rank]?.host;
  const [local, ...others] = addresses;
  const tried = isSameMachine && local !== undefined ? [local, ...others] : others;
  const patience = Math.max(1000, REACH / (2 * Math.max(1, tried.length)));
  const attempt = (index: number): void => {
    const host = tried[index];
    if (host === undefined) {
      tell({ kind: "unreached" });
      return;
    }
    const socket = connect({ host, port });
    let onKnown: ((line: WatchLine) => void) | undefined;
    let isDone = false;
    const next = (): void => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      socket.destroy();
      attempt(index + 1);
    };
    const timer = setTimeout(next, patience);
    socket.on("connect", () => say(socket, { kind: "hello", token, rank: job.rank }));
    socket.on("close", next);
    hear(socket, (line) => {
      if (onKnown !== undefined) {
        onKnown(line);
      } else if (line.kind === "welcome") {
        isDone = true;
        clearTimeout(timer);
        onKnown = follow(0, socket);
        tell({ kind: "connected" });
      }
    });
  };
  attempt(0);
}

parentPort?.on("message", (order: WatchOrder) => {
  if (order.kind === "advice") advice = order.advice;
  if (order.kind === "obeyed") {
    clearTimeout(grace);
    // It says so itself. Its end may be held up all the same.
    setTimeout(end, GRACE);
  }
  if (order.kind !== "close") return;
  isClosing = true;
  tell({ kind: "closed" });
});
if (job.meeting === undefined) listen();
else reach(job.meeting);
beat();
