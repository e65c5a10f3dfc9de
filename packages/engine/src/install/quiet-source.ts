/**
 * A second, tiny addon, loaded before the binding: loads libtensorflow_framework with standard error parked.
 *
 * That library says "oneDNN custom operations are on" while it is being loaded, before it reads any setting of its log,
 * and turning oneDNN off would cost half the speed. Everything it says later obeys `TF_CPP_MIN_LOG_LEVEL`, and a library
 * that cannot be loaded is reported when the binding is.
 */
export const QUIET_SOURCE = `#include <dlfcn.h>
#include <fcntl.h>
#include <node_api.h>
#include <unistd.h>

static napi_value Init(napi_env env, napi_value exports) {
  (void)env;
  const int parked = dup(STDERR_FILENO);
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (parked >= 0 && nowhere >= 0 && dup2(nowhere, STDERR_FILENO) >= 0) {
    dlopen("libtensorflow_framework.so.2", RTLD_LAZY);
    dup2(parked, STDERR_FILENO);
  }
  if (parked >= 0) close(parked);
  if (nowhere >= 0) close(nowhere);
  return exports;
}

NAPI_MODULE(sdnet_quiet, Init)
`;
