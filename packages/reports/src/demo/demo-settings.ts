import { formatDuration, type OptimizerSection } from "@sdnet/train/experiment";
import { factsTable } from "../page/facts-table.js";
import { html, type Html } from "../page/html.js";
import type { DemoResult } from "./demo-result.js";

/** Settings, machine, times and how to repeat a number, as a table. */
export function settingsTable(result: DemoResult, noiseSeed: number): Html {
  return factsTable(facts(result, noiseSeed));
}

function describeOptimizer(optimizer: OptimizerSection): string {
  if (optimizer.name === "adam") return `Adam, means ${optimizer.beta1} and ${optimizer.beta2}`;
  return `SGD, ${optimizer.nesterov ? "Nesterov " : ""}momentum ${optimizer.momentum}`;
}

function facts(result: DemoResult, noiseSeed: number): readonly (readonly [string, Html | string])[] {
  const { experiment, backend, machine, networks, shown, times, steps, plannedSteps, trainingImages } =
    result;
  const { model, training, data } = experiment;
  const { optimizer, schedule } = training;
  const count = (value: number) => value.toLocaleString("en");
  const parameters = `${count(networks.sdnet.parameters)} and ${count(networks.twin.parameters)} trained numbers`;
  const seen = steps * training.batchSize;
  const replanned =
    steps === plannedSteps
      ? ""
      : ` The machine became ${steps < plannedSteps ? "slower" : "faster"} than it was measured to be: ${count(plannedSteps)} steps were planned, and the rest of the schedule was fitted to the time.`;
  return [
    [
      "Trained pair",
      html`${shown.sdnet.name}: ${shown.sdnet.training}<br />${shown.twin.name}: ${shown.twin.training}`,
    ],
    ["Fresh pair", `${networks.sdnet.name} and ${networks.twin.name} of width ${model.width}; ${parameters}`],
    ["Sparse coding", `λ ${model.lambda} in training, ${model.iterations} iterations, first layer only`],
    [
      "Its training",
      `${count(steps)} steps of ${training.batchSize} images, ${(seen / trainingImages).toFixed(2)} passes over ${count(trainingImages)} images.${replanned}`,
    ],
    [
      "Its recipe",
      `${describeOptimizer(optimizer)}, weight decay ${optimizer.weightDecay}, ${schedule.name} with peak learning rate ${optimizer.learningRate}; ` +
        `crop with ${data.augment.crop} pixels of padding${data.augment.flip ? ", flip" : ""}; the last weights are the ones measured`,
    ],
    ["Seed", `${training.seed}; the noise has seed ${noiseSeed}`],
    [
      "Time",
      `${formatDuration(times.data)} data, ${formatDuration(times.firstLook)} first table, ${formatDuration(times.measuring)} measuring the speed, ` +
        `${formatDuration(times.training)} training; ${result.minutes} minutes were allowed`,
    ],
    [
      "Backend",
      `${backend.name} on ${backend.device}, ${backend.threads} threads, ${result.precision} (${backend.package}, library ${backend.libraryVersion}): ${backend.reason}`,
    ],
    [
      "Machine",
      `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB.toFixed(0)} GiB; ${machine.platform}, Node ${machine.node}`,
    ],
    ["Measure it on more images", repeat(result)],
  ];
}

/** The command that measures the whole table, on more images. */
function repeat({ shown }: DemoResult): Html {
  return html`<code
    >sdnet robust ${shown.sdnet.name} --data cifar10 --baseline ${shown.twin.name} --limit 2000</code
  >`;
}
