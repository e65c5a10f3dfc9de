/** The page's look: one column, light or dark as the reader's system is. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #1c2128; --soft: #5b6470; --line: #dfe3e8;
  --sdnet: #2f81f7; --twin: #d9730d; --good: #1a7f37; --bad: #b42318;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1116; --card: #171b22; --ink: #e6e9ee; --soft: #98a2b0; --line: #2a313b;
    --good: #57c26f; --bad: #ff8a7a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 40px 20px 64px; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 8px; letter-spacing: -0.015em; }
h2 { font-size: 1.25rem; margin: 0 0 4px; }
p { margin: 0 0 12px; max-width: 76ch; }
.lead { font-size: 1.08rem; color: var(--soft); }
.soft, figcaption, .card > p { color: var(--soft); }
section.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 24px; margin-top: 24px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 14px; margin-top: 24px; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 16px 18px; }
.tile b { display: block; font-size: 1.7rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); font-size: 0.88rem; display: block; }
.tile .name { font-weight: 600; }
.sdnet { color: var(--sdnet) !important; } .twin { color: var(--twin) !important; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 0.95rem; }
th, td { padding: 7px 12px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
thead th { color: var(--soft); font-weight: 600; }
tbody th { font-weight: 500; }
td small { color: var(--soft); }
td.best { font-weight: 700; color: var(--sdnet); }
.facts td, .facts th { white-space: normal; text-align: left; vertical-align: top; }
.facts th { color: var(--soft); width: 13em; }
.charts { display: flex; flex-wrap: wrap; gap: 16px 28px; }
.charts svg { max-width: 100%; height: auto; }
.key { display: flex; flex-wrap: wrap; gap: 6px 22px; color: var(--soft); font-size: 0.9rem; margin: 4px 0 14px; }
.key i { display: inline-block; width: 22px; height: 0; border-top: 3px solid; margin-right: 7px; vertical-align: middle; }
.key i.dashed { border-top-style: dashed; }
img { image-rendering: pixelated; display: block; }
.atoms img { max-width: 100%; height: auto; }
.examples td { border: 0; padding: 4px 7px; text-align: center; font-size: 0.8rem; line-height: 1.3; color: var(--soft); }
.examples th { border: 0; text-align: center; font-size: 0.85rem; color: var(--soft); padding: 2px 7px; font-weight: 500; }
.examples th.group { color: var(--ink); font-weight: 600; }
.examples img { width: 104px; height: 104px; border-radius: 7px; margin: 0 auto 3px; }
.examples { width: auto; }
.right { color: var(--good); } .wrong { color: var(--bad); }
code { font: 0.86em ui-monospace, monospace; overflow-wrap: anywhere; }
`;
