import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { serve, temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { DataError } from "../data-error.js";
import { downloadNpmTarball, type NpmTarball } from "./npm-tarball.js";

const CONTENT = gzipSync("the bytes of a package");
const TARBALL: NpmTarball = {
  name: "@scope/tiny",
  version: "1.2.3",
  bytes: CONTENT.length,
  integrity: `sha512-${createHash("sha512").update(CONTENT).digest("base64")}`,
};

/** Registry paths, as npm asks for them. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = decodeURIComponent(request.url ?? "").replace("/registry", "");
  const tarball = `http://${request.headers.host ?? ""}/registry/@scope/tiny/-/tiny-1.2.3.tgz`;
  if (path === "/@scope/tiny/-/tiny-1.2.3.tgz") response.end(CONTENT);
  else if (path === "/@scope/tiny") {
    const version = { name: TARBALL.name, version: TARBALL.version };
    const dist = { tarball, integrity: TARBALL.integrity };
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({
        name: TARBALL.name,
        "dist-tags": { latest: "1.2.3" },
        versions: { "1.2.3": { ...version, dist } },
      }),
    );
  } else response.writeHead(404).end();
}

/** Lets npm read nothing but this configuration. */
async function configureNpm(lines: readonly string[]): Promise<void> {
  const directory = await temporaryDirectory();
  await writeFile(join(directory, "npmrc"), lines.join("\n"));
  vi.stubEnv("npm_config_userconfig", join(directory, "npmrc"));
  vi.stubEnv("npm_config_cache", join(directory, "cache"));
  vi.stubEnv("npm_config_registry", undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
}

describe("downloadNpmTarball", () => {
  it("fetches from the registry of the environment", async () => {
    const { address, requests } = await serve(answer);
    vi.stubEnv("npm_config_registry", `${address}/registry/`);
    onTestFinished(() => void vi.unstubAllEnvs());
    const file = join(await temporaryDirectory(), "tiny.tgz");
    await downloadNpmTarball(TARBALL, file);
    expect(await readFile(file)).toEqual(CONTENT);
    expect(requests.map(({ url }) => url)).toEqual(["/registry/@scope/tiny/-/tiny-1.2.3.tgz"]);
  });

  it("fetches from the registry that npm is configured to use", { timeout: 30_000 }, async () => {
    const { address } = await serve(answer);
    await configureNpm([`registry=${address}/registry/`]);
    const file = join(await temporaryDirectory(), "tiny.tgz");
    await downloadNpmTarball(TARBALL, file);
    expect(await readFile(file)).toEqual(CONTENT);
  });

  it("lets npm fetch where the registry wants credentials", { timeout: 30_000 }, async () => {
    const { address } = await serve((request, response) => {
      if (request.headers.authorization === "Bearer secret") answer(request, response);
      else response.writeHead(401).end();
    });
    await configureNpm([
      `registry=${address}/registry/`,
      `${address.replace("http:", "")}/registry/:_authToken=secret`,
    ]);
    const directory = await temporaryDirectory();
    await downloadNpmTarball(TARBALL, join(directory, "tiny.tgz"));
    expect(await readdir(directory)).toEqual(["tiny.tgz"]);
    expect(await readFile(join(directory, "tiny.tgz"))).toEqual(CONTENT);
  });

  it("reports what the registry answered when npm has no luck either", { timeout: 30_000 }, async () => {
    const { address } = await serve((_, response) => response.writeHead(404).end());
    await configureNpm([`registry=${address}/registry/`]);
    const directory = await temporaryDirectory();
    await expect(downloadNpmTarball(TARBALL, join(directory, "tiny.tgz"))).rejects.toThrow(
      new DataError(
        "network",
        `${address}/registry/@scope/tiny/-/tiny-1.2.3.tgz: the server answered 404 Not Found; try again later or use another source.`,
      ),
    );
    expect(await readdir(directory)).toEqual([]);
  });

  it("says so when there is no npm", async () => {
    vi.stubEnv("npm_config_registry", undefined);
    vi.stubEnv("npm_execpath", undefined);
    vi.stubEnv("PATH", await temporaryDirectory());
    onTestFinished(() => void vi.unstubAllEnvs());
    const file = join(await temporaryDirectory(), "tiny.tgz");
    await expect(downloadNpmTarball(TARBALL, file)).rejects.toThrow(
      new DataError("missing", "npm: not found on PATH; install it or use another source."),
    );
  });
});
