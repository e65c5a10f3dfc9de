import { html, type Html } from "./html.js";

/** Names beside their values, as a table: how the numbers of a report came about. */
export function factsTable(facts: readonly (readonly [name: string, value: Html | string | number])[]): Html {
  return html`<table class="facts">
    <tbody>
      ${facts.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}
