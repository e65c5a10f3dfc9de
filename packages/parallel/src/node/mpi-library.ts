/** Error where there is no usable MPI: one line with what to install. */
export class MpiMissing extends Error {
  override readonly name: string = "MpiMissing";
}

/** A pointer, or the number that stands for something in MPICH. */
type Handle = bigint | number;

/** Functions of MPI, as they are used here. Each returns 0 where it succeeded. */
interface MpiFunctions {
  readonly initThread: (argc: null, argv: null, required: number, provided: Int32Array) => number;
  readonly commRank: (communicator: Handle, rank: Int32Array) => number;
  readonly commSize: (communicator: Handle, size: Int32Array) => number;
  readonly setErrorHandler: (communicator: Handle, handler: Handle) => number;
  readonly sum: (
    ...call: [
      send: bigint,
      receive: ArrayBufferView,
      count: number,
      type: Handle,
      op: Handle,
      on: Handle,
      request: BigInt64Array,
    ]
  ) => number;
  readonly broadcast: (
    ...call: [
      bytes: ArrayBufferView,
      count: number,
      type: Handle,
      from: number,
      on: Handle,
      request: BigInt64Array,
    ]
  ) => number;
  readonly test: (request: BigInt64Array, flag: Int32Array, status: bigint | null) => number;
  readonly errorText: (code: number, text: Uint8Array, length: Int32Array) => number;
  readonly finalize: () => number;
}

/** A libmpi that was loaded, and what its names stand for. */
export interface MpiLibrary extends MpiFunctions {
  /** File that was loaded. */
  readonly file: string;
  /** First words of what it says about itself, e.g. `Open MPI v4.1.4`. */
  readonly version: string;
  readonly world: Handle;
  readonly float: Handle;
  readonly double: Handle;
  readonly byte: Handle;
  readonly plus: Handle;
  readonly inPlace: bigint;
  readonly ignoreStatus: bigint | null;
  readonly returnErrors: Handle;
}

/** A loaded library, as far as koffi's is used here. */
interface Library {
  readonly func: (prototype: string) => unknown;
  readonly symbol: (name: string) => unknown;
}

/** The members of koffi that are used here. It is an optional peer, so that no published declaration may import its types. */
interface Koffi {
  readonly load: (file: string, options: { readonly global: boolean }) => Library;
  readonly address: (symbol: unknown) => bigint;
}

/** File names of Open MPI's library, then of MPICH's and of what shares its binary interface. */
const OPEN_MPI = ["libmpi.so.40", "libmpi.so", "libmpi.dylib"];
const MPICH = ["libmpich.so.12", "libmpi.so.12", "libmpich.so", "libmpich.dylib"];

/** Inputs of {@link loadMpi}. */
export interface MpiLibraryOptions {
  /** File to load; the usual ones are tried in turn if left out. */
  readonly file?: string | undefined;
  /** Whether MPICH is looked for first, for its launcher started us. */
  readonly preferMpich: boolean;
  /** Imports koffi. */
  readonly load?: (() => Promise<unknown>) | undefined;
}

/**
 * Loads libmpi through koffi, without starting it.
 *
 * @throws MpiMissing saying what to install.
 */
export async function loadMpi({ file, preferMpich, load }: MpiLibraryOptions): Promise<MpiLibrary> {
  const foreign = await loadKoffi(load ?? (() => import("koffi")));
  const names = preferMpich ? [...MPICH, ...OPEN_MPI] : [...OPEN_MPI, ...MPICH];
  for (const name of file === undefined ? names : [file]) {
    let library: Library;
    try {
      // Open MPI's own parts look for its symbols among those that are global.
      library = foreign.load(name, { global: true });
    } catch (error) {
      if (file === undefined) continue;
      throw new MpiMissing(`${file} cannot be loaded: ${firstLine(error)}`);
    }
    return describe(name, { library, foreign });
  }
  throw new MpiMissing(
    "no libmpi is found: install Open MPI (Debian: apt-get install openmpi-bin libopenmpi3), or name its file by SDNET_MPI_LIBRARY.",
  );
}

