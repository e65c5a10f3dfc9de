// Pastes every command of every README and guide page into a shell, in order, in a clean clone of this repository, and reports for each
// whether it ends with exit code 0. Exits with 1 if one fails.
//
//   node tools/gate/paste-commands.mjs [--page README] [--seconds 600] [--in DIRECTORY] [--list]
//
// --page takes the pages whose path contains one of the texts, with commas, --seconds is the limit of each command, --in a clone that is set up already, --list
// only says what would be done. What is committed is run. Each page starts without the files of the one before. Where a page installs
// `@sdnet/...`, the clone is packed and its tarballs stand for the published packages, in an empty project. Data sets and the engine come from
// the caches of the home directory where they are there.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { commandsOf, pagesOf } from "./page-commands.mjs";

/** Commands that are not run, and why. Everything else is. */
const SKIPPED = [
  [/^npm (start|test)\b/, "minutes long, and run from clean checkouts for themselves"],
  [/^npm run check( +#|$| -- eslint knip)/, "the gate, which CI runs"],
  [/^npx sdnet demo\b/, "the same as npm start"],
  [/--gpu\b/, "fetches gigabytes, for a graphics card"],
  [/--(peer|reference|python)\b/, "needs PyTorch and a reference that the reader supplies"],
  [/ data download /, "fetches gigabytes from a server"],
  [/(imagenet-c|=|--source )\/?data\/imagenet/, "ImageNet, which nobody may pass on"],
];

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values: options } = parseArgs({
  options: {
    page: { type: "string", default: "" },
    seconds: { type: "string", default: "600" },
    in: { type: "string" },
    list: { type: "boolean", default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), "sdnet-paste-"));
let running;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    stop(running);
    process.exit(130);
  });
}
process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const checkout = options.list ? ROOT : options.in === undefined ? cleanClone() : resolve(options.in);
const commands = pagesOf(checkout)
  .filter((page) => options.page.split(",").some((part) => page.includes(part)))
  .flatMap((page) => commandsOf(checkout, page));
if (commands.length === 0) {
  process.stderr.write(`paste-commands: no page with commands has "${options.page}" in its path\n`);
  process.exit(2);
}
const counts = { ok: 0, failed: 0, skipped: new Map() };
let place;
let previous;
for (const command of commands) {
  const shown = `${command.page}:${command.line}  ${command.text.replaceAll(/\s*\\?\n\s*/g, " ")}`;
  const reason = SKIPPED.find(([pattern]) => pattern.test(command.text))?.[1];
  if (command.page !== previous) place = undefined;
  if (reason !== undefined || options.list) {
    if (reason !== undefined) counts.skipped.set(reason, (counts.skipped.get(reason) ?? 0) + 1);
    print(`${shown}  ${reason === undefined ? "would run" : `skipped (${reason})`}`);
    continue;
  }
  if (command.page !== previous) clean(checkout);
  previous = command.page;
  const installs = / install (.*@sdnet\/.*)$/.exec(command.text);
  if (installs !== null) place = emptyProject();
  const text =
    installs === null
      ? command.text
      : `npm install --no-audit --no-fund --prefer-offline ${standIns(installs[1])}`;
  const { ok, seconds, tail } = await paste(text, place ?? checkout);
  counts[ok ? "ok" : "failed"]++;
  print(`${shown}  ${ok ? "ok" : "FAILED"} (${seconds.toFixed(0)} s)`);
  if (!ok) print(tail.replaceAll(/^/gm, "    "));
}
const skipped = [...counts.skipped.values()].reduce((sum, count) => sum + count, 0);
print(`\n${commands.length} commands: ${counts.ok} ok, ${counts.failed} failed, ${skipped} skipped`);
for (const [reason, count] of counts.skipped) print(`  ${count} skipped: ${reason}`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** A clone of what is committed, set up as a reader would. */
function cleanClone() {
  const clone = join(folder, "sdnet");
  must("git", ["clone", "--quiet", ROOT, clone], folder);
  must(process.execPath, ["tools/setup.mjs"], clone);
  return clone;
}

/** Takes back what the commands of a page wrote, and keeps what `npm run setup` made. */
function clean(directory) {
  must("git", ["checkout", "--quiet", "."], directory);
  must("git", ["clean", "-fdq"], directory);
  rmSync(join(directory, "runs"), { recursive: true, force: true });
}

function emptyProject() {
  const project = mkdtempSync(join(folder, "project-"));
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "reader", private: true, type: "module" }),
  );
  return project;
}

/** Packages to install, with tarballs for those of this repository and for all that these depend on. */
function standIns(packages) {
  const tarballs = join(folder, "tarballs");
  const { packageManager } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
  const homes = [...readdirSync(join(checkout, "packages")).map((name) => `packages/${name}`), "apps/cli"];
  const manifests = new Map(
    homes.map((home) => {
      const manifest = JSON.parse(readFileSync(join(checkout, home, "package.json"), "utf8"));
      return [
        manifest.name,
        { home, needs: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }) },
      ];
    }),
  );
  const wanted = new Set(packages.trim().split(/\s+/));
  for (const name of wanted)
    for (const need of manifests.get(name)?.needs ?? []) if (manifests.has(need)) wanted.add(need);
  return [...wanted]
    .map((name) => {
      const home = manifests.get(name)?.home;
      if (home === undefined) return name;
      const directory = join(tarballs, home.replace("/", "-"));
      mkdirSync(directory, { recursive: true });
      if (readdirSync(directory).length === 0) {
        must("npx", ["--yes", packageManager, "pack", "--pack-destination", directory], join(checkout, home));
      }
      return join(directory, readdirSync(directory)[0]);
    })
    .join(" ");
}

/** Runs one command as a shell does; whether it ended with 0 within the limit, and the end of what it printed. */
function paste(text, cwd) {
  return new Promise((done) => {
    const start = Date.now();
    let output = "";
    let late = false;
    running = spawn("bash", ["-c", text], { cwd, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const keep = (chunk) => (output = `${output}${chunk}`.slice(-3000));
    running.stdout.on("data", keep);
    running.stderr.on("data", keep);
    const child = running;
    const timer = setTimeout(
      () => {
        late = true;
        stop(child);
      },
      Number(options.seconds) * 1000,
    );
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const end = late ? `still running after ${options.seconds} s` : `ended with ${signal ?? code}`;
      done({
        ok: code === 0 && !late,
        seconds: (Date.now() - start) / 1000,
        tail: `${output.trimEnd()}\n${end}`,
      });
    });
  });
}

/** Ends a shell and all that it started. */
function stop(child) {
  if (child?.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}

function must(program, parameters, cwd) {
  const { status, stderr, stdout } = spawnSync(program, parameters, { cwd, encoding: "utf8" });
  if (status === 0) return;
  process.stderr.write(
    `paste-commands: ${[program, ...parameters].join(" ")} ended with ${status}\n${stdout}${stderr}\n`,
  );
  process.exit(1);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
