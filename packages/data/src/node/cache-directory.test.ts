import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultCacheDirectory } from "./cache-directory.js";

describe("defaultCacheDirectory", () => {
  it.each([
    [{ SDNET_CACHE_DIR: "/a", XDG_CACHE_HOME: "/b" }, "/a"],
    [{ XDG_CACHE_HOME: "/b" }, join("/b", "sdnet")],
    [{ SDNET_CACHE_DIR: "", XDG_CACHE_HOME: "relative" }, join(homedir(), ".cache", "sdnet")],
    [{}, join(homedir(), ".cache", "sdnet")],
  ])("of %o is %s", (environment, directory) => {
    expect(defaultCacheDirectory(environment)).toBe(directory);
  });
});
