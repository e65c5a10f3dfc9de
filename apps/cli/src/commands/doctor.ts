import type { Command } from "commander";
import type { ChosenPrecision } from "@sdnet/engine";

interface DoctorFlags {
  readonly json?: true;
  readonly verify?: true;
  readonly backend?: string;
}

const HELP = `
Example:
  sdnet doctor
  sdnet doctor --json --verify

Environment:
  SDNET_BACKEND           native, wasm, cpu or webgpu, where no --backend is given
  SDNET_NO_NATIVE         1: pretend that the native engine is impossible
  SDNET_WASM_THREADS      threads of WebAssembly; else one for each processor
  SDNET_WEBGPU_ADAPTER    name of the graphics adapter of --backend webgpu; else the fastest
  TF_NUM_INTRAOP_THREADS  threads of the native engine; else one for each processor`;

/** Adds `sdnet doctor`. */
export function registerDoctor(program: Command): void {
  program
    .command("doctor")
    .description("say which backend computes here, with what, and why")
    .option("--json", "print the facts as JSON")
    .option("--verify", "recompute the SHA-256 of every file of the native engine")
    .option("--backend <name>", "look at native, wasm, cpu or webgpu instead of the one that would be chosen")
    .addHelpText("after", HELP)
    .action(examine);
}

async function examine(flags: DoctorFlags): Promise<void> {
  const { inspectEngine } = await import("@sdnet/engine/install");
  const { selectBackend } = await import("../config/backend-option.js");
  const engine = await inspectEngine(process.env, flags.verify ?? false);
  const selected = await selectBackend(flags.backend);
  const { choosePrecisionHere } = await import("@sdnet/engine");
  const auto = await choosePrecisionHere("auto", { backend: selected, source: "--precision" });
  const { inspectMpi } = await import("@sdnet/parallel/node");
  const { description: mpi } = await inspectMpi(process.env);
  const { inspectWebGpu } = await import("@sdnet/engine");
  const { description: webgpu } = await inspectWebGpu();
  const report = {
    backend: selected.name,
    package: selected.package,
    libraryVersion: selected.libraryVersion,
    device: selected.device,
    ...(selected.adapter === undefined ? {} : { adapter: selected.adapter }),
    threads: selected.threads,
    reason: selected.reason,
    autoPrecision: auto,
    engine,
    mpi,
    webgpu,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
  if (flags.json === true) process.stdout.write(`${JSON.stringify(report)}\n`);
  else process.stdout.write(`${describe(report)}\n`);
  if (flags.verify === true && engine.damage !== undefined) {
    const { Failure } = await import("@sdnet/train/experiment");
    throw new Failure(`doctor: ${engine.damage}. Run: sdnet engine install.`);
  }
}

interface Report {
  readonly backend: string;
  readonly package: string;
  readonly libraryVersion: string;
  readonly device: string;
  readonly adapter?: string;
  readonly threads: number;
  readonly reason: string;
  readonly autoPrecision: ChosenPrecision;
  /** Name of the MPI that is there, or what is missing. */
  readonly mpi: string;
  /** Names of the graphics adapters, or what is missing. */
  readonly webgpu: string;
  readonly node: string;
  readonly platform: string;
  readonly engine: {
    readonly state: string;
    readonly library?: string;
    readonly damage?: string;
  };
}

function describe(report: Report): string {
  const { engine, autoPrecision } = report;
  const rows: (readonly [string, string])[] = [
    ["backend", `${report.backend} (${report.package})`],
    ["library", report.libraryVersion],
    ["device", report.device],
    ...(report.adapter === undefined ? [] : [["adapter", report.adapter] as const]),
    ["threads", String(report.threads)],
    ["why", report.reason],
    ["auto", `--precision auto is ${autoPrecision.precision}: ${autoPrecision.reason}`],
    ["engine", engine.damage ?? engine.state],
    ...(engine.library === undefined ? [] : [["kept in", engine.library] as const]),
    ["mpi", report.mpi],
    ["webgpu", report.webgpu],
    ["node", `${report.node} on ${report.platform}`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(10)}${value}`).join("\n");
}
