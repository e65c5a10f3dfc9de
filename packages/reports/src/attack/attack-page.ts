import type { DefenceCheck } from "@sdnet/attacks";
import { pngAddress } from "@sdnet/data/node";
import type { TopLevelSpec } from "vega-lite";
import { renderChart } from "../page/chart.js";
import { factsTable } from "../page/facts-table.js";
import { html, raw, type Html } from "../page/html.js";
import { page } from "../page/page.js";
import { pictureTable, scrollTable } from "../page/scroll-table.js";
import type { AttackCell } from "./attack-summary.js";
import { remarks, type Ensemble } from "./describe-attack.js";

/** An image and what an attack made of it, `[height, width, 3]`, pixels in [0, 1]. */
export interface AttackExample {
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly clean: Float32Array;
  readonly attacked: Float32Array;
}

/** Contents of the page. */
export interface AttackPageParts {
  readonly title: string;
  /** Names and values of how it was made. */
  readonly facts: Readonly<Record<string, string>>;
  readonly cells: readonly AttackCell[];
  readonly checks: readonly DefenceCheck[];
  readonly examples: readonly AttackExample[];
  /** Target class of the attack, in words; undefined if there was none. */
  readonly aim?: string | undefined;
  /** Attacks of an ensemble; undefined where one attack ran. */
  readonly ensemble?: Ensemble | undefined;
}

/** The report of `sdnet attack` as one HTML page that loads nothing. */
export async function attackPage({
  title,
  facts,
  cells,
  checks,
  examples,
  aim,
  ensemble,
}: AttackPageParts): Promise<string> {
  const chart = await renderChart(curves(cells));
  return page(
    title,
    html`<h1>${title}</h1>
      <section class="card">
        <h2>${aim === undefined ? "Accuracy" : "Success"} against the budget</h2>
        <p>
          ${
            aim === undefined
              ? "Percent of images that are still classified correctly."
              : `Percent of images of other classes that are taken for ${aim}; accuracy is the percent of them that are classified correctly.`
          }
          <em>adaptive</em> is the worst of all trials: who knows a defence can also do without. Upright lines
          are 95 % intervals.
        </p>
        <div class="charts">${raw(chart)}</div>
        ${table(cells)} ${remarks(cells).map((remark) => html`<p><strong>${remark}</strong></p>`)}
      </section>
      ${ensemble === undefined ? html`` : ensembleSection(ensemble)}
      <section class="card">
        <h2>Should these numbers be believed?</h2>
        ${checks.length === 0 ? html`<p>No defence was probed.</p>` : checks.map(checkSection)}
      </section>
      <section class="card">
        <h2>Images, perturbations and results</h2>
        <p>Perturbations are stretched until the largest change fills the range; grey is no change.</p>
        ${pictureTable([], examples.map(exampleRow))}
      </section>
      <section class="card">
        <h2>How this was made</h2>
        ${factsTable(Object.entries(facts))}
      </section>`,
  );
}

function ensembleSection({ ran, differences }: Ensemble): Html {
  const verdict =
    differences.length === 0
      ? html`<p>This is the published ensemble: nothing was replaced or left out.</p>`
      : html`<p><strong>This is not the published ensemble:</strong></p>
          <ul>
            ${differences.map((difference) => html`<li>${difference}</li>`)}
          </ul>`;
  return html`<section class="card">
    <h2>Attacks that ran</h2>
    <p>In this order, each on the images that those before it did not break:</p>
    <ol>
      ${ran.map((name) => html`<li>${name}</li>`)}
    </ol>
    ${verdict}
  </section>`;
}

function checkSection({ defence, warnings, evidence }: DefenceCheck): Html {
  const { accuracy, images } = evidence;
  const verdict =
    warnings.length === 0
      ? html`<p>No sign of masked gradients was found. That is no proof of robustness.</p>`
      : html`<ul>
          ${warnings.map((warning) => html`<li><strong>Do not believe it as it stands.</strong> ${warning}</li>`)}
        </ul>`;
  return html`<h3>${defence}</h3>
    ${verdict}
    <p>
      ${images} images: ${percent(accuracy.attacked)} stand after PGD, ${percent(accuracy.moreSteps)} after
      five times the steps, ${percent(accuracy.unbounded)} without a bound.
    </p>`;
}

function table(cells: readonly AttackCell[]): Html {
  const isTargeted = cells.some(({ taken }) => taken !== undefined);
  const taken = ({ targetRate, targetInterval }: AttackCell) =>
    targetRate === undefined || targetInterval === undefined
      ? html``
      : html`<td>${percent(targetRate)}</td>
          <td>${percent(targetInterval[0])} to ${percent(targetInterval[1])}</td>`;
  const rows = cells.map((cell) => {
    const { defence, trial, epsilon, images, accuracy, interval } = cell;
    return html`<tr>
      <th scope="row">${defence}</th>
      <td>${trial}</td>
      <td>${epsilon.toFixed(4)}</td>
      <td>${String(images)}</td>
      <td>${percent(accuracy)}</td>
      <td>${percent(interval[0])} to ${percent(interval[1])}</td>
      ${taken(cell)}
    </tr>`;
  });
  const columns = ["defence", "trial", "epsilon", "images", "accuracy", "95 %"];
  return scrollTable([...columns, ...(isTargeted ? ["taken for the target", "95 %"] : [])], rows);
}

function curves(cells: readonly AttackCell[]): TopLevelSpec {
  const isTargeted = cells.some(({ taken }) => taken !== undefined);
  const naturals = cells.filter(({ trial }) => trial === "natural");
  const trials = [...new Set(cells.map(({ trial }) => trial))].filter((trial) => trial !== "natural");
  const values = trials.flatMap((trial) =>
    [...naturals.map((cell) => ({ ...cell, trial })), ...cells.filter((cell) => cell.trial === trial)].map(
      ({ defence, epsilon, accuracy, interval, targetRate, targetInterval }) => {
        const [low, high] = targetInterval ?? interval;
        const share = targetRate ?? accuracy;
        return { defence, trial, epsilon, percent: 100 * share, low: 100 * low, high: 100 * high };
      },
    ),
  );
  const x = { field: "epsilon", type: "quantitative", title: "epsilon" } as const;
  const y = {
    field: "percent",
    type: "quantitative",
    title: isTargeted ? "taken for the target, %" : "accuracy, %",
  } as const;
  const color = { field: "defence", type: "nominal" } as const;
  return {
    data: { values },
    facet: { field: "trial", type: "nominal", title: null },
    columns: 2,
    spec: {
      width: 340,
      height: 220,
      layer: [
        { mark: { type: "line", strokeWidth: 2, point: { size: 35 } }, encoding: { x, y, color } },
        {
          mark: { type: "rule", opacity: 0.4 },
          encoding: { x, color, y: { ...y, field: "low" }, y2: { field: "high" } },
        },
      ],
    },
  };
}

function exampleRow({ caption, width, height, clean, attacked }: AttackExample): Html {
  const change = attacked.map((value, at) => value - (clean[at] ?? 0));
  const largest = change.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const picture = (values: Float32Array, alt: string) => {
    const pixels = Uint8ClampedArray.from(values, (value) => 255 * value);
    return html`<td><img src="${pngAddress({ width, height, pixels })}" alt="${caption}, ${alt}" /></td>`;
  };
  return html`<tr>
    <th>${caption}</th>
    ${picture(clean, "clean")}
    ${picture(
      change.map((value) => 0.5 + value / (2 * largest)),
      "perturbation",
    )}
    ${picture(attacked, "attacked")}
  </tr>`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
