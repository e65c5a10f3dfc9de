import { refused, shown, type OptionFact } from "./option-fact.js";

const WHOLE =
  "does every run, goes on where it was stopped, leaves others alone where one fails, and compares what is there";

/** Facts of the options of `sdnet sweep`. */
export const SWEEP_FACTS: Readonly<
  Record<string, readonly [base: string, options: Readonly<Record<string, readonly OptionFact[]>>]>
> = {
  "sweep run": [
    "%/none.yaml",
    {
      "--out": [refused("", "--out must be the directory for the runs."), shown("sweep.test.ts", WHOLE)],
      "--jobs": [refused("--out @/s --jobs x", "--jobs must be"), shown("sweep.test.ts", WHOLE)],
      "--run": [
        shown("sweep.test.ts", "says what is wrong before anything is made"),
        shown("sweep.test.ts", WHOLE),
      ],
      "--slurm": [
        refused("--out @/s --slurm --make", "--slurm and --make print one script each"),
        shown("sweep/sweep-scripts.test.ts", "have a Slurm task for each run"),
      ],
      "--make": [
        refused("--out @/s --make --json", "--json has no effect beside --make"),
        shown(
          "sweep/sweep-scripts.test.ts",
          "have a target of make for each run that is not done, and the report after all",
        ),
      ],
      "--backend": [shown("sweep.test.ts", WHOLE)],
      "--json": [shown("sweep.test.ts", WHOLE)],
    },
  ],
  "sweep report": [
    "%/pets",
    {
      "--x": [shown("sweep/report-sweep.test.ts", "puts the setting that is asked for along the axis")],
      "--figures": [
        shown(
          "sweep/report-sweep.test.ts",
          "shows the figures that are asked for, and refuses one that no run has",
        ),
      ],
      "--json": [shown("sweep.test.ts", WHOLE), refused("--json", "holds no sweep")],
    },
  ],
};
