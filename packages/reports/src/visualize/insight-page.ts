import { pngAddress, type Raster } from "@sdnet/data/node";
import { describeLambda } from "@sdnet/train/experiment";
import { html, raw, type Html } from "../page/html.js";
import { page } from "../page/page.js";
import { scrollTable } from "../page/scroll-table.js";
import type { Insight } from "./look-inside.js";
import { pictureGrid } from "./picture-grid.js";

/** Title and facts around the pictures. */
export interface InsightPageOptions {
  /** The checkpoint, as the user named it. */
  readonly checkpoint: string;
  readonly network: string;
  readonly data: string;
  readonly lambda: number;
  /** The stem's atoms, where the network has a stem. */
  readonly atoms: Raster | undefined;
}

/** One self-contained page: the dictionary, the images behind every layer, and how sparsely each layer codes. */
export function insightPage(insight: Insight, options: InsightPageOptions): string {
  const { checkpoint, network, data, lambda, atoms } = options;
  return page(
    `Inside ${network}`,
    html`<h1>Inside ${network}</h1>
      <p class="lead">${checkpoint}, on test images of ${data}, λ = ${describeLambda(lambda)} in the stem.</p>
      ${atoms === undefined ? raw("") : atomSection(atoms)} ${viewSection(insight)} ${layerSection(insight)}`,
  );
}

function picture(raster: Raster, description: string): Html {
  return html`<img
    src="${pngAddress(raster)}"
    width="${raster.width}"
    height="${raster.height}"
    alt="${description}"
  />`;
}

function atomSection(atoms: Raster): Html {
  return html`<section class="card atoms">
    <h2>The stem's dictionary</h2>
    <p>Every atom in its own range, mid-grey for 0, from flat colours to fine textures.</p>
    <div class="scroll">${picture(atoms, "The atoms of the stem's dictionary")}</div>
  </section>`;
}

function viewSection({ images, views }: Insight): Html {
  if (views.length === 0) {
    return html`<section class="card">
      <h2>What the layers remember</h2>
      <p>No CSC layer of this network can be inverted.</p>
    </section>`;
  }
  const rows = views.map(
    ({ name, relativeError, pictures }) =>
      html`<tr>
        <th>${name}<br /><small>${(100 * relativeError).toFixed(0)} % lost</small></th>
        <td>${picture(pictureGrid([pictures]), `The images behind ${name}`)}</td>
      </tr>`,
  );
  return html`<section class="card">
    <h2>What the layers remember</h2>
    <p>
      The images, and what is left of them behind each layer: its codes, sent back through the dictionaries
      and norms before it. Every colour channel is stretched to its own range, because what is left gets
      faint. Under each name, the squared error relative to the image, before the stretching.
    </p>
    <div class="scroll">
      <table>
        <tbody>
          <tr>
            <th>images</th>
            <td>${picture(pictureGrid([images]), "The images")}</td>
          </tr>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

function layerSection({ layers }: Insight): Html {
  const rows = layers.map(
    ({ name, atoms, lambda, nonZero, relativeResidual }) =>
      html`<tr>
        <td>${name}</td>
        <td>${atoms}</td>
        <td>${describeLambda(lambda)}</td>
        <td>${(100 * nonZero).toFixed(1)} %</td>
        <td>${(100 * relativeResidual).toFixed(1)} %</td>
      </tr>`,
  );
  return html`<section class="card">
    <h2>How each layer codes</h2>
    <p>Codes that are not zero, and ‖x − A z‖² relative to ‖x‖² of the layer's own input.</p>
    ${scrollTable(["layer", "atoms", "λ", "non-zero", "not explained"], rows)}
  </section>`;
}
