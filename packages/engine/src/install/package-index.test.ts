import { serve } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";

import { announcedSize, listIndexedFiles, packageIndex, parseIndex } from "./package-index.js";

const HASH = "ab".repeat(32);
const BASE = new URL("http://127.0.0.1/simple/tensorflow-cpu/");

describe("packageIndex", () => {
  it("prefers SDNET_PYPI_INDEX to PIP_INDEX_URL", () => {
    const both = { SDNET_PYPI_INDEX: "http://127.0.0.1:1/a", PIP_INDEX_URL: "http://127.0.0.1:2/b" };
    expect(packageIndex(both).href).toBe("http://127.0.0.1:1/a");
    expect(packageIndex({ PIP_INDEX_URL: "http://127.0.0.1:2/b" }).href).toBe("http://127.0.0.1:2/b");
    expect(packageIndex({}).protocol).toBe("https:");
  });

  it("refuses what only pip can use", () => {
    expect(() => packageIndex({ PIP_INDEX_URL: "file:///wheels" })).toThrow(
      "engine install: without pip, the package index must be an http(s) address, got file:///wheels. Set SDNET_PYPI_INDEX.",
    );
    expect(() => packageIndex({ PIP_INDEX_URL: "https://me:secret@127.0.0.1/simple" })).toThrow(
      "engine install: the address of the package index carries a name and password, which only pip can use. Install pip.",
    );
  });
});

describe("parseIndex", () => {
  it("reads the JSON form and leaves out yanked files and files without a SHA-256", () => {
    const text = JSON.stringify({
      files: [
        { filename: "a.whl", url: "../../files/a.whl", hashes: { sha256: HASH }, size: 7, yanked: false },
        { filename: "b.whl", url: "/b.whl", hashes: {} },
        { filename: "c.whl", url: "/c.whl", hashes: { sha256: HASH }, yanked: "broken" },
      ],
    });
    expect(parseIndex(text, "application/vnd.pypi.simple.v1+json", BASE)).toEqual([
      { filename: "a.whl", url: new URL("http://127.0.0.1/files/a.whl"), sha256: HASH, size: 7 },
    ]);
  });

  it("reads the page form", () => {
    const text = `<a href="/files/a%2Bb.whl#sha256=${HASH}" data-x="1">a+b.whl</a> <a href="/none.whl">none</a>`;
    expect(parseIndex(text, "text/html", BASE)).toEqual([
      {
        filename: "a+b.whl",
        url: new URL("http://127.0.0.1/files/a%2Bb.whl"),
        sha256: HASH,
        size: undefined,
      },
    ]);
  });
});

describe("listIndexedFiles", () => {
  it("asks for the distribution below the base, with or without a slash at its end", async () => {
    const { address, requests } = await serve((_request, response) => {
      response.setHeader("content-type", "application/vnd.pypi.simple.v1+json");
      response.end('{"files": []}');
    });
    await listIndexedFiles(new URL(`${address}/simple`), "tensorflow-cpu");
    await listIndexedFiles(new URL(`${address}/simple/`), "tensorflow-cpu");
    expect(requests.map(({ url }) => url)).toEqual(["/simple/tensorflow-cpu/", "/simple/tensorflow-cpu/"]);
  });

  it("says in one line that the index refuses, is unreachable, or answers nonsense", async () => {
    const { address } = await serve((request, response) => {
      if (request.url?.includes("nonsense") === true) {
        response.setHeader("content-type", "application/json");
        response.end("<html>");
      } else {
        response.writeHead(404).end();
      }
    });
    const { host } = new URL(address);
    await expect(listIndexedFiles(new URL(address), "missing")).rejects.toThrow(
      `engine install: the package index ${host} answered 404 for missing.`,
    );
    await expect(listIndexedFiles(new URL(address), "nonsense")).rejects.toThrow(
      `engine install: the package index ${host} gave an answer that is no package list.`,
    );
    await expect(listIndexedFiles(new URL("http://127.0.0.1:1/"), "any")).rejects.toThrow(
      "engine install: the package index 127.0.0.1:1 cannot be reached.",
    );
  });
});

describe("announcedSize", () => {
  it("is what the server says, and an error if it says nothing", async () => {
    const { address } = await serve((request, response) => {
      response.writeHead(request.url === "/a.whl" ? 200 : 404, { "content-length": "12" }).end();
    });
    expect(await announcedSize(new URL(`${address}/a.whl`))).toBe(12);
    await expect(announcedSize(new URL(`${address}/b.whl`))).rejects.toThrow(
      `engine install: ${new URL(address).host} does not say how large b.whl is.`,
    );
  });
});
