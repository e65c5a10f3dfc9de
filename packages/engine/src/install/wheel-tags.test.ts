import { describe, expect, it } from "vitest";

import { CPU_BUILD, GPU_BUILD } from "./tensorflow-build.js";
import { isWheelFor, platformTags } from "./wheel-tags.js";

const TAGS = platformTags(36);

describe("isWheelFor", () => {
  it.each([
    ["tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl", true],
    ["tensorflow_cpu-2.21.0-cp313-cp313-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", true],
    ["tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_39_x86_64.whl", false],
    ["tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_aarch64.whl", false],
    ["tensorflow_cpu-2.20.0-cp311-cp311-manylinux_2_27_x86_64.whl", false],
    ["tensorflow-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl", false],
    ["tensorflow_cpu-2.21.0.tar.gz", false],
  ])("%s on glibc 2.36: %s", (filename, expected) => {
    expect(isWheelFor(CPU_BUILD, filename, TAGS)).toBe(expected);
  });

  it("tells the build with CUDA from the one without", () => {
    const wheel = "tensorflow-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl";
    expect(isWheelFor(GPU_BUILD, wheel, TAGS)).toBe(true);
  });
});
