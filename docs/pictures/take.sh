#!/usr/bin/env bash
# Takes the pictures of README.md anew from a demo of its own, in a folder that is thrown away.
# Needs what ./ikrar serve --demo needs, and chromium, node 20 or later, pdftoppm (poppler-utils).
#   docs/pictures/take.sh [PORT]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
port=${1:-8484}
work=$(mktemp -d)
service=
trap '[ -z "$service" ] || kill "$service" 2>/dev/null || true; rm -rf "$work"' EXIT

"$top/ikrar" serve --demo --host 127.0.0.1 --port "$port" --data "$work/data" >"$work/announced" 2>"$work/errors" &
service=$!
until grep -q 'Log publik' "$work/announced"; do
  kill -0 "$service" 2>/dev/null || { cat "$work/errors" >&2; exit 1; }
  sleep 1
done

options=()
[ "$(node -p 'typeof WebSocket')" = function ] || options=(--experimental-websocket)
node "${options[@]}" "$here/take.mjs" "$work" "$here"
pdftoppm -singlefile -r 60 -png "$work/ikrar.pdf" "$here/pdf"
ls -l "$here"/*.png
