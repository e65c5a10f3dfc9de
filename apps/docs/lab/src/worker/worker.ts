// The lab's worker: everything that is computed is computed here, so that the page stays free for the hand that turns λ.
import { CIFAR10_CLASS_NAMES } from "@sdnet/data";
import { CORRUPTIONS } from "@sdnet/robust";
import pictures from "../../pictures/test-images.bin?url";
import type { Certified, Reply, Request } from "../protocol.js";
import { attackPicture } from "./attack.js";
import { certifyPicture } from "./certify.js";
import { NoEngineError, startEngine } from "./engine.js";
import { explainPicture, withoutAtoms } from "./explain.js";
import { kernelOf, prepareLab, type Lab } from "./lab.js";
import { measureSpeed } from "./measure.js";
import { fetchFiles, type LoadedFiles } from "./networks.js";
import { lambdaScale } from "./scale.js";

/** Members of a worker's own scope that the lab uses. */
interface WorkerScope {
  postMessage(message: Reply): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

const scope = self as unknown as WorkerScope;
const reply = (message: Reply): void => scope.postMessage(message);
/** Lets messages that wait be received. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let lab: Lab | undefined;
let last = Promise.resolve();
/** Controllers that stop the longer answers in progress, by request. */
const running = new Map<number, AbortController>();

const INTERRUPTIBLE: ReadonlySet<Request["kind"]> = new Set(["measure", "certify", "without"]);

scope.onmessage = ({ data: request }) => {
  if (request.kind === "stop") running.get(request.id)?.abort(new Error("Stopped."));
  // These let others through while they go on, so nobody waits for them.
  else if (INTERRUPTIBLE.has(request.kind)) void answer(request);
  else last = last.then(() => answer(request));
};

async function answer(request: Request): Promise<void> {
  try {
    if (request.kind === "start") await start(request);
    else if (lab !== undefined) await answerWith(lab, request);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (request.kind === "start") {
      reply({ kind: "unable", message, refused: error instanceof NoEngineError ? error.refused : [] });
    } else reply({ kind: "failed", id: request.id, message });
  }
}

async function answerWith(ready: Lab, request: Exclude<Request, { kind: "start" }>): Promise<void> {
  const { id } = request;
  switch (request.kind) {
    case "explain":
      reply({ kind: "explained", id, explained: await explainPicture(ready, request.question) });
      break;
    case "without":
      await interruptible(id, async (signal) => {
        reply({ kind: "without", id, without: await withoutAtoms(ready, request, { signal, pause }) });
      });
      break;
    case "attack": {
      const attacked = attackPicture(ready, request, (step) => reply({ kind: "attack-step", id, step }));
      reply({ kind: "attacked", id, attacked });
      break;
    }
    case "certify": {
      const tell = (certified: Certified): void => reply({ kind: "certified", id, certified });
      await interruptible(id, async (signal) => {
        tell(await certifyPicture(ready, request, { signal, onBatch: tell, pause }));
      });
      break;
    }
    case "measure":
      reply({ kind: "speed", id, speed: await measureSpeed(ready, pause) });
      break;
  }
}

/** Does something that a message may end. */
async function interruptible(id: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    await work(controller.signal);
  } finally {
    running.delete(id);
  }
}

async function start({ engine: wish, address }: Extract<Request, { kind: "start" }>): Promise<void> {
  const place = { address, pictures: new URL(pictures, import.meta.url).href };
  const loading = fetchFiles(place, (loaded, total, what) =>
    reply({ kind: "progress", loaded, total, what }),
  );
  // The engine starts while the networks come; should it fail, nobody waits for them.
  loading.catch(() => undefined);
  const started = await startEngine(wish);
  const files = await (await loading)();
  lab = prepareLab(files);
  const kernel = kernelOf(lab);
  const facts = ({ entry: { name, accuracy } }: LoadedFiles["sdnet"]) => ({ name, top1: accuracy.top1 });
  reply({
    kind: "ready",
    ready: {
      ...started,
      corruptions: Object.values(CORRUPTIONS).map(({ name, group }) => ({ name, group })),
      classNames: CIFAR10_CLASS_NAMES,
      pictures: files.pictures,
      sdnet: facts(files.sdnet),
      twin: facts(files.twin),
      atoms: { shape: kernel.shape, values: (await kernel.data()) as Float32Array },
      scale: lambdaScale(lab),
      bytes: files.bytes,
    },
  });
}
