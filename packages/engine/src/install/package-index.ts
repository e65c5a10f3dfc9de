import { EnvHttpProxyAgent, fetch, type Response } from "undici";
import { z } from "zod";

import { Failure } from "@sdnet/train/experiment";
import type { Environment } from "./engine-directory.js";

/** A file that a Python package index offers. */
export interface IndexedFile {
  readonly filename: string;
  /** Absolute address. */
  readonly url: URL;
  /** SHA-256 in hexadecimal, as the index states it. */
  readonly sha256: string;
  /** Bytes, where the index states them. */
  readonly size: number | undefined;
}

// The documented default of pip's own --index-url.
const DEFAULT_HOST = ["pypi", "org"].join(".");

/** Milliseconds for an answer that is a few hundred kilobytes long. */
const TIMEOUT = 30_000;

const SIMPLE_JSON = z.object({
  files: z.array(
    z.object({
      filename: z.string(),
      url: z.string(),
      size: z.number().optional(),
      hashes: z.object({ sha256: z.string().optional() }).optional(),
      yanked: z.union([z.boolean(), z.string()]).optional(),
    }),
  ),
});

/** The base address of the index: `SDNET_PYPI_INDEX`, else `PIP_INDEX_URL`, else pip's default. */
export function packageIndex(environment: Environment): URL {
  const setting = environment["SDNET_PYPI_INDEX"] ?? environment["PIP_INDEX_URL"];
  const text = setting === undefined || setting === "" ? `https://${DEFAULT_HOST}/simple` : setting;
  const base = URL.canParse(text) ? new URL(text) : undefined;
  if (base === undefined || !["http:", "https:"].includes(base.protocol)) {
    throw new Failure(
      `engine install: without pip, the package index must be an http(s) address, got ${text}. Set SDNET_PYPI_INDEX.`,
    );
  }
  if (base.username !== "") {
    throw new Failure(
      "engine install: the address of the package index carries a name and password, which only pip can use. Install pip.",
    );
  }
  return base;
}

/** Bytes of a file whose size the index did not state, as its server announces them. */
export async function announcedSize(url: URL): Promise<number> {
  const dispatcher = new EnvHttpProxyAgent();
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const { ok, headers } = await fetch(url, { method: "HEAD", signal, dispatcher });
    const length = Number(headers.get("content-length") ?? 0);
    if (ok && length > 0) return length;
  } catch {
    throw new Failure(`engine install: ${url.host} cannot be reached.`);
  } finally {
    await dispatcher.destroy();
  }
  throw new Failure(
    `engine install: ${url.host} does not say how large ${url.pathname.split("/").at(-1) ?? ""} is.`,
  );
}

function filesOfJson(text: string, base: URL): readonly IndexedFile[] {
  return SIMPLE_JSON.parse(JSON.parse(text)).files.flatMap((file) => {
    const sha256 = file.hashes?.sha256;
    if (sha256 === undefined || (file.yanked ?? false) !== false) return [];
    return [{ filename: file.filename, url: new URL(file.url, base), sha256, size: file.size }];
  });
}

/** Older mirrors answer with a page of links, each ending in `#sha256=...`. */
function filesOfPage(text: string, base: URL): readonly IndexedFile[] {
  return [...text.matchAll(/<a\s[^>]*href="([^"]+)"/gi)].flatMap(([, href = ""]) => {
    const url = new URL(href.replaceAll("&amp;", "&"), base);
    const sha256 = /^#sha256=([0-9a-f]{64})$/.exec(url.hash)?.[1];
    if (sha256 === undefined) return [];
    url.hash = "";
    return [
      { filename: decodeURIComponent(url.pathname.split("/").at(-1) ?? ""), url, sha256, size: undefined },
    ];
  });
}

/** Reads an answer of the simple repository interface, in its JSON or its page form. */
export function parseIndex(text: string, contentType: string, base: URL): readonly IndexedFile[] {
  return contentType.includes("json") ? filesOfJson(text, base) : filesOfPage(text, base);
}

/**
 * Lists the files of a distribution that carry a SHA-256.
 *
 * @throws Failure if the index cannot be reached or does not know the distribution.
 */
export async function listIndexedFiles(base: URL, distribution: string): Promise<readonly IndexedFile[]> {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/$/, "")}/${distribution}/`;
  const accept = "application/vnd.pypi.simple.v1+json, text/html;q=0.1";
  const dispatcher = new EnvHttpProxyAgent();
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { headers: { accept }, signal: AbortSignal.timeout(TIMEOUT), dispatcher });
    text = await response.text();
  } catch {
    throw new Failure(`engine install: the package index ${url.host} cannot be reached.`);
  } finally {
    await dispatcher.destroy();
  }
  if (!response.ok) {
    throw new Failure(
      `engine install: the package index ${url.host} answered ${String(response.status)} for ${distribution}.`,
    );
  }
  try {
    return parseIndex(text, response.headers.get("content-type") ?? "", new URL(response.url));
  } catch {
    throw new Failure(
      `engine install: the package index ${url.host} gave an answer that is no package list.`,
    );
  }
}
