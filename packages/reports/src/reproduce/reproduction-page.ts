import { html, type Html } from "../page/html.js";
import { page } from "../page/page.js";

/** Contents of the page of a reproduction. */
export interface ReproductionFacts {
  readonly title: string;
  readonly claims: readonly {
    readonly claim: string;
    readonly value: number;
    readonly source: string;
    readonly ours: number | undefined;
  }[];
  /** Name and text of everything that the figures depend on. */
  readonly facts: readonly (readonly [string, string])[];
  /** Other reports, relative to this page, by what they are. */
  readonly links: readonly (readonly [string, string])[];
}

/** Page that sets what was claimed beside what came of it here. */
export function reproductionPage({ title, claims, facts, links }: ReproductionFacts): string {
  return page(
    title,
    html`<h1>${title}</h1>
      <table>
        <thead>
          <tr>
            <th>claim</th>
            <th>claimed</th>
            <th>here</th>
            <th>source</th>
          </tr>
        </thead>
        <tbody>
          ${claims.map(claimRow)}
        </tbody>
      </table>
      <ul>
        ${links.map(([name, target]) => html`<li><a href="${target}">${name}</a></li>`)}
      </ul>
      <table>
        <tbody>
          ${facts.map(
            ([name, text]) =>
              html`<tr>
                <th>${name}</th>
                <td>${text}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

function claimRow({ claim, value, source, ours }: ReproductionFacts["claims"][number]): Html {
  const here = ours === undefined ? "not measured" : ours.toFixed(2);
  return html`<tr>
    <td>${claim}</td>
    <td>${value.toFixed(2)}</td>
    <td>${here}</td>
    <td>${source}</td>
  </tr>`;
}
