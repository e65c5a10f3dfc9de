import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { serve, temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { DataError } from "../data-error.js";
import { download, type DownloadOptions, type DownloadRequest } from "./download.js";

const CONTENT = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251);
const FAST: DownloadOptions = { retryDelay: 0 };

function requestOf(address: string, directory: string, content = CONTENT): DownloadRequest {
  const digest = (algorithm: string) => createHash(algorithm).update(content).digest("hex");
  return {
    url: `${address}/data.bin`,
    file: join(directory, "data.bin"),
    bytes: content.length,
    checksums: { md5: digest("md5"), sha256: digest("sha256") },
  };
}

/** Answers with the whole file or the range asked for, as servers do. */
function answer(request: IncomingMessage, response: ServerResponse, upTo = CONTENT.length): void {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const headers = { "content-length": CONTENT.length - start };
  if (start === 0) response.writeHead(200, headers);
  else {
    const range = `bytes ${start}-${CONTENT.length - 1}/${CONTENT.length}`;
    response.writeHead(206, { ...headers, "content-range": range });
  }
  if (upTo === CONTENT.length) response.end(CONTENT.subarray(start));
  else response.write(CONTENT.subarray(start, upTo), () => response.socket?.end());
}

const ranges = (requests: readonly IncomingMessage[]) => requests.map(({ headers }) => headers.range);

async function failureOf(work: Promise<unknown>): Promise<DataError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DataError);
  return error as DataError;
}

