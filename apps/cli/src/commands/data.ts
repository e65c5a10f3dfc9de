import type { Command } from "commander";
import { registerDataDownload } from "./data-download.js";
import { registerDataList } from "./data-list.js";

/** Adds `sdnet data` with its subcommands. */
export function registerData(program: Command): void {
  const data = program.command("data").description("list and fetch data sets");
  registerDataList(data);
  registerDataDownload(data);
}
