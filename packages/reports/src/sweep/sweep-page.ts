import { factsTable } from "../page/facts-table.js";
import { html, raw } from "../page/html.js";
import { page } from "../page/page.js";
import { scrollTable } from "../page/scroll-table.js";
import { figureText, settingText, shortName, type SweepTable } from "./sweep-table.js";

/** Content of the page of a sweep. */
export interface SweepPageParts {
  readonly title: string;
  readonly table: SweepTable;
  /** SVG of {@link sweepChart}, if anything is done. */
  readonly chart: string | undefined;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** The runs of a sweep as one HTML page that loads nothing. */
export function sweepPage({ title, table, chart, facts }: SweepPageParts): string {
  const { keys, figures, rows } = table;
  const open = rows.filter(({ state }) => state !== "done");
  return page(
    title,
    html`<h1>${title}</h1>
      <p class="lead">
        ${rows.length - open.length} of ${rows.length} runs are done. Accuracies are in per cent.
      </p>
      ${chart === undefined ? "" : html`<section class="card"><div class="charts">${raw(chart)}</div></section>`}
      <section class="card">
        ${scrollTable(
          ["run", ...keys, ...figures.map((path) => shortName(path)), ""],
          rows.map(
            ({ id, settings, state, figures: found }) =>
              html`<tr>
                <th scope="row">${id}</th>
                ${keys.map((key) => html`<td>${settingText(settings[key])}</td>`)}
                ${figures.map((path) => html`<td>${figureText(found[path])}</td>`)}
                <td>${state === "done" ? "" : state}</td>
              </tr>`,
          ),
        )}
      </section>
      <section class="card">
        <h2>How this was made</h2>
        ${factsTable(facts)}
      </section>`,
  );
}
