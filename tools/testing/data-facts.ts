import { differ, number, refused, shown, type OptionFact } from "./option-fact.js";

/** Facts of the options of `sdnet data`, as {@link OPTION_FACTS} has them. */
export const DATA_FACTS: Readonly<
  Record<string, readonly [base: string, options: Readonly<Record<string, readonly OptionFact[]>>]>
> = {
  "data list": ["", { "--json": [differ("", "--json")] }],
  "data download": [
    "cifar100 --source %/nothing",
    {
      "--source": [differ("", "--source %/otherwise")],
      "--part": [refused("--part noise", "--part belongs to imagenet-c, got it with cifar100.")],
      "--json": [shown("data.test.ts", "is JSON if asked to be")],
    },
  ],
  "data corrupt": [
    "cifar10 --out @/noise --source %/nothing",
    {
      "--out": [shown("data-corrupt.test.ts", "prints what it wrote as JSON")],
      "--shard": [
        number("--shard"),
        shown("data-corrupt.test.ts", "writes in shards, merged, the very files that it writes alone"),
      ],
      "--corruptions": [number("--corruptions")],
      "--split": [number("--split")],
      "--limit": [number("--limit")],
      "--seed": [number("--seed")],
      "--constants": [number("--constants")],
      "--source": [differ("", "--source %/otherwise")],
      "--json": [shown("data-corrupt.test.ts", "prints what it wrote as JSON")],
    },
  ],
};
