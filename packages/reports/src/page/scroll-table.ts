import { html, raw, type Html } from "./html.js";

/** Rows of figures under the names of their columns, as a table that scrolls sideways where the screen is too narrow for it. */
export function scrollTable(columns: readonly string[], rows: readonly Html[]): Html {
  return scrolling(raw("<table>"), columns, rows);
}

/** Rows of pictures, with or without names of their columns, set closely; it scrolls as {@link scrollTable} does. */
export function pictureTable(columns: readonly string[], rows: readonly Html[]): Html {
  return scrolling(raw('<table class="examples">'), columns, rows);
}

function scrolling(opening: Html, columns: readonly string[], rows: readonly Html[]): Html {
  const names = columns.map((name) => (name === "" ? html`<th></th>` : html`<th scope="col">${name}</th>`));
  const head =
    names.length === 0
      ? raw("")
      : html`<thead>
          <tr>
            ${names}
          </tr>
        </thead>`;
  return html`<div class="scroll">${opening}${head}<tbody>${rows}</tbody></table></div>`;
}
