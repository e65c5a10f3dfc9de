import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { declared, faultsOf, pagesWithFigures, writersOf } from "./page-figures.mjs";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const RECORD = "packages/models/pretrained/manifest.json";
const record = JSON.parse(read(RECORD)) as { networks: { accuracy: { top1: number } }[] };
const top1 = record.networks[0]!.accuracy.top1.toFixed(2);

describe("figures of the pages", () => {
  it.each(pagesWithFigures())(
    "of %s are what their records say (else see tools/gate/figures.mjs)",
    (page) => {
      expect(faultsOf(page)).toEqual([]);
    },
  );

  it("are declared for pages that are there, and written by programs that a test holds against their records", () => {
    const pages = pagesWithFigures();
    for (const { page } of declared().figures) expect(pages).toContain(page);
    for (const program of pages.flatMap((page) => writersOf(read(page)))) {
      expect(
        existsSync(new URL(`../../${program.replace(".mjs", ".test.ts")}`, import.meta.url)),
        program,
      ).toBe(true);
    }
  });
});

describe("a planted error", () => {
  it.each(
    declared()
      .figures.filter(({ definition }) => definition === undefined)
      .map(({ page, text }) => [page, text] as const),
  )("of one digit is caught in %s: %s", (page, passage) => {
    const digit = /\d(?=\D*$)/.exec(passage)!;
    const wrong = `${passage.slice(0, digit.index)}${(Number(digit[0]) + 1) % 10}${passage.slice(digit.index + 1)}`;
    const words = passage
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const text = read(page).replace(new RegExp(words.join("\\s+")), () => wrong);
    expect(text).not.toBe(read(page));
    expect(faultsOf(page, { text }).join()).toMatch(/is not on the page/);
    // And where the declaration follows the page, by the record.
    const figures = declared().figures.map((each) =>
      each.page === page && each.text === passage ? { ...each, text: wrong } : each,
    );
    expect(faultsOf(page, { text, declarations: { ...declared(), figures } })).not.toEqual([]);
  });

  const found = (text: string) => faultsOf("README.md", { text, declarations: { figures: [] } });

  it("has no record where nobody named one: a number with a unit, or with decimals in a table", () => {
    expect(found("It is right on 93 % of images.\n")).toEqual([
      expect.stringContaining("README.md:1: 93 has no record"),
    ]);
    expect(found("| a | 1.05 |\n")).toEqual([expect.stringContaining("1.05 has no record")]);
    expect(found("It takes 12 ms, 3.5 GiB and 200 images/s, 4 times the memory.\n")).toHaveLength(4);
  });

  it("is no figure in code, addresses, mathematics, settings or what a program writes", () => {
    const text =
      "At λ 0.1, `5 %`, $3 s$, [a](b/4.5 s), 3×3 kernels of version 2.21.\n<!-- t: written by x.mjs -->\n9 %\n<!-- end of t -->\n";
    expect(found(text)).toEqual([]);
  });

  it("is seen in the digits that are shown, of a field or of a quotation", () => {
    const with_ = (text: string, source: object) =>
      faultsOf("README.md", { text, declarations: { figures: [{ page: "README.md", text, ...source }] } });
    const field = { record: RECORD, values: ["networks.0.accuracy.top1"] };
    expect(with_(`${top1} %`, field)).toEqual([]);
    expect(with_(`${Number(top1).toFixed(1)} %`, field)).toEqual([]);
    expect(with_("12.34 %", field)).toEqual([
      expect.stringContaining(`is ${record.networks[0]!.accuracy.top1} in ${RECORD}`),
    ]);
    expect(with_("1 % or 2 %", field)).toEqual([expect.stringContaining("has 2 numbers, and 1 are named")]);
    expect(with_("10000 %", { record: RECORD, quote: '"images": 10000' })).toEqual([]);
    expect(with_("10001 %", { record: RECORD, quote: '"images": 10000' })).toHaveLength(1);
    expect(with_("10001 %", { record: RECORD, quote: '"images": 10001' })).toEqual([
      expect.stringContaining("is not in"),
    ]);
    expect(with_("1 %", { record: "nowhere.json", values: ["a"] })).toEqual([
      expect.stringContaining("has no record"),
    ]);
  });
});
