import { FailedElsewhere, type Communicator } from "./communicator.js";

/** Gives every process the text of the process of rank `from`; what the others pass is not looked at. */
export function broadcastText(communicator: Communicator, text: string, from = 0): string {
  const own = new TextEncoder().encode(communicator.rank === from ? text : "");
  const length = Float64Array.of(own.length);
  communicator.sum(length);
  const bytes = communicator.rank === from ? own : new Uint8Array(length[0] ?? 0);
  if (bytes.length > 0) communicator.broadcast(bytes, from);
  return new TextDecoder().decode(bytes);
}

/** Texts of all processes, in the order of their ranks. */
export function gatherTexts(communicator: Communicator, text: string): string[] {
  return Array.from({ length: communicator.size }, (_, rank) => broadcastText(communicator, text, rank));
}

/** Numbers of all processes, in the order of their ranks. */
export function gatherNumbers({ rank, size, sum }: Communicator, number: number): Float64Array {
  const all = new Float64Array(size);
  all[rank] = number;
  sum(all);
  return all;
}

/**
 * Does something in the process of rank 0 alone, while the others wait, and gives its result to all.
 *
 * @param work - Its result must survive JSON.
 * @throws What `work` throws, at rank 0; FailedElsewhere at all others.
 */
export async function onFirst<Result>(
  communicator: Communicator,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  if (communicator.rank > 0) {
    const answer = broadcastText(communicator, "");
    if (answer === FAILED) throw new FailedElsewhere(`rank ${communicator.rank} ends since rank 0 failed.`);
    return (JSON.parse(answer) as { readonly result: Result }).result;
  }
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    broadcastText(communicator, FAILED);
    throw error;
  }
  broadcastText(communicator, JSON.stringify({ result }));
  return result;
}

/** No JSON. */
const FAILED = "failed";
