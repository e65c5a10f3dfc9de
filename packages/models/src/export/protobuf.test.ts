import { describe, expect, it } from "vitest";
import {
  bytesField,
  floatField,
  integerField,
  joined,
  message,
  messageField,
  textField,
} from "./protobuf.js";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("the wire format", () => {
  // The first three are the examples of https://protobuf.dev/programming-guides/encoding.
  it.each([
    { what: "an integer", encoded: integerField(1, 150), bytes: "089601" },
    { what: "text", encoded: textField(2, "testing"), bytes: "120774657374696e67" },
    { what: "a message within", encoded: messageField(3, integerField(1, 150)), bytes: "1a03089601" },
    { what: "zero", encoded: integerField(1, 0), bytes: "0800" },
    { what: "-1 as 64 bits", encoded: integerField(1, -1), bytes: "08ffffffffffffffffff01" },
    { what: "a field number above 15", encoded: integerField(20, 7), bytes: "a00107" },
    { what: "a float", encoded: floatField(2, 1), bytes: "150000803f" },
    { what: "bytes", encoded: bytesField(9, Uint8Array.of(1, 2)), bytes: "4a020102" },
    { what: "UTF-8", encoded: textField(1, "λ"), bytes: "0a02cebb" },
    { what: "nothing", encoded: message(), bytes: "" },
  ])("holds $what as $bytes", ({ encoded, bytes }) => {
    expect(hex(joined(encoded))).toBe(bytes);
    expect(encoded.length).toBe(bytes.length / 2);
  });
});
