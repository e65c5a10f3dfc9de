import { describe, expect, it } from "vitest";

import { patchBindingSource } from "./binding-patch.js";

describe("patchBindingSource", () => {
  it("leaves other files alone", () => {
    expect(patchBindingSource("utils.h", "// anything")).toBe("// anything");
  });

  it("refuses sources of another version, naming the place it did not find", () => {
    expect(() => patchBindingSource("tfjs_backend.cc", "// another version")).toThrow(
      'engine install: tfjs_backend.cc is not the file of tfjs-node 4.22.0 (its place "case TF_ATTR_STRING: {" occurs ' +
        "0 times). Install @tensorflow/tfjs-node 4.22.0.",
    );
  });
});
