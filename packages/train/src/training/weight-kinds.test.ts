import { createModel, namedParameters } from "@sdnet/models";
import { describe, expect, it } from "vitest";
import { variableOf } from "./variable-of.js";
import { weightKinds } from "./weight-kinds.js";

describe("weightKinds", () => {
  it("tells dictionaries, biases of norms and the last layer from other weights", () => {
    const model = createModel("sdnet8", { width: 2, imageSize: 8, classes: 2, seed: 1 });
    const kinds = weightKinds(model);
    const named = [...namedParameters(model)].map(
      ([name, weight]) => [name, kinds.get(variableOf(weight))] as const,
    );
    for (const [name, kind] of named) {
      const expected = name.startsWith("linear.")
        ? "head"
        : name === "layer0.0.dn.weight"
          ? "dictionary"
          : name.endsWith(".bias")
            ? "bias"
            : undefined;
      expect(kind, name).toBe(expected);
    }
    expect(new Set(named.map(([, kind]) => kind)).size).toBe(4);
    model.dispose();
  });
});
