import { readdir } from "node:fs/promises";
import { join } from "node:path";

import type { Environment } from "./engine-directory.js";
import { withPipSettings } from "./pip-settings.js";
import { runProgram } from "./run-program.js";
import type { TensorFlowBuild } from "./tensorflow-build.js";
import { isWheelFor, PYTHON_VERSIONS } from "./wheel-tags.js";

/** Outcome of a download of the wheel by pip. */
export type PipOutcome =
  | { readonly kind: "downloaded"; readonly wheel: string }
  | { readonly kind: "no-pip" }
  /** pip ran and could not; the reason is its own last error line. */
  | { readonly kind: "refused"; readonly reason: string };

const COMMANDS: readonly (readonly string[])[] = [
  ["python3", "-m", "pip"],
  ["pip3"],
  ["pip"],
  ["python", "-m", "pip"],
];

async function findPip(environment: Environment): Promise<readonly string[] | undefined> {
  for (const command of COMMANDS) {
    const [program = "", ...parameters] = command;
    const { code } = await runProgram(program, [...parameters, "--version"], { environment });
    if (code === 0) return command;
  }
  return undefined;
}

function lastError(output: string): string {
  const errors = output.split("\n").filter((line) => line.startsWith("ERROR: "));
  return errors.at(-1)?.slice("ERROR: ".length).trim() ?? "it gave no reason";
}

/**
 * Asks pip for the wheel of `build`, by platform, whatever the local Python is.
 *
 * pip knows what this program cannot: the user's index, proxy, certificates and wheel folders. Its temporary files are
 * kept inside `directory` as well, so that nothing is left elsewhere if it is stopped.
 *
 * @param tags - Platform tags this machine can run, best first.
 */
export async function pipDownload(
  build: TensorFlowBuild,
  tags: readonly string[],
  directory: string,
  environment: Environment,
): Promise<PipOutcome> {
  const pip = await findPip(environment);
  if (pip === undefined) return { kind: "no-pip" };
  const [program = "", ...first] = pip;
  const platforms = tags.flatMap((tag) => ["--platform", tag]);
  let reason = "";
  for (const python of PYTHON_VERSIONS) {
    const { code, output } = await runProgram(
      program,
      [
        ...first,
        ...["download", "--no-deps", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"],
        ...["--only-binary", ":all:", "--implementation", "cp", "--python-version", python, ...platforms],
        ...["--dest", directory, `${build.distribution}==${build.version}`],
      ],
      { environment: { PIP_RETRIES: "2", ...withPipSettings(environment), TMPDIR: directory } },
    );
    const wheel = (await readdir(directory)).find((name) => isWheelFor(build, name, tags));
    if (code === 0 && wheel !== undefined) return { kind: "downloaded", wheel: join(directory, wheel) };
    if (reason === "") reason = lastError(output);
    // Another Python version helps only where the index answered and has no wheel for this one.
    if (!output.includes("No matching distribution") || output.includes("Retrying (")) break;
  }
  return { kind: "refused", reason };
}
