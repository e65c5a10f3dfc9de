import type { Engine, Question, Ready, RefusedEngine, Reply, Request } from "../protocol.js";

/** Called while a worker starts. */
export interface StartEvents {
  readonly progress: (loaded: number, total: number, what: string) => void;
  readonly ready: (ready: Ready) => void;
  readonly unable: (message: string, refused: readonly RefusedEngine[]) => void;
}

type Answer = Extract<Reply, { readonly id: number }>;

/** A request without its number, which the client gives. */
export type Ask =
  | Omit<Extract<Request, { kind: "explain" }>, "id">
  | Omit<Extract<Request, { kind: "without" }>, "id">
  | Omit<Extract<Request, { kind: "attack" }>, "id">
  | Omit<Extract<Request, { kind: "certify" }>, "id">
  | Omit<Extract<Request, { kind: "measure" }>, "id">;

/** The worker, asked in questions and answers. */
export interface LabClient {
  /** Ends the worker that runs and starts another, which loads the networks anew: from the browser's cache. */
  start(engine: Engine | "auto"): void;
  /**
   * Asks; every answer, intermediate ones too, goes to `hear`.
   *
   * @returns The number of the request.
   */
  ask(request: Ask, hear: (reply: Answer) => void): number;
  /** Asks the worker to give up a request that it interrupts for such messages. */
  stop(id: number): void;
}

/** The answers after which nothing more comes for a request. */
function isLast(reply: Answer): boolean {
  return reply.kind !== "attack-step" && !(reply.kind === "certified" && !reply.certified.isFinal);
}

/** Makes a client; nothing runs before `start`. */
export function labClient(events: StartEvents): LabClient {
  let worker: Worker | undefined;
  let count = 0;
  let listeners = new Map<number, (reply: Answer) => void>();
  const send = (request: Request): void => worker?.postMessage(request);
  const receive = (reply: Reply): void => {
    if (reply.kind === "progress") events.progress(reply.loaded, reply.total, reply.what);
    else if (reply.kind === "ready") events.ready(reply.ready);
    else if (reply.kind === "unable") events.unable(reply.message, reply.refused);
    else {
      const hear = listeners.get(reply.id);
      if (isLast(reply)) listeners.delete(reply.id);
      hear?.(reply);
    }
  };
  return {
    start: (engine) => {
      worker?.terminate();
      listeners = new Map();
      const started = new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module" });
      started.onmessage = ({ data }: MessageEvent<Reply>) => receive(data);
      started.onerror = ({ message }) =>
        events.unable(message === "" ? "The program of the lab could not be loaded." : message, []);
      worker = started;
      send({ kind: "start", engine, address: new URL("pretrained/", document.baseURI).href });
    },
    ask: (request, hear) => {
      const id = ++count;
      listeners.set(id, hear);
      send({ ...request, id });
      return id;
    },
    stop: (id) => send({ kind: "stop", id }),
  };
}

/** Asks one question at a time, and of those that came meanwhile only the last: a slider asks faster than a network answers. */
export function latestOnly(
  ask: (question: Question, done: () => void) => void,
): (question: Question) => void {
  let isBusy = false;
  let waiting: Question | undefined;
  const next = (question: Question): void => {
    isBusy = true;
    ask(question, () => {
      isBusy = false;
      const then = waiting;
      waiting = undefined;
      if (then !== undefined) next(then);
    });
  };
  return (question) => {
    if (isBusy) waiting = question;
    else next(question);
  };
}
