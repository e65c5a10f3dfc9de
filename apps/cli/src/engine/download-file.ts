import { createHash, type Hash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";

import { Failure } from "../failure.js";
import { request } from "./package-index.js";
import { errorCode, isDiskError } from "./system-error.js";

/** What to download, and where to. */
export interface DownloadOptions {
  readonly url: URL;
  /** Expected SHA-256, in hexadecimal. */
  readonly sha256: string;
  /** Path of the finished file; `destination.part` holds an unfinished one. */
  readonly destination: string;
  /** Called with bytes so far and, where the server says it, bytes in all. */
  readonly onProgress: (received: number, total: number | undefined) => void;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return 0;
    throw error;
  }
}

async function hashExisting(path: string, hash: Hash): Promise<void> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
}

/**
 * Downloads a file, going on where an interrupted attempt stopped.
 *
 * The file gets its name only after its SHA-256 proved right; a wrong one is deleted.
 *
 * @throws Failure if the server cannot be reached, breaks off, or sends other bytes than promised.
 */
export async function downloadFile(options: DownloadOptions): Promise<void> {
  const part = `${options.destination}.part`;
  const { url, headers } = request(options.url);
  const name = url.pathname.split("/").at(-1) ?? "";
  const kept = await sizeOf(part);
  const range: Record<string, string> = kept > 0 ? { range: `bytes=${String(kept)}-` } : {};
  let response: Response;
  try {
    response = await fetch(url, { headers: { ...headers, ...range } });
  } catch {
    throw new Failure(`engine install: ${url.host} cannot be reached.`);
  }
  // 416: the part is already as long as the file. Its hash decides below.
  const complete = response.status === 416;
  if (!response.ok && !complete) {
    throw new Failure(`engine install: ${url.host} answered ${String(response.status)} for ${name}.`);
  }
  const resumed = response.status === 206;
  const hash = createHash("sha256");
  if (resumed || complete) await hashExisting(part, hash);
  let received = resumed ? kept : 0;
  const length = response.headers.get("content-length");
  const total = length === null ? undefined : received + Number(length);
  const tally = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      hash.update(chunk);
      received += chunk.length;
      options.onProgress(received, total);
      done(null, chunk);
    },
  });
  if (complete) await response.body?.cancel();
  else if (response.body !== null) {
    try {
      const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
      await pipeline(body, tally, createWriteStream(part, { flags: resumed ? "a" : "w" }));
    } catch (error) {
      if (isDiskError(error)) throw error;
      throw new Failure(
        `engine install: the download of ${name} broke off after ${String(received)} bytes. Run the command again to go on.`,
      );
    }
  }
  const actual = hash.digest("hex");
  if (actual !== options.sha256) {
    await rm(part, { force: true });
    throw new Failure(
      `engine install: ${name} has SHA-256 ${actual}, the index promises ${options.sha256}. It was deleted; try again.`,
    );
  }
  await rename(part, options.destination);
}