describe("download", () => {
  it("puts the verified file in place and reports each step on the way", async () => {
    const directory = await temporaryDirectory();
    const { address } = await serve((request, response) => answer(request, response));
    const request = requestOf(address, join(directory, "new", "place"));
    const steps: [number, number][] = [];
    await download(request, { onProgress: (done, total) => steps.push([done, total]) });
    expect(new Uint8Array(await readFile(request.file))).toEqual(CONTENT);
    expect(await readdir(join(directory, "new", "place"))).toEqual(["data.bin"]);
    expect(steps[0]).toEqual([0, 300_000]);
    expect(steps.at(-1)).toEqual([300_000, 300_000]);
  });

  it("goes on where an earlier run stopped", async () => {
    const directory = await temporaryDirectory();
    const { address, requests } = await serve((request, response) => answer(request, response));
    const request = requestOf(address, directory);
    await writeFile(`${request.file}.part`, CONTENT.subarray(0, 123_456));
    const steps: number[] = [];
    await download(request, { onProgress: (done) => steps.push(done) });
    expect(new Uint8Array(await readFile(request.file))).toEqual(CONTENT);
    expect(ranges(requests)).toEqual(["bytes=123456-"]);
    expect(steps[0]).toBe(123_456);
  });

  it("asks for nothing when an earlier run had received every byte", async () => {
    const directory = await temporaryDirectory();
    const { address, requests } = await serve((request, response) => answer(request, response));
    const request = requestOf(address, directory);
    await writeFile(`${request.file}.part`, CONTENT);
    await download(request);
    expect(new Uint8Array(await readFile(request.file))).toEqual(CONTENT);
    expect(requests).toHaveLength(0);
  });

  it("asks for nothing when the file is in place, but does not trust another file there", async () => {
    const directory = await temporaryDirectory();
    const { address, requests } = await serve((request, response) => answer(request, response));
    const request = requestOf(address, directory);
    await writeFile(request.file, CONTENT);
    await download(request);
    expect(requests).toHaveLength(0);
    await writeFile(request.file, new Uint8Array(CONTENT.length));
    await download(request);
    expect(requests).toHaveLength(1);
    expect(new Uint8Array(await readFile(request.file))).toEqual(CONTENT);
  });

  it("continues a transfer that breaks off again and again", async () => {
    const directory = await temporaryDirectory();
    let cut = 0;
    const { address, requests } = await serve((request, response) =>
      answer(request, response, Math.min(CONTENT.length, (cut += 50_000))),
    );
    const request = requestOf(address, directory);
    await download(request, FAST);
    expect(new Uint8Array(await readFile(request.file))).toEqual(CONTENT);
    expect(requests.length).toBeGreaterThanOrEqual(6);
  });

  it("starts over where the server ignores ranges", async () => {
    const directory = await temporaryDirectory();
    const { address } = await serve((_, response) => response.end(CONTENT));
    const request = requestOf(address, directory);
    await writeFile(`${request.file}.part`, CONTENT.subarray(0, 1000));
    await download(request, FAST);
    expect(new Uint8Array(await readFile(request.file))).toEqual(CONTENT);
  });

  it("replaces the bytes of an earlier run that turn out to be wrong", async () => {
    const directory = await temporaryDirectory();
    const { address, requests } = await serve((request, response) => answer(request, response));
    const request = requestOf(address, directory);
    await writeFile(`${request.file}.part`, new Uint8Array(1000));
    await download(request, FAST);
    expect(new Uint8Array(await readFile(request.file))).toEqual(CONTENT);
    expect(ranges(requests)).toEqual(["bytes=1000-", undefined]);
  });

  it("gives up a server that always breaks off at the same byte, and keeps what came", async () => {
    const directory = await temporaryDirectory();
    const { address, requests } = await serve((request, response) => answer(request, response, 100_000));
    const request = requestOf(address, directory);
    const failure = await failureOf(download(request, { ...FAST, attempts: 3 }));
    expect(failure.reason).toBe("network");
    expect(failure.message).toBe(
      `${request.url}: the connection broke off after 100000 of 300000 bytes; run again to go on from there.`,
    );
    // The failure that brought the last new bytes and two that brought none. How many requests those bytes took is
    // up to the broken connection.
    expect(ranges(requests).filter((range) => range === "bytes=100000-")).toHaveLength(2);
    expect(new Uint8Array(await readFile(`${request.file}.part`))).toEqual(CONTENT.subarray(0, 100_000));
  });

  it("discards bytes with another checksum", async () => {
    const directory = await temporaryDirectory();
    const { address, requests } = await serve((_, response) => response.end(CONTENT.map((byte) => byte ^ 1)));
    const request = requestOf(address, directory);
    const failure = await failureOf(download(request, FAST));
    expect(failure.reason).toBe("damaged");
    expect(failure.message).toBe(
      `${request.url}: the bytes received do not have the published md5 and sha256 checksum and were discarded; use another source.`,
    );
    expect(requests).toHaveLength(1);
    expect(await readdir(directory)).toEqual([]);
  });

  it("refuses a file of another size before it loses what it has", async () => {
    const directory = await temporaryDirectory();
    const { address } = await serve((_, response) => response.end("<html>please log in</html>"));
    const request = requestOf(address, directory);
    await writeFile(`${request.file}.part`, CONTENT.subarray(0, 1000));
    const failure = await failureOf(download(request, FAST));
    expect(failure.message).toBe(
      `${request.url}: expected 300000 bytes, but the server offers 26; the file was replaced or a proxy answered in its place.`,
    );
    expect(await readFile(`${request.file}.part`)).toHaveLength(1000);
  });

  it("stops at once when a server of unknown size sends too much", async () => {
    const directory = await temporaryDirectory();
    const { address } = await serve((_, response) => {
      response.write(CONTENT);
      response.end("more");
    });
    const failure = await failureOf(download(requestOf(address, directory), FAST));
    expect(failure.message).toContain("expected 300000 bytes, but the server sent more");
    expect(await readdir(directory)).toEqual([]);
  });

  it.each([
    [404, "Not Found", 1],
    [403, "Forbidden", 1],
    [503, "Service Unavailable", 3],
  ])("reports status %d after as many tries as make sense", async (status, text, tries) => {
    const directory = await temporaryDirectory();
    const { address, requests } = await serve((_, response) => response.writeHead(status).end("no"));
    const request = requestOf(address, directory);
    const failure = await failureOf(download(request, { ...FAST, attempts: 3 }));
    expect(failure.reason).toBe("network");
    expect(failure.message).toBe(
      `${request.url}: the server answered ${status} ${text}; try again later or use another source.`,
    );
    expect(requests).toHaveLength(tries);
    expect(await readdir(directory)).toEqual([]);
  });

  it("gives up a server that cannot be reached at once", async () => {
    const directory = await temporaryDirectory();
    const port = await closedPort();
    const request = requestOf(`http://127.0.0.1:${port}`, directory);
    const failure = await failureOf(download(request, { retryDelay: 1e9 }));
    expect(failure.reason).toBe("network");
    expect(failure.message).toBe(
      `${request.url}: no connection (connect ECONNREFUSED 127.0.0.1:${port}); check the network and the proxy settings.`,
    );
  });

  it("stops when told to, and keeps what came", async () => {
    const directory = await temporaryDirectory();
    const { address } = await serve((_, response) => {
      response.writeHead(200, { "content-length": CONTENT.length });
      response.write(CONTENT.subarray(0, 70_000));
    });
    const request = requestOf(address, directory);
    const stop = new AbortController();
    const onProgress = (done: number) => {
      if (done === 70_000) stop.abort();
    };
    await expect(download(request, { signal: stop.signal, onProgress })).rejects.toThrow(
      "This operation was aborted",
    );
    expect(new Uint8Array(await readFile(`${request.file}.part`))).toEqual(CONTENT.subarray(0, 70_000));
  });

  it("says in one line that a place cannot be written", async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, "file"), "");
    const request = requestOf("http://127.0.0.1:1", join(directory, "file"));
    const failure = await failureOf(download(request));
    expect(failure.reason).toBe("disk");
    expect(failure.message).toBe(
      `${request.file}.part: cannot be written, a part of the path is a file (EEXIST); free space or set SDNET_CACHE_DIR to another directory.`,
    );
  });

  it("goes through the proxy of the environment", async () => {
    const directory = await temporaryDirectory();
    const { address, requests } = await serve((request, response) => answer(request, response));
    vi.stubEnv("http_proxy", address);
    onTestFinished(() => void vi.unstubAllEnvs());
    await download(requestOf("http://data.invalid", directory), FAST);
    expect(requests.map(({ url }) => url)).toEqual(["http://data.invalid/data.bin"]);
  });
});

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
