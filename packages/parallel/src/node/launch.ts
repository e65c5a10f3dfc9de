/** Program that started several processes of ours. */
export interface Launch {
  readonly by: "mpirun" | "mpiexec" | "srun";
  /** Number of this process, from 0. */
  readonly rank: number;
  /** Number of processes. */
  readonly size: number;
}

/** Variables of launchers. A step of Slurm alone is looked at: in the script of a job `SLURM_PROCID` is set as well. */
const LAUNCHERS = [
  { by: "mpirun", rank: "OMPI_COMM_WORLD_RANK", size: "OMPI_COMM_WORLD_SIZE" },
  { by: "mpiexec", rank: "PMI_RANK", size: "PMI_SIZE" },
  { by: "srun", rank: "SLURM_PROCID", size: "SLURM_STEP_NUM_TASKS" },
] as const;

/**
 * Launch that the variables of the environment tell of: Open MPI's `mpirun`, MPICH's `mpiexec` or Slurm's `srun`.
 *
 * @returns Undefined for a process that was started alone.
 */
export function launchOf(environment: Readonly<Record<string, string | undefined>>): Launch | undefined {
  const isTaskOfSlurm = environment["SLURM_STEP_ID"] !== undefined;
  for (const launcher of LAUNCHERS) {
    const [rank, size] = [Number(environment[launcher.rank]), Number(environment[launcher.size])];
    if (!Number.isSafeInteger(rank) || !Number.isSafeInteger(size) || rank < 0 || rank >= size || size < 2)
      continue;
    // Slurm's own launch through PMI is told by its name.
    const by = isTaskOfSlurm && launcher.by !== "mpirun" ? "srun" : launcher.by;
    return { by, rank, size };
  }
  return undefined;
}
