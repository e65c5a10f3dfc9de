// Releases every package into a registry of its own on this machine and uses them as strangers do: installed by npm, pnpm and both yarns into
// empty projects, where they run as modules of Node, compile under strict TypeScript (node16 and bundler), and run in a browser bundled by Vite,
// webpack and esbuild; and `npx` runs the command line.
//
//   node tools/evidence/publish-locally.mjs [--managers npm,pnpm,yarn,berry] [--ways node,node16,bundler,vite,webpack,esbuild] [--no-npx]
//     [--chromium /usr/bin/chromium] [--patience 120] [--work FOLDER]
//
// The release is that of the last commit, made in a clone: address of publishing.json, `changeset version`, `pnpm publish`. Needs a built checkout.
// Packages of others come from the registry that npm is set to. All of it is in a temporary folder, or in --work, where it stays and makes the next
// time faster. Fails if a package is not released as 0.1.0 or later with a changelog, holds a test, does not install, compile or run, or if a
// program answers otherwise than in the first project. About 15 minutes on two quiet cores; bundles run where there is a Chromium.
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readJson } from "../published-packages.mjs";
import { fail, REPORTING, ROOT, temporaryFolder } from "./packed-project.mjs";
import { consumerFiles, entriesOf, needsNode } from "./registry/consumer-sources.mjs";
import { difference, WAYS } from "./registry/consumer-ways.mjs";
import { startRegistry } from "./registry/local-registry.mjs";
import { MANAGERS, makeProject } from "./registry/package-managers.mjs";
import { release } from "./registry/release.mjs";
import { runProgram } from "./registry/run-program.mjs";

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    managers: { type: "string", default: Object.keys(MANAGERS).join(",") },
    ways: { type: "string", default: Object.keys(WAYS).join(",") },
    npx: { type: "boolean", default: true },
    chromium: { type: "string", default: "/usr/bin/chromium" },
    patience: { type: "string", default: "120" },
    work: { type: "string" },
  },
});

/** Bundlers that users have; TypeScript, Vite and the types of Node are those of this repository. */
const BUNDLERS = { esbuild: "0.28.2", webpack: "5.113.0" };
/** Largest difference of an answer, in units of the largest number: the same kernels in another engine of JavaScript. */
const TOLERANCE = 1e-5;

const work = options.work === undefined ? temporaryFolder() : resolve(options.work);
mkdirSync(work, { recursive: true });
const chromium = existsSync(options.chromium) ? options.chromium : undefined;
if (chromium === undefined) console.log(`no Chromium at ${options.chromium}: bundles are made and not run`);

const failures = [];
const registry = await startRegistry(join(work, "registry"));
process.on("exit", registry.stop);
try {
  const released = await release(ROOT, { folder: join(work, "release"), registry });
  reportPackages(released);
  await useAll(released);
  if (options.npx) await useCommandLine(released.packages);
} catch (error) {
  failures.push(error.message);
}
registry.stop();
if (failures.length > 0) fail(`\n${failures.join("\n\n")}`);
console.log("everything installed, compiled and ran");

function reportPackages({ packages, seconds }) {
  console.log(
    `released in ${seconds.toFixed(0)} s\n\npackage\tversion\tpacked\tunpacked\tlines of changelog`,
  );
  for (const { manifest, packed, unpacked, files, changelog } of packages) {
    const { name, version } = manifest;
    const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
    const row = [name, version, kilobytes(packed), kilobytes(unpacked), changelog.split("\n").length];
    console.log(row.join("\t"));
    if (version.startsWith("0.0."))
      failures.push(`${name}: version ${version}, no changeset makes it a release`);
    if (!changelog.includes(`## ${version}`)) failures.push(`${name}: no changelog of ${version}`);
    const local = Object.entries(manifest.dependencies ?? {}).filter(([, range]) =>
      /^(workspace|catalog):/.test(range),
    );
    if (local.length > 0) failures.push(`${name}: ranges that npm does not know: ${local.join(", ")}`);
    const odd = files.filter((file) => /\.test\.|(^|\/)fixtures?\/|\.py$|tsbuildinfo/.test(file));
    if (odd.length > 0) failures.push(`${name}: files that no user needs: ${odd.slice(0, 5).join(", ")}`);
  }
}

