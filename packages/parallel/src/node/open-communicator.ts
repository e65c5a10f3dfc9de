import type { Communicator } from "../communicator.js";
import type { Launch } from "./launch.js";
import { loadMpi, MpiMissing } from "./mpi-library.js";
import { startMpi } from "./mpi-communicator.js";
import { watchProcesses } from "./watch.js";

/** Processes that run together over MPI. */
export interface OpenCommunicator extends Communicator {
  /** First words of what the library says about itself, e.g. `Open MPI v4.1.4`. */
  readonly library: string;
  /** Ranks whose end would go unnoticed: no connection with them came about. */
  readonly unwatched: readonly number[];
  /** Sentence that is printed where a process is lost while this one is busy, e.g. how to go on. */
  readonly advise: (advice: string) => void;
  /** Ends the work of all processes together. Every process must come to it; one that fails just ends. */
  readonly close: () => Promise<void>;
}

/** Inputs of {@link openCommunicator}. */
export interface OpenOptions {
  readonly launch: Launch;
  /** File of libmpi; the usual ones are tried if left out. */
  readonly file?: string | undefined;
  /** Called every 10 ms while a call waits for other processes; what it throws ends the wait. */
  readonly onWait?: (() => void) | undefined;
}

/**
 * Joins the processes that a launcher started, over MPI. Calls of the result throw ProcessLost where one of them is no longer there.
 *
 * @throws MpiMissing where koffi or libmpi is not there, or is another MPI's than the launcher.
 */
export async function openCommunicator({ launch, file, onWait }: OpenOptions): Promise<OpenCommunicator> {
  const library = await loadMpi({ file, preferMpich: launch.by === "mpiexec" });
  let check: () => void = () => undefined;
  const mpi = startMpi(library, {
    onWait: () => {
      check();
      onWait?.();
    },
  });
  if (mpi.size !== launch.size) {
    throw new MpiMissing(
      `${launch.by} started ${launch.size} processes, but ${library.version} (${library.file}) knows of ${mpi.size}: ` +
        (launch.by === "srun"
          ? "give srun the kind of MPI that the library was made for (srun --mpi=list), or start by mpirun."
          : "it is another MPI than that of the launcher; name the right libmpi by SDNET_MPI_LIBRARY."),
    );
  }
  const watch = await watchProcesses(mpi);
  check = watch.check;
  return {
    ...mpi,
    library: library.version,
    unwatched: watch.unwatched,
    advise: watch.advise,
    close: async () => {
      await watch.close();
      mpi.finalize();
    },
  };
}
