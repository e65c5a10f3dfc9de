import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "@sdnet/data";
import { decodePyTorch, encodeSafetensors, type StateEntry } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import { openCheckpoint, readCheckpoint } from "@sdnet/train/node";
import { describe, expect, it } from "vitest";
import { run } from "../main.js";

const FIXTURES = fileURLToPath(new URL("../../../../packages/models/fixtures/pth/", import.meta.url));

const shell = createShell(run, { "#": FIXTURES });
const LETTERS = "a b c d e f g h i j".split(" ");
const sdnetImport = (line: string) => shell.run(`import ${line}`);

describe("sdnet import", () => {
  it("writes a checkpoint that opens as the network it was, with every number of the file", async () => {
    const { out, err, code } = await sdnetImport(
      "#checkpoint.pth.tar --model sdnet18 --width 4 --out @/net.safetensors",
    );
    expect([out, code]).toEqual(["@/net.safetensors: sdnet18 of width 4 for 10 classes, 123 tensors.\n", 0]);
    expect(err).toBe(
      "Reading #checkpoint.pth.tar (0.4 MiB); nothing of it is executed.\n" +
        "Found 123 tensors under state_dict (zip format).\n" +
        "The file does not say, so it is assumed: images normalised by mean 0.4914, 0.4822, 0.4465 and std 0.2023, 0.1994, 0.201 (cifar10) " +
        "(--normalization, or --mean and --std); images of 32 pixels (--image-size); λ 0.1 (--lambda); 2 iterations (--iterations). " +
        "The names of its classes are unknown (--classes).\n",
    );
    const { model, description, checkpoint } = await openCheckpoint(join(shell.folder, "net.safetensors"));
    model.dispose();
    expect(description).toMatchObject({ name: "sdnet18", options: { width: 4, lambda: 0.1, iterations: 2 } });
    const file = `${FIXTURES}checkpoint.pth.tar`;
    const { tensors } = decodePyTorch(readFileSync(file), { where: file });
    const sorted = (entries: typeof tensors) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(checkpoint.tensors)).toEqual(sorted(tensors));
  });

  it.each(["model_best", "legacy", "data_parallel"])("writes the same bytes for %s", async (name) => {
    await sdnetImport(`#checkpoint.pth.tar --out @/a.safetensors`);
    await sdnetImport(`#${name}.pth.tar --out @/b.safetensors`);
    expect(readFileSync(join(shell.folder, "b.safetensors"))).toEqual(
      readFileSync(join(shell.folder, "a.safetensors")),
    );
  });

  it("widens half-precision weights, and answers in JSON", async () => {
    const { out } = await sdnetImport("#half.pth.tar --out @/net.safetensors --json");
    expect(JSON.parse(out)).toEqual({
      file: "#half.pth.tar",
      out: "@/net.safetensors",
      model: "sdnet18",
      width: 4,
      classes: 10,
      tensors: 123,
      imageSize: 32,
      normalization: CIFAR10_NORMALIZATION,
      classNames: null,
      format: "zip",
      entry: null,
      prefix: "",
      others: [],
      left: [],
    });
    const { tensors } = await readCheckpoint(join(shell.folder, "net.safetensors"));
    expect(tensors.get("linear.weight")?.dtype).toBe("F32");
  });

  it.each([
    [
      "#hostile.pth.tar",
      '#hostile.pth.tar: byte 46: it holds no network of this program; it is a dict with the keys "x"; it asks for "posix.system"; nothing was executed. ' +
        "If you trust the file, load it with PyTorch and save `model.state_dict()` alone.",
      1,
    ],
    [
      "#model_best.pth.tar --model resnet18",
      "#model_best.pth.tar: these are the tensors of sdnet18, not of resnet18; leave out --model.",
      1,
    ],
    [
      "#model_best.pth.tar --width 64",
      "#model_best.pth.tar: the network has width 4, not 64; leave out --width.",
      1,
    ],
    [
      "#under_model.pth",
      '#under_model.pth: byte 64: it holds no network of this program; it is a dict with the keys "epoch", "model", "best", "big", ' +
        'with 2 tensors under model: "weight", "bias". `sdnet models` lists the networks there are.',
      1,
    ],
    [
      "#student_and_teacher.pth",
      "#student_and_teacher.pth: byte 137: the file holds 2 networks, state_dict.student, state_dict.teacher, and does not say which is meant. " +
        "Choose one with `--entry`, for example `--entry state_dict.student`.",
      1,
    ],
    [
      "#zero_and_average.pth --entry model",
      "#zero_and_average.pth: byte 137: there is no network under model, but under state_dict, state_dict_ema. Choose it with `--entry`.",
      1,
    ],
    [
      "#",
      /^sdnet: #?.*: this is a directory; give the checkpoint file in it, for example .*array_in_weights\.pth\.$/,
      1,
    ],
    ["@/none.pth", "@/none.pth: no such file or directory.", 2],
    ["#model_best.pth.tar --width wide", '--width must be an integer in [1, 65536], got "wide".', 2],
  ])("refuses %s in one line and writes nothing", async (line, message, exitCode) => {
    const { err, out, code } = await sdnetImport(`${line} --out @/net.safetensors`);
    const last = err.split("\n").at(-2);
    if (typeof message === "string") expect(last).toBe(`sdnet: ${message}`);
    else expect(last).toMatch(message);
    expect([out, code, existsSync(join(shell.folder, "net.safetensors"))]).toEqual(["", exitCode, false]);
  });

  it("names the other networks of a file and what it left, and says in JSON which it took", async () => {
    const { out, err } = await sdnetImport("#zero_and_average.pth --out @/net.safetensors --json");
    expect(err.split("\n").slice(1, -2)).toEqual([
      "Found 128 tensors under state_dict_ema (legacy format).",
      "warning: #zero_and_average.pth: the network under state_dict is passed over: its first kernel is zero.",
      "warning: #zero_and_average.pth: it also holds a network under state_dict; that under state_dict_ema is taken. " +
        "`--entry state_dict` of `sdnet import` takes another.",
      "Neither looked up nor called: argparse.Namespace.",
    ]);
    expect(JSON.parse(out)).toMatchObject({ entry: "state_dict_ema", prefix: "", others: ["state_dict"] });
    const left = await sdnetImport("#lightning.ckpt --out @/net.safetensors --force --json");
    expect(left.err).toContain(
      "warning: #lightning.ckpt: left out, as no part of the network: unused, criterion.weight.\n",
    );
    expect(JSON.parse(left.out.split("\n").at(-2) ?? "")).toMatchObject({
      entry: "state_dict",
      prefix: "net.",
      left: ["unused", "criterion.weight"],
    });
  });

  it("keeps what a network in the file normalised its images by, unless told otherwise", async () => {
    const where = `${FIXTURES}checkpoint.pth.tar`;
    const { tensors } = decodePyTorch(readFileSync(where), { where });
    const channels = (shape: number[], ...values: number[]) =>
      ({ dtype: "F32", shape, data: Float32Array.from(values) }) as const;
    const write = (file: string, mean: number) => {
      const named = new Map<string, StateEntry>([...tensors].map(([name, tensor]) => [`1.${name}`, tensor]));
      named.set("0.mean", channels([1, 3, 1, 1], mean, 0.5, 0.5));
      named.set("0.std", channels([1, 3, 1, 1], 0.25, 0.25, 0.25));
      writeFileSync(join(shell.folder, file), encodeSafetensors(named, {}));
    };
    write("half.safetensors", 0.4);
    const own = await sdnetImport("@/half.safetensors --out @/net.safetensors --force --json");
    expect(JSON.parse(own.out)).toMatchObject({
      normalization: { mean: [0.4, 0.5, 0.5], std: [0.25, 0.25, 0.25] },
    });
    expect(own.err).toContain(
      "0.mean, 0.std: images are normalised by mean 0.4, 0.5, 0.5 and std 0.25, 0.25, 0.25, as the network in the file did itself.\n" +
        "The file does not say, so it is assumed: images of 32 pixels",
    );
    expect(own.err).not.toContain("left out, as no part");
    // Opened as it is, without an import, it says the same.
    const opened = await openCheckpoint(join(shell.folder, "half.safetensors"));
    opened.model.dispose();
    expect(opened.identity).toMatchObject({ normalization: { mean: [0.4, 0.5, 0.5] }, isAssumed: false });
    const said = await sdnetImport(
      "@/half.safetensors --normalization half --out @/net.safetensors --force --json",
    );
    expect(JSON.parse(said.out.split("\n").at(-2) ?? "")).toMatchObject({
      normalization: { mean: [0.5, 0.5, 0.5] },
    });
    write("bytes.safetensors", 125);
    const bytes = await sdnetImport("@/bytes.safetensors --out @/net.safetensors --force --json");
    expect(JSON.parse(bytes.out.split("\n").at(-2) ?? "")).toMatchObject({
      normalization: CIFAR10_NORMALIZATION,
    });
    expect(bytes.err).toContain("0.mean, 0.std are not of pixels in [0, 1] and are left out");
  });

  it("takes the network that --entry chooses, and warns of one that is zero", async () => {
    const { out, err } = await sdnetImport(
      "#zero_and_average.pth --entry state_dict --out @/net.safetensors --json",
    );
    expect(JSON.parse(out)).toMatchObject({ entry: "state_dict", others: ["state_dict_ema"] });
    expect(err).toContain("the first kernel of the network is zero: it was never filled, or was erased.\n");
    await sdnetImport("#student_and_teacher.pth --entry teacher --out @/teacher.safetensors");
    await sdnetImport("#student_and_teacher.pth --entry student --out @/student.safetensors");
    const [student, teacher] = ["student", "teacher"].map((name) =>
      readFileSync(join(shell.folder, `${name}.safetensors`)),
    );
    expect(student).not.toEqual(teacher);
  });

  it("writes the same bytes of safetensors, of an old tar archive and of names for CIFAR", async () => {
    const written = [];
    for (const name of ["resnet.safetensors", "of_2017.pth", "objects_protocol4.pth", "negated.pth"]) {
      expect((await sdnetImport(`#${name} --out @/net.safetensors --force`)).code).toBe(0);
      written.push(readFileSync(join(shell.folder, "net.safetensors")).toString("base64"));
    }
    expect(new Set(written).size).toBe(1);
  });

  it("keeps what a file of this program says of its network", async () => {
    const { description } = await openCheckpoint("sdnet8-cifar10");
    const file = fileURLToPath(
      new URL("../../../../packages/models/pretrained/sdnet8-cifar10.safetensors", import.meta.url),
    );
    expect((await sdnetImport(`${file} --out @/net.safetensors`)).code).toBe(0);
    const again = await openCheckpoint(join(shell.folder, "net.safetensors"));
    expect(again.description).toEqual(description);
    expect(again.checkpoint.experiment?.data.validation).toBe(1000);
  });

  it.each([
    ["--normalization half", { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] }],
    ["--mean 0.5 --std 0.25", { mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] }],
    ["--mean 0,0.1,-1 --std 1,2,3", { mean: [0, 0.1, -1], std: [1, 2, 3] }],
  ])("keeps what it is told of the network: %s", async (flags, normalization) => {
    const facts = "--classes cifar10 --lambda 0.3 --iterations 4 --image-size 40";
    const { err, code } = await sdnetImport(`#legacy.pth.tar ${flags} ${facts} --out @/net.safetensors`);
    expect([err.includes("assumed"), err.includes("unknown"), code]).toEqual([false, false, 0]);
    const { model, description, identity } = await openCheckpoint(join(shell.folder, "net.safetensors"));
    model.dispose();
    expect(identity).toEqual({ classNames: CIFAR10_CLASS_NAMES, normalization, isAssumed: false });
    expect(description.options).toMatchObject({ lambda: 0.3, iterations: 4, imageSize: 40 });
    await sdnetImport("@/net.safetensors --classes a,b,c,d,e,f,g,h,i,j --out @/again.safetensors");
    const again = await openCheckpoint(join(shell.folder, "again.safetensors"));
    again.model.dispose();
    expect(again.identity).toEqual({ ...identity, classNames: LETTERS });
  });

  it("reads names of classes from a file, one a line", async () => {
    writeFileSync(join(shell.folder, "names.txt"), `${LETTERS.join("\r\n")}\n`);
    await sdnetImport("#legacy.pth.tar --classes @/names.txt --out @/net.safetensors");
    const { classNames } = await readCheckpoint(join(shell.folder, "net.safetensors"));
    expect(classNames).toEqual(LETTERS);
  });

  it.each([
    ["--mean 0.5", "--mean and --std belong together"],
    [
      "--mean 0.5 --std 0",
      '--std must be three numbers above 0 with commas, or one for all channels, got "0".',
    ],
    [
      "--mean a,b,c --std 1",
      '--mean must be three numbers with commas, or one for all channels, got "a,b,c".',
    ],
    ["--normalization half --std 1", "--normalization names a mean and std: leave out --mean and --std."],
    ["--normalization cifar", '--normalization must be one of cifar10, imagenet, half, got "cifar".'],
    ["--classes a,b", "--classes must be 10 names, one for each output of #legacy.pth.tar, got 2."],
    ["--classes a,b,a", '--classes must be different names, got "a" twice.'],
    [
      "--classes animals",
      "--classes must be cifar10, cifar100, cifar100-coarse, names with commas, or a file",
    ],
    ["--iterations 0", '--iterations must be an integer in [1, 1000], got "0".'],
    ["--lambda -1", "--lambda must be a number in [0, 10]"],
    ["--image-size 4", '--image-size must be an integer in [8, 1024], got "4".'],
  ])("refuses %s, with exit code 2", async (flags, message) => {
    const { err, code } = await sdnetImport(`#legacy.pth.tar ${flags} --out @/net.safetensors`);
    expect(err).toContain(message);
    expect([code, existsSync(join(shell.folder, "net.safetensors"))]).toEqual([2, false]);
  });

  it("names the networks there are", async () => {
    const { err, code } = await sdnetImport("#model_best.pth.tar --model vgg --out @/net.safetensors");
    expect(err).toMatch(/^sdnet: --model must be one of resnet18, .*, got "vgg"\.\n$/);
    expect(code).toBe(2);
  });

  it("replaces a file only when it is told to", async () => {
    writeFileSync(join(shell.folder, "net.safetensors"), "precious");
    const { err, code } = await sdnetImport("#legacy.pth.tar --out @/net.safetensors");
    expect(err).toBe(
      "sdnet: --out @/net.safetensors is there already; choose another, or replace it with --force.\n",
    );
    expect([code, readFileSync(join(shell.folder, "net.safetensors"), "utf8")]).toEqual([2, "precious"]);
    process.exitCode = undefined;
    expect((await sdnetImport("#legacy.pth.tar --out @/net.safetensors --force")).code).toBe(0);
    expect((await readCheckpoint(join(shell.folder, "net.safetensors"))).tensors.size).toBe(123);
  });
});
