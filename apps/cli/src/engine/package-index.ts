import { z } from "zod";

import { Failure } from "../failure.js";
import type { Environment } from "./cache-directory.js";

/** A file that a Python package index offers. */
export interface IndexedFile {
  readonly filename: string;
  /** Absolute address. */
  readonly url: URL;
  /** SHA-256 in hexadecimal, as the index states it. */
  readonly sha256: string;
}

// The documented default of pip's own --index-url.
const DEFAULT_HOST = ["pypi", "org"].join(".");

const SIMPLE_JSON = z.object({
  files: z.array(
    z.object({
      filename: z.string(),
      url: z.string(),
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
  return base;
}

/** Request headers for `address`, and the address without the name and password it may carry. */
export function request(address: URL): { readonly url: URL; readonly headers: Record<string, string> } {
  const url = new URL(address);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  if (username === "") return { url, headers: {} };
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { url, headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` } };
}

function filesOfJson(text: string, base: URL): readonly IndexedFile[] {
  return SIMPLE_JSON.parse(JSON.parse(text)).files.flatMap((file) => {
    const sha256 = file.hashes?.sha256;
    if (sha256 === undefined || (file.yanked ?? false) !== false) return [];
    return [{ filename: file.filename, url: new URL(file.url, base), sha256 }];
  });
}

/** Older mirrors answer with a page of links, each ending in `#sha256=...`. */
function filesOfPage(text: string, base: URL): readonly IndexedFile[] {
  return [...text.matchAll(/<a\s[^>]*href="([^"]+)"/gi)].flatMap(([, href = ""]) => {
    const url = new URL(href.replaceAll("&amp;", "&"), base);
    const sha256 = /^#sha256=([0-9a-f]{64})$/.exec(url.hash)?.[1];
    if (sha256 === undefined) return [];
    url.hash = "";
    return [{ filename: decodeURIComponent(url.pathname.split("/").at(-1) ?? ""), url, sha256 }];
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
  const directory = new URL(base);
  directory.pathname = `${directory.pathname.replace(/\/$/, "")}/${distribution}/`;
  const { url, headers } = request(directory);
  const accept = "application/vnd.pypi.simple.v1+json, text/html;q=0.1";
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { headers: { ...headers, accept }, signal: AbortSignal.timeout(30_000) });
    text = await response.text();
  } catch {
    throw new Failure(`engine install: the package index ${url.host} cannot be reached.`);
  }
  if (!response.ok) {
    throw new Failure(
      `engine install: the package index ${url.host} answered ${String(response.status)} for ${distribution}.`,
    );
  }
  const answered = new URL(response.url);
  if (answered.host === base.host) {
    answered.username = base.username;
    answered.password = base.password;
  }
  try {
    return parseIndex(text, response.headers.get("content-type") ?? "", answered);
  } catch {
    throw new Failure(
      `engine install: the package index ${url.host} gave an answer that is no package list.`,
    );
  }
}
