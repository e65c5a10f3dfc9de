import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGINES } from "./protocol.js";
import { BOUNDS, formatState, INITIAL_STATE, parseState, type LabState } from "./state.js";

const whole = ({ least, most }: { readonly least: number; readonly most: number }) =>
  fc.integer({ min: least, max: most });
const between = ({ least, most }: { readonly least: number; readonly most: number }) =>
  fc.double({ min: least, max: most, noNaN: true }).map((value) => value + 0);
const states: fc.Arbitrary<LabState> = fc.record({
  image: whole(BOUNDS.image),
  noise: fc.constantFrom("none", "fog", "shot_noise"),
  severity: whole(BOUNDS.severity),
  draw: whole(BOUNDS.draw),
  lambda: fc.oneof(fc.constant<"adaptive">("adaptive"), between(BOUNDS.lambda)),
  atom: whole(BOUNDS.atom),
  rank: fc.constantFrom("use", "effect"),
  norm: fc.constantFrom("linf", "l2"),
  epsilon: between(BOUNDS.epsilon),
  steps: whole(BOUNDS.steps),
  through: fc.boolean(),
  sigma: between(BOUNDS.sigma),
  samples: whole(BOUNDS.samples),
  engine: fc.constantFrom("auto", ...ENGINES),
});

describe("the state in a link", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(`#${formatState(state)}`)).toEqual(state);
      }),
      { seed: 18 },
    );
  });

  it("is read as the guide writes it", () => {
    expect(parseState("#image=3&noise=gaussian&severity=4&lambda=0.6")).toEqual({
      ...INITIAL_STATE,
      ...{ image: 3, noise: "gaussian", severity: 4, lambda: 0.6 },
    });
  });

  it("leaves out what is as at first", () => {
    expect(formatState({ ...INITIAL_STATE, image: 7, severity: 5 })).toBe("image=7&severity=5");
  });

  it.each([
    "image=40",
    "image=1.5",
    "image=-1",
    "severity=0",
    "lambda=NaN",
    "lambda=",
    "steps=1e9",
    "sigma=0",
    "engine=cpu",
    "noise=<b>",
  ])("takes %s for nothing", (wrong) => {
    expect(parseState(`#${wrong}`)).toEqual(INITIAL_STATE);
  });
});
