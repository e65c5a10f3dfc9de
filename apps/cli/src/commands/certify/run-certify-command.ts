import { join } from "node:path";
import { certify, imagesOfBatches, type Certificate } from "@sdnet/robust";
import type { UnitRange } from "@sdnet/train/files";
import { batchesOfPart, digestOf, type LoadedImages, loadImages } from "@sdnet/train/node";
import { assertAtHand } from "../../config/at-hand.js";
import { openShare } from "../../outputs/share.js";
import { certificateCurve, certificateTable, curveFigures, type CertificateCurve } from "@sdnet/reports";
import { writeCertifyReport } from "./write-certify-report.js";
import { openReportFolder } from "../../outputs/report-folder.js";
import { commandLine } from "../../terminal/command-line.js";
import { onStopped } from "../../terminal/interruption.js";
import { createLog, type Log } from "../../terminal/log.js";
import { createProgress } from "../../terminal/progress.js";
import { openCertifyRecords, type CertifyRecordsFile } from "./certify-records.js";
import {
  decisive,
  farthest,
  parseCertifyFlags,
  type CertifyFlags,
  type CertifyRequest,
} from "./certify-request.js";
import { lambdaChooser, type LambdaChooser } from "./choose-lambda.js";
import { openCertified, type OpenCertified } from "./open-certified.js";

/** Images that are read at once; each becomes batches of noisy copies of its own. */
const READ = 32;

/** `sdnet certify`: checks what was typed, certifies, and reports. With `isMerged`, on what its shards have kept in `--out`. */
export async function runCertifyCommand(
  target: string,
  flags: CertifyFlags,
  { isMerged = false }: { readonly isMerged?: boolean } = {},
): Promise<void> {
  const request = parseCertifyFlags(target, flags);
  await assertAtHand(request.data);
  const log = createLog();
  const share = openShare("certify", { target, flags, isMerged, log });
  const { out } = share;
  if (out !== undefined) {
    await share.claim();
    onStopped(() => `Stopped; what was certified is kept. Continue with: ${commandLine()}`);
  }
  const { data, choices, engine, limit, seed, select, samples, alpha } = request;
  const { name } = data;
  const opened = await openCertified(target, { ...flags, engine, data: name, choices, log });
  try {
    const { network, backend, precision } = opened;
    const test = await loadImages(data, { split: "test", limit, network, mixed: true, log });
    const range = share.rangeOf(test.images.length, "images");
    const identity = {
      ...{ checkpoint: network.sha256, data: name, seed },
      ...(precision === "float32" ? {} : { precision }),
      ...(engine === "tfjs" ? {} : { engine }),
    };
    const images = { images: test.images.length, imagesSha256: await digestOf(test.images) };
    if (out !== undefined) {
      const asked = { ...identity, ...images, ...decisive(request), lambdas: flags.lambdas };
      await openReportFolder(out, { command: "certify", request: asked });
      await share.begin();
    }
    const path = out === undefined ? undefined : join(out, "records.jsonl");
    const records = await openCertifyRecords(path, { ...identity, isMerged });
    const curves = await certifyAll({ request, lambdas: flags.lambdas, opened, test, range, records, log });
    if (share.shard !== undefined) {
      const kept = { identity: { ...identity, ...images }, groups: records.used(), files: [] };
      await share.finish(kept, { ...range, units: images.images, what: "images" });
      return;
    }
    const subject = {
      ...{ command: "certify", network: network.description.name, checkpointSha256: network.sha256 },
      ...{ data: name, images: test.images.length, select, samples, alpha, seed, backend, precision },
      date: new Date().toISOString(),
    };
    if (out !== undefined) await writeCertifyReport(out, { subject, curves });
    process.stdout.write(
      flags.json === true
        ? `${JSON.stringify({ ...subject, curves: curves.map(curveFigures) })}\n`
        : `${certificateTable(curves)}\n`,
    );
  } finally {
    await opened.dispose();
  }
}

/** Inputs of a certification, opened and checked. */
interface CertifySetting {
  readonly request: CertifyRequest;
  readonly lambdas: string | undefined;
  readonly opened: OpenCertified;
  readonly test: LoadedImages;
  /** Images that are certified. */
  readonly range: UnitRange;
  readonly records: CertifyRecordsFile;
  readonly log: Log;
}

/** Certifies every image at each strength of noise with each choice of λ. */
async function certifyAll(setting: CertifySetting): Promise<readonly CertificateCurve[]> {
  const { request, range, records, log } = setting;
  const { sigmas, choices, select, samples, alpha } = request;
  const chooser = lambdaChooser(setting);
  const images = range.end - range.first;
  const total =
    sigmas.length *
    choices.reduce<number>((sum, choice) => sum + images * (select + samples) + chooser.work(choice), 0);
  log.info(
    `${images} images x ${select + samples} noisy copies x ${sigmas.length} sigma x ${choices.length} λ: ` +
      `${total} images to classify. Fewer with --limit or --samples. Radii of at most ` +
      `${sigmas.map((sigma) => farthest(request, sigma).toFixed(3)).join(", ")} can come of so many copies.`,
  );
  const progress = createProgress({ label: "certification", total, unit: "images" });
  log.attach(progress);
  const curves: CertificateCurve[] = [];
  let before = 0;
  try {
    for (const sigma of sigmas) {
      for (const choice of choices) {
        records.startCurve();
        const onProgress = (done: number, note: string) => {
          progress.update(before + done, `sigma ${sigma}, ${note}`);
        };
        const { certificates, ...chosen } = await certifyOne(setting, { sigma, choice, chooser, onProgress });
        before += images * (select + samples) + chooser.work(choice);
        const { lambda, points } = chosen;
        const farthestRadius = farthest({ samples, alpha }, sigma);
        curves.push(certificateCurve(certificates, { sigma, choice, lambda, points, farthestRadius }));
      }
    }
    return curves;
  } finally {
    progress.stop();
    log.attach(undefined);
    records.close();
  }
}

interface OneCurve {
  readonly sigma: number;
  readonly choice: CertifyRequest["choices"][number];
  readonly chooser: LambdaChooser;
  readonly onProgress: (classified: number, note: string) => void;
}

async function certifyOne(
  { request, opened, test, range, records }: CertifySetting,
  { sigma, choice, chooser, onProgress }: OneCurve,
): Promise<{ readonly certificates: readonly Certificate[] } & Awaited<ReturnType<LambdaChooser["choose"]>>> {
  const { select, samples, alpha, seed, batchSize } = request;
  const { images, normalization } = test;
  const chosen = await chooser.choose(choice, sigma, (done) => {
    onProgress(done, "choice of λ");
  });
  const before = chooser.work(choice);
  const { lambda } = chosen;
  const batches = batchesOfPart(images, range, { batchSize: READ, normalization });
  const certificates = await certify(opened.classifierAt(lambda), imagesOfBatches(batches), {
    ...{ sigma, std: normalization.std, seed, select, samples, alpha, batchSize },
    records: records.certificates({ sigma, lambda, select, samples, alpha }),
    onProgress: (done) => {
      onProgress(before + done, lambda === undefined ? "as trained" : `λ ${Number(lambda.toPrecision(4))}`);
    },
  });
  return { ...chosen, certificates };
}
