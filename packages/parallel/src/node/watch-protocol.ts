/** Bytes that a watching thread and its main thread share: one more than the rank that was lost, or 0. */
export const STATE_BYTES: number = Int32Array.BYTES_PER_ELEMENT;

/** A process, as others name it. */
export interface Peer {
  readonly host: string;
  readonly pid: number;
}

/** Address, port and secret of rank 0, by which the other processes reach it. */
export interface Meeting {
  readonly addresses: readonly string[];
  readonly port: number;
  readonly token: string;
}

/** Start data of a watching thread. */
export interface WatchJob {
  readonly state: ArrayBufferLike;
  readonly rank: number;
  readonly peers: readonly Peer[];
  /** Known to all of one run and nobody else. */
  readonly token: string;
  /** Sentence for the loss of each rank. */
  readonly lostBy: readonly string[];
  /** Left out at rank 0. */
  readonly meeting?: Meeting | undefined;
}

/** Message from a watching thread to its main thread. */
export type WatchMessage =
  | { readonly kind: "listening"; readonly port: number; readonly token: string }
  | { readonly kind: "connected" }
  | { readonly kind: "unreached" }
  | { readonly kind: "closed" };

/** Message from a main thread to its watching thread. */
export type WatchOrder =
  | { readonly kind: "advice"; readonly advice: string }
  /** The main thread has seen that a process is lost and ends by itself. */
  | { readonly kind: "obeyed" }
  | { readonly kind: "close" };

/** One line of JSON between processes. Anything that arrives is a sign of life. */
export type WatchLine =
  | { readonly kind: "hello"; readonly token: string; readonly rank: number }
  | { readonly kind: "welcome" }
  | { readonly kind: "beat" }
  | { readonly kind: "lost"; readonly rank: number };

/** Milliseconds between two beats. */
export const BEAT = 3000;
/** Milliseconds of silence after which a machine counts as gone. */
export const SILENCE = 20_000;
/** Milliseconds that a main thread has to notice a loss, before its process is ended. */
export const GRACE = 5000;
/** Milliseconds in which a process must reach rank 0. */
export const REACH = 15_000;
