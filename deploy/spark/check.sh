#!/usr/bin/env bash
# Runs the job on the sample articles in a standalone cluster and compares its tables with what the editor says. Needs
# dist/cli.js. Gets Java by apt and pyspark from PyPI; where they cannot be had, it says so and succeeds.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

missing() {
  echo "!!! NOT CHECKED: the archive on Spark, because $1 cannot be had here !!!"
  exit 0
}

command -v java >/dev/null || {
  apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends openjdk-17-jre-headless
} >"$work/apt.log" 2>&1 || missing 'Java 17'
python3 -m venv "$work/venv" >"$work/pip.log" 2>&1 || missing "Python's venv"
"$work/venv/bin/pip" install --quiet -r deploy/spark/requirements.txt >>"$work/pip.log" 2>&1 || missing pyspark

sourcemark="$(command -v node) $PWD/dist/cli.js"
PYTHON="$work/venv/bin/python" LOGS="$work" timeout 1200 deploy/spark/cluster.sh \
  test/articles "$work/archive" --format text --parallel 2 --sourcemark "$sourcemark"
(cd test/articles && $sourcemark analyze . >"$work/analysis.json")
"$work/venv/bin/python" deploy/spark/compare.py "$work/archive" "$work/analysis.json"
echo 'The archive on Spark has the rows of the editor.'
