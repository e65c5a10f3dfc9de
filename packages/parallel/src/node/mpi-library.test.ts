import { describe, expect, it } from "vitest";
import { inspectMpi } from "./inspect-mpi.js";
import { loadMpi, MpiMissing } from "./mpi-library.js";

describe("loadMpi", () => {
  it("says what to install where koffi is not there", async () => {
    const missing = Object.assign(new Error("Cannot find package 'koffi'"), { code: "ERR_MODULE_NOT_FOUND" });
    await expect(loadMpi({ preferMpich: false, load: () => Promise.reject(missing) })).rejects.toThrow(
      new MpiMissing("MPI needs the package koffi, which is not installed: npm install koffi"),
    );
  });

  it("says why koffi does not load, in one line", async () => {
    const broken = () => Promise.reject(new Error("wrong ELF class\nat somewhere"));
    await expect(loadMpi({ preferMpich: false, load: broken })).rejects.toThrow(
      new MpiMissing("koffi cannot be loaded: wrong ELF class; npm install koffi"),
    );
  });

  it("names a library that was asked for and cannot be loaded", async () => {
    await expect(loadMpi({ file: "/nowhere/libmpi.so", preferMpich: false })).rejects.toThrow(
      /^\/nowhere\/libmpi\.so cannot be loaded: .+$/,
    );
  });

  it("says what to install where no library is found", async () => {
    const load = () =>
      Promise.resolve({
        load: () => {
          throw new Error("no such file");
        },
      } as never);
    await expect(loadMpi({ preferMpich: true, load })).rejects.toThrow(
      new MpiMissing(
        "no libmpi is found: install Open MPI (Debian: apt-get install openmpi-bin libopenmpi3), or name its file by SDNET_MPI_LIBRARY.",
      ),
    );
  });
});

describe("inspectMpi", () => {
  it("is no failure where the library cannot be loaded", async () => {
    const { found, description } = await inspectMpi({ SDNET_MPI_LIBRARY: "/nowhere/libmpi.so" });
    expect(found).toBe(false);
    expect(description).toMatch(/^\/nowhere\/libmpi\.so cannot be loaded/);
  });
});
