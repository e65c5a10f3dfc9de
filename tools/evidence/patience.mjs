// Time limits that a machine which stands still, as one that sleeps or is stopped, does not use up.
import { clearInterval, setInterval } from "node:timers";

/**
 * Calls `ring` after some seconds in which this process ran.
 *
 * @returns A function that takes the alarm back.
 */
export function alarm(seconds, ring) {
  let left = seconds;
  const ticking = setInterval(() => {
    if (--left > 0) return;
    clearInterval(ticking);
    ring();
  }, 1000);
  return () => clearInterval(ticking);
}
