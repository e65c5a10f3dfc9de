import { html, raw, type Html } from "../html.js";
import { page } from "../page.js";
import { formatDuration } from "../../terminal/progress.js";
import { bestLambda, type ConditionResult, type DemoResult } from "./demo-result.js";
import type { Example, Reconstructed, Sheet } from "./pictures.js";
import type { ReportCharts } from "./report-charts.js";
import { settingsTable } from "./report-settings.js";
import { longAccuracy, shortAccuracy, shortName } from "./result-table.js";

/** What the report is made of. */
export interface ReportParts {
  readonly result: DemoResult;
  readonly charts: ReportCharts;
  readonly atoms: Sheet;
  readonly examples: readonly Example[];
  /** What the noisy examples suffered, and the λ of their reconstructions. */
  readonly exampleNoise: string;
  readonly exampleLambdas: readonly number[];
}

/** The report as one HTML page that loads nothing. */
export function reportPage(parts: ReportParts): string {
  const { result } = parts;
  return page(
    "SDNet and ResNet on CIFAR-10",
    html`<h1>A network that explains its images</h1>
      <p class="lead">
        Two small networks learnt to tell the ten kinds of pictures of CIFAR-10 apart, from the same
        ${result.trainingImages.toLocaleString("en")} photographs, in the same order, in the same few minutes.
        The ResNet filters each image in its first layer. The SDNet rebuilds it there from a learnt
        dictionary, and can be told afterwards, by a number called λ, how much of a noisy image to leave
        unexplained.
      </p>
      ${tiles(result)} ${comparison(result)} ${lambdaSection(parts)} ${atomSection(parts)}
      ${exampleSection(parts)} ${learning(parts)}
      <section class="card">
        <h2>How this was made</h2>
        ${settingsTable(result)}
      </section>`,
  );
}

function tiles({ networks, conditions, experiment }: DemoResult): Html {
  const { lambda } = experiment.model;
  const noisy = conditions.slice(1);
  const mean = (pick: (condition: ConditionResult) => number) =>
    `${((100 * noisy.reduce((sum, condition) => sum + pick(condition), 0)) / noisy.length).toFixed(1)} %`;
  const trained = (condition: ConditionResult) =>
    condition.sdnet.find((accuracy) => accuracy.lambda === lambda)?.top1 ?? NaN;
  const tile = (value: string, network: "sdnet" | "resnet", text: string) =>
    html`<div class="tile">
      <span class="name ${network}">${network === "sdnet" ? "SDNet-18" : "ResNet-18"}</span> <b>${value}</b
      ><span>${text}</span>
    </div>`;
  const clean = ({ images }: { readonly images: number }) =>
    `of ${images.toLocaleString("en")} clean test images`;
  return html`<div class="tiles">
    ${tile(`${(100 * networks.resnet.clean.top1).toFixed(1)} %`, "resnet", clean(networks.resnet.clean))}
    ${tile(`${(100 * networks.sdnet.clean.top1).toFixed(1)} %`, "sdnet", clean(networks.sdnet.clean))}
    ${tile(
      mean(({ resnet }) => resnet.top1),
      "resnet",
      "mean over the four noises",
    )}
    ${tile(mean(trained), "sdnet", `mean over the four noises at λ ${lambda}, as trained`)}
    ${tile(
      mean((condition) => bestLambda(condition).top1),
      "sdnet",
      "the same at the best λ for each noise",
    )}
  </div>`;
}

