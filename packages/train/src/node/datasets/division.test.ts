import type { ImageSource } from "@sdnet/data";
import { describe, expect, it } from "vitest";
import type { DataSection } from "../../experiment/experiment.js";
import { UsageError } from "../../experiment/failure.js";
import { findDivision } from "./division.js";

/** Two images in a tar. */
const whole = (lengths: readonly number[]) =>
  ({
    name: "folder",
    names: ["a/1.png", "b/1.png"],
    container: { kind: "archive", path: "/no.tar", directory: "", lengths },
  }) as unknown as ImageSource;
const pets = whole([300, 400]);
const others = whole([300, 401]);
const data = { name: "folder", source: "/data/pets", holdOut: 0.25, holdOutSeed: 3 } as DataSection;
const trained = await findDivision(pets, "/data/pets", { purpose: "training", data });

describe("findDivision", () => {
  it("holds out in training what the experiment says, a tenth if it says nothing", async () => {
    expect(trained).toMatchObject({ fraction: 0.25, seed: 3 });
    expect(await findDivision(pets, "x", { purpose: "training" })).toEqual({
      ...trained!,
      fraction: 0.1,
      seed: 0,
    });
    // Also where the name of the folder says that all are for training.
    expect(await findDivision(pets, "/data/train", { purpose: "training" })).toMatchObject({ fraction: 0.1 });
  });

  it("finds a training's division again by the files, wherever they lie", async () => {
    for (const purpose of ["evaluation", "calibration"] as const) {
      const known = [undefined, { ...trained!, files: "another" }, trained];
      expect(await findDivision(pets, "/elsewhere/test.tar", { purpose, data, known })).toBe(trained);
    }
  });

  it("finds it by the place where images were added since", async () => {
    const again = await findDivision(others, "/data/../data/pets/", {
      purpose: "evaluation",
      data,
      known: [trained],
    });
    expect(again).toMatchObject({ fraction: 0.25, seed: 3 });
    expect(again?.files).not.toBe(trained?.files);
  });

  it("takes all images that the network never saw for an evaluation", async () => {
    expect(
      await findDivision(others, "/x/pets", { purpose: "evaluation", data, known: [trained] }),
    ).toBeUndefined();
    expect(await findDivision(pets, "/x/pets", { purpose: "evaluation" })).toBeUndefined();
  });

  it("leaves the tests of a robustness report out of a calibration on the same images", async () => {
    const calibrated = await findDivision(others, "/x/flowers", { purpose: "calibration" });
    expect(calibrated).toMatchObject({ fraction: 0.1, seed: 0 });
    expect(
      await findDivision(others, "/x/flowers", { purpose: "evaluation", known: [undefined, calibrated] }),
    ).toBe(calibrated);
    expect(await findDivision(others, "/x/Validation.tar", { purpose: "calibration" })).toBeUndefined();
    expect(await findDivision(others, "/x/train/", { purpose: "calibration" })).toBeUndefined();
    await expect(findDivision(others, "/x/test_set", { purpose: "calibration" })).rejects.toThrow(
      new UsageError(
        "/x/test_set: holds test images by its name, and a calibration needs others; name the directory above, or one with training images.",
      ),
    );
  });
});
