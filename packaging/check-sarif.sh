#!/bin/sh
# Checks what `redraft check --format sarif` writes against the schema of SARIF 2.1.0, which comes with an npm package.
# usage: packaging/check-sarif.sh PATH...   (needs npm, node and the network once; REDRAFT names the program)
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
program=${REDRAFT:-$top/build/release/bin/redraft}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/redraft/sarif
mkdir -p "$cache"
[ -d "$cache/node_modules/ajv-draft-04" ] ||
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$cache" @microsoft/jest-sarif@1.0.0-beta.0 ajv@8.17.1 ajv-draft-04@1.0.0
report=$(mktemp)
trap 'rm -f "$report"' EXIT
"$program" check --format sarif --fail-on never "$@" > "$report"
cd "$cache"
REPORT=$report node -e '
const fs = require("fs");
const ajv = new (require("ajv-draft-04").default)({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
const schema = JSON.parse(fs.readFileSync("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));
const validate = ajv.compile(schema);
const report = JSON.parse(fs.readFileSync(process.env.REPORT));
if (!validate(report)) { console.error(validate.errors.slice(0, 20)); process.exit(1); }
console.log("valid SARIF 2.1.0, results: " + report.runs.reduce((sum, run) => sum + run.results.length, 0));
'
