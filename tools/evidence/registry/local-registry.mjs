// An npm registry on this machine: verdaccio, on a free port of the loopback, that knows the packages of this repository alone.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { runProgram } from "./run-program.mjs";

/** The last verdaccio that runs on Node 20. */
const VERDACCIO = "6.1.6";

const MANIFEST = {
  ...{ private: true, dependencies: { verdaccio: VERDACCIO } },
  // It asks for a tag of node-fetch, which mirrors of the registry may lack.
  overrides: { "node-fetch": "2.7.0" },
};

const CONFIG = `storage: ./storage
auth: { htpasswd: { file: ./htpasswd, max_users: -1 } }
uplinks: {}
packages: { "@sdnet/*": { access: $all, publish: $all } }
max_body_size: 200mb
log: { type: stdout, format: pretty, level: warn }
`;

/**
 * Installs verdaccio into a folder, unless it is there, and starts it with an empty store.
 *
 * @returns Its address, lines of `.npmrc` for those who publish and install there, and a function that stops it.
 */
export async function startRegistry(folder) {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, "node_modules", "verdaccio", "bin", "verdaccio");
  if (!existsSync(program)) {
    writeFileSync(join(folder, "package.json"), JSON.stringify(MANIFEST));
    await runProgram("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder });
  }
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  writeFileSync(join(folder, "config.yaml"), CONFIG.replace("./storage", `./storage-${port}`));
  const child = spawn(process.execPath, [program, "--config", "config.yaml", "--listen", host], {
    ...{ cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (log += text));
  const address = `http://${host}/`;
  await answers(address, child, () => log);
  return {
    address,
    // Anyone may publish here; npm wants to see a token all the same.
    npmrc: `@sdnet:registry=${address}\n//${host}/:_authToken=anyone\n`,
    stop: () => child.kill(),
  };
}

async function answers(address, child, log) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    const response = await fetch(`${address}-/ping`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error(`verdaccio does not answer at ${address}:\n${log()}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
