#!/usr/bin/env bash
# Runs archive.py on a standalone cluster on this machine: a master and workers, which end with the job. All arguments go to
# archive.py. WORKERS (2), CORES and MEMORY of each (1, 1g) and LOGS (a folder) can be set.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
spark=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
export PYSPARK_PYTHON=$python SPARK_LOCAL_IP=127.0.0.1
logs=${LOGS:-$(mktemp -d)}
master=spark://127.0.0.1:${PORT:=17077}
processes=()
trap 'kill "${processes[@]}" 2>/dev/null || true; wait 2>/dev/null || true' EXIT

start() { # NAME CLASS ARGUMENTS…
  "$spark/bin/spark-class" "org.apache.spark.deploy.$2" --webui-port 0 "${@:3}" >"$logs/$1.log" 2>&1 &
  processes+=($!)
}

start master master.Master --host 127.0.0.1 --port "$PORT"
for ((i = 1; i <= ${WORKERS:-2}; i += 1)); do
  start "worker-$i" worker.Worker --host 127.0.0.1 --cores "${CORES:-1}" --memory "${MEMORY:-1g}" \
    --work-dir "$logs/work-$i" "$master"
done
echo "logs of the cluster: $logs" >&2

"$spark/bin/spark-submit" --master "$master" --driver-memory "${MEMORY:-1g}" --executor-memory "${MEMORY:-1g}" \
  --conf spark.log.level="${LEVEL:-WARN}" --conf spark.ui.showConsoleProgress=false "$here/archive.py" "$@"
