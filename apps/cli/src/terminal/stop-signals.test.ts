import { expect, it, vi } from "vitest";
import { countSignal, exitCodeOf, HEARD, NUMBER, STATE_BYTES } from "./stop-signals.js";

function counted(...times: readonly number[]): number {
  const state = new Int32Array(STATE_BYTES / 4);
  vi.useFakeTimers();
  try {
    for (const time of times) {
      vi.setSystemTime(time);
      countSignal(state, 2);
    }
  } finally {
    vi.useRealTimers();
  }
  return state[HEARD]!;
}

it("counts a signal once that is heard twice, and the next one again", () => {
  const start = 2 ** 31 * 800 + 5;
  expect(counted(start)).toBe(1);
  expect(counted(start, start, start + 200)).toBe(1);
  expect(counted(start, start + 200, start + 700)).toBe(2);
  expect(counted(start - 10, start + 600)).toBe(2);
});

it("keeps which signal it was, for the exit code that shells expect", () => {
  const state = new Int32Array(STATE_BYTES / 4);
  countSignal(state, 15);
  expect(state[NUMBER]).toBe(15);
  expect([exitCodeOf(2), exitCodeOf(15)]).toEqual([130, 143]);
});
