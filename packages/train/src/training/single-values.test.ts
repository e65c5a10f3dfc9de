import { createModel } from "@sdnet/models";
import { describe, expect, it } from "vitest";
import { createLineLog } from "../experiment/log.js";
import { warnOfSingleValues } from "./single-values.js";

function told(imageSize: number, numbers: { length: number; batchSize: number; totalSteps: number }): string {
  let text = "";
  const log = createLineLog({ write: (line: string) => (text += line) });
  const model = createModel("resnet18", { width: 1, imageSize });
  try {
    warnOfSingleValues(model, { log, ...numbers });
  } catch (error) {
    text += (error as Error).message;
  } finally {
    model.dispose();
  }
  return text;
}

describe("warnOfSingleValues", () => {
  it.each([
    { length: 10, batchSize: 1, totalSteps: 100 },
    { length: 1, batchSize: 64, totalSteps: 5 },
  ])("refuses a training in which a batch norm always sees one value per channel, %o", (numbers) => {
    expect(told(8, numbers)).toBe(
      `training.batchSize: ${numbers.batchSize} gives the batch norm layer4.0.bn1, whose maps are 1 x 1, one value per channel: ` +
        "nothing before it could learn. Use batches of 2 or more, or larger images.",
    );
  });

  it("warns where the last batch of an epoch is such a batch", () => {
    expect(told(8, { length: 9, batchSize: 4, totalSteps: 30 })).toBe(
      "warning: the last batch of every epoch has 1 of 9 images, which gives the batch norm layer4.0.bn1 (maps of 1 x 1) one " +
        "value per channel: it teaches only the layers behind. Another training.batchSize avoids that.\n",
    );
  });

  it.each([
    [32, { length: 9, batchSize: 1, totalSteps: 30 }],
    [8, { length: 10, batchSize: 4, totalSteps: 30 }],
    [8, { length: 8, batchSize: 4, totalSteps: 30 }],
    [8, { length: 9, batchSize: 4, totalSteps: 2 }],
  ])("says nothing where there are two values or more: %i pixels, %o", (imageSize, numbers) => {
    expect(told(imageSize, numbers)).toBe("");
  });
});
