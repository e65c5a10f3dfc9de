import { describe, expect, it } from "vitest";
import { launchOf } from "./launch.js";

describe("launchOf", () => {
  it.each([
    [
      { OMPI_COMM_WORLD_RANK: "2", OMPI_COMM_WORLD_SIZE: "4" },
      { by: "mpirun", rank: 2, size: 4 },
    ],
    [
      { PMI_RANK: "0", PMI_SIZE: "3" },
      { by: "mpiexec", rank: 0, size: 3 },
    ],
    [
      { SLURM_STEP_ID: "0", SLURM_PROCID: "1", SLURM_STEP_NUM_TASKS: "2" },
      { by: "srun", rank: 1, size: 2 },
    ],
    [
      { SLURM_STEP_ID: "0", SLURM_PROCID: "1", SLURM_STEP_NUM_TASKS: "2", PMI_RANK: "1", PMI_SIZE: "2" },
      { by: "srun", rank: 1, size: 2 },
    ],
    [
      {
        ...{ SLURM_STEP_ID: "0", SLURM_PROCID: "0", SLURM_STEP_NUM_TASKS: "1" },
        ...{ OMPI_COMM_WORLD_RANK: "5", OMPI_COMM_WORLD_SIZE: "8" },
      },
      { by: "mpirun", rank: 5, size: 8 },
    ],
  ])("reads %o", (environment, launch) => {
    expect(launchOf(environment)).toEqual(launch);
  });

  it.each([
    [{}],
    [{ OMPI_COMM_WORLD_RANK: "0", OMPI_COMM_WORLD_SIZE: "1" }],
    // The script of a job, in which no step runs.
    [{ SLURM_PROCID: "0", SLURM_NTASKS: "4", SLURM_JOB_ID: "7" }],
    [{ OMPI_COMM_WORLD_RANK: "4", OMPI_COMM_WORLD_SIZE: "4" }],
    [{ PMI_RANK: "zero", PMI_SIZE: "2" }],
    [{ PMI_RANK: "1" }],
  ])("takes %o for a process alone", (environment) => {
    expect(launchOf(environment)).toBeUndefined();
  });
});
