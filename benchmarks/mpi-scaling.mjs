// How much two processes that share a training gain: seconds of a step of one process with two threads beside two processes with one thread each, and how much of it
// the exchanges take. Also what the model of time in the guide "Scaling to many machines" is fitted to. See README.md.
//
//   node benchmarks/mpi-scaling.mjs [--cases sdnet18:16:128,...] [--steps 8] [--rounds 3] --note "nothing else ran" [--out FILE.json]
//
// A case is NAME:WIDTH:BATCH, or NAME:imagenet:BATCH for images of 224 x 224 and 1,000 classes. Needs a built checkout, the native engine, Open MPI and koffi.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { mpiEnvironment } from "../tools/mpi-environment.mjs";
import { median } from "./statistics.mjs";

const SELF = fileURLToPath(import.meta.url);
const { values: options } = parseArgs({
  options: {
    cases: { type: "string", default: "sdnet18:16:128,sdnet18:64:32,sdnet18:imagenet:8,sdnet34:imagenet:8" },
    steps: { type: "string", default: "8" },
    rounds: { type: "string", default: "3" },
    note: { type: "string" },
    out: { type: "string" },
    // Set for a process that is measured.
    measured: { type: "string" },
  },
});

if (options.measured === undefined) compare();
else await measure(JSON.parse(options.measured));

function compare() {
  const run = describeRun({ ...options, measured: undefined });
  console.log(formatRun(run));
  const cases = options.cases.split(",").map((text) => {
    const [name, width, batch] = text.split(":");
    const isImagenet = width === "imagenet";
    const work = {
      name,
      isImagenet,
      width: isImagenet ? 64 : Number(width),
      batch: Number(batch),
      steps: Number(options.steps),
    };
    const sides = { one: [], two: [], half: [] };
    for (let round = 0; round < Number(options.rounds); round++) {
      sides.one.push(start(1, 2, work));
      sides.two.push(start(2, 1, work));
      sides.half.push(start(1, 1, { ...work, batch: work.batch / 2 }));
    }
    const over = (side, key) => median(sides[side].map((answer) => answer[key]));
    const result = {
      ...work,
      parameters: sides.one[0].parameters,
      norms: (sides.two[0].exchanges - 1) / 2,
      oneProcess: { threads: 2, seconds: over("one", "seconds") },
      twoProcesses: {
        threads: 1,
        ...{
          seconds: over("two", "seconds"),
          exchangeSeconds: over("two", "exchange"),
          gradientSeconds: over("two", "gradients"),
        },
        ...{ allReduceSeconds: over("two", "allReduce"), latencySeconds: over("two", "latency") },
      },
      halfBatch: { threads: 1, seconds: over("half", "seconds") },
    };
    const ratio = result.oneProcess.seconds / result.twoProcesses.seconds;
    const share = result.twoProcesses.exchangeSeconds / result.twoProcesses.seconds;
    console.log(
      `${text}: one process ${result.oneProcess.seconds.toFixed(3)} s, two ${result.twoProcesses.seconds.toFixed(3)} s (ratio ${ratio.toFixed(3)}), ` +
        `exchanges ${(100 * share).toFixed(1)} % with their waiting, ${(1000 * result.twoProcesses.allReduceSeconds).toFixed(1)} ms for the gradients alone`,
    );
    return { ...result, ratio };
  });
  if (options.out !== undefined) writeJson(options.out, { run, cases });
}

/** Answer of rank 0 of so many processes. */
function start(processes, threads, work) {
  const command = [process.execPath, SELF, "--measured", JSON.stringify(work)];
  const launcher =
    processes === 1 ? [] : ["mpirun", "--bind-to", "none", "--oversubscribe", "-n", String(processes)];
  const [program, ...flags] = [...launcher, ...command];
  const { stdout, stderr, status } = spawnSync(program, flags, {
    encoding: "utf8",
    env: { ...mpiEnvironment(threads), TF_NUM_INTEROP_THREADS: "1" },
  });
  const line = stdout.split("\n").find((each) => each.startsWith("{"));
  if (status !== 0 || line === undefined)
    throw new Error(`${program} ended with ${status}: ${stderr.slice(-2000)}`);
  return JSON.parse(line);
}

