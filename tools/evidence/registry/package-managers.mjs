// Empty projects that install packages as users of npm, pnpm and both yarns do, each with its own defaults.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runProgram } from "./run-program.mjs";

const PNPM = "10.34.8";
const CLASSIC = "1.22.22";
const BERRY = "4.18.1";

const linked = (name, parameters) =>
  name === "node" ? [process.execPath, ...parameters] : [join("node_modules", ".bin", name), ...parameters];

const berry = (...parameters) => [
  ...["npx", "--yes", `--package=@yarnpkg/cli-dist@${BERRY}`, "--", "yarn"],
  ...parameters,
];

/** Settings that the guide tells users of Plug'n'Play to write. */
function packageExtensions() {
  const guide = new URL("../../../apps/docs/guide/getting-started.md", import.meta.url);
  const [, text] = /^```yml\n(packageExtensions:\n[\s\S]*?)^```/m.exec(readFileSync(guide, "utf8"));
  return text;
}

/** Commands of each package manager: start, install, run an installed program. `here`: folders that are gone at the end. */
export const MANAGERS = {
  npm: {
    title: "npm",
    install: (here) => ["npm", "install", "--no-audit", "--no-fund", "--cache", join(here, "npm-cache")],
    program: linked,
  },
  pnpm: {
    title: `pnpm ${PNPM}`,
    install: (here) => ["npx", "--yes", `pnpm@${PNPM}`, "install", "--store-dir", join(here, "pnpm-store")],
    program: linked,
  },
  yarn: {
    title: `yarn ${CLASSIC} (classic)`,
    install: (here) => [
      ...["npx", "--yes", `yarn@${CLASSIC}`, "install", "--non-interactive", "--no-lockfile"],
      ...["--cache-folder", join(here, "yarn-cache")],
    ],
    program: linked,
  },
  berry: {
    title: `yarn ${BERRY} (Plug'n'Play)`,
    install: () => berry("install"),
    program: (name, parameters) =>
      name === "node" ? berry("node", ...parameters) : berry("run", name, ...parameters),
    files: ({ registry, upstream }) => ({
      "yarn.lock": "",
      ".yarnrc.yml": [
        ...[
          "enableGlobalCache: false",
          "globalFolder: ./.yarn-global",
          "enableTelemetry: false",
          "enableImmutableInstalls: false",
        ],
        ...[`npmRegistryServer: "${upstream}"`, 'unsafeHttpWhitelist: ["127.0.0.1"]'],
        // What was published less than a day ago is in quarantine, unless it is named here.
        'npmPreapprovedPackages: ["@sdnet/*"]',
        `npmScopes: { sdnet: { npmRegistryServer: "${registry.address}" } }`,
        packageExtensions(),
      ].join("\n"),
    }),
  },
};

/**
 * An empty project with these packages installed.
 *
 * @param manager Key of {@link MANAGERS}.
 * @param options `folder` of all projects, `registry`, `dependencies`, and `files` by path.
 * @returns Its folder, seconds of the installation, and `run(program, parameters)`.
 */
export async function makeProject(manager, { folder, registry, dependencies, files }) {
  const project = join(folder, manager);
  const { install, program, files: own = () => ({}) } = MANAGERS[manager];
  const upstream = (await runProgram("npm", ["config", "get", "registry"], { cwd: folder })).stdout.trim();
  const manifest = { name: "consumer", version: "1.0.0", private: true, type: "module", dependencies };
  const all = {
    ...files,
    ...own({ registry, upstream }),
    "package.json": JSON.stringify(manifest),
    ".npmrc": registry.npmrc,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  const start = ([command, ...parameters]) => runProgram(command, parameters, { cwd: project });
  const { seconds } = await start(install(folder));
  return { project, seconds, run: (name, ...parameters) => start(program(name, parameters)) };
}
