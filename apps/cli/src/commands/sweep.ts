import type { Command } from "commander";
import type { SweepReportFlags } from "./sweep/report-sweep.js";
import type { SweepFlags } from "./sweep/run-sweep-command.js";

/** Adds `sdnet sweep` and `sdnet sweep report`. */
export function registerSweep(program: Command): void {
  const sweep = program
    .command("sweep")
    .description("many runs that differ in some settings: run them here or in a job array, and compare them")
    .usage("[options] <sweep> | report [options] <directory>")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet sweep lambdas.yaml --out runs/lambdas --jobs 2" +
        "\n  sdnet sweep lambdas.yaml --out runs/lambdas --slurm > lambdas.sh && sbatch lambdas.sh" +
        "\n  sdnet sweep lambdas.yaml --out runs/lambdas --make > lambdas.mk && make -j2 -f lambdas.mk" +
        "\n  sdnet sweep report runs/lambdas",
    );
  sweep
    .command("run", { isDefault: true })
    .description("run what a sweep file describes; `run` itself can be left out")
    .argument("<sweep>", "sweep file (YAML)")
    .option("--out <dir>", "directory for a folder of each run; runs that are done there are not repeated")
    .option("--jobs <count>", "run so many at a time; 1 if left out")
    .option("--run <ids>", "only these runs, by the names of their folders, with commas between")
    .option("--slurm", "print a Slurm array script, a task for each run, instead of running them")
    .option("--make", "print a makefile, a target for each run, instead of running them")
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print what came of each run as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet sweep lambdas.yaml --out runs/lambdas" +
        "\n\nStopped at any moment, it goes on where it was when started again with the same --out.",
    )
    .action(async (file: string, flags: SweepFlags) => {
      const { runSweepCommand } = await import("./sweep/run-sweep-command.js");
      await runSweepCommand(file, flags);
    });
  sweep
    .command("report")
    .description("one table and one plot of the runs of a sweep that are done")
    .argument("<directory>", "what --out of sdnet sweep named")
    .option(
      "--x <setting>",
      "setting along the horizontal axis; as the sweep file says, or the first, if left out",
    )
    .option("--figures <paths>", "what to show, with commas between, e.g. evaluate.top1")
    .option("--json", "print the table as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet sweep report runs/lambdas" +
        "\n\nWrites index.html, plot.svg, cells.csv and summary.json there. Runs that are not done are named.",
    )
    .action(async (directory: string, flags: SweepReportFlags) => {
      const { reportSweep } = await import("./sweep/report-sweep.js");
      await reportSweep(directory, flags);
    });
}
