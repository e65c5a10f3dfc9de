import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { exclusively } from "./exclusive.js";

const NAME = { name: "work" };

describe("exclusively", () => {
  it("lets one action run at a time, and tells the second one that it waits", async () => {
    const directory = await temporaryDirectory();
    const events: string[] = [];
    let finishFirst: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (finishFirst = resolve));
    const first = exclusively(directory, NAME, async () => {
      events.push("first starts");
      await gate;
      events.push("first ends");
    });
    while (events.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const onWait = (): void => {
      events.push("second waits");
      finishFirst();
    };
    await exclusively(directory, { ...NAME, onWait }, () => {
      events.push("second starts");
      return Promise.resolve();
    });
    await first;
    expect(events).toEqual(["first starts", "second waits", "first ends", "second starts"]);
  });

  it("gives the lock back when the action fails", async () => {
    const directory = await temporaryDirectory();
    const failing = exclusively(directory, NAME, () => Promise.reject(new Error("no luck")));
    await expect(failing).rejects.toThrow("no luck");
    expect(readdirSync(directory)).toEqual([]);
  });

  it("ends the waiting when it is told to", async () => {
    const directory = await temporaryDirectory();
    const abort = new AbortController();
    const waiting = exclusively(directory, NAME, () =>
      exclusively(directory, { ...NAME, signal: abort.signal, onWait: () => abort.abort() }, () =>
        Promise.resolve(),
      ),
    );
    await expect(waiting).rejects.toThrow("aborted");
  });

  it("says which directory cannot be written", async () => {
    const directory = await temporaryDirectory();
    writeFileSync(join(directory, "file"), "");
    const inFile = exclusively(join(directory, "file", "cache"), NAME, () => Promise.resolve());
    await expect(inFile).rejects.toThrow(
      /file\/cache: cannot be written, a part of the path is not a directory/,
    );
  });
});