function comparison(result: DemoResult): Html {
  const { conditions, lambdas, severity, experiment, networks } = result;
  const images = conditions[0]?.resnet.images ?? 0;
  const cell = (text: string, best: boolean) => {
    const [value = "", spread = ""] = text.split(" ");
    return html`<td class="${best ? "best" : ""}">${value} <small>${spread}</small></td>`;
  };
  const best = conditions.map(bestLambda);
  const rows = lambdas.map((lambda, row) => {
    const cells = conditions.map(({ sdnet }, column) => {
      const accuracy = sdnet[row];
      return accuracy === undefined
        ? html`<td></td>`
        : cell(shortAccuracy(accuracy), best[column]?.lambda === lambda);
    });
    const note = lambda === experiment.model.lambda ? " (as trained)" : "";
    return html`<tr>
      <th scope="row">SDNet-18, λ ${lambda.toFixed(1)}${note}</th>
      ${cells}
    </tr>`;
  });
  return html`<section class="card">
    <h2>Accuracy, clean and under noise</h2>
    <p>
      Percent of the first ${images} test images that were named correctly, ± half of the 95 % confidence
      interval. Every cell of the table is about the same ${images} images, and both networks and all λ saw
      the same noise: strength ${severity} of 5 as in CIFAR-10-C. Bold is the best λ. It was found on these
      very images, so it shows what choosing λ could gain at most here; differences smaller than the ± may be
      chance.
    </p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th></th>
            ${conditions.map(({ name }) => html`<th scope="col">${shortName(name)}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">ResNet-18</th>
            ${conditions.map(({ resnet }) => cell(shortAccuracy(resnet), false))}
          </tr>
          ${rows}
        </tbody>
      </table>
    </div>
    <p style="margin-top:14px">
      On ${networks.resnet.clean.images.toLocaleString("en")} clean test images (95 % interval in brackets):
      ResNet-18 ${longAccuracy(networks.resnet.clean)}, SDNet-18 at λ ${experiment.model.lambda}
      ${longAccuracy(networks.sdnet.clean)}.
    </p>
  </section>`;
}

function lambdaSection({ charts }: ReportParts): Html {
  return html`<section class="card">
    <h2>Turning λ after training</h2>
    <p>
      λ is the price of using an atom: the higher it is, the fewer atoms explain the image and the more of it
      is taken for noise. The network was trained at one λ and is not changed here; only the λ of its first
      layer is. The ResNet has no such knob: its accuracy is the dashed line. Bands are 95 % confidence
      intervals.
    </p>
    <div class="key">
      <span><i class="sdnet"></i>SDNet-18</span><span><i class="resnet dashed"></i>ResNet-18</span>
    </div>
    <div class="charts">${charts.lambda.map(raw)}</div>
  </section>`;
}

function atomSection({ atoms }: ReportParts): Html {
  return html`<section class="card atoms">
    <h2>The dictionary</h2>
    <p>
      All ${atoms.atoms} atoms that the SDNet learnt, each 3 × 3 pixels in three colours, much enlarged;
      ordered from flat colours to fine textures. Grey means 0, and each atom is shown at full contrast. Every
      image below is a sum of these.
    </p>
    <img
      src="${atoms.address}"
      width="${atoms.width}"
      height="${atoms.height}"
      alt="The ${atoms.atoms} learnt atoms side by side"
    />
  </section>`;
}

function exampleSection({ examples, exampleNoise, exampleLambdas }: ReportParts): Html {
  const span = exampleLambdas.length + 1;
  const lambdas = exampleLambdas.map((lambda) => html`<th>λ ${lambda.toFixed(1)}</th>`);
  const columns = html`<th>image</th>
    ${lambdas}`;
  const rows = examples.map(
    ({ truth, clean, noisy }) =>
      html`<tr>
        <th>${truth}</th>
        ${pictures(clean, `${truth}, clean`)}${pictures(noisy, `${truth}, noisy`)}
      </tr> `,
  );
  return html`<section class="card">
    <h2>Images and their reconstructions</h2>
    <p>
      The first test image of each of ${examples.length} classes, not chosen by hand: as it is and under
      ${exampleNoise}. Beside each, what the codes of the first layer say it looks like, in true colours, and
      what the whole network then says it is. The layer takes only a few steps towards the best explanation,
      so a reconstruction is paler than its image; the rest is what the network leaves aside.
    </p>
    <div class="scroll">
      <table class="examples">
        <thead>
          <tr>
            <th></th>
            <th class="group" colspan="${span}">clean</th>
            <th class="group" colspan="${span}">noisy</th>
          </tr>
          <tr class="columns">
            <th></th>
            ${columns}${columns}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

function pictures({ address, reconstructions }: Reconstructed, title: string): Html {
  const seen = reconstructions.map(
    (picture) =>
      html`<td>
        <img src="${picture.address}" alt="${title}, reconstructed" />
        <span class="${picture.right ? "right" : "wrong"}"
          >${picture.right ? "✓" : "✗"} ${picture.answer}</span
        >
      </td>`,
  );
  return html`<td><img src="${address}" alt="${title}" />&nbsp;</td>
    ${seen}`;
}

function learning({ charts, result }: ReportParts): Html {
  const images = result.networks.sdnet.curve[0]?.images ?? 0;
  return html`<section class="card">
    <h2>Learning</h2>
    <p>
      Both networks took ${result.steps} steps, in ${formatDuration(result.times.training)} together. Left:
      the training loss, averaged over short stretches. Right: the accuracy on the first ${images} clean test
      images while learning; upright lines are 95 % confidence intervals.
    </p>
    <div class="charts">${raw(charts.loss)}${raw(charts.accuracy)}</div>
  </section>`;
}
