import { afterEach, describe, expect, it, vi } from "vitest";

import { run } from "./main.js";

/** Runs a command line; gives the exit code and what went to the two streams. */
async function outcome(...parameters: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const written = { out: "", err: "" };
  const collect = (stream: "out" | "err") => (chunk: unknown) => {
    written[stream] += String(chunk);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(collect("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(collect("err")),
  ];
  try {
    await run(["node", "sdnet", ...parameters]);
    return { code: process.exitCode ?? 0, ...written };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("sdnet", () => {
  it("prints its version and its help with exit code 0", async () => {
    expect(await outcome("--version")).toMatchObject({ code: 0, err: "" });
    const help = await outcome("--help");
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toContain("engine");
    expect(help.out).toContain("Exit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped.");
  });

  it.each([
    [["engin"], "sdnet: unknown command 'engin' (Did you mean engine?)\n"],
    [["engine", "install", "--gpuu"], "sdnet: unknown option '--gpuu' (Did you mean --gpu?)\n"],
    [["--versio"], "sdnet: unknown option '--versio' (Did you mean --version?)\n"],
  ])("%j ends with exit code 2 and a suggestion", async (parameters, err) => {
    expect(await outcome(...parameters)).toEqual({ code: 2, out: "", err });
  });

  it("ends with exit code 1 and one line when a command fails", async () => {
    vi.stubEnv("SDNET_NO_NATIVE", "1");
    expect(await outcome("engine", "install")).toEqual({
      code: 1,
      out: "",
      err: "sdnet: engine install: SDNET_NO_NATIVE is set, which forbids the native engine.\n",
    });
  });

  it("ends with exit code 2 when the environment is wrong", async () => {
    vi.stubEnv("SDNET_BACKEND", "cuda");
    expect(await outcome("doctor")).toEqual({
      code: 2,
      out: "",
      err: "sdnet: SDNET_BACKEND must be one of native, tensorflow, wasm, cpu, webgpu, got cuda.\n",
    });
  });

  it("tells a program which backend computes", async () => {
    const { code, out } = await outcome("doctor", "--json", "--backend", "cpu");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      backend: "cpu",
      package: "@tensorflow/tfjs",
      device: "CPU",
      threads: 1,
      reason: "asked for with --backend",
      node: process.version,
      mpi: expect.stringMatching(/Open MPI|MPICH|no libmpi is found|needs the package koffi/) as string,
    });
  });
});
