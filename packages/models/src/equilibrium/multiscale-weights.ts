import type { Branch } from "./branches.js";

/** One trained tensor of the multiscale function. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /**
   * Initial value. `normal`: standard deviation 0.01. `fan-in`: uniform within 1 / sqrt(fan-in). `norm`: the norms of the
   * kernel listed before it.
   */
  readonly start: "normal" | "fan-in" | "norm" | "ones" | "zeros";
  /** Of a kernel: the positions of its output for one image. */
  readonly positions?: number;
}

/** Channels of a block's inner convolution, in those of its branch. */
const EXPANSION = 5;

/** Name of what carries branch `from` to branch `to`. */
export function pathName(from: number, to: number): string {
  return `fuse${from}to${to}`;
}

/** Every trained tensor of `f`: a residual block in each branch, paths between all of them, and a last convolution in each. */
export function multiscaleWeights(branches: readonly Branch[]): readonly WeightSpec[] {
  const blocks = branches.flatMap(({ size, channels }, index) => {
    const inner = EXPANSION * channels;
    const area = size * size;
    return [
      ...normalizedConvolution(`branch${index}.conv1`, [3, 3, channels, inner], area),
      ...norm(`branch${index}.norm1`, inner),
      ...normalizedConvolution(`branch${index}.conv2`, [3, 3, inner, channels], area),
      ...norm(`branch${index}.norm2`, channels),
      ...norm(`branch${index}.norm3`, channels),
    ];
  });
  const paths = branches.flatMap((source, from) =>
    branches.flatMap((target, to) => path(pathName(from, to), { source, target, distance: to - from })),
  );
  const ends = branches.flatMap(({ size, channels }, index) => [
    ...normalizedConvolution(`end${index}.conv`, [1, 1, channels, channels], size * size),
    ...norm(`end${index}.norm`, channels),
  ]);
  return [...blocks, ...paths, ...ends];
}

function path(
  name: string,
  {
    source,
    target,
    distance,
  }: { readonly source: Branch; readonly target: Branch; readonly distance: number },
): readonly WeightSpec[] {
  if (distance === 0) return [];
  if (distance < 0) {
    const shape = [1, 1, source.channels, target.channels];
    return [kernel(`${name}.0`, shape, source.size ** 2), ...norm(`${name}.0`, target.channels)];
  }
  return Array.from({ length: distance }, (_, step) => {
    const channels = step === distance - 1 ? target.channels : source.channels;
    const area = (source.size / 2 ** (step + 1)) ** 2;
    return [
      kernel(`${name}.${step}`, [3, 3, source.channels, channels], area),
      ...norm(`${name}.${step}`, channels),
    ];
  }).flat();
}

function kernel(name: string, shape: readonly number[], positions: number): WeightSpec {
  return { name: `${name}.kernel`, shape, start: "normal", positions };
}

function normalizedConvolution(
  name: string,
  shape: readonly number[],
  positions: number,
): readonly WeightSpec[] {
  return [
    { name: `${name}.kernel`, shape, start: "fan-in", positions },
    { name: `${name}.gain`, shape: [shape[3] ?? 0], start: "norm" },
  ];
}

function norm(name: string, channels: number): readonly WeightSpec[] {
  return [
    { name: `${name}.scale`, shape: [channels], start: "ones" },
    { name: `${name}.offset`, shape: [channels], start: "zeros" },
  ];
}
