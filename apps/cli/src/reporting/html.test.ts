import { describe, expect, it } from "vitest";
import { html, raw } from "./html.js";

describe("html", () => {
  it("escapes text, in elements and in attributes", () => {
    expect(html`<p title="${`"a'b"`}">${"<script> & co"}</p>`.html).toBe(
      '<p title="&quot;a&#39;b&quot;">&lt;script&gt; &amp; co</p>',
    );
  });

  it("leaves HTML and lists of HTML as they are", () => {
    const rows = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
    expect(
      html`<ul>
          ${rows}
        </ul>
        ${raw("<svg/>")}${3}`.html,
    ).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul><svg/>3");
  });
});
