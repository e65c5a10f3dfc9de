import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Directory for downloads: `SDNET_CACHE_DIR`, else `sdnet` in `XDG_CACHE_HOME`, else `~/.cache/sdnet`.
 * A relative `XDG_CACHE_HOME` is ignored, as its specification says.
 *
 * @param environment - `process.env` if left out.
 */
export function defaultCacheDirectory(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const own = environment["SDNET_CACHE_DIR"];
  if (own !== undefined && own !== "") return own;
  const shared = environment["XDG_CACHE_HOME"];
  if (shared !== undefined && isAbsolute(shared)) return join(shared, "sdnet");
  return join(homedir(), ".cache", "sdnet");
}
