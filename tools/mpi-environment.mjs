/** Environment in which mpirun starts processes, also for root, with so many threads each. */
export function mpiEnvironment(threads) {
  return {
    ...process.env,
    ...{ OMPI_ALLOW_RUN_AS_ROOT: "1", OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: "1" },
    ...{ TF_NUM_INTRAOP_THREADS: String(threads), OMP_NUM_THREADS: String(threads) },
  };
}
