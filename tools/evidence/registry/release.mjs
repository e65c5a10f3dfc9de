// A release as the workflow makes it, in a clone: address, versions and changelogs, and `pnpm publish` of every package.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { publishedPackages, readJson } from "../../published-packages.mjs";
import { runProgram } from "./run-program.mjs";

/** Addresses that publishing allows and that lead nowhere. */
const ADDRESSES = { repository: "https://127.0.0.1/sdnet", homepage: "https://127.0.0.1/site" };

/**
 * Releases the last commit of a checkout into a registry.
 *
 * @param root The checkout, built.
 * @param folder Where the clone goes; replaced.
 * @returns For every package its place and manifest as published, its changelog, and the files and bytes of its tarball; the clone, and seconds.
 */
export async function release(root, { folder, registry }) {
  rmSync(folder, { recursive: true, force: true });
  await runProgram("git", ["clone", "--quiet", "--depth", "1", `file://${root}`, folder], { cwd: root });
  const setting = { ...readJson(join(folder, "publishing.json")), ...ADDRESSES };
  writeFileSync(join(folder, "publishing.json"), JSON.stringify(setting));
  await runProgram(process.execPath, ["tools/make/package-metadata.mjs"], { cwd: folder });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  await runProgram(process.execPath, ["node_modules/@changesets/cli/bin.js", "version"], { cwd: folder });
  const packages = publishedPackages(folder);
  for (const { place } of packages) {
    cpSync(join(root, place, "dist"), join(folder, place, "dist"), { recursive: true });
    linkSiblings(root, { folder, place });
  }
  writeFileSync(join(folder, ".npmrc"), registry.npmrc);
  const { packageManager } = readJson(join(folder, "package.json"));
  const parameters = ["--recursive", "publish", "--no-git-checks", "--registry", registry.address];
  const published = await runProgram("npx", ["--yes", packageManager, ...parameters], { cwd: folder });
  const tarballs = await Promise.all(packages.map((each) => tarballOf(each, registry)));
  return {
    folder,
    seconds: published.seconds,
    packages: tarballs.map((facts) => withChangelog(folder, facts)),
  };
}

/** pnpm reads the version that replaces `workspace:^` from the linked sibling: links in the clone what the checkout links. */
function linkSiblings(root, { folder, place }) {
  const siblings = join("node_modules", "@sdnet");
  if (!existsSync(join(root, place, siblings))) return;
  mkdirSync(join(folder, place, siblings), { recursive: true });
  for (const name of readdirSync(join(root, place, siblings))) {
    const target = relative(root, realpathSync(join(root, place, siblings, name)));
    symlinkSync(join(folder, target), join(folder, place, siblings, name));
  }
}

async function tarballOf({ place, manifest: { name } }, { address }) {
  const answer = await fetch(`${address}${name.replace("/", "%2f")}`);
  if (!answer.ok) throw new Error(`${name} is not in the registry: status ${answer.status}`);
  const { versions, "dist-tags": tags } = await answer.json();
  const manifest = versions[tags.latest];
  const packed = Buffer.from(await (await fetch(manifest.dist.tarball)).arrayBuffer());
  const files = await filesOf(packed);
  const unpacked = files.reduce((sum, { size }) => sum + size, 0);
  return { place, manifest, files: files.map(({ path }) => path), packed: packed.length, unpacked };
}

/** Paths inside a tarball, below `package/`, and their bytes. */
async function filesOf(packed) {
  const files = [];
  const parser = extract();
  parser.on("entry", ({ name, size }, stream, next) => {
    files.push({ path: name.replace(/^package\//, ""), size });
    stream.on("end", next).resume();
  });
  await pipeline(Readable.from([packed]), createGunzip(), parser);
  return files;
}

function withChangelog(folder, facts) {
  const path = join(folder, facts.place, "CHANGELOG.md");
  return { ...facts, changelog: existsSync(path) ? readFileSync(path, "utf8") : "" };
}
