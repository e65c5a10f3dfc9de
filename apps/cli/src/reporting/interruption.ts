/** Exit code of a command that Ctrl-C stopped: 128 + SIGINT, as shells expect. */
export const INTERRUPTED = 130;

/** Hears Ctrl-C until it is stopped. */
export interface Interruption {
  /** Fires at the first Ctrl-C, or when another program asks this one to end. */
  readonly signal: AbortSignal;
  readonly stop: () => void;
}

/** The first Ctrl-C asks to stop and calls `onFirst`; the second does not ask. */
export function listenForInterruption(onFirst: () => void): Interruption {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    onFirst();
    controller.abort();
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  return {
    signal: controller.signal,
    stop: () => {
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    },
  };
}