async function loadKoffi(load: () => Promise<unknown>): Promise<Koffi> {
  try {
    const module = (await load()) as Koffi & { readonly default?: Koffi };
    return module.default ?? module;
  } catch (error) {
    const isMissing = (error as { readonly code?: unknown } | undefined)?.code === "ERR_MODULE_NOT_FOUND";
    throw new MpiMissing(
      isMissing
        ? "MPI needs the package koffi, which is not installed: npm install koffi"
        : `koffi cannot be loaded: ${firstLine(error)}; npm install koffi`,
    );
  }
}

function describe(
  file: string,
  { library, foreign }: { readonly library: Library; readonly foreign: Koffi },
): MpiLibrary {
  const text = new Uint8Array(8192);
  const length = new Int32Array(1);
  const versionOf = library.func("int MPI_Get_library_version(void *text, void *length)") as (
    text: Uint8Array,
    length: Int32Array,
  ) => number;
  versionOf(text, length);
  const version = new TextDecoder().decode(text.subarray(0, length[0])).trim();
  const isOpenMpi = version.includes("Open MPI");
  const names = isOpenMpi ? openMpiNames(library, foreign) : MPICH_NAMES;
  const short = /^[^,\n]+/.exec(version)?.[0].replaceAll(/\s+/g, " ") ?? "unnamed";
  return { file, version: short, ...names, ...functions(library, isOpenMpi ? "void *" : "int") };
}

type Names = Pick<
  MpiLibrary,
  "world" | "float" | "double" | "byte" | "plus" | "inPlace" | "ignoreStatus" | "returnErrors"
>;

/** Open MPI's handles are the addresses of objects in the library. */
function openMpiNames(library: Library, foreign: Koffi): Names {
  const at = (symbol: string): bigint => foreign.address(library.symbol(`ompi_mpi_${symbol}`));
  return {
    world: at("comm_world"),
    float: at("float"),
    double: at("double"),
    byte: at("byte"),
    plus: at("op_sum"),
    inPlace: 1n,
    ignoreStatus: null,
    returnErrors: at("errors_return"),
  };
}

/** MPICH's handles are numbers, the same in all libraries of its binary interface (Intel MPI, MVAPICH, Cray). */
const MPICH_NAMES: Names = {
  world: 0x44000000,
  float: 0x4c00040a,
  double: 0x4c00080b,
  byte: 0x4c00010d,
  plus: 0x58000003,
  inPlace: -1n,
  ignoreStatus: 1n,
  returnErrors: 0x54000001,
};

function functions(library: Library, handle: "void *" | "int"): MpiFunctions {
  const bind = (name: string, ...parameters: readonly string[]): unknown =>
    library.func(`int MPI_${name}(${parameters.join(", ")})`);
  const [type, op, communicator, handler] = [
    `${handle} type`,
    `${handle} op`,
    `${handle} communicator`,
    `${handle} handler`,
  ] as const;
  // A request is a pointer or an int: 8 bytes hold either.
  const request = "void *request";
  return {
    initThread: bind("Init_thread", "void *argc", "void *argv", "int required", "void *provided"),
    commRank: bind("Comm_rank", communicator, "void *rank"),
    commSize: bind("Comm_size", communicator, "void *size"),
    setErrorHandler: bind("Comm_set_errhandler", communicator, handler),
    sum: bind("Iallreduce", "void *send", "void *receive", "int count", type, op, communicator, request),
    broadcast: bind("Ibcast", "void *bytes", "int count", type, "int from", communicator, request),
    test: bind("Test", request, "void *flag", "void *status"),
    errorText: bind("Error_string", "int code", "void *text", "void *length"),
    finalize: bind("Finalize"),
  } as MpiFunctions;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
