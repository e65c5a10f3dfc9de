import type { Command } from "commander";

interface InstallFlags {
  readonly gpu?: true;
  readonly keep?: true;
}

const HELP = `
Example:
  sdnet engine install

Environment:
  SDNET_CACHE_DIR    where the libraries (0.85 GB) are kept; else the user's cache
  SDNET_PYPI_INDEX   package index to ask where pip is missing; else PIP_INDEX_URL
  SDNET_NO_NATIVE    1: pretend that pip and the native engine are impossible
  CXX                C++ compiler; else g++, c++ or clang++
  npm_config_nodedir folder with include/node, the headers of Node`;

async function install(flags: InstallFlags): Promise<void> {
  const { installEngine } = await import("@sdnet/engine/install");
  const report = (line: string): void => void process.stderr.write(`engine: ${line}\n`);
  const { link, changed } = await installEngine({
    gpu: flags.gpu ?? false,
    keep: flags.keep ?? false,
    environment: process.env,
    report,
  });
  const name = `${link.distribution} ${link.version}`;
  if (changed) report(`tfjs-node is linked to ${name}`);
  else if (flags.keep !== true) report(`tfjs-node is linked to ${name} already`);
}

/** Adds `sdnet engine install`. */
export function registerEngine(program: Command): void {
  const engine = program.command("engine").description("manage the native TensorFlow engine");
  engine
    .command("install")
    .description("link TensorFlow's C library, kept once per machine in a cache, to tfjs-node")
    .option("--gpu", "link the build with CUDA 12 instead of the one for CPUs")
    .option("--keep", "stay with the build that is linked; repair it if need be, say nothing if not")
    .addHelpText("after", HELP)
    .action(install);
}
