import type { Environment } from "./engine-directory.js";

/** Whether this project can link TensorFlow on this machine itself. */
export type PlatformSupport =
  | { readonly supported: true; readonly glibcMinor: number }
  /** `reason` completes "the native engine cannot be installed: ". */
  | { readonly supported: false; readonly reason: string };

/** Oldest minor version of glibc 2.x that TensorFlow's wheels run on. */
const OLDEST_GLIBC_MINOR = 27;

function localGlibc(): string | undefined {
  // The types say `object`; the header is documented to hold `glibcVersionRuntime` on glibc systems.
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime;
}

/** Whether the user asked to pretend that nothing native exists (`SDNET_NO_NATIVE=1`). */
export function isNativeForbidden(environment: Environment): boolean {
  return !["", "0", undefined].includes(environment["SDNET_NO_NATIVE"]);
}

/** Looks at the operating system, the processor and the C library. */
export function platformSupport(): PlatformSupport {
  const { platform, arch } = process;
  if (platform !== "linux" || arch !== "x64") {
    return {
      supported: false,
      reason: `TensorFlow's wheels are linked on 64-bit Intel/AMD Linux only, not on ${platform} ${arch}`,
    };
  }
  const glibc = localGlibc();
  if (glibc === undefined) {
    return { supported: false, reason: "TensorFlow's wheels need glibc, this system has another C library" };
  }
  const [major = 0, minor = 0] = glibc.split(".").map(Number);
  if (major !== 2 || minor < OLDEST_GLIBC_MINOR) {
    return {
      supported: false,
      reason: `TensorFlow's wheels need glibc 2.${String(OLDEST_GLIBC_MINOR)}, this system has ${glibc}`,
    };
  }
  return { supported: true, glibcMinor: minor };
}
