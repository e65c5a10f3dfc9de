import { html, type Html } from "./html.js";

/** Rows of figures under the names of their columns, as a table that scrolls sideways where the screen is too narrow for it. */
export function scrollTable(columns: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${columns.map((name) => (name === "" ? html`<th></th>` : html`<th scope="col">${name}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
