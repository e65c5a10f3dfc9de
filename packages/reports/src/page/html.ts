/** Text that is safe in HTML, and is not escaped again. */
export interface Html {
  readonly html: string;
}

/** A value that {@link html} takes between its texts: text, which it escapes, a number, or HTML as it is. */
export type HtmlPart = string | number | Html | readonly Html[];

/** Builds HTML from a template: strings and numbers in it are escaped, HTML and lists of HTML are not. */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { html: texts.reduce((whole, text, index) => whole + render(parts[index - 1]) + text) };
}

/** Takes text as HTML that was made elsewhere, such as a chart. */
export function raw(text: string): Html {
  return { html: text };
}

function render(part: HtmlPart | undefined): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escape(String(part));
  return "html" in part ? part.html : part.map(({ html: text }) => text).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
