import { gatherNumbers, gatherTexts, type Communicator } from "@sdnet/parallel";
import type { StateEntry } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { Failure } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import type { Trainer } from "../../training/train-step.js";
import { captureState, restoreState } from "./training-state.js";

/** Steps between two looks at whether all processes have the same state. */
export const AGREEMENT_STEPS = 100;
/** Largest difference, relative to the largest number of a tensor, that processors of different kinds may round into each other's states. */
const ROUNDING = 1e-4;

/** A network in training. */
export interface SharedState {
  readonly model: tf.LayersModel;
  readonly trainer: Trainer;
}

type State = ReadonlyMap<string, StateEntry>;

/** Gives every process the state of rank 0: weights, statistics, the optimiser's buffers and where power iterations stand. */
export function shareState(communicator: Communicator, { model, trainer }: SharedState): void {
  const state = receive(communicator, captureState(model, trainer));
  if (communicator.rank > 0) restoreState(state, { model, trainer, where: "the state of rank 0" });
}

/**
 * Sees to it that all processes have the same state, as equal updates of equal states leave them. Differences of rounding, between processors of different
 * kinds, are told of once and made to vanish.
 *
 * @throws Failure naming the first rank whose state is another one.
 */
export function assertSameState(
  communicator: Communicator,
  { model, trainer, step, log }: SharedState & { readonly step: number; readonly log: Log },
): void {
  const { rank } = communicator;
  const own = captureState(model, trainer);
  const sums = gatherNumbers(communicator, checksum(own));
  if (sums.every((sum) => sum === sums[0])) return;
  const first = receive(communicator, own);
  const furthest = furthestTensor(own, first);
  const differences = gatherNumbers(communicator, furthest.difference);
  const names = gatherTexts(communicator, furthest.name);
  const worst = differences.findIndex((difference) => !(difference <= ROUNDING));
  if (worst >= 0) {
    throw new Failure(
      `Training stopped at step ${step}: the state of rank ${worst} is not that of rank 0; ${names[worst] ?? ""} differs by ` +
        `${(differences[worst] ?? NaN).toPrecision(2)} of its largest number. A processor or its memory may be at fault; --resume goes on from what rank 0 saved.`,
    );
  }
  if (rank > 0) restoreState(first, { model, trainer, where: "the state of rank 0" });
  const others = [...sums.keys()].filter((each) => sums[each] !== sums[0]);
  log.warn(
    `step ${step}: rank ${others.join(", ")} rounds otherwise than rank 0, as another kind of processor does; all go on from the state of rank 0.`,
  );
}

/** State of rank 0, given one of the same names and shapes. */
function receive(communicator: Communicator, own: State): State {
  return new Map(
    [...own].map(([name, entry]) => {
      // A copy: what a backend hands out may be its own memory.
      const copy = { ...entry, data: entry.data.slice() } as StateEntry;
      const { data } = copy;
      communicator.broadcast(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), 0);
      return [name, copy];
    }),
  );
}

/** A number that two states with one different bit hardly ever share. */
function checksum(state: State): number {
  let sum = 0;
  for (const { data } of state.values()) {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const isWhole = bytes.byteOffset % 4 === 0 && bytes.length % 4 === 0;
    const words = isWhole ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4) : bytes;
    for (const word of words) sum = (Math.imul(sum ^ word, 0x01000193) + 0x9e3779b9) | 0;
  }
  return sum;
}

function furthestTensor(own: State, first: State): { readonly name: string; readonly difference: number } {
  let furthest = { name: "", difference: 0 };
  for (const [name, { data }] of own) {
    const other = first.get(name)?.data ?? [];
    let [largest, difference] = [0, 0];
    data.forEach((value: number | bigint, place: number) => {
      const wanted = Number(other[place] ?? NaN);
      largest = Math.max(largest, Math.abs(wanted));
      difference = Math.max(difference, Math.abs(Number(value) - wanted));
    });
    const relative = difference === 0 ? 0 : difference / largest;
    if (!(relative <= furthest.difference)) furthest = { name, difference: relative };
  }
  return furthest;
}
