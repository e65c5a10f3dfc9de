#!/usr/bin/env bash
# @tensorflow/tfjs-node 4.22.0 with @mapbox/node-pre-gyp 1.0.9: `require` reads the options of the program that it is part of.
#
# Behaviour: tfjs-node finds its addon with node-pre-gyp's `find`, which parses process.argv as if it were node-pre-gyp's own command line. A program
# with an option --directory or -C of its own cannot load the engine: `node program.cjs --directory out` ends with ENOENT, at the absolute path of
# tfjs-node's package.json with `out` put before it. With any other name of the option it looks for its addon.
# Expected: a library that is loaded reads no options of its host.
# Advice: set process.argv to its first two entries while tfjs-node is loaded, and put it back.
#
# Seen (installed without its addon, so the right answer is that the addon is missing):
#   --out: addon missing / --directory: ENOENT open 'out/.../tfjs-node/package.json' / arguments hidden: addon missing
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @tensorflow/tfjs-node@4.22.0 @mapbox/node-pre-gyp@1.0.9 > /dev/null 2>&1
cat > program.cjs <<'JS'
const hidden = process.env.HIDE === "1";
const before = process.argv;
try {
  if (hidden) process.argv = before.slice(0, 2);
  require("@tensorflow/tfjs-node");
  console.log("loaded");
} catch (error) {
  const reads = error.code === "ENOENT" && /open 'out\/.*tfjs-node\/package\.json'/.test(error.message);
  const misses = /addon.*node.*(missing|cannot be found|download)|tfjs_binding\.node/i.test(error.message);
  console.log(reads ? "ENOENT below the program's own folder" : misses ? "addon missing" : error.message);
} finally {
  process.argv = before;
}
JS
named() { node program.cjs "$@" 2>/dev/null | tail -1; }
other=$(named --out out); directory=$(named --directory out); hidden=$(HIDE=1 named --directory out)
echo "--out: $other"; echo "--directory: $directory"; echo "arguments hidden: $hidden"
[ "$other" = "addon missing" ] && [ "$directory" = "ENOENT below the program's own folder" ] && [ "$hidden" = "addon missing" ]
