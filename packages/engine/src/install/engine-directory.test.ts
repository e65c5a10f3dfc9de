import { defaultCacheDirectory } from "@sdnet/data/node";
import { expect, it } from "vitest";

import { cacheDirectory } from "./engine-directory.js";

it.each([
  [{ SDNET_CACHE_DIR: "/own", XDG_CACHE_HOME: "/shared" }],
  [{ SDNET_CACHE_DIR: "", XDG_CACHE_HOME: "/shared" }],
  [{ XDG_CACHE_HOME: "relative" }],
  [{}],
])("the engine's cache is where data sets are kept: %j", (environment) => {
  expect(cacheDirectory(environment)).toBe(defaultCacheDirectory(environment));
});
