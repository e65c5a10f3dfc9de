import type { Log } from "./log.js";

/** A log of a process that has nothing to say, since another says the same. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, attach: () => undefined };
