#!/usr/bin/env bash
# @tensorflow/tfjs 4.22.0: its declarations do not compile under `strict`, and under TypeScript 6 not at all, where they are checked
# (`skipLibCheck` false, the compiler's default).
#
# Behaviour: a program of one import of it has 15 errors in tfjs-layers under TypeScript 5.9.3 with `strict` (TS2411, TS2420), and 68 under 6.0.3, most of
# them in @webgpu/types 0.1.38, which tfjs-core depends on (TS2403, TS2717): TypeScript 6 declares WebGPU itself, with other types, and no longer
# takes in @types/long by itself (TS2304).
# Expected: declarations that compile under `strict`, and a range of @webgpu/types that goes with the compiler's own.
# Advice for programs: `skipLibCheck: true`.
#
# Seen: TypeScript 5.9.3: 15 errors: TS2411 TS2420 / TypeScript 6.0.3: 68 errors: TS2304 TS2403 TS2411 TS2420 TS2687 TS2717 TS6200
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @tensorflow/tfjs@4.22.0 old@npm:typescript@5.9.3 new@npm:typescript@6.0.3 > /dev/null 2>&1
echo 'import * as tf from "@tensorflow/tfjs"; tf.scalar(1).print();' > program.ts
echo '{"compilerOptions":{"noEmit":true,"strict":true,"target":"es2022","module":"nodenext"},"files":["program.ts"]}' > tsconfig.json
codes() { node "node_modules/$1/lib/tsc.js" | grep -o "error TS[0-9]*" | cut -c7- || true; }
old=$(codes old); new=$(codes new)
echo "TypeScript 5.9.3: $(wc -l <<< "$old") errors: $(sort -u <<< "$old" | xargs)"
echo "TypeScript 6.0.3: $(wc -l <<< "$new") errors: $(sort -u <<< "$new" | xargs)"
grep -q TS2411 <<< "$old" && ! grep -q TS2403 <<< "$old" && grep -q TS2403 <<< "$new"
