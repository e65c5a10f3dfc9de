import type { TensorFlowBuild } from "./tensorflow-build.js";

/** Oldest glibc that the wheels of TensorFlow 2.21 run on, as [major, minor]. */
const OLDEST_GLIBC = 27;

/** Versions of Python to ask pip for, best first: the C library inside is the same in each. */
export const PYTHON_VERSIONS: readonly string[] = ["3.11", "3.12", "3.13", "3.10"];

/** The manylinux tags of 64-bit Intel and AMD machines that a glibc 2.`minor` can run, newest first. */
export function platformTags(minor: number): readonly string[] {
  const tags = [];
  for (let version = minor; version >= OLDEST_GLIBC; version -= 1)
    tags.push(`manylinux_2_${String(version)}_x86_64`);
  return [...tags, "manylinux_2_17_x86_64", "manylinux2014_x86_64"];
}

/** Whether the file is a wheel of `build` for this glibc, whatever the Python it was built for. */
export function isWheelFor(build: TensorFlowBuild, filename: string, tags: readonly string[]): boolean {
  const prefix = `${build.distribution.replaceAll("-", "_")}-${build.version}-`;
  if (!filename.startsWith(prefix) || !filename.endsWith(".whl")) return false;
  const platform = filename.slice(0, -".whl".length).split("-").at(-1) ?? "";
  return platform.split(".").some((tag) => tags.includes(tag));
}
