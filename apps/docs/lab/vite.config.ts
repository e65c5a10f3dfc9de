import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { SDNET, TWIN } from "./src/networks.js";

const models = dirname(createRequire(import.meta.url).resolve("@sdnet/models/package.json"));
/** Networks of a folder of one's own, as everywhere in this repository, else those of the package. */
const folder = process.env["SDNET_PRETRAINED_DIR"] ?? join(models, "pretrained");
const read = (file: string): Uint8Array => readFileSync(join(folder, file));

/** Entry of a manifest, as far as it names files. */
interface Entry {
  readonly name: string;
  readonly file: string;
  readonly calibration?: { readonly file: string };
}

/** The files that the lab asks for. */
function files(): readonly string[] {
  const { networks } = JSON.parse(new TextDecoder().decode(read("manifest.json"))) as {
    networks: readonly Entry[];
  };
  return ["manifest.json"].concat(
    networks
      .filter(({ name }) => name === SDNET || name === TWIN)
      .flatMap(({ file, calibration }) => (calibration === undefined ? [file] : [file, calibration.file])),
  );
}

/** The networks of `@sdnet/models` that the lab shows, in a folder `pretrained` beside the page. */
function pretrained(): Plugin {
  return {
    name: "pretrained",
    configureServer({ middlewares }) {
      middlewares.use("/pretrained", (request, response, next) => {
        const file = files().find((name) => request.url?.split("?")[0] === `/${name}`);
        if (file === undefined) next();
        else response.end(read(file));
      });
    },
    generateBundle() {
      for (const file of files()) {
        this.emitFile({ type: "asset", fileName: `pretrained/${file}`, source: read(file) });
      }
    },
  };
}

export default defineConfig({
  // Relative: the site may lie in a folder.
  base: "./",
  plugins: [pretrained()],
  worker: { format: "es", plugins: () => [] },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 4096,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
