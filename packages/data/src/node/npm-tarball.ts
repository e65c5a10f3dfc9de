import { execFile } from "node:child_process";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { DataError } from "../data-error.js";
import { verifyFile } from "./checksums.js";
import { download, type DownloadOptions } from "./download.js";
import { systemCode } from "./failures.js";
import type { Checksums } from "./part-file.js";

/** A version of an npm package, known beforehand byte for byte. */
export interface NpmTarball {
  readonly name: string;
  readonly version: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** As in a lockfile: `sha512-` and the digest in base 64. */
  readonly integrity: string;
}

/**
 * Downloads a package from the npm registry that npm is configured to use, with resume and progress. Where the
 * registry wants credentials, certificates or addresses that only npm knows, npm itself fetches it.
 *
 * @param tarball - What to fetch.
 * @param file - Where to put it.
 * @param options - As for {@link download}.
 * @throws DataError as for {@link download}, and `missing` if npm cannot be run.
 */
export async function downloadNpmTarball(
  tarball: NpmTarball,
  file: string,
  options: DownloadOptions = {},
): Promise<void> {
  const registry = await npmRegistry(options.signal);
  const { name, version, bytes } = tarball;
  const checksums = integrityChecksums(tarball.integrity);
  const unscoped = name.split("/").at(-1) ?? name;
  const url = `${registry.replace(/\/+$/, "")}/${name}/-/${unscoped}-${version}.tgz`;
  try {
    await download({ url, file, bytes, checksums }, options);
  } catch (error) {
    if (!refused(error)) throw error;
    await packWithNpm(`${name}@${version}`, file, { registry, signal: options.signal, cause: error });
    await verifyFile(file, { bytes, checksums });
  }
}

/** The checksum inside `sha512-…`, as a lockfile writes it. */
export function integrityChecksums(integrity: string): Checksums {
  return { sha512: Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex") };
}

/** The registry that npm is configured to use. */
async function npmRegistry(signal: AbortSignal | undefined): Promise<string> {
  const configured = process.env["npm_config_registry"];
  if (configured !== undefined && configured !== "") return configured;
  const answer = await npm(["config", "get", "registry"], signal);
  const registry = answer.trim().split("\n").at(-1) ?? "";
  if (!URL.canParse(registry)) {
    throw new DataError(
      "missing",
      `npm config get registry: expected an address, got "${registry}"; set one with "npm config set registry".`,
    );
  }
  return registry;
}

/** Whether the server was there but wants something that npm may know. */
function refused(error: unknown): boolean {
  if (!(error instanceof DataError) || error.reason !== "network") return false;
  const certificate = /CERT|SELF_SIGNED|UNABLE_TO/.test(systemCode(error) ?? "");
  return certificate || /answered (401|403|404|407)/.test(error.message);
}

async function packWithNpm(
  specifier: string,
  file: string,
  options: { readonly registry: string; readonly signal: AbortSignal | undefined; readonly cause: unknown },
): Promise<void> {
  const { registry, signal, cause } = options;
  const directory = await mkdtemp(join(dirname(file), ".npm-pack-"));
  const fixed = ["--ignore-scripts", "--silent", "--fetch-retries=1", "--pack-destination", directory];
  try {
    const answer = await npm(["pack", specifier, "--registry", registry, ...fixed], signal);
    await rename(join(directory, answer.trim().split("\n").at(-1) ?? ""), file);
  } catch (error) {
    signal?.throwIfAborted();
    throw cause instanceof Error ? cause : error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Runs npm and returns what it prints. */
async function npm(args: readonly string[], signal: AbortSignal | undefined): Promise<string> {
  const script = process.env["npm_execpath"];
  const own = script !== undefined && basename(script) === "npm-cli.js" ? script : undefined;
  const command = own === undefined ? "npm" : process.execPath;
  const all = own === undefined ? [...args] : [own, ...args];
  try {
    const { stdout } = await promisify(execFile)(command, all, {
      ...(signal === undefined ? {} : { signal }),
      shell: own === undefined && process.platform === "win32",
    });
    return stdout;
  } catch (error) {
    signal?.throwIfAborted();
    if (systemCode(error) !== "ENOENT") throw error;
    throw new DataError("missing", "npm: not found on PATH; install it or use another source.", {
      cause: error,
    });
  }
}
