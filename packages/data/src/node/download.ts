import { setTimeout as wait } from "node:timers/promises";
import { EnvHttpProxyAgent, fetch, type Response } from "undici";
import { DataError } from "../data-error.js";
import { verifyFile } from "./checksums.js";
import { networkFailure } from "./failures.js";
import { PartFile, type Checksums } from "./part-file.js";

/** A file on a server, known beforehand byte for byte. */
export interface DownloadRequest {
  readonly url: string;
  /** Path of the file; until it is whole and verified, its bytes are in `<file>.part`. */
  readonly file: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** At least one checksum. */
  readonly checksums: Checksums;
}

/** Progress, retries and cancellation of a download. */
export interface DownloadOptions {
  /** Called with the bytes on disk and the size of the file. */
  readonly onProgress?: ((receivedBytes: number, totalBytes: number) => void) | undefined;
  /** Stops the download; the bytes so far are kept for a later run. */
  readonly signal?: AbortSignal | undefined;
  /** Failures in a row, without a new byte between them, after which to give up; 4 if left out. */
  readonly attempts?: number | undefined;
  /** Milliseconds before the second try, doubled for each further one; 1000 if left out. */
  readonly retryDelay?: number | undefined;
}

/** Milliseconds to wait for a connection. */
const CONNECT_TIMEOUT = 10_000;
/** Milliseconds without a byte after which a connection counts as broken. */
const STALL_TIMEOUT = 30_000;
/** Answers that may change when asked again. */
const TEMPORARY_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Downloads a file, verifies it while it arrives, and puts it in place in one step. Goes on where an earlier run
 * stopped if the server allows it; does nothing if the verified file is there. Proxies are taken from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 *
 * A server that cannot be reached at all is given up at once; a transfer that breaks off is continued.
 *
 * @throws DataError `network`, `damaged` (size or checksum differ; nothing is left behind) or `disk`.
 * @throws The reason of `signal` if it is aborted.
 */
export async function download(request: DownloadRequest, options: DownloadOptions = {}): Promise<void> {
  const { attempts = 4, retryDelay = 1000, signal } = options;
  if (await isVerified(request)) return;
  const part = await PartFile.open(request.file, Object.keys(request.checksums));
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: CONNECT_TIMEOUT },
    // A tunnel only where the address asks for one, as proxies expect.
    proxyTunnel: false,
    headersTimeout: STALL_TIMEOUT,
    bodyTimeout: STALL_TIMEOUT,
  });
  const inherited = part.length;
  let doubtful = inherited > 0;
  let furthest = inherited;
  let failures = 0;
  try {
    for (;;) {
      const interruption = await transfer(part, request, { ...options, dispatcher });
      signal?.throwIfAborted();
      if (interruption === undefined) {
        if (part.matches(request.checksums)) {
          await part.complete();
          return;
        }
        await part.restart();
        // Bytes of an earlier run may be of an earlier file: one more try, from the beginning.
        if (!doubtful) throw checksumFailure(request);
        doubtful = false;
        furthest = 0;
        continue;
      }
      const { failure, reached } = interruption;
      failures = part.length > furthest ? 1 : failures + 1;
      furthest = Math.max(furthest, part.length);
      if (failures >= attempts || (!reached && furthest === inherited)) throw failure;
      await wait(retryDelay * 2 ** (failures - 1), undefined, { signal });
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await part.close();
    await dispatcher.destroy();
  }
}

/** Whether an earlier run left the whole file in its place. */
async function isVerified(request: DownloadRequest): Promise<boolean> {
  try {
    await verifyFile(request.file, request);
    return true;
  } catch (error) {
    if (error instanceof DataError) return false;
    throw error;
  }
}

/** A transfer that did not finish but may, if tried again. */
interface Interruption {
  readonly failure: DataError;
  /** Whether the server answered at all. */
  readonly reached: boolean;
}

