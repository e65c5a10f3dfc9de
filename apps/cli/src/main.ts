import { readFileSync } from "node:fs";

import { Command, CommanderError } from "commander";

import { explainError, refuseLostPaths } from "./terminal/explain-error.js";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { Interrupted } from "./terminal/interrupted.js";
import { rememberCommandLine } from "./terminal/command-line.js";
import { interruptedCode } from "./terminal/interruption.js";
import { releaseOutputs } from "@sdnet/train/files";

type Register = (program: Command) => void;

/**
 * Every command, in the order of `--help`. A command's module is loaded only when the command, or the help, is asked
 * for; what is heavy (TensorFlow.js, charts) it loads itself when it runs.
 */
const COMMANDS: readonly { readonly name: string; readonly load: () => Promise<Register> }[] = [
  { name: "doctor", load: async () => (await import("./commands/doctor.js")).registerDoctor },
  { name: "engine", load: async () => (await import("./commands/engine.js")).registerEngine },
  { name: "train", load: async () => (await import("./commands/train.js")).registerTrain },
  { name: "evaluate", load: async () => (await import("./commands/evaluate.js")).registerEvaluate },
  { name: "calibrate", load: async () => (await import("./commands/calibrate.js")).registerCalibrate },
  { name: "robust", load: async () => (await import("./commands/robust.js")).registerRobust },
  { name: "attack", load: async () => (await import("./commands/attack.js")).registerAttack },
  { name: "certify", load: async () => (await import("./commands/certify.js")).registerCertify },
  { name: "merge", load: async () => (await import("./commands/merge.js")).registerMerge },
  { name: "reproduce", load: async () => (await import("./commands/reproduce.js")).registerReproduce },
  { name: "sweep", load: async () => (await import("./commands/sweep.js")).registerSweep },
  { name: "import", load: async () => (await import("./commands/import.js")).registerImport },
  { name: "export", load: async () => (await import("./commands/export.js")).registerExport },
  { name: "visualize", load: async () => (await import("./commands/visualize.js")).registerVisualize },
  { name: "verify", load: async () => (await import("./commands/verify.js")).registerVerify },
  { name: "bench", load: async () => (await import("./commands/bench.js")).registerBench },
  { name: "demo", load: async () => (await import("./commands/demo.js")).registerDemo },
  { name: "models", load: async () => (await import("./commands/models.js")).registerModels },
  { name: "data", load: async () => (await import("./commands/data.js")).registerData },
];

function packageVersion(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The program with the command that `parameters` begin with, or with all commands where they begin with none. */
export async function createProgram(parameters: readonly string[]): Promise<Command> {
  const program = new Command("sdnet")
    .description("Sparse-coding networks: train, evaluate and verify them.")
    .version(packageVersion())
    .showSuggestionAfterError()
    .configureOutput({
      // The error is thrown as well, and printed once, by `reportError`.
      outputError: () => undefined,
    })
    .exitOverride()
    .addHelpText(
      "after",
      "\nExample:\n  sdnet doctor\n\nExit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped.",
    );
  const asked = COMMANDS.filter(({ name }) => name === parameters[0]);
  for (const { load } of asked.length > 0 ? asked : COMMANDS) (await load())(program);
  return program;
}

function reportError(error: unknown): number {
  if (error instanceof CommanderError) {
    // Help and version end this way too, with exit code 0 and nothing to add.
    if (error.exitCode === 0) return 0;
    // "(outputHelp)" is what commander throws after it printed the help of a command that lacks its subcommand.
    if (error.code !== "commander.help") printLine(error.message.replace(/^error: /, ""));
    return 2;
  }
  if (process.env["SDNET_DEBUG"] === "1" && error instanceof Error) {
    process.stderr.write(`${error.stack ?? error.message}\n`);
  }
  if (error instanceof Interrupted) {
    printLine(error.message);
    return interruptedCode();
  }
  if (error instanceof UsageError || error instanceof Failure) {
    printLine(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
  const explained = explainError(error);
  if (explained !== undefined) {
    printLine(explained.message);
    return 1;
  }
  printLine(
    `${error instanceof Error ? error.message : String(error)} (unexpected; SDNET_DEBUG=1 shows where)`,
  );
  return 1;
}

function printLine(message: string): void {
  process.stderr.write(`sdnet: ${message.trim().replaceAll(/\s*\n\s*/g, " ")}\n`);
}

/**
 * Runs the command line `argv` (with the two leading entries of `process.argv`) and sets the process's exit code:
 * 0 done, 1 failed, 2 wrong usage, 130 stopped. Errors are one line on standard error.
 */
export async function run(argv: readonly string[]): Promise<void> {
  rememberCommandLine(argv);
  try {
    refuseLostPaths(argv.slice(2));
    const program = await createProgram(argv.slice(2));
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = reportError(error);
  } finally {
    releaseOutputs();
  }
}
