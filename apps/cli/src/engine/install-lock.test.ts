import { mkdir, readdir, utimes } from "node:fs/promises";
import { join } from "node:path";

import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";

import { withInstallLock } from "./install-lock.js";

const QUICK = { pollMilliseconds: 5, staleMilliseconds: 15_000, onWait: () => undefined };

describe("withInstallLock", () => {
  it("lets one action run at a time, and tells the second one that it waits", async () => {
    const directory = await temporaryDirectory();
    const events: string[] = [];
    let finishFirst: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (finishFirst = resolve));
    const first = withInstallLock(directory, QUICK, async () => {
      events.push("first starts");
      await gate;
      events.push("first ends");
    });
    while (events.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const onWait = (): void => {
      events.push("second waits");
      finishFirst();
    };
    await withInstallLock(directory, { ...QUICK, onWait }, async () => {
      events.push("second starts");
      return Promise.resolve();
    });
    await first;
    expect(events).toEqual(["first starts", "second waits", "first ends", "second starts"]);
  });

  it("takes over the lock of a process that died", async () => {
    const directory = await temporaryDirectory();
    const abandoned = join(directory, "install.lock");
    await mkdir(abandoned);
    await utimes(abandoned, 0, 0);
    expect(await withInstallLock(directory, QUICK, () => Promise.resolve("done"))).toBe("done");
  });

  it("gives the lock back when the action fails", async () => {
    const directory = await temporaryDirectory();
    const failing = withInstallLock(directory, QUICK, () => Promise.reject(new Error("no luck")));
    await expect(failing).rejects.toThrow("no luck");
    expect(await readdir(directory)).toEqual([]);
  });
});
