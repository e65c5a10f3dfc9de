/** Signals that ask a program to end, with their numbers. */
export const STOP_SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/** A signal that asks a program to end. */
export type StopSignal = keyof typeof STOP_SIGNALS;

/** Its number. */
export type SignalNumber = (typeof STOP_SIGNALS)[StopSignal];

/** Place, in the memory that both threads see, of the number of signals so far. */
export const HEARD = 0;
/** Place of the number of the last signal. */
export const NUMBER = 1;
/** Place of the number of signals that the main thread has obeyed. */
export const OBEYED = 2;
/** Place of the time of the last signal. */
const TIME = 3;
/** Bytes of that memory. */
export const STATE_BYTES: number = 4 * Int32Array.BYTES_PER_ELEMENT;

/**
 * Milliseconds in which a second signal is the first one heard again: by both threads, or since a terminal sends Ctrl-C to `npm run` as
 * well, which passes it on.
 */
const ECHO = 300;

/** Counts a signal, unless it is an echo. */
export function countSignal(state: Int32Array, number: SignalNumber): void {
  const now = Date.now() % 2 ** 31;
  const last = Atomics.load(state, TIME);
  if (Atomics.load(state, HEARD) > 0 && Math.abs(now - last) < ECHO) return;
  // Of two threads at once, one counts.
  if (Atomics.compareExchange(state, TIME, last, now) !== last) return;
  Atomics.store(state, NUMBER, number);
  Atomics.add(state, HEARD, 1);
}

/** Exit code of a program that a signal ended, as shells report it: 130 for Ctrl-C, 143 for SIGTERM. */
export function exitCodeOf(number: SignalNumber): number {
  return 128 + number;
}
