import { expect, it } from "vitest";
import { UsageError } from "../../experiment/failure.js";
import { makeNetwork } from "./make-network.js";

it.each([
  [
    "sdnet18",
    { imageSize: 7, stem: "imagenet" },
    /^sdnet18: layer0\.0: `inputShape` must be a size that codes/,
  ],
  ["mdeq-tiny", { imageSize: 7 }, /^mdeq-tiny: mdeq: `imageSize` must be a multiple of 2/],
  ["mdeq-large", { width: 1 }, /^mdeq-large: createModel: `width` must give every branch/],
] as const)("says which size %s cannot have: %j", (name, options, message) => {
  const make = () => makeNetwork(name, options);
  expect(make).toThrow(message);
  expect(make).toThrow(UsageError);
});
