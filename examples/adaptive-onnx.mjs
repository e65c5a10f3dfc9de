// An adaptive classifier in ONNX Runtime, without TensorFlow.js: for Node with onnxruntime-node, for pages with onnxruntime-web. The file
// comes from `sdnet export NETWORK --format onnx --adaptive`, the calibration from `sdnet calibrate NETWORK`.
import { adaptiveClassifier, decodeCalibration, onnxRobustModel } from "@sdnet/robust/onnx";

/**
 * Chooses λ for each image and classifies it with it.
 *
 * @param session An `InferenceSession` of either package.
 * @param calibration Text of the calibration's file.
 * @param images `{ pixels, size, height, width, channels }`, normalised, channels last.
 * @returns For each image its class, λ and what λ was chosen from; and all logits.
 */
export async function adaptiveAnswers(session, calibration, images) {
  const classifier = adaptiveClassifier(
    onnxRobustModel(session),
    decodeCalibration(calibration, "the calibration"),
  );
  const { logits, lambda, signal } = await classifier.explain(images);
  const classes = logits.length / images.size;
  const best = Array.from({ length: images.size }, (_, image) => {
    const scores = logits.subarray(image * classes, (image + 1) * classes);
    return scores.indexOf(Math.max(...scores));
  });
  return { best, logits: [...logits], lambda: [...lambda], signal: [...signal] };
}
