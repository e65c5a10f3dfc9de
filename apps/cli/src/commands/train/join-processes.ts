import { launchOf, MpiMissing, openCommunicator, type OpenCommunicator } from "@sdnet/parallel/node";
import { Failure } from "@sdnet/train/experiment";
import { obeySignals } from "../../terminal/interruption.js";

/** Processes that were started to train together, and how. */
export interface JoinedProcesses extends OpenCommunicator {
  /** Words that start as many again, e.g. `mpirun -n 4`. */
  readonly launcher: string;
}

/**
 * Joins the processes that mpirun, mpiexec or srun started.
 *
 * @returns Undefined for a process that was started alone.
 * @throws Failure saying what to install where there is no MPI.
 */
export async function joinProcesses(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<JoinedProcesses | undefined> {
  const launch = launchOf(environment);
  if (launch === undefined) return undefined;
  const { by, rank, size } = launch;
  const file = environment["SDNET_MPI_LIBRARY"];
  try {
    const joined = await openCommunicator({
      launch,
      file: file === "" ? undefined : file,
      onWait: obeySignals,
    });
    return { ...joined, launcher: `${by} -n ${size}` };
  } catch (error) {
    if (!(error instanceof MpiMissing)) throw error;
    throw new Failure(`${by} started this as rank ${rank} of ${size} processes: ${error.message}`);
  }
}
