import { expect, it } from "vitest";
import { parseLambda } from "../config/lambda.js";
import { parseFacts } from "../config/network-facts.js";
import { parseInteger } from "./number-option.js";

const count = { least: 1, most: 1e6 };

it.each([
  ["1e2", 100],
  ["+3", 3],
  [" 5 ", 5],
  ["1.5e1", 15],
  ["4.0", 4],
])("takes the count %j", (text, value) => {
  expect(parseInteger(text, "--limit", count)).toBe(value);
});

it.each(["1.5", "0", "1e7", "1e-1", "0x10", "1e400", "NaN", ""])("refuses the count %j", (text) => {
  expect(() => parseInteger(text, "--limit", count)).toThrow(
    `--limit must be an integer in [1, 1000000], got "${text}".`,
  );
});

it("refuses a whole number that a double cannot hold", () => {
  const range = { least: 0, most: 2 ** 60 };
  expect(() => parseInteger("9007199254740993", "--seed", range)).toThrow(/--seed must be an integer/);
});

it("reads numbers of every kind alike", () => {
  expect(parseLambda(" +1e-1", "--lambda")).toBe(0.1);
  expect(parseFacts({ mean: "5e-1", std: "+0.25, .5,1" }).normalization).toEqual({
    mean: [0.5, 0.5, 0.5],
    std: [0.25, 0.5, 1],
  });
  expect(() => parseLambda("0x1", "--lambda")).toThrow(/must be a number in \[0, 10\]/);
  expect(() => parseFacts({ mean: "0x1", std: "1" })).toThrow(/--mean must be three numbers/);
  expect(() => parseFacts({ mean: "", std: "1" })).toThrow(/--mean must be three numbers/);
});
