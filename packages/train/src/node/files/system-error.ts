import { Failure } from "../../experiment/failure.js";

/** The code of an operating system error, such as `ENOENT`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return undefined;
}

/** Message of an error, as one line. */
export function errorLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n", 1)[0]?.trim() ?? "";
}

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full. Free some space, or set SDNET_CACHE_DIR to a directory on another disk.",
  EDQUOT:
    "the disk quota is used up. Free some space, or set SDNET_CACHE_DIR to a directory on another disk.",
  EROFS: "the file system is read-only. Set SDNET_CACHE_DIR to a directory that can be written.",
  EACCES: "permission denied. Set SDNET_CACHE_DIR to a directory that can be written.",
};

/** Whether the disk, rather than a server or a program, is what failed. */
export function isDiskError(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && code in ADVICE;
}

/** Turns an operating system error into the one line a user can act on; other errors pass through. */
export function asFailure(action: string, error: unknown): unknown {
  if (error instanceof Failure) return error;
  const code = errorCode(error);
  const advice = code === undefined ? undefined : ADVICE[code];
  if (advice !== undefined) return new Failure(`${action}: ${advice}`);
  return code === undefined ? error : new Failure(`${action}: ${errorLine(error)}`);
}
