import { expect, it } from "vitest";
import { attackWork } from "./attack-work.js";
import { parseAttackFlags } from "./attack-request.js";

it.each([
  [{}, "1000 images x 1 defence x 1 budget: up to 1000 searches by pgd. Fewer with --limit."],
  [
    {
      ...{ lambda: "0.1,0.5", epsilon: "0,4/255,8/255", threat: "oblivious,adaptive" },
      ...{ steps: "20", restarts: "5" },
    },
    "1000 images x 2 defences x 2 budgets x 2 threats: up to 8000 searches by pgd of 20 steps and 5 restarts each. Fewer with --limit.",
  ],
])("says how much %j is, images of no budget apart", (flags, text) => {
  const defaults = {
    ...{ attack: "pgd", norm: "linf", epsilon: "8/255", restarts: "1", threat: "adaptive", data: "cifar10" },
    ...{ split: "test", source: "auto", seed: "0", probe: "32", precision: "float32" },
  };
  const { request } = parseAttackFlags({ ...defaults, ...flags });
  expect(attackWork(request, { images: 1000, name: "pgd" })).toBe(text);
});
