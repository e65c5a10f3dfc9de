import type { StudyMethod, StudySummary } from "@sdnet/robust";
import { describeLambda, isOnDisk } from "@sdnet/train/experiment";
import { html, raw, type Html } from "../page/html.js";
import { page } from "../page/page.js";
import { pictureTable, scrollTable } from "../page/scroll-table.js";
import { describeCalibration, type StudySubject } from "./study-subject.js";
import type { RobustCharts } from "./robust-charts.js";

/** One test image in several states. */
export interface NoisyExample {
  readonly truth: string;
  readonly pictures: readonly { readonly address: string; readonly caption: string }[];
}

/** Contents of the report. */
export interface RobustPageParts {
  readonly summary: StudySummary;
  readonly subject: StudySubject;
  readonly charts: RobustCharts;
  readonly examples: readonly NoisyExample[];
}

/** The report as one HTML page that loads nothing. */
export function robustPage({ summary, subject, charts, examples }: RobustPageParts): string {
  const { network, data, images, trainingLambda } = subject;
  return page(
    `${network} under noise`,
    html`<h1>${network} under noise</h1>
      <p class="lead">
        Accuracy on ${isOnDisk(data) ? "" : "the first "}${images.toLocaleString("en")} test images of
        ${data}, clean and under each noise at five severities: with the λ of training,
        ${describeLambda(trainingLambda)}, with a λ chosen for each image from what its code leaves
        unexplained, and with the best λ there is for each type and severity.
      </p>
      ${table(summary)}
      <section class="card">
        <h2>Accuracy against severity</h2>
        <p>
          Upright lines are 95 % intervals. The best λ was found on these very images: a yardstick, not a
          method.
        </p>
        <div class="charts">${charts.severity.map(raw)}</div>
      </section>
      <section class="card">
        <h2>How λ follows the residual</h2>
        <p>
          Each point is one strength of one noise on held-out training images: the mean of what was measured
          at the λ of training, and the λ of the highest accuracy, smoothed over its neighbours. Lines are the
          rules: of each noise, and of all together.
        </p>
        <div class="charts">${charts.fits.map(raw)}</div>
      </section>
      ${scoreSection(summary)} ${examples.length === 0 ? "" : exampleSection(examples)}
      <section class="card">
        <h2>How this was made</h2>
        ${describeCalibration(subject)}
      </section>`,
  );
}

function table({ methods }: StudySummary): Html {
  const corruptions = Object.keys(methods[0]?.byCorruption ?? {});
  const hasErrors = methods.some(({ errors }) => errors !== undefined);
  const cell = (value: number | undefined) => html`<td>${percent(value)}</td>`;
  const rows = methods.map(
    (method: StudyMethod) =>
      html`<tr>
        <th scope="row">${method.label}</th>
        ${cell(method.clean)}${corruptions.map((name) => cell(method.byCorruption[name]))}${cell(method.mean)}
        ${hasErrors ? html`${cell(method.errors?.mean)}${cell(method.errors?.relative)}` : raw("")}
      </tr>`,
  );
  return html`<section class="card">
    <h2>Accuracy, mean over severities</h2>
    <p>
      Percent.
      ${hasErrors ? "mCE and rCE are errors relative to the baseline network's, all and those that noise adds: 100 is as many." : ""}
    </p>
    ${scrollTable(["", "clean", ...corruptions, "mean", ...(hasErrors ? ["mCE", "rCE"] : [])], rows)}
  </section>`;
}

function scoreSection({ scores }: StudySummary): Html {
  const signals = [...new Set(scores.map(({ signal }) => signal))];
  const corruptions = [...new Set(scores.map(({ corruption }) => corruption))];
  const rows = signals.flatMap((signal) =>
    corruptions.map((corruption) => {
      const own = scores.filter((score) => score.signal === signal && score.corruption === corruption);
      return html`<tr>
        <th scope="row">${signal}, ${corruption}</th>
        ${own.map(({ auroc }) => html`<td>${auroc.toFixed(3)}</td>`)}
      </tr>`;
    }),
  );
  const severities = scores.filter(
    ({ signal, corruption }) => signal === signals[0] && corruption === corruptions[0],
  );
  return html`<section class="card">
    <h2>Telling noisy images from clean ones</h2>
    <p>
      Area under the ROC curve of each signal, measured at the λ of training: the probability that a noisy
      image has more of it than a clean one.
    </p>
    ${scrollTable(["", ...severities.map(({ severity }) => `severity ${severity}`)], rows)}
  </section>`;
}

function exampleSection(examples: readonly NoisyExample[]): Html {
  const rows = examples.map(
    ({ truth, pictures }) =>
      html`<tr>
        <th>${truth}</th>
        ${pictures.map(
          ({ address, caption }) =>
            html`<td><img src="${address}" alt="${truth}, ${caption}" /><span>${caption}</span></td>`,
        )}
      </tr>`,
  );
  return html`<section class="card">
    <h2>Images and their reconstructions</h2>
    <p>
      The first test image of some classes: clean, noisy, and what the codes say at the λ of training and at
      the chosen one.
    </p>
    ${pictureTable([], rows)}
  </section>`;
}

function percent(fraction: number | undefined): string {
  return fraction === undefined ? "" : (100 * fraction).toFixed(2);
}
