// One figure of `sdnet bench` from a process of its own: peak resident memory means nothing in a used one.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../apps/cli/bin/sdnet.js", import.meta.url));

/** Runs `sdnet bench` with these parameters, which must ask for one figure, on the native engine. */
export function freshBench(parameters) {
  const output = execFileSync(
    process.execPath,
    [PROGRAM, "bench", ...parameters, "--backend", "native", "--json"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
  );
  return JSON.parse(output).results[0];
}
