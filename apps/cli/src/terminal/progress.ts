import {
  formatDuration,
  type ProgressDisplay,
  type ProgressOptions as WorkLength,
} from "@sdnet/train/experiment";
import { Presets, SingleBar } from "cli-progress";

/** Inputs of {@link createProgress}. */
export interface ProgressOptions extends WorkLength {
  /** Stream to draw on; standard error if left out, so that standard output stays clean for results. */
  readonly stream?: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Clock in milliseconds; `performance.now` if left out. */
  readonly now?: () => number;
}

/** A progress display in a terminal; `note` is shown at the end of its line. */
export interface Progress extends ProgressDisplay {
  /** Prints a whole line without tearing the bar. */
  log(line: string): void;
}

/** Shortest time between two plain lines. */
const PLAIN_INTERVAL_MS = 5000;
/** Advance that is worth a plain line of its own, as a part of the whole. */
const PLAIN_ADVANCE = 0.1;
/** Work that takes longer than this many seconds is told how long, as soon as there is a speed to tell it by. */
const WORTH_TELLING = 20;
/** Bar redraws per second. */
const REDRAWS_PER_SECOND = 8;

/**
 * Shows progress with rate and time left: a bar on a terminal; elsewhere a plain line when a tenth of the work or
 * five seconds have passed, though never twice within half a second; and, once there is a speed after the first step, how long the
 * whole takes.
 */
export function createProgress(options: ProgressOptions): Progress {
  const stream = options.stream ?? process.stderr;
  return stream.isTTY === true ? barProgress(options, stream) : plainProgress(options, stream);
}

/** Rate and time left, from a smoothed rate so that one slow step does not shake the estimate. */
class Pace {
  readonly #start: number;
  readonly #now: () => number;
  readonly #startTime: number;
  #lastValue: number;
  #lastTime: number;
  #rate: number | undefined;

  constructor(start: number, now: () => number) {
    this.#start = start;
    this.#now = now;
    this.#startTime = this.#lastTime = now();
    this.#lastValue = start;
  }

  advance(value: number): void {
    const time = this.#now();
    const seconds = (time - this.#lastTime) / 1000;
    if (seconds < 0.2) return;
    const rate = (value - this.#lastValue) / seconds;
    const weight = 1 - Math.exp(-seconds / 10);
    this.#rate = this.#rate === undefined ? rate : this.#rate + weight * (rate - this.#rate);
    this.#lastValue = value;
    this.#lastTime = time;
  }

  get elapsedSeconds(): number {
    return (this.#now() - this.#startTime) / 1000;
  }

  averageRate(value: number): number {
    return (value - this.#start) / Math.max(this.elapsedSeconds, 1e-3);
  }

  describe(value: number, options: ProgressOptions): string {
    const done = value >= options.total;
    const rate = done || this.#rate === undefined ? this.averageRate(value) : this.#rate;
    const speed = `${formatRate(rate)} ${options.unit}/s`;
    if (done) return `${speed} · ${formatDuration(this.elapsedSeconds)}`;
    return rate > 0 ? `${speed} · ETA ${formatDuration((options.total - value) / rate)}` : speed;
  }
}

function barProgress(options: ProgressOptions, stream: NodeJS.WritableStream): Progress {
  const pace = new Pace(options.start ?? 0, options.now ?? (() => performance.now()));
  const bar = new SingleBar(
    {
      format: "{label} [{bar}] {value}/{total} {unit} · {pace}{note}",
      stream,
      fps: REDRAWS_PER_SECOND,
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  let value = options.start ?? 0;
  let note = "";
  let running = true;
  const payload = () => ({
    label: options.label,
    unit: options.unit,
    pace: pace.describe(value, options),
    note,
  });
  bar.start(options.total, value, payload());
  const stop = (): void => {
    if (!running) return;
    running = false;
    process.off("exit", stop);
    bar.stop();
    stream.write(`${summaryLine(value, pace, options)}${note}\n`);
  };
  // A terminal whose cursor is hidden stays so after the program.
  process.on("exit", stop);
  return {
    update(next, nextNote) {
      if (!running) return;
      value = next;
      if (nextNote !== undefined) note = ` · ${nextNote}`;
      pace.advance(value);
      bar.update(value, payload());
    },
    log(line) {
      // The bar remembers its row from `start`: it must be taken away and drawn anew below the line.
      if (running) bar.stop();
      stream.write(`${line}\n`);
      if (running) bar.start(options.total, value, payload());
    },
    stop,
  };
}

function summaryLine(value: number, pace: Pace, options: ProgressOptions): string {
  const percent = Math.floor((100 * value) / Math.max(options.total, 1));
  return `${options.label}: ${value}/${options.total} ${options.unit} (${percent} %) · ${pace.describe(value, options)}`;
}

function plainProgress(options: ProgressOptions, stream: NodeJS.WritableStream): Progress {
  const now = options.now ?? (() => performance.now());
  const pace = new Pace(options.start ?? 0, now);
  let value = options.start ?? 0;
  let note = "";
  let printedValue = value;
  let printedTime = now();
  let printedNote: string | undefined;
  let running = true;
  const tellLength = lengthTeller(options, now, (line) => stream.write(`${line}\n`));
  const print = () => {
    stream.write(`${summaryLine(value, pace, options)}${note}\n`);
    printedValue = value;
    printedTime = now();
    printedNote = note;
  };
  return {
    update(next, nextNote) {
      if (!running) return;
      value = next;
      if (nextNote !== undefined) note = ` · ${nextNote}`;
      pace.advance(value);
      tellLength(value);
      const waited = now() - printedTime;
      const advance = (value - printedValue) / Math.max(options.total, 1);
      if (waited >= PLAIN_INTERVAL_MS || (advance >= PLAIN_ADVANCE && waited >= PLAIN_INTERVAL_MS / 10))
        print();
    },
    log(line) {
      stream.write(`${line}\n`);
    },
    stop() {
      if (!running) return;
      running = false;
      if (value !== printedValue || note !== printedNote) print();
    },
  };
}

/** Says once how long the whole takes, by the speed after the first step, which prepares what all need. */
function lengthTeller(
  { label, total, unit }: ProgressOptions,
  now: () => number,
  tell: (line: string) => void,
): (value: number) => void {
  const start = now();
  let first: { readonly value: number; readonly time: number } | undefined;
  let isTold = false;
  return (value) => {
    const time = now();
    if (isTold) return;
    first ??= { value, time };
    if (time - first.time < PLAIN_INTERVAL_MS / 10 || value <= first.value) return;
    isTold = true;
    const rate = (value - first.value) / ((time - first.time) / 1000);
    const left = (total - value) / rate;
    if (left < WORTH_TELLING) return;
    tell(
      `${label}: about ${formatDuration((time - start) / 1000 + left)} in all, at ${formatRate(rate)} ${unit}/s.`,
    );
  };
}

/** Three significant digits are enough for a speed. */
function formatRate(rate: number): string {
  if (!Number.isFinite(rate)) return "?";
  return Math.abs(rate) >= 100 ? rate.toFixed(0) : rate.toPrecision(3);
}
