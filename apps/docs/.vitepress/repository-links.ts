import { statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { MarkdownOptions } from "vitepress";

type MarkdownIt = Parameters<NonNullable<MarkdownOptions["config"]>>[0];
type Tokens = ReturnType<MarkdownIt["parse"]>;

const SITE = fileURLToPath(new URL("..", import.meta.url));
const ROOT = dirname(dirname(SITE));

/** Path, from the root of the repository, of the target of a link that leaves the site; undefined for other links. */
function repositoryPath(page: string, href: string): string | undefined {
  if (!href.startsWith("../")) return undefined;
  const [path = ""] = href.split("#");
  const target = join(dirname(page), path);
  return relative(SITE, target).startsWith("..") ? relative(ROOT, target) : undefined;
}

/**
 * Makes links such as `../../../examples/attack-cifar10.mjs` lead to the public repository, so that they work where the page is read as a file
 * and on the site. While the repository's address is a placeholder, in `.invalid`, their text stays and the link goes.
 *
 * @throws Error if a link names a file that the repository does not have.
 */
export function repositoryLinks(md: MarkdownIt, repository: string): void {
  const address = new URL(repository).hostname.endsWith(".invalid") ? undefined : repository;
  md.core.ruler.push("repository-links", ({ env, tokens }) => {
    const { path: page } = env as { readonly path: string };
    for (const { children } of tokens) if (children !== null) rewrite(children, page, address);
  });
}

function rewrite(tokens: Tokens, page: string, repository: string | undefined): void {
  let unlinked = false;
  for (const token of tokens) {
    if (token.type === "link_open") {
      const path = repositoryPath(page, token.attrGet("href") ?? "");
      unlinked = path !== undefined && repository === undefined;
      if (path === undefined) continue;
      const file = statSync(join(ROOT, path), { throwIfNoEntry: false });
      if (file === undefined) throw new Error(`${page}: a link leads to ${path}, which is not there.`);
      if (repository !== undefined)
        token.attrSet("href", `${repository}/${file.isDirectory() ? "tree" : "blob"}/main/${path}`);
    }
    if (!unlinked) continue;
    if (token.type === "link_close") unlinked = false;
    if (token.type.startsWith("link_"))
      Object.assign(token, { type: "text", tag: "", nesting: 0, content: "" });
  }
}
