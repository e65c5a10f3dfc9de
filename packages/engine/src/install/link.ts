import { randomUUID } from "node:crypto";
import { copyFile, mkdir, readFile, readlink, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { z } from "zod";

import { BINDING_FILE, QUIET_FILE } from "./binding.js";
import { findDamage } from "./manifest.js";
import { asFailure } from "@sdnet/train/files";
import { LIBRARY_FILES, type TensorFlowBuild } from "./tensorflow-build.js";

/** Build and files that tfjs-node was linked to. */
export interface EngineLink {
  readonly format: 1;
  readonly distribution: TensorFlowBuild["distribution"];
  readonly version: string;
  /** Folder of the library in the cache. */
  readonly library: string;
  /** Folder of the compiled binding in the cache. */
  readonly binding: string;
}

const LINK: z.ZodType<EngineLink> = z.object({
  format: z.literal(1),
  distribution: z.enum(["tensorflow-cpu", "tensorflow"]),
  version: z.string(),
  library: z.string(),
  binding: z.string(),
});

const ADDONS = join("lib", "napi-v8");
const LIBRARIES = join("deps", "lib");
const RECORD_FILE = join(ADDONS, "sdnet-engine.json");

/** Paths inside the folder of tfjs-node. */
export const addonPath = (tfjsNode: string): string => join(tfjsNode, ADDONS, BINDING_FILE);
/** The addon to load first, so that TensorFlow's log is quiet. */
export const quietPath = (tfjsNode: string): string => join(tfjsNode, ADDONS, QUIET_FILE);

/** Record left by `linkEngine` in the folder of tfjs-node; undefined if it never ran there, or not to its end. */
export async function readLink(tfjsNode: string): Promise<EngineLink | undefined> {
  try {
    return LINK.parse(JSON.parse(await readFile(join(tfjsNode, RECORD_FILE), "utf8")));
  } catch {
    return undefined;
  }
}

async function sameBytes(left: string, right: string): Promise<boolean> {
  try {
    return (await readFile(left)).equals(await readFile(right));
  } catch {
    return false;
  }
}

/** Every name is replaced, never written through: the old file may be a hard link into a package store. */
async function replace(path: string, create: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.sdnet-${randomUUID()}`);
  try {
    await create(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function pointTo(path: string, target: string): Promise<void> {
  if ((await readlink(path).catch(() => undefined)) === target) return;
  await replace(path, (temporary) => symlink(target, temporary));
}

async function copyTo(path: string, source: string): Promise<void> {
  if (await sameBytes(path, source)) return;
  await replace(path, (temporary) => copyFile(source, temporary));
}

/**
 * Puts the binding and the library where tfjs-node looks for them. The library is linked, not copied.
 *
 * @param tfjsNode - Folder of the installed `@tensorflow/tfjs-node`.
 * @throws Failure if the folder cannot be written.
 */
export async function linkEngine(tfjsNode: string, link: EngineLink): Promise<void> {
  try {
    await mkdir(join(tfjsNode, LIBRARIES), { recursive: true });
    await mkdir(join(tfjsNode, ADDONS), { recursive: true });
    for (const name of LIBRARY_FILES) {
      await pointTo(join(tfjsNode, LIBRARIES, name), join(link.library, "tensorflow", name));
    }
    await copyTo(quietPath(tfjsNode), join(link.binding, QUIET_FILE));
    await copyTo(addonPath(tfjsNode), join(link.binding, BINDING_FILE));
    const text = `${JSON.stringify(link, null, 2)}\n`;
    await replace(join(tfjsNode, RECORD_FILE), (temporary) => writeFile(temporary, text));
  } catch (error) {
    throw asFailure(`engine install: linking into ${tfjsNode}`, error);
  }
}

/** Takes the binding away again, so that tfjs-node reports itself as not installed. */
export async function unlinkEngine(tfjsNode: string): Promise<void> {
  for (const path of [join(tfjsNode, RECORD_FILE), addonPath(tfjsNode), quietPath(tfjsNode)]) {
    await rm(path, { force: true });
  }
}

/**
 * Describes the damage to a linked engine in one phrase; undefined if there is none.
 *
 * @param thorough - Recompute every SHA-256 instead of comparing sizes only.
 */
export async function findLinkDamage(
  tfjsNode: string,
  link: EngineLink,
  thorough: boolean,
): Promise<string | undefined> {
  const damage = (await findDamage(link.library, thorough)) ?? (await findDamage(link.binding, thorough));
  if (damage !== undefined) return damage;
  for (const name of LIBRARY_FILES) {
    const path = join(tfjsNode, LIBRARIES, name);
    const target = await readlink(path).catch(() => undefined);
    if (target !== join(link.library, "tensorflow", name)) return `${path} does not lead to ${link.library}`;
  }
  for (const [path, name] of [
    [addonPath(tfjsNode), BINDING_FILE],
    [quietPath(tfjsNode), QUIET_FILE],
  ] as const) {
    if (!(await sameBytes(path, join(link.binding, name))))
      return `${path} is not the binding that was linked`;
  }
  return undefined;
}
