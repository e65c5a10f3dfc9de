import type { Communicator } from "../communicator.js";

/** Bytes of an exchange that each thread has room for; longer ones take several. */
const ROOM = 65_536;
/** Places before the rooms: how many have arrived, and how many meetings there were. */
const HEADER = 64;

/** Memory that threads of one program meet in. */
export function meetingMemory(size: number): SharedArrayBuffer {
  return new SharedArrayBuffer(HEADER + size * ROOM);
}

/**
 * Threads of one program as a communicator: the same calls as over MPI, without MPI.
 *
 * @param memory - From {@link meetingMemory}, for as many threads.
 * @param rank - Of the calling thread.
 */
export function joinThreads(memory: SharedArrayBuffer, rank: number): Communicator {
  const size = (memory.byteLength - HEADER) / ROOM;
  const header = new Int32Array(memory, 0, 2);
  const meet = (): void => {
    const meeting = Atomics.load(header, 1);
    if (Atomics.add(header, 0, 1) === size - 1) {
      Atomics.store(header, 0, 0);
      Atomics.add(header, 1, 1);
      Atomics.notify(header, 1);
      return;
    }
    while (Atomics.load(header, 1) === meeting) Atomics.wait(header, 1, meeting);
  };
  const roomOf = (each: number): number => HEADER + each * ROOM;
  return {
    rank,
    size,
    sum: (numbers) => {
      const Numbers = numbers.constructor as Float64ArrayConstructor;
      const most = ROOM / numbers.BYTES_PER_ELEMENT;
      for (let start = 0; start < numbers.length; start += most) {
        const part = numbers.subarray(start, start + most);
        new Numbers(memory, roomOf(rank), part.length).set(part);
        meet();
        part.fill(0);
        for (let each = 0; each < size; each++) {
          const room = new Numbers(memory, roomOf(each), part.length);
          for (let place = 0; place < part.length; place++) {
            part[place] = (part[place] ?? 0) + (room[place] ?? 0);
          }
        }
        meet();
      }
    },
    broadcast: (bytes, from) => {
      for (let start = 0; start < bytes.length; start += ROOM) {
        const part = bytes.subarray(start, start + ROOM);
        const room = new Uint8Array(memory, roomOf(from), part.length);
        if (rank === from) room.set(part);
        meet();
        if (rank !== from) part.set(room);
        meet();
      }
    },
  };
}
