import { hostname } from "node:os";
import { tryLock, type LockHolder } from "@sdnet/data/node";
import { Failure } from "../../experiment/failure.js";
import { whenReleased } from "./release.js";

/**
 * Takes the lock of a file or directory that is written to, until the command ends.
 *
 * @param path - The lock file.
 * @param subject - What is locked, with the option that named it.
 * @throws Failure naming the process that holds it.
 */
export function lockOutput(path: string, subject: string): void {
  const attempt = tryLock(path);
  if ("lock" in attempt) {
    whenReleased(attempt.lock.release);
    return;
  }
  const advice =
    attempt.holder.host === hostname()
      ? "Wait for it to end, or choose another."
      : `If it is gone, delete ${path}; else wait, or choose another.`;
  throw new Failure(`${subject} is being written to by ${describeHolder(attempt.holder)}. ${advice}`);
}

function describeHolder({ pid, host, since, command }: LockHolder): string {
  return `process ${pid} on ${host} since ${since} (${command})`;
}
