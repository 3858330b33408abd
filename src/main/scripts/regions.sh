#!/usr/bin/env bash
# Makes the resource of all Kemendagri regions from the npm package idn-area-data: one line for each
# region, code TAB name, in the order of the codes. Run it from the top folder of the repository.
set -euo pipefail

package=idn-area-data@4.0.1
to=src/main/resources/id/ikrar/region
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$work" && npm pack --silent "$package" >/dev/null && tar xzf ./*.tgz)

# The first column is the code, the last the name; names with a comma or a quotation mark are quoted.
for level in provinces regencies districts villages; do
  tail -n +2 "$work/package/data/$level.csv" | tr -d '\r' | awk -v parent="$level" '
    { code = $0; sub(/,.*/, "", code); name = $0; sub(/^[^,]*,/, "", name)
      if (parent != "provinces") sub(/^[^,]*,/, "", name)
      if (name ~ /^".*"$/) { name = substr(name, 2, length(name) - 2); gsub(/""/, "\"", name) }
      print code "\t" name }'
done | LC_ALL=C sort | gzip -9n >"$to/regions.tsv.gz"
cp "$work/package/data/LICENSE.md" "$to/LICENSE-ODbL.md"

gzip -dc "$to/regions.tsv.gz" | wc -l
