import type { Command } from "commander";
import { registerDataCorrupt } from "./data-corrupt.js";
import { registerDataDownload } from "./data-download.js";
import { registerDataList } from "./data-list.js";

/** Adds `sdnet data` with its subcommands. */
export function registerData(program: Command): void {
  const data = program.command("data").description("list, fetch and corrupt data sets");
  registerDataList(data);
  registerDataDownload(data);
  registerDataCorrupt(data);
}
