import { ProcessLost, type Communicator } from "../communicator.js";
import type { MpiLibrary } from "./mpi-library.js";

/** Milliseconds that a wait spins before it sleeps between looks: what is under way comes soonest so. */
const SPUN = 20;
/** Milliseconds of such a sleep. */
const SLEEP = 0.1;
/** Milliseconds between two looks at what else goes on. */
const LOOK = 10;
/** Looks at a request between two at the clock. */
const TESTS = 32;
/** Bytes up to which the engine may keep numbers inside its own heap, where they move. */
const MOVABLE = 64;
/** Numbers of one exchange: MPI counts in int. */
const MOST = 2 ** 30;
/** `MPI_THREAD_FUNNELED`: one thread calls MPI. */
const FUNNELED = 1;

/** Inputs of {@link startMpi}. */
export interface MpiOptions {
  /** Called every 10 ms while a call waits; what it throws ends the wait. */
  readonly onWait: () => void;
}

/** Processes that a launcher of MPI started. */
export interface MpiCommunicator extends Communicator {
  /** Ends MPI; every process must call it. Nothing of MPI can be called afterwards. */
  readonly finalize: () => void;
}

/**
 * Starts MPI in this process.
 *
 * Calls are non-blocking ones that are waited for here, so that a wait for a process that has died can end.
 *
 * @throws Error where MPI does not start.
 */
export function startMpi(mpi: MpiLibrary, { onWait }: MpiOptions): MpiCommunicator {
  const number = new Int32Array(32);
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  const request = new BigInt64Array(16);
  const staged = new Uint8Array(2 * MOVABLE);

  const check = (code: number, what: string): void => {
    if (code === 0) return;
    const text = new Uint8Array(1024);
    mpi.errorText(code, text, number);
    const reason = new TextDecoder().decode(text.subarray(0, number[0]));
    throw new ProcessLost(`${mpi.version}: ${what} failed (${reason}).`);
  };
  const read = (call: (into: Int32Array) => number, what: string): number => {
    check(call(number), what);
    return number[0] ?? 0;
  };
  const finish = (code: number, what: string): void => {
    check(code, what);
    const flag = number;
    flag[0] = 0;
    let start: number | undefined;
    let looked = 0;
    for (let tests = 1; ; tests++) {
      check(mpi.test(request, flag, mpi.ignoreStatus), what);
      if (flag[0] !== 0) return;
      if (tests % TESTS !== 0 && start === undefined) continue;
      const now = performance.now();
      start ??= now;
      if (now - start > SPUN) Atomics.wait(sleeper, 0, 0, SLEEP);
      if (now - looked < LOOK) continue;
      looked = now;
      onWait();
    }
  };

  // Not by the launcher's word: a libmpi of another make than the launcher believes that it is alone.
  check(mpi.initThread(null, null, FUNNELED, number), "MPI_Init_thread");
  check(mpi.setErrorHandler(mpi.world, mpi.returnErrors), "MPI_Comm_set_errhandler");
  const sumInPlace = (numbers: Float32Array | Float64Array): void => {
    const type = numbers instanceof Float32Array ? mpi.float : mpi.double;
    for (let start = 0; start < numbers.length; start += MOST) {
      const part = numbers.subarray(start, start + MOST);
      const call = [mpi.inPlace, part, part.length, type, mpi.plus, mpi.world, request] as const;
      finish(mpi.sum(...call), "MPI_Iallreduce");
    }
  };
  return {
    rank: read((into) => mpi.commRank(mpi.world, into), "MPI_Comm_rank"),
    size: read((into) => mpi.commSize(mpi.world, into), "MPI_Comm_size"),
    sum: (numbers) => {
      if (numbers.byteLength > MOVABLE) {
        sumInPlace(numbers);
        return;
      }
      const Numbers = numbers.constructor as Float32ArrayConstructor;
      const resting = new Numbers(staged.buffer, 0, numbers.length);
      resting.set(numbers);
      sumInPlace(resting);
      numbers.set(resting);
    },
    broadcast: (bytes, from) => {
      for (let start = 0; start < bytes.length; start += MOST) {
        const part = bytes.subarray(start, start + MOST);
        const resting = part.length > MOVABLE ? part : staged.subarray(0, part.length);
        if (resting !== part) resting.set(part);
        finish(mpi.broadcast(resting, part.length, mpi.byte, from, mpi.world, request), "MPI_Ibcast");
        if (resting !== part) part.set(resting);
      }
    },
    finalize: () => {
      check(mpi.finalize(), "MPI_Finalize");
    },
  };
}
