/**
 * Runs work whose results need not be kept when somebody asks to stop in the middle of it. From when the work calls what it is given, it goes
 * to its end.
 *
 * @returns Result of the work, or undefined if it was given up: then what it did to tensors is for the caller to undo.
 */
export type Abandonable = <Result>(work: (commit: () => void) => Result) => Result | undefined;

/** Runs work to its end, whoever asks. */
export const finished: Abandonable = (work) => work(() => undefined);
