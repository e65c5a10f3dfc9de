/** One of several parts that the work of a command is divided into, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Units of work from `first` up to, not including, `end`. */
export interface UnitRange {
  readonly first: number;
  readonly end: number;
}

/** Units of a shard, neighbours of each other: as many as every other shard has, or one more. */
export function rangeOfShard(units: number, { index, count }: Shard): UnitRange {
  return {
    first: Math.floor((units * (index - 1)) / count),
    end: Math.floor((units * index) / count),
  };
}

/** Text of a shard, e.g. `2/4`. */
export function describeShard({ index, count }: Shard): string {
  return `${index}/${count}`;
}
