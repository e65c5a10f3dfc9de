import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serve, temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import type { FetchProgress } from "./fetch-options.js";
import { checkRestrictedFiles, downloadArchives } from "./fetch-imagenet.js";

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

describe("checkRestrictedFiles", () => {
  it("tells what is verified, damaged and missing", async () => {
    const directory = await temporaryDirectory();
    const files = ["a.tar", "b.tar", "c.tar"].map((name) => ({ name, contents: name, md5: md5(name) }));
    await writeFile(join(directory, "a.tar"), "a.tar");
    await writeFile(join(directory, "b.tar"), "another");
    const states = await checkRestrictedFiles(directory, files);
    expect(states.map(({ state }) => state)).toEqual(["verified", "damaged", "missing"]);
  });
});

describe("downloadArchives", () => {
  it("fetches each, and only what is not there yet", async () => {
    const directory = join(await temporaryDirectory(), "new");
    const { address, requests } = await serve((request, response) =>
      response.end(`content of ${request.url}`),
    );
    const archives = ["noise.tar", "blur.tar"].map((name) => {
      const text = `content of /${name}`;
      return { name, url: `${address}/${name}`, bytes: text.length, checksums: { md5: md5(text) } };
    });
    const files: string[] = [];
    const onProgress = (event: FetchProgress) => files.push("file" in event ? event.file : "");
    await downloadArchives(archives.slice(0, 1), directory);
    const paths = await downloadArchives(archives, directory, { onProgress });
    expect(paths).toEqual([join(directory, "noise.tar"), join(directory, "blur.tar")]);
    expect(await readFile(paths[1]!, "utf8")).toBe("content of /blur.tar");
    expect(requests.map(({ url }) => url)).toEqual(["/noise.tar", "/blur.tar"]);
    expect(new Set(files)).toEqual(new Set(["blur.tar"]));
  });
});
