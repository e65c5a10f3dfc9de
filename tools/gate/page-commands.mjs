// Commands that the pages of this repository tell a reader to paste into a shell: every fenced `sh` block.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Pages for users, in the order in which a newcomer reads them, as paths from `root`. */
export function pagesOf(root) {
  const markdownIn = (folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => name.endsWith(".md"))
          .sort()
          .map((name) => `${folder}/${name}`)
      : [];
  const readmes = readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`);
  const guides = markdownIn("apps/docs/guide");
  const first = "apps/docs/guide/getting-started.md";
  const pages = ["README.md", first, ...guides.filter((page) => page !== first)];
  return [
    ...pages,
    "apps/cli/README.md",
    ...readmes.sort(),
    "CONTRIBUTING.md",
    "benchmarks/README.md",
  ].filter((page) => existsSync(join(root, page)));
}

/**
 * Commands of the `sh` blocks of a page, in order: `{ page, line, block, text }`. `text` is what a reader would paste for it: a line with those
 * it goes on in, or a whole loop. `block` counts the blocks of the page from 0, `line` the lines from 1.
 */
export function commandsOf(root, page) {
  const commands = [];
  let block = -1;
  let open;
  let pending;
  for (const [index, line] of readFileSync(join(root, page), "utf8").split("\n").entries()) {
    const fence = /^\s*```(\w*)/.exec(line);
    if (fence !== null) {
      open = open === undefined ? fence[1] : undefined;
      if (open === "sh") block++;
      continue;
    }
    if (open !== "sh") continue;
    if (pending === undefined && (line.trim() === "" || line.trim().startsWith("#"))) continue;
    pending = { page, block, line: pending?.line ?? index + 1, lines: [...(pending?.lines ?? []), line] };
    const loops = (word) => pending.lines.filter((each) => new RegExp(`^\\s*${word}\\b`).test(each)).length;
    if (line.endsWith("\\") || loops("for") > loops("done")) continue;
    commands.push({ page, block, line: pending.line, text: pending.lines.join("\n") });
    pending = undefined;
  }
  if (pending !== undefined) throw new Error(`${page}:${pending.line}: a command that does not end`);
  return commands;
}

/** Simple commands in a text, each as its words. A loop stands for its body with the first value of its variable. */
export function simpleCommandsOf(text) {
  const loop = /^\s*for (\w+) in (\S+)[^;\n]*;\s*do\s([\s\S]*?)\s*done\s*$/.exec(text);
  if (loop !== null) {
    const [, name = "", value = "", body = ""] = loop;
    return simpleCommandsOf(body.replaceAll(new RegExp(`\\$\\{?${name}\\}?`, "g"), value));
  }
  return text
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .flatMap((line) => commandsOfLine(line))
    .filter((words) => words.length > 0);
}

/** Commands of a line, each as the words that a shell splits it into, without comments and without settings of its environment. */
function commandsOfLine(line) {
  const words = line.match(/&&|;|(?:\$\([^)]*\)|"[^"]*"|'[^']*'|[^\s"';&])+/g) ?? [];
  const commands = [[]];
  for (const word of words) {
    if (word.startsWith("#")) break;
    if (word === "&&" || word === ";") commands.push([]);
    else if (commands.at(-1).length > 0 || !/^[A-Z_]+=/.test(word)) {
      commands.at(-1).push(word.replaceAll(/["']/g, ""));
    }
  }
  return commands;
}

/** Parameters of `sdnet` in the words of a command, however it is called; undefined if it is another program. */
export function sdnetParametersOf(words) {
  const forms = [
    ["npm", "run", "sdnet", "--"],
    ["npx", "sdnet"],
    ["sdnet"],
    ["node", "apps/cli/bin/sdnet.js"],
  ];
  const form = forms.find((each) => each.every((word, index) => words[index] === word));
  return form === undefined ? undefined : words.slice(form.length);
}
