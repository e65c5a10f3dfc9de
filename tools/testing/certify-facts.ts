import { number, refused, shown, type OptionFact } from "./option-fact.js";
import {
  BACKEND as backend,
  DATA as data,
  ENGINE as engine,
  NETWORK_PLACE as NET,
  PETS,
  PRECISION as precision,
  SHARD as shard,
} from "./shared-facts.js";

/** Facts of the options of `sdnet certify`. */
export const CERTIFY_FACTS: readonly [
  base: string,
  options: Readonly<Record<string, readonly OptionFact[]>>,
] = [
  `${NET} ${PETS} --backend cpu --json --samples 12 --select 3`,
  {
    ...data,
    "--sigma": [
      number("--sigma"),
      shown("certify.test.ts", "prints a table with a line for each sigma and λ"),
    ],
    "--samples": [number("--samples"), refused("--samples 9", "--samples must be at least 10")],
    "--select": [number("--select")],
    "--alpha": [number("--alpha"), refused("--alpha 0.0001", "--samples must be at least 14")],
    "--lambda": [number("--lambda"), refused("RESNET --lambda oracle", "--lambda needs a network")],
    "--lambdas": [
      refused("--lambdas 1", "--lambdas has no effect without --lambda calibrated or oracle."),
      shown("certify.test.ts", "goes on from records that end in the middle of a line, and tells the same"),
    ],
    "--held-out": [
      refused("--lambda oracle --held-out 3", "--held-out has no effect without --lambda calibrated."),
      shown("certify.test.ts", "goes on from records that end in the middle of a line, and tells the same"),
    ],
    "--limit": [
      number("--limit"),
      shown("certify.test.ts", "goes on from records that end in the middle of a line, and tells the same"),
    ],
    "--batch": [
      number("--batch"),
      shown("certify.test.ts", "gives the same figures in batches of 32 and 500"),
    ],
    "--seed": [
      number("--seed"),
      shown("certify.test.ts", "goes on from records that end in the middle of a line, and tells the same"),
    ],
    "--out": [shown("certify.test.ts", "writes a page, a table of cells and a summary")],
    "--shard": shard,
    "--precision": precision,
    "--engine": engine,
    "--backend": [...backend, shown("certify.test.ts", "gives the same figures in batches of 32 and 500")],
    "--json": [
      shown("certify.test.ts", "goes on from records that end in the middle of a line, and tells the same"),
    ],
  },
];
