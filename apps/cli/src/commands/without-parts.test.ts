import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { decodeCalibration } from "@sdnet/robust";
import { createShell } from "@sdnet/testing/node";
import { readCheckpoint, runDirectory } from "@sdnet/train/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../main.js";

const folder = mkdtempSync(join(tmpdir(), "sdnet-without-parts-"));
const shell = createShell(run, { "%": folder });
const sdnet = (line: string) => shell.run(`${line} --backend cpu`);

const EACH = 20;
const MODEL =
  "model.name=sdnet18 model.width=1 model.stemAtoms=2 model.classes=2 model.imageSize=8 model.stem=cifar";
const TRAINING = "training.epochs=1 training.batchSize=20 data.name=folder data.holdOut=0.2";

/** Each picture is noise of its own: a network tells it by heart, or not at all. */
function writePicture(path: string): void {
  const random = randomStream(1, path.slice(folder.length));
  const pixels = Uint8Array.from({ length: 8 * 8 * 3 }, () => random.below(256));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, encodePng({ width: 8, height: 8, pixels }));
}

function writeClasses(root: string): void {
  for (const name of ["a", "b"]) {
    for (let image = 0; image < EACH; image++) writePicture(join(root, name, `${image}.png`));
  }
}

interface Evaluated {
  readonly images: number;
  readonly loss: number;
}

const evaluated = async (line: string): Promise<Evaluated & { readonly err: string }> => {
  const { out, err, code } = await sdnet(`evaluate %/run ${line} --json`);
  expect([err, code]).toEqual([expect.any(String), 0]);
  return { ...(JSON.parse(out.trim().split("\n").at(-1)!) as Evaluated), err };
};

let trained = "";
beforeAll(async () => {
  registerKernels();
  writeClasses(join(folder, "pets"));
  writeFileSync(join(folder, "x.yaml"), "{}");
  const errors: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => errors.push(String(text)) > 0;
  const line = `node sdnet train ${folder}/x.yaml ${MODEL} ${TRAINING} data.source=${folder}/pets --out ${folder}/run --backend cpu`;
  await run(line.split(" "));
  process.stderr.write = write;
  trained = errors.join("");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("images without parts", () => {
  it("are held out of training in part, and it says so", async () => {
    const rule = "that are held out for tests (20 % of each class, seed 0; data.holdOut).";
    expect(trained).toContain(`${folder}/pets: has no folder of test images: without the 8 of 40 ${rule}`);
    expect(trained).toContain(`${folder}/pets: has no folder of test images: these are the 8 of 40 ${rule}`);
    const { division } = await readCheckpoint(runDirectory(join(folder, "run")).last);
    expect(division).toMatchObject({ fraction: 0.2, seed: 0 });
  });

  it("are the same in evaluate, from the place of the training, a copy of it and a tar", async () => {
    const [test, train] = [
      await evaluated("--data folder:%/pets"),
      await evaluated("--data folder:%/pets --split train"),
    ];
    expect([test.images, train.images]).toEqual([8, 32]);
    cpSync(join(folder, "pets"), join(folder, "copy"), { recursive: true });
    execFileSync("tar", ["-cf", join(folder, "pets.tar"), "-C", folder, "pets"]);
    for (const place of ["copy", "pets.tar"]) {
      const again = await evaluated(`--data folder:%/${place}`);
      expect([again.images, again.loss]).toEqual([8, test.loss]);
    }
  });

  it("are all taken where the network never saw them", async () => {
    writeClasses(join(folder, "others"));
    const { images, err } = await evaluated("--data folder:%/others/");
    expect(images).toBe(2 * EACH);
    expect(err).toContain("%/others/: has no folders of parts (train, val, test): all 40 images are taken.");
  });

  it("are calibrated on where training saw them, and reported on where it did not", async () => {
    const line =
      "calibrate %/run --data folder:%/pets.tar --images 8 --lambdas 0.1,0.4 --corruptions fog --out @/c.json";
    const { err, code } = await sdnet(line);
    expect([err.includes("without the 8 of 40"), err.includes("was trained on these images"), code]).toEqual([
      true,
      true,
      0,
    ]);
    const { provenance } = decodeCalibration(readFileSync(join(shell.folder, "c.json"), "utf8"), "c.json");
    const { division } = await readCheckpoint(runDirectory(join(folder, "run")).last);
    expect(provenance).toMatchObject({ division, seenInTraining: true });
    const attack = await sdnet("attack %/run --data folder:%/copy --steps 1 --probe 0 --lambda 0.1 --json");
    expect(attack.err).toContain("these are the 8 of 40");
    expect((JSON.parse(attack.out.trim().split("\n").at(-1)!) as { images: number }).images).toBe(8);
  });

  it("may be divided by a calibration of a network that never saw them", async () => {
    const calibrate =
      "calibrate %/run --data folder:%/others --images 8 --lambdas 0.1,0.4 --corruptions fog --out @/o.json";
    expect((await sdnet(calibrate)).err).toContain("without the 4 of 40");
    const report =
      "robust %/run --calibration @/o.json --data folder:%/others --batch 4 --lambdas 0.1,0.4 --corruptions fog";
    expect((await sdnet(report)).err).toContain("these are the 4 of 40");
  });
});

describe("what lies beside images", () => {
  it("is counted in a warning, and a dead link ends what may not be skipped", async () => {
    const root = join(folder, "left");
    writeClasses(root);
    writeFileSync(join(root, "a/notes.txt"), "x");
    writeFileSync(join(root, ".DS_Store"), "x");
    writePicture(join(root, "cover.png"));
    const { err } = await evaluated("--data folder:%/left");
    expect(err).toContain(
      "warning: %/left: left alone: 1 hidden file or folder (.DS_Store), " +
        "1 file that is no jpg, png, webp, tif, bmp, ppm or pgm (a/notes.txt), 1 image in no folder (cover.png).",
    );
    symlinkSync("gone", join(root, "c"));
    const refused = await sdnet("evaluate %/run --data folder:%/left");
    expect([refused.err, refused.code]).toEqual([
      expect.stringContaining(
        "%/left: 1 link to nothing (c), perhaps to images; mend or remove it, or leave out what is damaged (skip).",
      ),
      1,
    ]);
    process.exitCode = undefined;
    unlinkSync(join(root, "a/0.png"));
    symlinkSync("gone.png", join(root, "a/0.png"));
    const skipped = await evaluated("--data folder:%/left --damaged skip");
    expect(skipped.images).toBe(2 * EACH - 1);
    expect(skipped.err).toContain("1 link to nothing (c)");
    expect(skipped.err).toContain("left out: %/left/a/0.png: no such file or directory");
  });
});
