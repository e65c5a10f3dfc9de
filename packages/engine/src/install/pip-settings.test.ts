import { temporaryDirectory } from "@sdnet/testing/node";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withPipSettings } from "./pip-settings.js";

async function homeWithSettings(): Promise<{ home: string; file: string }> {
  const home = await temporaryDirectory();
  const file = join(home, ".config", "pip", "pip.conf");
  await mkdir(join(home, ".config", "pip"), { recursive: true });
  await writeFile(file, "[global]\n");
  return { home, file };
}

describe("withPipSettings", () => {
  it("uses the account's settings where HOME has none", async () => {
    const { home, file } = await homeWithSettings();
    const empty = await temporaryDirectory();
    expect(withPipSettings({}, { current: empty, account: home })).toEqual({ PIP_CONFIG_FILE: file });
  });

  it("leaves pip to the settings in HOME, and to those it was told", async () => {
    const { home } = await homeWithSettings();
    const other = await homeWithSettings();
    expect(withPipSettings({}, { current: other.home, account: home })).toEqual({});
    const told = { PIP_CONFIG_FILE: "elsewhere" };
    const empty = await temporaryDirectory();
    expect(withPipSettings(told, { current: empty, account: home })).toBe(told);
  });

  it("changes nothing where nobody has settings", async () => {
    const empty = await temporaryDirectory();
    expect(withPipSettings({}, { current: empty, account: empty })).toEqual({});
  });
});
