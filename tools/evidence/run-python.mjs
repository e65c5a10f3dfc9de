// Runs the Python side of a tool and returns what it prints. Whatever goes wrong ends in `fail`, with a line that says what to do.
import { spawnSync } from "node:child_process";
import { basename } from "node:path";

/**
 * @param {string} python - Interpreter.
 * @param {string[]} command - Path of the script, and what it is given. A script exits with 3 where a module is missing.
 * @param {(message: string) => never} fail - Ends the tool.
 * @returns {string} Standard output.
 */
export function runPython(python, [script, ...given], fail) {
  const { error, signal, status, stderr, stdout } = spawnSync(python, [script, ...given], {
    encoding: "utf8",
  });
  if (status === null)
    fail(`cannot run ${python} (${error?.code ?? signal}). Name a Python 3 with --python.`);
  if (status === 3) fail(`${python} lacks a module: ${stderr.trim()} Name another with --python.`);
  if (status !== 0) fail(`${basename(script)} exited with ${status}:\n${stderr}`);
  return stdout;
}
