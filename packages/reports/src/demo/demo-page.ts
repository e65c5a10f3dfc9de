import { html, raw, type Html } from "../page/html.js";
import { page } from "../page/page.js";
import { pictureTable, scrollTable } from "../page/scroll-table.js";
import { formatDuration } from "@sdnet/train/experiment";
import { meanOfNoises, type DemoResult } from "./demo-result.js";
import type { Answer, DemoExample, Explained, AtomSheet } from "./pictures.js";
import type { DemoCharts } from "./demo-charts.js";
import { settingsTable } from "./demo-settings.js";
import { belowTwin, methodNames, shortAccuracy, shortName } from "./demo-table.js";

/** Contents of the report. */
export interface DemoPageParts {
  readonly result: DemoResult;
  readonly charts: DemoCharts;
  /** Atoms of the trained SDNet. */
  readonly atoms: AtomSheet;
  readonly examples: readonly DemoExample[];
  /** Name of the noise on the examples. */
  readonly exampleNoise: string;
  /** Seed of all noise. */
  readonly noiseSeed: number;
}

/** The report as one HTML page that loads nothing. */
export function demoPage(parts: DemoPageParts): string {
  const { networks } = parts.result.firstLook;
  return page(
    "SDNet and its twin on CIFAR-10",
    html`<h1>A network that explains its images</h1>
      <p class="lead">
        ${networks.sdnet} rebuilds every image in its first layer from a learnt dictionary, and can be told
        afterwards, by a number called λ, how much of a noisy image to leave unexplained. Its twin
        ${networks.twin} filters the image there instead. Both learnt the ten classes of CIFAR-10 from clean
        photographs only.
      </p>
      ${exampleSection(parts)} ${tiles(parts.result)} ${comparison(parts)} ${atomSection(parts)}
      ${learning(parts)}
      <section class="card">
        <h2>How this was made</h2>
        ${settingsTable(parts.result, parts.noiseSeed)}
      </section>`,
  );
}

function exampleSection({ examples, exampleNoise, result }: DemoPageParts): Html {
  const { networks, lambda } = result.firstLook;
  const verdict = ({ name, right }: Answer) =>
    html`<span class="${right ? "right" : "wrong"}">${right ? "✓" : "✗"} ${name}</span>`;
  const picture = (address: string, title: string) => html`<img src="${address}" alt="${title}" />`;
  const explained = (seen: Explained, truth: string) =>
    html`<td>
      ${picture(seen.address, `${truth}, explained at λ ${seen.lambda.toFixed(2)}`)} ${verdict(seen)}
      <small>λ ${seen.lambda.toFixed(2)}</small>
    </td>`;
  const rows = examples.map(
    (example) =>
      html`<tr>
        <th>${example.truth}</th>
        <td>${picture(example.clean, `${example.truth}, clean`)}&nbsp;</td>
        <td>${picture(example.noisy, `${example.truth}, noisy`)}${verdict(example.twin)}</td>
        ${explained(example.fixed, example.truth)}${explained(example.chosen, example.truth)}
      </tr> `,
  );
  return html`<section class="card">
    <h2>What it leaves aside</h2>
    <p>
      The first test image of each of ${examples.length} classes, not chosen by hand, under ${exampleNoise},
      and the part of the noisy image that the codes of ${networks.sdnet} explain: at λ ${lambda}, as it was
      trained, and at the λ that it chooses for this image. Below each, what the network says it is. The layer
      takes only a few steps towards the best explanation, so a reconstruction is paler than its image.
    </p>
    ${pictureTable(
      ["", "image", `noisy; ${networks.twin} says`, "explained as trained", "explained at the chosen λ"],
      rows,
    )}
  </section>`;
}

function tiles({ firstLook }: DemoResult): Html {
  const names = methodNames(firstLook);
  const [clean] = firstLook.conditions;
  return html`<div class="tiles">
    ${(["twin", "fixed", "adaptive"] as const).map(
      (method) =>
        html`<div class="tile">
          <span class="name ${method === "twin" ? "twin" : "sdnet"}">${names[method]}</span>
          <b>${(100 * meanOfNoises(firstLook, method)).toFixed(1)} %</b
          ><span
            >mean over the noises; clean ${clean === undefined ? "" : (100 * clean[method].top1).toFixed(1)}
            %</span
          >
        </div>`,
    )}
  </div>`;
}

function comparison({ result, charts }: DemoPageParts): Html {
  const { firstLook, shown } = result;
  const { conditions } = firstLook;
  const names = methodNames(firstLook);
  const images = conditions[0]?.twin.images ?? 0;
  const cell = (text: string) => {
    const [value = "", spread = ""] = text.split(" ");
    return html`<td>${value} <small>${spread}</small></td>`;
  };
  const rows = (["twin", "fixed", "adaptive"] as const).map(
    (method) =>
      html`<tr>
        <th scope="row">${names[method]}</th>
        ${conditions.map((condition) => cell(shortAccuracy(condition[method])))}
        <td>${(100 * meanOfNoises(firstLook, method)).toFixed(1)}</td>
      </tr>`,
  );
  const below = belowTwin(firstLook);
  return html`<section class="card">
    <h2>Accuracy, clean and under noise</h2>
    <p>
      Percent of the first ${images} test images that were named correctly, ± half of the 95 % confidence
      interval. Every cell is about the same ${images} images under the same noise, with the five severities
      of CIFAR-10-C in turn. λ follows each image's own residual by a rule that was fitted on held-out
      training images of all four noises; which noise it is, the network is not told. On all 10,000 clean test
      images ${shown.sdnet.name} has ${shown.sdnet.top1} %, ${shown.twin.name} ${shown.twin.top1} %.
    </p>
    ${below === undefined ? "" : html`<p><b>${below}</b></p>`}
    <div class="charts">${raw(charts.firstLook)}</div>
    ${scrollTable(["", ...conditions.map(({ name }) => shortName(name)), "mean of noises"], rows)}
  </section>`;
}

function atomSection({ atoms }: DemoPageParts): Html {
  return html`<section class="card atoms">
    <h2>The dictionary</h2>
    <p>
      All ${atoms.atoms} atoms of the trained SDNet, each 3 × 3 pixels in three colours, much enlarged;
      ordered from flat colours to fine textures. Grey means 0, and each atom is shown at full contrast. Every
      reconstruction above is a sum of these.
    </p>
    <img
      src="${atoms.address}"
      width="${atoms.width}"
      height="${atoms.height}"
      alt="The ${atoms.atoms} learnt atoms side by side"
    />
  </section>`;
}

function learning({ charts, result }: DemoPageParts): Html {
  const { networks, steps, times, trainingImages } = result;
  const last = networks.sdnet.curve.at(-1);
  return html`<section class="card">
    <h2>Learning, here and now</h2>
    <p>
      A fresh pair learnt on this machine from the same ${trainingImages.toLocaleString("en")} photographs in
      the same order: ${steps} steps, in ${formatDuration(times.training)} together. Left: the training loss,
      averaged over short stretches. Right: the accuracy on the first ${last?.images ?? 0} clean test images
      while learning; upright lines are 95 % confidence intervals, dashed lines are where the trained pair
      above came to.
    </p>
    <div class="charts">${raw(charts.loss)}${raw(charts.accuracy)}</div>
  </section>`;
}
