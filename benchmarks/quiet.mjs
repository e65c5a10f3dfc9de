// Whether anything else runs. PyTorch's OpenMP barriers wait for a core that others hold, TensorFlow's pool does not:
// on a busy machine PyTorch may be ten times slower and every ratio is wrong in our favour.
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** More busy cores than this, while our own processes wait, are somebody else's work. */
const QUIET_CORES = 0.15;
const SAMPLE_MILLISECONDS = 200;

/**
 * Waits until nothing else runs, `patience` seconds at most. Call it while every process of ours waits.
 *
 * @returns Cores that were busy in the last sample, and whether that counts as quiet.
 */
export async function waitForQuiet(patience) {
  const end = Date.now() + 1000 * patience;
  let busyCores = await sampleBusyCores();
  while (busyCores > QUIET_CORES && Date.now() < end) busyCores = await sampleBusyCores();
  return { busyCores, isQuiet: busyCores <= QUIET_CORES };
}

async function sampleBusyCores() {
  const before = coreTimes();
  await sleep(SAMPLE_MILLISECONDS);
  const after = coreTimes();
  const busy = after.busy - before.busy;
  return Number(((cpus().length * busy) / (busy + after.idle - before.idle)).toFixed(2));
}

function coreTimes() {
  const times = cpus().map(({ times }) => times);
  const idle = times.reduce((sum, core) => sum + core.idle, 0);
  return { idle, busy: times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0) };
}