/** Asks for what is missing and appends it. Returns nothing if all bytes are there. */
async function transfer(
  part: PartFile,
  request: DownloadRequest,
  options: DownloadOptions & { readonly dispatcher: EnvHttpProxyAgent },
): Promise<Interruption | undefined> {
  if (part.length > request.bytes) await part.restart();
  if (part.length === request.bytes) return undefined;
  let response: Response;
  try {
    response = await ask(part, request, options);
  } catch (error) {
    return { failure: networkFailure(request.url, error), reached: false };
  }
  if (response.status === 200 || response.status === 206) {
    await alignPart(part, request, response);
    return receive(part, request, { response, ...options });
  }
  await response.body?.cancel();
  const failure = statusFailure(request, response);
  if (response.status === 416) await part.restart();
  else if (!TEMPORARY_STATUS.has(response.status)) throw failure;
  return { failure, reached: true };
}

async function ask(
  part: PartFile,
  request: DownloadRequest,
  options: DownloadOptions & { readonly dispatcher: EnvHttpProxyAgent },
): Promise<Response> {
  const { dispatcher, signal } = options;
  // Compressed in transit, sizes and ranges would not be those of the file.
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  if (part.length > 0) headers["range"] = `bytes=${part.length}-`;
  // undici asks a proxy that hangs up again and again, for ever.
  const silence = new AbortController();
  const timer = setTimeout(() => {
    silence.abort(new Error(`no answer within ${STALL_TIMEOUT / 1000} seconds`));
  }, STALL_TIMEOUT);
  const stop = signal === undefined ? silence.signal : AbortSignal.any([signal, silence.signal]);
  try {
    return await fetch(request.url, { dispatcher, headers, signal: stop });
  } finally {
    clearTimeout(timer);
  }
}

/** Makes sure that the bytes that follow belong at the end of the part file. */
async function alignPart(part: PartFile, request: DownloadRequest, response: Response): Promise<void> {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get("content-range") ?? "");
  const partial = response.status === 206;
  const announced = partial ? range?.[2] : (response.headers.get("content-length") ?? undefined);
  if (announced !== undefined && announced !== "*" && Number(announced) !== request.bytes) {
    await response.body?.cancel();
    throw sizeFailure(request, `the server offers ${announced}`);
  }
  if (partial && Number(range?.[1]) !== part.length) {
    await response.body?.cancel();
    throw new DataError(
      "network",
      `${request.url}: the server sent another part of the file than asked for; delete ${request.file}.part and try again.`,
    );
  }
  if (!partial && part.length > 0) await part.restart();
}

async function receive(
  part: PartFile,
  request: DownloadRequest,
  options: DownloadOptions & { readonly response: Response },
): Promise<Interruption | undefined> {
  const { response, onProgress } = options;
  onProgress?.(part.length, request.bytes);
  const chunks: AsyncIterator<Uint8Array> | undefined = response.body?.values();
  for (;;) {
    let next: IteratorResult<Uint8Array, unknown> | undefined;
    try {
      next = await chunks?.next();
    } catch (error) {
      return { failure: brokenOff(part, request, error), reached: true };
    }
    if (next === undefined || next.done === true) break;
    await part.append(next.value);
    if (part.length > request.bytes) {
      await part.restart();
      throw sizeFailure(request, "the server sent more");
    }
    onProgress?.(part.length, request.bytes);
  }
  if (part.length === request.bytes) return undefined;
  return { failure: brokenOff(part, request, undefined), reached: true };
}

function brokenOff(part: PartFile, request: DownloadRequest, cause: unknown): DataError {
  return new DataError(
    "network",
    `${request.url}: the connection broke off after ${part.length} of ${request.bytes} bytes; run again to go on from there.`,
    { cause },
  );
}

function statusFailure(request: DownloadRequest, response: Response): DataError {
  return new DataError(
    "network",
    `${request.url}: the server answered ${response.status} ${response.statusText}`.trimEnd() +
      "; try again later or use another source.",
  );
}

function sizeFailure(request: DownloadRequest, fact: string): DataError {
  return new DataError(
    "damaged",
    `${request.url}: expected ${request.bytes} bytes, but ${fact}; the file was replaced or a proxy answered in its place.`,
  );
}

function checksumFailure(request: DownloadRequest): DataError {
  const names = Object.keys(request.checksums).join(" and ");
  return new DataError(
    "damaged",
    `${request.url}: the bytes received do not have the published ${names} checksum and were discarded; use another source.`,
  );
}
