// Writes into every published package what publishing.json says of all of them: repository, homepage, bugs, author, licence and keywords.
//
//   node tools/make/package-metadata.mjs                 writes the manifests and copies of LICENSE that differ
//   node tools/make/package-metadata.mjs --publishable   refuses, in one line, to publish under placeholders, or manifests that differ
//
// A package's own keywords stand after the common ones and stay. The second form is `prepublishOnly` of every package.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedPackages, readJson } from "../published-packages.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const CHECK_BEFORE_PUBLISHING = "node ../../tools/make/package-metadata.mjs --publishable";

/** The setting. */
export const readPublishing = (root = ROOT) => readJson(join(root, "publishing.json"));

/** Names of the addresses that are no https address, or one that nobody can have (RFC 2606). */
export function unsetAddresses(publishing) {
  return ["repository", "homepage"].filter((key) => {
    if (!URL.canParse(publishing[key])) return true;
    const { protocol, hostname } = new URL(publishing[key]);
    return protocol !== "https:" || /(^|\.)(invalid|example|test|localhost|example\.\w+)$/.test(hostname);
  });
}

/** Reason why nothing may be published under this setting, as one line; undefined if all is set. */
export function publishingObstacle(publishing) {
  const unset = unsetAddresses(publishing);
  if (unset.length === 0) return undefined;
  const what = unset.map((key) => `\`${key}\` (now ${publishing[key]})`).join(" and ");
  return `publish: set ${what} in publishing.json to your public https address, then run: node tools/make/package-metadata.mjs`;
}

/** A manifest with what the setting says; fields that it does not name stay as they are. */
export function withMetadata({ place, manifest }, publishing) {
  const { name, version, description, keywords = [], ...own } = manifest;
  for (const key of ["license", "author", "homepage", "bugs", "repository"]) delete own[key];
  const repository = publishing.repository.replace(/\/$/, "");
  return {
    ...{ name, version, description },
    keywords: [...new Set([...publishing.keywords, ...keywords])],
    homepage: `${publishing.homepage.replace(/\/$/, "")}/`,
    bugs: { url: `${repository}/issues` },
    repository: { type: "git", url: `git+${repository}.git`, directory: place },
    license: publishing.license,
    author: publishing.author,
    ...own,
    scripts: { ...own.scripts, prepublishOnly: CHECK_BEFORE_PUBLISHING },
  };
}

/** Every file that the setting decides: its path and its text. */
export function metadataFiles(root = ROOT) {
  const publishing = readPublishing(root);
  const licence = readFileSync(join(root, "LICENSE"), "utf8");
  return publishedPackages(root).flatMap(({ place, manifest }) => [
    {
      path: `${place}/package.json`,
      text: `${JSON.stringify(withMetadata({ place, manifest }, publishing), null, 2)}\n`,
    },
    { path: `${place}/LICENSE`, text: licence },
  ]);
}

/** Files that are not as the setting says. */
const differingFiles = () => metadataFiles().filter(({ path, text }) => textOf(path) !== text);

function write() {
  for (const { path, text } of differingFiles()) {
    writeFileSync(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
}

function textOf(path) {
  try {
    return readFileSync(join(ROOT, path), "utf8");
  } catch {
    return undefined;
  }
}

function refuseUnset() {
  const [differing] = differingFiles();
  const obstacle =
    publishingObstacle(readPublishing()) ??
    (differing &&
      `publish: ${differing.path} is not as publishing.json says, run: node tools/make/package-metadata.mjs`);
  if (obstacle === undefined) return;
  console.error(obstacle);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--publishable")) refuseUnset();
  else write();
}
