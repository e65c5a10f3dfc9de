import type { Precision } from "@sdnet/csc-core/backend";
import type { Command } from "commander";
import { type Experiment, Failure, UsageError } from "@sdnet/train/experiment";
import { FileFailure } from "@sdnet/train/files";
import type { Evaluation, TrainingOutcome } from "@sdnet/train/node";
import type { SelectedBackend } from "@sdnet/engine";
import type { Log } from "../terminal/log.js";
import type { JoinedProcesses } from "./train/join-processes.js";
import { Interrupted } from "../terminal/interrupted.js";

interface TrainFlags {
  readonly out: string;
  readonly resume?: true;
  readonly initFrom?: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Adds `sdnet train`. */
export function registerTrain(program: Command): void {
  program
    .command("train")
    .description("train a network as an experiment file says")
    .argument(
      "<config>",
      "experiment file (YAML), ours or the official repository's, or the name of a shipped one",
    )
    .argument("[overrides...]", "KEY=VALUE, e.g. training.epochs=1")
    .requiredOption("--out <dir>", "directory of the run: checkpoints, metrics.jsonl, TensorBoard events")
    .option("--resume", "go on, bit for bit, from what the directory holds")
    .option(
      "--init-from <checkpoint>",
      "start from these weights, with a fresh optimiser: a .safetensors file, the directory of a run, or a pretrained name",
    )
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet train cifar10-sdnet18-width16.yaml --out runs/sdnet18" +
        "\n  sdnet train cifar10-sdnet18-width16.yaml training.epochs=1 data.trainLimit=5000 --out runs/quick" +
        "\n  sdnet train cifar100-sdnet18.yaml --init-from runs/sdnet18 --out runs/cifar100" +
        "\n\nCtrl-C saves and exits with code 130; a second one exits at once. Watch with" +
        "\n`tensorboard --logdir DIR`. The directory gets last.safetensors (to resume), best.safetensors (weights of" +
        "\nthe best evaluation, for PyTorch too) and previous.safetensors (the state before the last).",
    )
    .action(train);
}

const NOT_BEGUN = "Stopped before the first step; nothing was saved.";

async function train(config: string, overrides: readonly string[], flags: TrainFlags): Promise<void> {
  const { joinProcesses } = await import("./train/join-processes.js");
  const processes = await joinProcesses(process.env);
  if (processes === undefined) {
    await trainHere(config, overrides, { flags });
    return;
  }
  const { endTogether } = await import("./train/end-together.js");
  await endTogether(processes, flags.out, () => trainHere(config, overrides, { flags, processes }));
}

