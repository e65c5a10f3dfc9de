import { readNumber, UsageError } from "@sdnet/train/experiment";
import type { Command } from "commander";

interface VerifyFlags {
  readonly backend?: string;
  readonly tolerance?: string;
  readonly json?: true;
}

/** Relative tolerance on backends that round like PyTorch on a CPU. */
const EXACT_TOLERANCE = 1e-5;
/** Relative tolerance on backends with their own arithmetic. */
const ACCELERATED_TOLERANCE = 1e-4;
const ACCELERATED: readonly string[] = ["wasm", "webgpu"];

/** Adds `sdnet verify`. */
export function registerVerify(program: Command): void {
  program
    .command("verify")
    .description("recompute golden files and compare every tensor")
    .argument("<directory>", "folder of golden .safetensors files")
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option(
      "--tolerance <number>",
      "largest relative error; 1e-5 on native and cpu, 1e-4 on WASM and WebGPU if left out",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet verify goldens --backend wasm" +
        "\n\nAn error is the largest difference over the largest golden value of the tensor; single numbers (‖A‖², losses," +
        "\ngradient norms) are compared one by one. Exit code 1 if any error is above its tolerance.",
    )
    .action(verify);
}

async function verify(directory: string, flags: VerifyFlags): Promise<void> {
  const requested = flags.tolerance === undefined ? undefined : readNumber(flags.tolerance);
  if (requested !== undefined && !(requested > 0 && requested < 1)) {
    throw new UsageError(`--tolerance must be a number between 0 and 1, got "${String(flags.tolerance)}".`);
  }
  const { createProgress } = await import("../terminal/progress.js");
  const { selectBackend } = await import("../config/backend-option.js");
  const { verifyDirectory } = await import("./verify/verify-directory.js");
  const backend = await selectBackend(flags.backend);
  const tolerance =
    requested ?? (ACCELERATED.includes(backend.name) ? ACCELERATED_TOLERANCE : EXACT_TOLERANCE);
  let progress: ReturnType<typeof createProgress> | undefined;
  const reports = verifyDirectory(directory, {
    tolerance,
    onFile: (file, index, count) => {
      progress ??= createProgress({ label: "verification", total: count, unit: "files" });
      progress.update(index, file);
    },
  });
  progress?.stop();
  const passed = reports.every((report) => report.passed);
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ backend: backend.name, tolerance, passed, files: reports })}\n`);
  } else {
    const { verificationTable } = await import("./verify/verification-table.js");
    process.stdout.write(`${verificationTable(reports)}\n${backend.name}: ${passed ? "passed" : "FAILED"}\n`);
  }
  if (!passed) process.exitCode = 1;
}
