import type { TopLevelSpec } from "vega-lite";
import { renderChart } from "../page/chart.js";
import { factsTable } from "../page/facts-table.js";
import { html, raw, type Html } from "../page/html.js";
import { page } from "../page/page.js";
import { scrollTable } from "../page/scroll-table.js";
import { describeChoice, finePoints, percent, type CertificateCurve } from "./certificate-curve.js";

/** Network, data and samples of the certificates. */
export interface CertifySubject {
  readonly network: string;
  readonly checkpointSha256: string;
  readonly data: string;
  readonly images: number;
  readonly select: number;
  readonly samples: number;
  readonly alpha: number;
  readonly seed: number;
  readonly backend: string;
  readonly precision: string;
  readonly date: string;
}

/** Inputs of {@link certifyPage}. */
export interface CertifyPageParts {
  readonly subject: CertifySubject;
  readonly curves: readonly CertificateCurve[];
}

/** Colours that can be told apart on light and on dark. */
const COLOURS = ["#2f81f7", "#d9730d", "#1a9d5a", "#a371f7", "#d4478f", "#c0a000", "#8b949e"];

/** The report of `sdnet certify` as one HTML page that loads nothing. */
export async function certifyPage({ subject, curves }: CertifyPageParts): Promise<string> {
  const { network, data, images, alpha } = subject;
  const chosen = curves.filter(({ points }) => points !== undefined);
  const title = `Certified radii of ${network}`;
  return page(
    title,
    html`<h1>${title}</h1>
      <p class="lead">
        ${images.toLocaleString("en")} test images of ${data}. The smoothed classifier answers with the class
        that the network gives most often when Gaussian noise is added. No perturbation shorter than the
        radius of an image can change its answer.
      </p>
      <section class="card">
        <h2>Certified accuracy against radius</h2>
        <p>
          Percent of all images with the right answer and a radius at least as large. Radii are l2 distances
          in units of pixels in [0, 1]. An image without an answer that is certain enough counts as an error.
        </p>
        <div class="charts">${raw(await renderChart(curveChart(curves)))}</div>
        ${table(curves)} ${curves.some(({ choice }) => choice === "oracle") ? ORACLE : ""}
      </section>
      <section class="card">
        <h2>What this says, and what not</h2>
        <p>
          The statement about one image is wrong with a probability of ${alpha} at most, over the noise that
          was drawn. It is about the smoothed classifier, not about one run of the network; it is about l2
          distances, not about other changes of an image, however small they look; and it does not say that an
          answer is right.
        </p>
      </section>
      ${
        chosen.length === 0
          ? ""
          : html`<section class="card">
              <h2>How λ was chosen</h2>
              <p>Accuracy of single noisy images at each λ.</p>
              <div class="charts">${raw(await renderChart(choiceChart(chosen)))}</div>
            </section>`
      }
      <section class="card">
        <h2>How this was made</h2>
        ${factsTable(Object.entries(subject))}
      </section>`,
  );
}

const ORACLE = html`<p>
  <strong>Oracle λ are chosen on these very images: their accuracies are upper bounds, not results.</strong>
</p>`;

function table(curves: readonly CertificateCurve[]): Html {
  const longest = curves.reduce((one, other) =>
    other.accuracies.length > one.accuracies.length ? other : one,
  );
  const rows = curves.map(
    (curve) =>
      html`<tr>
        <th scope="row">${curve.sigma}</th>
        <td>${describeChoice(curve)}</td>
        <td>${curve.abstained}</td>
        <td>${curve.averageRadius.toFixed(3)}</td>
        ${longest.accuracies.map((_, index) => accuracyCell(curve, index))}
      </tr>`,
  );
  const radii = longest.accuracies.map(({ radius }) => radius.toFixed(2));
  return scrollTable(["sigma", "λ", "abstained", "mean radius", ...radii], rows);
}

function accuracyCell({ accuracies }: CertificateCurve, index: number): Html {
  const found = accuracies[index];
  if (found === undefined) return html`<td>${percent(0)}</td>`;
  const {
    accuracy,
    interval: [low, high],
  } = found;
  return html`<td>
    ${percent(accuracy)} <small>${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}</small>
  </td>`;
}

function nameOf(curve: CertificateCurve): string {
  return `sigma ${curve.sigma}, λ ${describeChoice(curve)}`;
}

function colours(curves: readonly CertificateCurve[]) {
  return {
    field: "name",
    type: "nominal",
    scale: { domain: curves.map(nameOf), range: COLOURS },
    legend: { columns: 2 },
  } as const;
}

function curveChart(curves: readonly CertificateCurve[]): TopLevelSpec {
  const values = curves.flatMap((curve) =>
    finePoints(curve).map(({ radius, accuracy }) => ({
      ...{ name: nameOf(curve), radius, percent: 100 * accuracy },
    })),
  );
  return {
    width: 640,
    height: 320,
    data: { values },
    mark: { type: "line", strokeWidth: 2, interpolate: "step-before" },
    encoding: {
      x: { field: "radius", type: "quantitative", title: "l2 radius, pixels in [0, 1]" },
      y: { field: "percent", type: "quantitative", title: "certified accuracy, %" },
      color: colours(curves),
    },
  };
}

function choiceChart(curves: readonly CertificateCurve[]): TopLevelSpec {
  const values = curves.flatMap((curve) =>
    (curve.points ?? []).map(({ lambda, accuracy }) => ({
      ...{ name: nameOf(curve), lambda, percent: 100 * accuracy },
    })),
  );
  return {
    width: 640,
    height: 260,
    data: { values },
    mark: { type: "line", strokeWidth: 2, point: { size: 35 } },
    encoding: {
      x: { field: "lambda", type: "quantitative", title: "λ" },
      y: { field: "percent", type: "quantitative", title: "accuracy under noise, %", scale: { zero: false } },
      color: colours(curves),
    },
  };
}