async function trainHere(
  config: string,
  overrides: readonly string[],
  { flags, processes }: { readonly flags: TrainFlags; readonly processes?: JoinedProcesses | undefined },
): Promise<void> {
  const { createLog } = await import("../terminal/log.js");
  const {
    claimDirectory,
    describeEvaluation,
    holdsRun,
    loadExperiment,
    loadRunImages,
    readInitialWeights,
    runDirectory,
    runTraining,
  } = await import("@sdnet/train/node");
  const { silentLog } = await import("../terminal/silent-log.js");
  // Of several processes the first one speaks and writes.
  const isFirst = (processes?.rank ?? 0) === 0;
  const log = isFirst ? createLog() : silentLog;
  const { experiment, notes } = await loadExperiment(config, overrides);
  notes.forEach((note) => log.info(note));
  const run = runDirectory(flags.out);
  if (flags.resume !== true && isFirst && holdsRun(run)) {
    throw new UsageError(
      `${run.path} already holds a run; continue it with --resume or choose another --out.`,
    );
  }
  if (isFirst) claimDirectory(flags.out, { option: "--out" });
  const { backend, precision, versions } = await chooseEngine(flags, { experiment, processes, log });
  const { commandLine } = await import("../terminal/command-line.js");
  const { abandonable, interruptedCode, listenForInterruption } = await import("../terminal/interruption.js");
  const initial =
    flags.initFrom === undefined || !isFirst
      ? undefined
      : await readInitialWeights(flags.initFrom, { run, experiment, log });
  const data = await loadRunImages(experiment, log);
  const command = resumeCommand(commandLine(["--resume"]), processes);
  processes?.advise(`Go on with: ${command}`);
  const interruption = listenForInterruption(() => log.info("Saving; press Ctrl-C again to stop at once."));
  let outcome: TrainingOutcome;
  try {
    const { signal } = interruption;
    const resume = flags.resume === true;
    const control = { log, signal, abandonable };
    outcome = await runTraining({
      experiment,
      run,
      resume,
      ...data,
      initial,
      precision,
      versions,
      ...control,
      communicator: processes,
    });
  } catch (error) {
    if (error === interruption.signal.reason) throw new Interrupted(NOT_BEGUN);
    if (!(error instanceof FileFailure)) throw error;
    throw new Failure(`${error.message} What was saved before is kept; continue with: ${command}`);
  } finally {
    interruption.stop();
  }
  if (outcome.status === "interrupted") {
    log.info(
      `Stopped after step ${outcome.step} of ${outcome.totalSteps}; all is saved. Continue with: ${command}`,
    );
    process.exitCode = interruptedCode();
  }
  if (!isFirst) return;
  const said = evaluationOf(outcome, describeEvaluation);
  const subject = { model: experiment.model.name, data: experiment.data.name, backend: backend.name };
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ ...subject, out: flags.out, ...outcome })}\n`);
  } else if (outcome.status === "finished") process.stdout.write(`${subject.model}: ${said}\n`);
}

/** Words on the result of a finished run. */
function evaluationOf(outcome: TrainingOutcome, describe: (evaluation: Evaluation) => string): string {
  const { evaluation } = outcome;
  return evaluation === undefined ? bestOf(outcome) : `${describe(evaluation)}${howChosen(outcome)}`;
}

/** Backend and precision of a training, which are told of, and their versions. */
async function chooseEngine(
  flags: TrainFlags,
  {
    experiment,
    processes,
    log,
  }: { readonly experiment: Experiment; readonly processes: JoinedProcesses | undefined; readonly log: Log },
): Promise<{
  readonly backend: SelectedBackend;
  readonly precision: Precision;
  readonly versions: Record<string, string>;
}> {
  const { selectBackend } = await import("../config/backend-option.js");
  const { choosePrecisionHere } = await import("@sdnet/engine");
  const backend = await selectBackend(flags.backend);
  log.info(`Backend ${backend.name} (${backend.package} ${backend.libraryVersion}): ${backend.reason}`);
  if (processes !== undefined) describeProcesses(processes, log);
  const asked = experiment.training.precision;
  const { precision, reason } = await choosePrecisionHere(asked ?? "float32", {
    backend,
    source: "training.precision",
  });
  if (asked !== undefined) log.info(`Precision ${precision}: ${reason}.`);
  const versions = {
    backend: backend.name,
    [backend.package]: backend.libraryVersion,
    node: process.version,
  };
  return { backend, precision, versions };
}

/** Words on how the weights that were tested were chosen. */
function howChosen({ validation, best }: TrainingOutcome): string {
  return validation === undefined ? "" : ` (step ${best?.step ?? 0}, chosen on validation images)`;
}

function describeProcesses({ size, library, unwatched }: JoinedProcesses, log: Log): void {
  log.info(`${size} processes share each batch, over ${library}.`);
  if (unwatched.length === 0) return;
  log.warn(
    `rank ${unwatched.join(", ")} cannot be reached by TCP: nothing but the launcher will tell when that process dies.`,
  );
}

function resumeCommand(command: string, processes: JoinedProcesses | undefined): string {
  return processes === undefined ? command : `${processes.launcher} ${command}`;
}

/** Sentence for a run that had nothing left to do. */
function bestOf({ best, step }: TrainingOutcome): string {
  const accuracy =
    best === undefined ? "" : `; best ${(100 * best.top1).toFixed(2)} % top-1 at step ${best.step}`;
  return `all ${step} steps were done before${accuracy}`;
}
