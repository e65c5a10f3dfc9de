import { describe, expect, it } from "vitest";
import { html, raw } from "./html.js";

describe("html", () => {
  it("escapes text, in elements and in attributes", () => {
    expect(html`<p title="${`"a'b"`}">${"<script> & co"}</p>`.html).toBe(
      '<p title="&quot;a&#39;b&quot;">&lt;script&gt; &amp; co</p>',
    );
  });

  it("leaves HTML and lists of HTML as they are", () => {
    const items = ["a", "<b>"].map((text) => html`<i>${text}</i>`);
    expect(html`${items}, ${raw("<svg/>")}, ${3}`.html).toBe("<i>a</i><i>&lt;b&gt;</i>, <svg/>, 3");
  });
});
