import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { repositoryLinks } from "../../apps/docs/.vitepress/repository-links.js";

const DOCS = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "apps/docs");

type Renderer = Parameters<typeof repositoryLinks>[0];
let createMarkdownRenderer: (root: string, options: object) => Promise<Renderer>;
let disposeMdItInstance: () => void;

beforeAll(async () => {
  const vitepress = createRequire(join(DOCS, "package.json")).resolve("vitepress");
  ({ createMarkdownRenderer, disposeMdItInstance } = (await import(pathToFileURL(vitepress).href)) as {
    createMarkdownRenderer: typeof createMarkdownRenderer;
    disposeMdItInstance: typeof disposeMdItInstance;
  });
});

async function rendered(markdown: string, repository: string): Promise<string> {
  disposeMdItInstance(); // The renderer is one for the process.
  const config = (md: Renderer): void => repositoryLinks(md, repository);
  const md = await createMarkdownRenderer(DOCS, { config });
  return md.render(markdown, { path: join(DOCS, "guide", "attacks.md") });
}

describe("links of the site that leave it", () => {
  const link = "see [`the example`](../../../examples/attack-cifar10.mjs) and [the guide](./robustness)";

  it("lead to the public repository", async () => {
    const html = await rendered(link, "https://code.sdnet.dev/team/sdnet");
    expect(html).toContain('href="https://code.sdnet.dev/team/sdnet/blob/main/examples/attack-cifar10.mjs"');
    expect(await rendered("[all](../../../examples)", "https://code.sdnet.dev/team/sdnet")).toContain(
      'href="https://code.sdnet.dev/team/sdnet/tree/main/examples"',
    );
  });

  it("are plain words while no address is set", async () => {
    const html = await rendered(link, "https://not-set.invalid/sdnet");
    expect(html).toMatch(/^<p>see <code[^>]*>the example<\/code> and <a href="\.\/robustness/);
  });

  it("are refused where the repository has no such file", async () => {
    await expect(rendered("[x](../../../examples/none.mjs)", "https://code.sdnet.dev/s")).rejects.toThrow(
      "a link leads to examples/none.mjs, which is not there.",
    );
  });
});
