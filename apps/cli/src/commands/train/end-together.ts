import { FailedElsewhere, ProcessLost } from "@sdnet/parallel";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { commandLine } from "../../terminal/command-line.js";
import type { JoinedProcesses } from "./join-processes.js";

/**
 * Does the work of one of several processes, and ends it with the others.
 *
 * @param out - Directory of the run.
 * @throws Failure or UsageError that names this rank, where it is not the first; Failure with the way to go on, where another process is lost.
 */
export async function endTogether(
  processes: JoinedProcesses,
  out: string,
  work: () => Promise<void>,
): Promise<void> {
  const { rank, launcher } = processes;
  try {
    await work();
    await processes.close();
  } catch (error) {
    // MPI cannot be ended without the others, and the thread that watches them holds this process.
    process.once("exit", leave);
    if (error instanceof FailedElsewhere) {
      // Rank 0 has said why.
      process.exitCode = 1;
      return;
    }
    if (error instanceof ProcessLost) {
      throw new Failure(
        `${error.message}. What was saved before is kept in ${out}; go on, with as many processes or others, by: ` +
          `${launcher} ${commandLine(["--resume"])}`,
      );
    }
    if (rank === 0) throw error;
    if (error instanceof UsageError) throw new UsageError(`rank ${rank}: ${error.message}`);
    if (error instanceof Failure) throw new Failure(`rank ${rank}: ${error.message}`);
    throw error;
  }
}

/** Leaves without what libmpi would do at the end of a process, such as waiting for others. */
function leave(code: number): void {
  (process as unknown as { readonly reallyExit: (code: number) => void }).reallyExit(code);
}
