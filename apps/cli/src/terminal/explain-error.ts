import { existsSync } from "node:fs";
import { describeFileError, errorCode, errorLine } from "@sdnet/train/files";
import { Failure, UsageError } from "@sdnet/train/experiment";

/** Errors of our libraries whose message is one line for people: what is wrong with which file. */
const PLAIN_ERRORS: readonly string[] = [
  "DataError",
  "CheckpointError",
  "PyTorchImportError",
  "CalibrationError",
  "ExportError",
];

/** Messages of JavaScript, WebAssembly and TensorFlow when they are refused memory. */
const OUT_OF_MEMORY =
  /allocation failed|out of memory|\bOOM\b|invalid (?:typed )?array (?:buffer )?length|could not allocate|cannot enlarge memory|memory access out of bounds|^aborted\(/i;

/**
 * The line that a user can act on, for an error that no command expected: a file that cannot be had or written, an exhausted disk or
 * memory, too many open files. Undefined for any other, which is a fault of the program.
 */
export function explainError(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  if (PLAIN_ERRORS.includes(error.name)) return new Failure(errorLine(error));
  const code = errorCode(error);
  if (code === "ERR_FS_FILE_TOO_LARGE" || code === "ERR_STRING_TOO_LONG") {
    return new Failure(`a file is too large to be read at once (${errorLine(error)}).`);
  }
  if (code === "ENOMEM" || code === "ERR_MEMORY_ALLOCATION_FAILED" || OUT_OF_MEMORY.test(error.message)) {
    return new Failure(
      `not enough memory (${errorLine(error)}); take a smaller --batch, smaller images or a narrower network.`,
    );
  }
  if (code === undefined || !("syscall" in error)) return undefined;
  const path = "path" in error && typeof error.path === "string" ? error.path : String(error.syscall);
  return new Failure(describeFileError(path, error));
}

/** A path in the home directory that the shell passed on as it stood, alone or after an option, a key or `folder:`. */
const HOME = /^(?:--[\w-]+=|[\w.]+=|folder:|--data=folder:)?(~[\w.-]*(?:[/\\].*)?)$/s;

/**
 * Refuses words of the command line that cannot name what was meant: `~`, where the shell left it as it is, and names that are not
 * UTF-8, of which Node hands over other bytes.
 *
 * @throws UsageError with one line that names the word.
 */
export function refuseLostPaths(words: readonly string[]): void {
  for (const word of words) {
    const [, path] = HOME.exec(word) ?? [];
    if (path !== undefined) {
      throw new UsageError(
        `${word}: the shell replaces ~ by the home directory only where a word begins with it, without quotes; write the whole path, or ./${path} for a directory of that name.`,
      );
    }
    if (word.includes("\uFFFD") && !existsSync(word.replace(/^--[\w-]+=|^folder:/, ""))) {
      throw new UsageError(
        `${word}: this name is not UTF-8 and cannot be opened; rename it, or give a link to it of another name.`,
      );
    }
  }
}
