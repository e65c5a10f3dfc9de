/** A run in a table. */
export interface SweepRow {
  readonly id: string;
  /** Values of JSON by what they set, e.g. `training.seed`. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** `done`, or what there is of it in words. */
  readonly state: string;
  /** Figures by their paths; none of a run that is not done. */
  readonly figures: Readonly<Record<string, number | undefined>>;
}

/** Runs beside what came of them. */
export interface SweepTable {
  /** Settings in which runs differ, in the order of the columns. */
  readonly keys: readonly string[];
  /** Paths of the figures, in the order of the columns. */
  readonly figures: readonly string[];
  readonly rows: readonly SweepRow[];
}

/** The table for people, with the runs that are not done named under it. */
export function sweepText({ keys, figures, rows }: SweepTable): string {
  const cells = [
    ["run", ...keys, ...figures.map(shortName)],
    ...rows.map(({ id, settings, figures: found }) => [
      id,
      ...keys.map((key) => settingText(settings[key])),
      ...figures.map((path) => figureText(found[path])),
    ]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length))) ?? [];
  const lines = cells.map((row) =>
    row
      .map((text, column) =>
        column <= keys.length ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  const open = rows.filter(({ state }) => state !== "done");
  const missing = open.map(({ id, state }) => `  ${id}: ${state}`);
  return [
    ...lines,
    ...(open.length === 0 ? [] : [`not done: ${open.length} of ${rows.length} runs`, ...missing]),
  ].join("\n");
}

/** The table as comma-separated values with a header. */
export function sweepCsv({ keys, figures, rows }: SweepTable): string {
  const lines = rows.map(({ id, settings, state, figures: found }) => [
    id,
    state,
    ...keys.map((key) => settingText(settings[key])),
    ...figures.map((path) => (found[path] === undefined ? "" : String(found[path]))),
  ]);
  return [["run", "state", ...keys, ...figures], ...lines]
    .map((line) => `${line.map(csvCell).join(",")}\n`)
    .join("");
}

/** A path of a figure without the words that all of them have. */
export function shortName(path: string): string {
  return path
    .replace(".methods.", " ")
    .replace(/\.byCorruption\./, " ")
    .replace(/\.(?=[^.]*$)/, " ");
}

/** A setting as text; nothing where a run has none. */
export function settingText(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A figure as people read it. */
export function figureText(figure: number | undefined): string {
  if (figure === undefined) return "";
  return Math.abs(figure) >= 0.1 || figure === 0 ? figure.toFixed(2) : figure.toPrecision(3);
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
