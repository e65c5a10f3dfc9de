// Programs that are run to their end, with what they printed and how long they took.
import { spawn } from "node:child_process";
import { alarm } from "../patience.mjs";

/**
 * Runs a program; what it printed to standard output, and its seconds.
 *
 * @param options `cwd`, `env` (added to this process's), `patience` in seconds.
 * @throws Error with the last lines it printed, and all as `output`, if it fails or is late.
 */
export async function runProgram(command, parameters, { cwd, env = {}, patience = 900 }) {
  const began = Date.now();
  const child = spawn(command, parameters, {
    ...{ cwd, env: { ...process.env, NO_COLOR: "1", ...env } },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { stdout: "", all: "" };
  for (const name of ["stdout", "stderr"]) {
    child[name].setEncoding("utf8");
    child[name].on("data", (text) => {
      printed.all += text;
      if (name === "stdout") printed.stdout += text;
    });
  }
  const stopWaiting = alarm(patience, () => child.kill());
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) => resolve(signal ?? status));
  }).finally(stopWaiting);
  const seconds = (Date.now() - began) / 1000;
  if (code === 0) return { stdout: printed.stdout, seconds };
  const last = printed.all.trim().split("\n").slice(-25).join("\n");
  const failure = new Error(`${[command, ...parameters].join(" ")} ended with ${code} in ${cwd}:\n${last}`);
  throw Object.assign(failure, { output: printed.all });
}
