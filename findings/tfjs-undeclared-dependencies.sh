#!/usr/bin/env bash
# @tensorflow/tfjs 4.22.0: its modules import `long` and `seedrandom`, which its manifest does not name.
#
# Behaviour: dist/tf.node.js, its `main`, requires both; of @tensorflow/tfjs-data, one of its dependencies, seedrandom is a peer dependency, which it
# does not provide. Installed by yarn 4 with its default linker (Plug'n'Play), `require("@tensorflow/tfjs")` therefore throws: "@tensorflow/tfjs tried to
# access long, but it isn't declared in its dependencies". With node_modules it works by chance: tfjs-core depends on both, and package managers put
# them where tfjs finds them.
# Expected: both among its dependencies, as in tfjs-core.
# Advice for users of Plug'n'Play: `packageExtensions` in .yarnrc.yml, as below, with which the same program runs.
#
# Seen: required and not declared: long seedrandom / as installed: tfjs tried to access long, but it isn't declared / extended: 4.22.0
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
registry=$(npm config get registry)
mkdir tool project
(cd tool && echo '{"private":true}' > package.json && npm install --silent --no-audit --no-fund @yarnpkg/cli-dist@4.18.1 > /dev/null 2>&1)
yarn() { node "$folder/tool/node_modules/@yarnpkg/cli-dist/bin/yarn.js" "$@"; }
cd project
echo '{"name":"project","private":true,"dependencies":{"@tensorflow/tfjs":"4.22.0"}}' > package.json
touch yarn.lock
printf '%s\n' 'enableGlobalCache: false' 'globalFolder: ./.global' 'enableTelemetry: false' 'enableImmutableInstalls: false' \
  "npmRegistryServer: \"$registry\"" > .yarnrc.yml
echo 'console.log(require("@tensorflow/tfjs").version_core);' > program.cjs
yarn install > /dev/null
cat > undeclared.cjs <<'JS'
const { readFileSync } = require("node:fs");
const { dependencies, peerDependencies = {} } = require("@tensorflow/tfjs/package.json");
const main = readFileSync(require.resolve("@tensorflow/tfjs"), "utf8");
const required = ["long", "seedrandom"].filter((name) => main.includes(`require('${name}')`));
console.log(required.filter((name) => !(name in { ...dependencies, ...peerDependencies })).join(" "));
JS
undeclared=$(yarn node undeclared.cjs)
echo "required and not declared: $undeclared"
plain=$(yarn node program.cjs 2>&1 || true)
seen=$(grep -o "tfjs tried to access long, but it isn't declared" <<< "$plain" | head -1 || true)
echo "as installed: $seen"
printf '%s\n' 'packageExtensions:' '  "@tensorflow/tfjs@*":' '    dependencies:' '      long: "4.0.0"' '      seedrandom: "^3.0.5"' >> .yarnrc.yml
yarn install > /dev/null
extended=$(yarn node program.cjs 2>/dev/null | tail -1)
echo "extended: $extended"
[ "$undeclared" = "long seedrandom" ] && [ -n "$seen" ] && [ "$extended" = 4.22.0 ]