async function useAll({ packages, folder }) {
  const libraries = packages.filter(({ manifest }) => manifest.exports !== undefined);
  const places = libraries.flatMap((each) =>
    entriesOf(each).map(({ name, file }) => ({ name, file: join(folder, each.place, file) })),
  );
  const ofNode = places.filter(({ file }) => needsNode(file, { folder, places }));
  const names = (entries) => entries.map(({ name }) => name);
  const everywhere = names(places.filter((entry) => !ofNode.includes(entry)));
  const files = consumerFiles({ everywhere, node: names(ofNode) }, REPORTING);
  const dependencies = dependenciesOf(libraries);
  console.log(`\nentries of browsers: ${everywhere.join(", ")}\nof Node alone: ${names(ofNode).join(", ")}`);
  console.log(
    `\ninstalled by\tseconds\t${options.ways
      .split(",")
      .map((way) => WAYS[way].title)
      .join("\t")}`,
  );
  const pretrained = join(folder, places.length > 0 ? "packages/models/pretrained" : "");
  const browser = { chromium, pretrained, patience: Number(options.patience) };
  let expected;
  for (const manager of options.managers.split(",")) {
    const cells = [MANAGERS[manager].title];
    try {
      const project = await makeProject(manager, { folder: work, registry, dependencies, files });
      cells.push(project.seconds.toFixed(0));
      for (const way of options.ways.split(",")) {
        const { cell, answers } = await tryWay(
          `${manager}, ${way}`,
          () => WAYS[way].use(project, browser),
          expected,
        );
        cells.push(cell);
        expected ??= answers;
      }
    } catch (error) {
      failures.push(`${manager}: ${error.message}`);
      cells.push("FAILED");
    }
    console.log(cells.join("\t"));
  }
  console.log(`\nλ chosen ${expected?.lambda}, names of each entry: ${JSON.stringify(expected?.entries)}`);
}

/** Peer dependencies of the packages, as their manifests say, and the tools of the project. */
function dependenciesOf(libraries) {
  const { devDependencies: tools } = readJson(join(ROOT, "package.json"));
  const peers = libraries.flatMap(({ manifest: { peerDependencies = {}, peerDependenciesMeta = {} } }) =>
    Object.entries(peerDependencies).filter(([name]) => peerDependenciesMeta[name]?.optional !== true),
  );
  return {
    ...Object.fromEntries(peers),
    ...Object.fromEntries(libraries.map(({ manifest: { name, version } }) => [name, version])),
    ...BUNDLERS,
    ...Object.fromEntries(["typescript", "vite", "@types/node"].map((name) => [name, tools[name]])),
  };
}

async function tryWay(name, use, expected) {
  const began = Date.now();
  try {
    const { answers, bytes } = await use();
    const apart = answers && expected ? difference(answers, expected) : 0;
    if (!(apart <= TOLERANCE)) throw new Error(`answers differ by ${apart}`);
    if (answers && !Object.values(answers.entries).every((count) => count > 0))
      throw new Error("an entry exports nothing");
    const size = bytes === undefined ? "" : `, ${(bytes / 1e6).toFixed(2)} MB`;
    return { cell: `${((Date.now() - began) / 1000).toFixed(0)} s${size}`, answers };
  } catch (error) {
    failures.push(`${name}: ${error.message}`);
    return { cell: "FAILED" };
  }
}

async function useCommandLine(packages) {
  for (const { manifest } of packages.filter((each) => each.manifest.bin !== undefined)) {
    const folder = join(work, "npx");
    mkdirSync(folder, { recursive: true });
    const from = [`--@sdnet:registry=${registry.address}`, "--cache", join(work, `npx-cache-${process.pid}`)];
    const parameters = ["--yes", ...from, manifest.name, "doctor", "--json"];
    const { stdout, seconds } = await runProgram("npx", parameters, { cwd: folder });
    console.log(
      `\nnpx ${manifest.name} doctor --json (${seconds.toFixed(0)} s)\n${JSON.stringify(JSON.parse(stdout))}`,
    );
  }
}
