// The ways in which a project uses what it installed: modules of Node, strict TypeScript, and bundles that run in a browser.
import { copyFileSync, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { browse } from "../packed-project.mjs";

/** Each returns the answers of the program, or undefined where nothing runs, and the bytes of a bundle. */
export const WAYS = {
  node: {
    title: "Node ESM",
    use: async ({ run }) => ({ answers: parse((await run("node", "node.js")).stdout) }),
  },
  node16: {
    title: "TypeScript node16",
    use: async ({ run }) => {
      await compile(run, "tsconfig.node16.json");
      return { answers: parse((await run("node", "node16/node.js")).stdout) };
    },
  },
  bundler: {
    title: "TypeScript bundler",
    use: async ({ run }) => {
      await compile(run, "tsconfig.bundler.json");
      return {};
    },
  },
  vite: {
    title: "Vite",
    use: async (project, browser) => {
      await project.run("vite", "build", "--outDir", "vite", "--logLevel", "warn");
      return page(project, "vite", browser);
    },
  },
  webpack: {
    title: "webpack 5",
    use: async (project, browser) => {
      await project.run("node", "webpack.js");
      return page(project, "webpack", browser);
    },
  },
  esbuild: {
    title: "esbuild",
    use: async (project, browser) => {
      await project.run(
        "esbuild",
        "page.js",
        "--bundle",
        "--minify",
        "--format=esm",
        "--outfile=esbuild/page.js",
      );
      return page(project, "esbuild", browser);
    },
  },
};

/**
 * Compiles with declarations checked too. Errors in those of others are passed over, which TensorFlow.js 4.22 has
 * (findings/tfjs-types-strict.sh).
 */
async function compile(run, config) {
  try {
    await run("tsc", "--project", config);
  } catch (error) {
    const errors = error.output?.split("\n").filter((line) => line.includes("error TS")) ?? [];
    const packages = errors.map(
      (line) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(line.split("(")[0])?.[1],
    );
    if (errors.length === 0 || packages.some((name) => name === undefined || name.startsWith("@sdnet/")))
      throw error;
  }
}

/** Opens a bundle in the browser, beside the pretrained networks, and returns what it answered and its size. */
async function page({ project }, way, { chromium, pretrained, patience }) {
  const folder = join(project, way);
  if (!existsSync(join(folder, "index.html")))
    copyFileSync(join(project, "index.html"), join(folder, "index.html"));
  const scripts = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".js"));
  const bytes = scripts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  if (chromium === undefined) return { bytes };
  const served = Object.fromEntries(scripts.map((file) => [`/${file}`, join(folder, file)]));
  const files = { "/": join(folder, "index.html"), "/pretrained/": pretrained, ...served };
  const lines = await browse("", { chromium, patience, folder, files });
  if (lines.at(-1) !== "done")
    throw new Error(`the page said ${lines.at(-1) ?? `nothing within ${patience} s`}`);
  return { bytes, answers: parse(lines.at(-2)) };
}

const parse = (text) => JSON.parse(text.trim().split("\n").at(-1));

/** Largest difference between two answers, in units of the largest number. */
export function difference(one, other) {
  return Math.max(
    ...["logits", "residual", "lambda", "adaptive", "success"].map((key) => {
      const scale = Math.max(...one[key].map(Math.abs), 1e-9);
      if (one[key].length === 0 || one[key].length !== other[key].length) return Infinity;
      return Math.max(...one[key].map((value, index) => Math.abs(value - other[key][index]))) / scale;
    }),
  );
}
