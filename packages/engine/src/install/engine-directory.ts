import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Variables of the process that the engine reads; passed in so that tests can set them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Directory for downloads: `SDNET_CACHE_DIR`, else the user's cache directory. The same as `defaultCacheDirectory` of
 * `@sdnet/data/node`, without the cost of loading it.
 */
export function cacheDirectory(environment: Environment): string {
  const own = environment["SDNET_CACHE_DIR"];
  if (own !== undefined && own !== "") return own;
  const shared = environment["XDG_CACHE_HOME"];
  if (shared !== undefined && isAbsolute(shared)) return join(shared, "sdnet");
  return join(homedir(), ".cache", "sdnet");
}

/** The part of the cache that holds TensorFlow, the compiled bindings and unfinished downloads. */
export function engineDirectory(environment: Environment): string {
  return join(cacheDirectory(environment), "engine");
}
