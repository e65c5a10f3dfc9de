import { createHash } from "node:crypto";

import { Failure } from "@sdnet/train/experiment";

/** One replacement in one file of tfjs-node's C++ binding. */
interface Edit {
  readonly file: string;
  /** Text that must occur exactly once. */
  readonly find: string;
  readonly replacement: string;
}

/**
 * Changes of this project to the binding of tfjs-node 4.22.0.
 *
 * The stock binding passes an array only for integers, floats, booleans and shapes, so an op with a `list(string)` or
 * `list(type)` attribute, such as oneDNN's fused convolution, cannot be called. The edits accept arrays for both, and
 * export `SDNET_LIST_ATTRIBUTES: true` so that callers can tell.
 */
const EDITS: readonly Edit[] = [
  {
    file: "tfjs_backend.cc",
    find: "    case TF_ATTR_STRING: {\n",
    replacement: `    case TF_ATTR_STRING: {
      if (IsArray(env, nstatus, &js_value)) {
        uint32_t length;
        nstatus = napi_get_array_length(env, js_value, &length);
        ENSURE_NAPI_OK(env, nstatus);
        std::vector<std::string> strings(length);
        std::vector<const void *> values(length);
        std::vector<size_t> lengths(length);
        for (uint32_t i = 0; i < length; ++i) {
          napi_value element;
          nstatus = napi_get_element(env, js_value, i, &element);
          ENSURE_NAPI_OK(env, nstatus);
          nstatus = GetStringParam(env, element, strings[i]);
          ENSURE_NAPI_OK(env, nstatus);
          values[i] = strings[i].data();
          lengths[i] = strings[i].size();
        }
        TFE_OpSetAttrStringList(tfe_op, attr_name, values.data(),
                                lengths.data(), static_cast<int>(length));
        break;
      }
`,
  },
  {
    file: "tfjs_backend.cc",
    find: "    case TF_ATTR_TYPE: {\n",
    replacement: `    case TF_ATTR_TYPE: {
      if (IsArray(env, nstatus, &js_value)) {
        uint32_t length;
        nstatus = napi_get_array_length(env, js_value, &length);
        ENSURE_NAPI_OK(env, nstatus);
        std::vector<TF_DataType> types(length);
        for (uint32_t i = 0; i < length; ++i) {
          napi_value element;
          nstatus = napi_get_element(env, js_value, i, &element);
          ENSURE_NAPI_OK(env, nstatus);
          int32_t value;
          nstatus = napi_get_value_int32(env, element, &value);
          ENSURE_NAPI_OK(env, nstatus);
          types[i] = static_cast<TF_DataType>(value);
        }
        TFE_OpSetAttrTypeList(tfe_op, attr_name, types.data(),
                              static_cast<int>(length));
        break;
      }
`,
  },
  {
    file: "tfjs_binding.cc",
    find: "#undef EXPORT_INT_PROPERTY\n",
    replacement: `#undef EXPORT_INT_PROPERTY

  napi_value list_attributes;
  nstatus = napi_get_boolean(env, true, &list_attributes);
  ENSURE_NAPI_OK_RETVAL(env, nstatus, exports);
  nstatus = napi_set_named_property(env, exports, "SDNET_LIST_ATTRIBUTES",
                                    list_attributes);
  ENSURE_NAPI_OK_RETVAL(env, nstatus, exports);
`,
  },
];

/** The files of the binding that are compiled. */
export const BINDING_SOURCES: readonly string[] = ["tfjs_backend.cc", "tfjs_binding.cc"];

/** SHA-256 of the edits: part of the name of a compiled binding, so that a new edit is a new binding. */
export const PATCH_SHA256: string = createHash("sha256").update(JSON.stringify(EDITS)).digest("hex");

/**
 * The text of `file` with this project's edits.
 *
 * @throws Failure if an edit does not find its place: the sources are of a version this patch was not written for.
 */
export function patchBindingSource(file: string, source: string): string {
  let text = source;
  for (const edit of EDITS.filter((candidate) => candidate.file === file)) {
    const parts = text.split(edit.find);
    if (parts.length !== 2) {
      throw new Failure(
        `engine install: ${file} is not the file of tfjs-node 4.22.0 (its place "${edit.find.trim()}" occurs ` +
          `${String(parts.length - 1)} times). Install @tensorflow/tfjs-node 4.22.0.`,
      );
    }
    text = parts.join(edit.replacement);
  }
  return text;
}
