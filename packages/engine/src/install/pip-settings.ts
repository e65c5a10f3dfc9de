import { existsSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { join } from "node:path";

import type { Environment } from "./engine-directory.js";

/** Paths of pip's settings, within a home directory. */
const SETTINGS = [join(".config", "pip", "pip.conf"), join(".pip", "pip.conf")];

/**
 * The environment in which pip knows its index. Where `HOME` points to a directory without pip settings, as in
 * containers and test runs, those of the account itself are used: an index or a proxy that is set up once counts.
 */
export function withPipSettings(
  environment: Environment,
  homes: { readonly current: string; readonly account: string } = {
    current: environment["HOME"] ?? homedir(),
    account: userInfo().homedir,
  },
): Environment {
  const settingsIn = (home: string): string | undefined =>
    SETTINGS.map((file) => join(home, file)).find((file) => existsSync(file));
  if (environment["PIP_CONFIG_FILE"] !== undefined || settingsIn(homes.current) !== undefined)
    return environment;
  const ofAccount = settingsIn(homes.account);
  return ofAccount === undefined ? environment : { ...environment, PIP_CONFIG_FILE: ofAccount };
}