async function measure({ name, isImagenet, width, batch, steps }) {
  const { selectBackend } = await import("../packages/engine/dist/index.js");
  const { createModel, namedParameters } = await import("../packages/models/dist/index.js");
  const { launchOf, openCommunicator } = await import("../packages/parallel/dist/node/index.js");
  const { Trainer } = await import("../packages/train/dist/index.js");
  const tf = await import("@tensorflow/tfjs");
  const launch = launchOf(process.env);
  const opened = launch && (await openCommunicator({ launch }));
  const size = opened?.size ?? 1;
  const times = { exchange: 0, gradients: 0, exchanges: 0 };
  const timed = opened && {
    ...opened,
    sum: (numbers) => {
      const begin = performance.now();
      opened.sum(numbers);
      const seconds = (performance.now() - begin) / 1000;
      times.exchange += seconds;
      times.exchanges++;
      if (numbers instanceof Float32Array) times.gradients += seconds;
    },
  };
  await selectBackend("native");
  const side = isImagenet ? 224 : 32;
  const classes = isImagenet ? 1000 : 10;
  const model = createModel(name, {
    width,
    classes,
    imageSize: side,
    stem: isImagenet ? "imagenet" : "cifar",
    seed: 1,
  });
  const trainer = new Trainer(model, {
    optimizer: { name: "sgd", learningRate: 0.01, momentum: 0.9, nesterov: true, weightDecay: 5e-4 },
    labelSmoothing: 0,
    ...(timed === undefined ? {} : { processes: { communicator: timed, syncNorm: true } }),
  });
  const own = Math.round(batch / size);
  const images = {
    pixels: tf.randomNormal([own * side * side * 3], 0, 1, "float32", 1 + (opened?.rank ?? 0)).dataSync(),
    labels: Int32Array.from({ length: own }, (_, index) => index % classes),
    indices: Uint32Array.from({ length: own }, (_, index) => index),
    ...{ size: own, height: side, width: side, channels: 3 },
  };
  const taken = [];
  for (let step = 0; step < steps + 2; step++) {
    Object.assign(times, { exchange: 0, gradients: 0, exchanges: 0 });
    const begin = performance.now();
    trainer.step(images, 0.01, { step, share: 1 / size });
    taken.push({ seconds: (performance.now() - begin) / 1000, ...times });
  }
  const measured = taken.slice(2);
  const of = (key) => median(measured.map((each) => each[key]));
  const parameters = [...namedParameters(model).values()].reduce(
    (sum, { shape }) => sum + shape.reduce((all, n) => all * n, 1),
    0,
  );
  const answer = {
    ...{
      parameters,
      seconds: of("seconds"),
      exchange: of("exchange"),
      gradients: of("gradients"),
      exchanges: measured[0].exchanges,
    },
    ...(opened === undefined ? {} : exchangesAlone(opened, parameters)),
  };
  if ((opened?.rank ?? 0) === 0) process.stdout.write(`${JSON.stringify(answer)}\n`);
  await opened?.close();
}

/** Seconds of an exchange of all gradients, and of a few numbers, with nothing to wait for. */
function exchangesAlone(communicator, parameters) {
  const secondsOf = (numbers, times) => {
    communicator.sum(numbers);
    const begin = performance.now();
    for (let time = 0; time < times; time++) communicator.sum(numbers);
    return (performance.now() - begin) / 1000 / times;
  };
  return {
    allReduce: secondsOf(new Float32Array(parameters), 10),
    latency: secondsOf(new Float64Array(129), 1000),
  };
}
