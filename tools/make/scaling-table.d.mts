/** Rate and latency of a link. */
interface Network {
  readonly bandwidth: number;
  readonly latency: number;
}

export const RECORD: string;
/** Seconds of summing bytes over so many processes by a ring. */
export function ringSeconds(bytes: number, processes: number, network: Network): number;
/** The page with the tables of a record. */
export function withTables(page: string, record: unknown): string;
