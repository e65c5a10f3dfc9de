import { html, raw, type Html } from "./html.js";
import { REPORT_STYLE } from "./report-style.js";

/** A report as one HTML page that loads nothing: the head and look that all reports share around what is said. */
export function page(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(REPORT_STYLE)}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `.html;
}
