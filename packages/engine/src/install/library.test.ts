import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { type LocalServer, makeZip, serve, temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";

import { Failure } from "@sdnet/train/experiment";
import type { Environment } from "./engine-directory.js";
import { ensureLibrary } from "./library.js";
import { findDamage } from "./manifest.js";
import { CPU_BUILD } from "./tensorflow-build.js";

const BUILD = { ...CPU_BUILD, spaceNeeded: 1e6 };
const FILENAME = "tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl";
const CONTENTS = {
  "tensorflow/libtensorflow_cc.so.2": Uint8Array.from({ length: 90_000 }, (_, index) => (index * 7919) % 251),
  "tensorflow/libtensorflow_framework.so.2": "framework",
  "tensorflow/include/tensorflow/c/c_api.h": "// interface",
  "tensorflow/include/tensorflow/core/graph.h": "// not part of the interface",
  "tensorflow/python/__init__.py": "",
};
const INSTALLED = [
  "tensorflow/libtensorflow_cc.so.2",
  "tensorflow/libtensorflow_framework.so.2",
  "tensorflow/include/tensorflow/c/c_api.h",
];

const digest = (bytes: string | Uint8Array, encoding: "hex" | "base64url"): string =>
  createHash("sha256").update(bytes).digest(encoding);

function wheel(record: Readonly<Record<string, string | Uint8Array>> = CONTENTS): Buffer {
  const lines = Object.entries(record).map(([name, bytes]) => {
    return `${name},sha256=${digest(bytes, "base64url")},${bytes.length}`;
  });
  return makeZip({ ...CONTENTS, "tensorflow_cpu-2.21.0.dist-info/RECORD": lines.join("\n") });
}

interface Faults {
  readonly promised?: Uint8Array;
  /** Bytes after which the first transfer breaks off. */
  readonly breakAt?: number;
}

/** An index on this machine with one wheel. */
async function index(bytes: Uint8Array, { promised = bytes, breakAt }: Faults = {}): Promise<LocalServer> {
  let broken = breakAt === undefined;
  return serve((request, response) => {
    if (request.url === `/simple/tensorflow-cpu/`) {
      response.setHeader("content-type", "application/vnd.pypi.simple.v1+json");
      const file = {
        filename: FILENAME,
        url: `/files/${FILENAME}`,
        hashes: { sha256: digest(promised, "hex") },
      };
      response.end(JSON.stringify({ files: [{ ...file, size: bytes.length }] }));
      return;
    }
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const range = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(start === 0 ? 200 : 206, {
      "content-length": bytes.length - start,
      ...(start === 0 ? {} : { "content-range": range }),
    });
    if (broken) {
      response.end(bytes.subarray(start));
    } else {
      broken = true;
      response.write(bytes.subarray(0, breakAt), () => response.socket?.end());
    }
  });
}

interface Machine {
  readonly environment: Environment;
  readonly engine: string;
  readonly lines: string[];
  readonly install: () => Promise<string>;
}

/** A machine without pip, whose package index is `server`. */
async function machine(server: LocalServer): Promise<Machine> {
  const cache = await temporaryDirectory();
  const environment = { SDNET_CACHE_DIR: cache, PATH: cache, SDNET_PYPI_INDEX: `${server.address}/simple` };
  const lines: string[] = [];
  const report = (line: string): void => void lines.push(line);
  const install = (): Promise<string> => ensureLibrary(BUILD, { glibcMinor: 36, environment, report });
  return { environment, engine: join(cache, "engine"), lines, install };
}

const transfers = (server: LocalServer): number =>
  server.requests.filter(({ url }) => url?.endsWith(".whl") === true).length;

describe("ensureLibrary", () => {
  it("takes the libraries and the C interface out of the wheel, and keeps nothing else", async () => {
    const server = await index(wheel());
    const { engine, install, lines } = await machine(server);
    const directory = await install();
    expect(directory).toBe(join(engine, "tensorflow-cpu-2.21.0"));
    const files = (await readdir(directory, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
    expect(files.sort()).toEqual([
      "c_api.h",
      "libtensorflow_cc.so.2",
      "libtensorflow_framework.so.2",
      "manifest.json",
    ]);
    for (const name of INSTALLED) {
      const expected = CONTENTS[name as keyof typeof CONTENTS];
      expect(await readFile(join(directory, name))).toEqual(Buffer.from(expected));
    }
    expect(await findDamage(directory, true)).toBeUndefined();
    expect((await readdir(engine)).sort()).toEqual(["downloads", "tensorflow-cpu-2.21.0"]);
    expect(await readdir(join(engine, "downloads"))).toEqual([]);
    expect(lines[1]).toBe("pip is not installed; asking the package index directly");
  });

  it("does nothing the second time, and only one of two at once does the work", async () => {
    const server = await index(wheel());
    const { install } = await machine(server);
    await Promise.all([install(), install()]);
    await install();
    expect(transfers(server)).toBe(1);
  });

  it("goes on with a download that broke off", async () => {
    const bytes = wheel();
    const server = await index(bytes, { breakAt: 5000 });
    const { engine, install } = await machine(server);
    await mkdir(join(engine, "downloads"), { recursive: true });
    await writeFile(join(engine, "downloads", `${FILENAME}.part`), bytes.subarray(0, 1000));
    await install();
    const ranges = server.requests.map(({ headers }) => headers.range).filter((range) => range !== undefined);
    expect(ranges[0]).toBe("bytes=1000-");
  });

  it("refuses a wheel with another SHA-256 than the index promises, and leaves nothing", async () => {
    const server = await index(wheel(), { promised: wheel({}) });
    const { engine, install } = await machine(server);
    await expect(install()).rejects.toThrow(/^engine install: .*sha256 checksum.* pip is not installed\.$/);
    expect(await readdir(join(engine, "downloads"))).toEqual([]);
    expect(await readdir(engine)).toEqual(["downloads"]);
  });

  it("refuses a file with another SHA-256 than the wheel's own record, and leaves nothing", async () => {
    const wrong = { ...CONTENTS, "tensorflow/libtensorflow_framework.so.2": "something else" };
    const { engine, install } = await machine(await index(wheel(wrong)));
    await expect(install()).rejects.toThrow(
      "engine install: the wheel of tensorflow-cpu is damaged: tensorflow/libtensorflow_framework.so.2 has not the " +
        "SHA-256 that its RECORD states. It was deleted; try again.",
    );
    expect(await readdir(engine)).toEqual(["downloads"]);
    expect(await readdir(join(engine, "downloads"))).toEqual([]);
  });

  it("clears away what an interrupted installation left, and repairs a damaged one", async () => {
    const server = await index(wheel());
    const { engine, install } = await machine(server);
    await mkdir(join(engine, ".making-tensorflow-cpu-2.21.0-x", "scratch"), { recursive: true });
    const directory = await install();
    const library = join(directory, "tensorflow/libtensorflow_cc.so.2");
    await truncate(library, 10);
    expect(await findDamage(directory, false)).toBe(`${library} has 10 bytes, not 90000`);
    await install();
    expect(await findDamage(directory, true)).toBeUndefined();
    expect((await readdir(engine)).sort()).toEqual(["downloads", "tensorflow-cpu-2.21.0"]);
  });

  it("notices changed bytes only when it looks at all of them", async () => {
    const { install } = await machine(await index(wheel()));
    const directory = await install();
    const library = join(directory, "tensorflow/libtensorflow_framework.so.2");
    await writeFile(library, "FRAMEWORK");
    expect(await findDamage(directory, false)).toBeUndefined();
    expect(await findDamage(directory, true)).toBe(`${library} has changed since it was installed`);
    await rm(library);
    expect(await findDamage(directory, false)).toBe(`${library} is missing`);
  });

  it("says what is needed where the disk is too small", async () => {
    const { environment, engine } = await machine(await index(wheel()));
    const huge = { ...BUILD, spaceNeeded: 1e18 };
    const failing = ensureLibrary(huge, { glibcMinor: 36, environment, report: () => undefined });
    await expect(failing).rejects.toThrow(
      /^engine install: .* GB free, 1000000000\.0 GB are needed\. Free some space/,
    );
    expect(await readdir(engine)).toEqual([]);
  });

  it("names both ways that failed where there is neither pip nor network", async () => {
    const cache = await temporaryDirectory();
    const environment = {
      SDNET_CACHE_DIR: cache,
      PATH: cache,
      SDNET_PYPI_INDEX: "http://127.0.0.1:1/simple",
    };
    const failing = ensureLibrary(BUILD, { glibcMinor: 36, environment, report: () => undefined });
    await expect(failing).rejects.toThrow(
      new Failure(
        "engine install: the package index 127.0.0.1:1 cannot be reached. Before that, pip is not installed.",
      ),
    );
  });
});
