import { loadMpi, MpiMissing } from "./mpi-library.js";

/** Name and file of the installed MPI in one phrase, or what is missing. Starts nothing. */
export async function inspectMpi(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly found: boolean; readonly description: string }> {
  try {
    const { version, file } = await loadMpi({ file: environment["SDNET_MPI_LIBRARY"], preferMpich: false });
    return { found: true, description: `${version} (${file})` };
  } catch (error) {
    if (!(error instanceof MpiMissing)) throw error;
    return { found: false, description: error.message };
  }
}
