import type { FetchProgress } from "@sdnet/data/node";
import type { Log, ProgressDisplay } from "../../experiment/log.js";

/** Shows how a data set is made ready: one progress display for each file, one warning for each source that fails. */
export interface FetchDisplay {
  readonly show: (event: FetchProgress) => void;
  /** Gives the terminal back. */
  readonly stop: () => void;
}

/** A display by the progress and the warnings of `log`. */
export function createFetchDisplay(log: Log): FetchDisplay {
  let current: { readonly label: string; readonly progress: ProgressDisplay | undefined } | undefined;
  const stop = () => {
    current?.progress?.stop();
    current = undefined;
  };
  return {
    stop,
    show(event) {
      if (event.stage === "fallback") {
        stop();
        log.warn(event.reason);
        return;
      }
      const [unit, size] = event.stage === "download" ? ["MB", 1e6] : ["files", 1];
      const amount = (value: number) => Math.round((10 * value) / size) / 10;
      const label = `${event.stage} ${event.file}`;
      if (current?.label !== label) {
        stop();
        const start = amount(event.done);
        current = { label, progress: log.progress?.({ label, total: amount(event.total), unit, start }) };
      }
      current.progress?.update(amount(event.done));
    },
  };
}
