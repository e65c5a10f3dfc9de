/**
 * Draws every picture of the documentation into `public/pictures`, and prints the figures that the pages quote.
 *
 *   npm run pictures [NAME ...]        from apps/docs, after `npx tsc -b`; all of them take some minutes
 *
 * Plain JavaScript backend, fixed seeds, no network: the same numbers everywhere.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs";
import { convergence } from "./convergence.mjs";
import { corruptions } from "./corruptions.mjs";
import { gradientAgreement } from "./gradient-agreement.mjs";
import { inpainting } from "./inpainting.mjs";
import { lambdaPath } from "./lambda-path.mjs";
import { stepSize } from "./step-size.mjs";

const PICTURES = {
  convergence,
  "lambda-path": lambdaPath,
  "step-size": stepSize,
  inpainting,
  "gradient-agreement": gradientAgreement,
  corruptions,
};

const folder = new URL("../public/pictures/", import.meta.url);
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PICTURES);
const unknown = wanted.filter((name) => !Object.hasOwn(PICTURES, name));
if (unknown.length > 0) {
  console.error(
    `pictures: there is no ${unknown.join(", ")}; there are ${Object.keys(PICTURES).join(", ")}.`,
  );
  process.exit(2);
}

await tf.setBackend("cpu");
mkdirSync(folder, { recursive: true });
for (const name of wanted) {
  const { svg, png, figures } = await PICTURES[name]();
  writeFileSync(new URL(`${name}.${svg === undefined ? "png" : "svg"}`, folder), svg ?? png);
  console.log(name, JSON.stringify(figures, undefined, 1));
}
