import { DataError } from "../data-error.js";

/** System error codes that mean: this place cannot be written. */
const DISK_CODES: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the disk is read-only",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOTDIR: "a part of the path is not a directory",
  EISDIR: "it is a directory",
  EEXIST: "a part of the path is a file",
};

/** The `code` of a system error, or of the error behind it. */
export function systemCode(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string") return current.code;
  }
  return undefined;
}

/** Advice where the cache cannot be written. */
const ANOTHER_CACHE = "free space or set SDNET_CACHE_DIR to another directory";

/** Converts a failed write to `file` into one line with `advice` at its end; other errors stay as they are. */
export function writeFailure(file: string, error: unknown, advice: string = ANOTHER_CACHE): unknown {
  const code = systemCode(error);
  const fact = code === undefined ? undefined : DISK_CODES[code];
  if (fact === undefined) return error;
  return new DataError("disk", `${file}: cannot be written, ${fact} (${String(code)}); ${advice}.`, {
    cause: error,
  });
}

/** Converts a failed read of `file` into one line; other errors stay as they are. */
export function readFailure(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new DataError(
      "missing",
      `${file}: no such file or directory; check the path or fetch the data again.`,
      { cause: error },
    );
  }
  if (code === "EACCES" || code === "EPERM" || code === "EISDIR") {
    return new DataError("missing", `${file}: cannot be read (${code}); check its permissions.`, {
      cause: error,
    });
  }
  return error;
}

/** Converts a failed request to `url` into one line. */
export function networkFailure(url: string, error: unknown): DataError {
  const fact = deepestMessage(error) ?? systemCode(error) ?? "no reason given";
  return new DataError(
    "network",
    `${url}: no connection (${fact}); check the network and the proxy settings.`,
    { cause: error },
  );
}

/** Message at the end of the chain of causes: `fetch failed` alone helps nobody. */
function deepestMessage(error: unknown): string | undefined {
  let message: string | undefined;
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current.message !== "") message = current.message.split("\n")[0];
  }
  return message;
}
