import { expect, it } from "vitest";
import { readNumber } from "./read-number.js";

it.each([
  ["5", 5],
  ["+3", 3],
  ["-2", -2],
  [" 5 ", 5],
  ["1e2", 100],
  ["1E+2", 100],
  ["2.5e3", 2500],
  ["5.", 5],
  [".5", 0.5],
  ["1e-5", 1e-5],
  ["007", 7],
  ["0e-999", 0],
])("reads the number %j", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

it.each([
  "",
  " ",
  "NaN",
  "Infinity",
  "-inf",
  "0x10",
  "0b1",
  "0o7",
  "1_000",
  "1,5",
  "1 000",
  "5%",
  "--5",
  ".",
  "e5",
  "1e",
  "1e400",
  "1e-400",
  "½",
  "٥",
])("reads no number from %j", (text) => {
  expect(readNumber(text)).toBeNaN();
});
