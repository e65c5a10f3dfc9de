// A calibration with everything that one can have: what the fuzzer damages.
const point = (lambda) => ({ lambda, accuracy: 0.5, loss: 1.25, entropy: 0.5 });
const lambdas = [0.1, 0.5, 1];
const choices = ["running", "estimated"];
const both = (make) => Object.fromEntries(choices.map((choice) => [choice, make(choice)]));
const level = (corruption, strength, residual) => ({
  ...{ corruption, level: strength, signals: { residual, roughness: residual / 4 } },
  sweeps: both(() => lambdas.map(point)),
  best: both(() => 0.5),
});
const knots = [
  { signal: 100, lambda: 0.1 },
  { signal: 2000, lambda: 0.5 },
  { signal: 5000.5, lambda: 1 },
];
const fits = [
  { kind: "line", slope: 1e-4, intercept: -0.03 },
  { kind: "monotone", knots },
];
const rows = (first) => lambdas.map((lambda) => [first * lambda, 2, 0.25]);

export const smallCalibration = {
  ...{ trainingLambda: 0.1, lambdas },
  levels: [level("clean", 0, 1000), level("gaussian_noise", 0.1, 1500), level("shot_noise", 30, 2500)],
  rules: choices.flatMap((norms) =>
    ["residual", "roughness"].flatMap((signal) =>
      ["pooled", "gaussian_noise"].flatMap((scope) =>
        fits.map((rule) => ({
          ...{ norms, signal, fit: rule.kind, scope, rule },
          estimate: { clean: 0.9, noisy: 0.5 },
        })),
      ),
    ),
  ),
  recommended: { norms: "estimated", signal: "roughness", fit: "monotone", scope: "pooled" },
  norms: { lambdas, norms: { "layer0.1": { mean: rows(0.5), variance: rows(0.75) } } },
  provenance: {
    ...{ checkpointSha256: "0f".repeat(32), network: "sdnet18", data: "cifar10", split: "train" },
    ...{ firstImage: 49_000, images: 1000, seenInTraining: false, seed: 1, reach: "stem" },
    ...{ date: "2026-11-28T12:00:00.000Z", versions: { node: "v20.0.0" } },
  },
};
