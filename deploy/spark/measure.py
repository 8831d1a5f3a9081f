"""Measures the job on made-up articles: the standalone cluster against one process, for several sizes.

usage: measure.py FOLDER SIZE… (articles). Needs Node.js, dist/cli.js and what archive.py needs. Prints for each size wall
time, processor time and the memory of the largest process of each kind, and the growth of cost per article.
"""

import json
import math
import os
import subprocess
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLI = f"node {ROOT}/dist/cli.js"
TICKS = os.sysconf("SC_CLK_TCK")
KINDS = {"dist/cli.js": "sourcemark", "CoarseGrained": "executor", "SparkSubmit": "driver", "deploy.master": "master",
         "deploy.worker": "worker", "pyspark": "python"}  # fmt: skip


def processes(group):
    """Kind, processor seconds and resident megabytes of each process of a process group."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(stat[3]) != group:
                continue
            command = (folder / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
        # A process that ends has no command any more; what it was stays.
        kind = next((kind for part, kind in KINDS.items() if part in command), "other" if command else None)
        yield folder.name, kind, (int(stat[11]) + int(stat[12])) / TICKS, int(stat[21]) * 4096 / 2**20


def measured(command, **options):
    """Runs a command in a session of its own. Returns wall seconds, processor seconds and peak memory by kind."""
    start = time.monotonic()
    child = subprocess.Popen(command, start_new_session=True, **options)
    seconds, memory, ended = {}, defaultdict(float), threading.Event()

    def watch():
        while not ended.wait(0.5):
            for process, kind, used, resident in processes(child.pid):
                kind = kind or seconds.get(process, ("other", 0))[0]
                seconds[process] = (kind, used)
                memory[kind] = max(memory[kind], resident)

    watcher = threading.Thread(target=watch)
    watcher.start()
    code = child.wait()
    ended.set()
    watcher.join()
    if code not in (0, 1):
        raise SystemExit(f"{command} ended with {code}")
    by_kind = defaultdict(float)
    for kind, used in seconds.values():
        by_kind[kind] += used
    return time.monotonic() - start, dict(by_kind), dict(memory)


def generate(folder, size):
    path = folder / f"{size}.jsonl"
    if not path.exists():
        script = (
            f"import {{ generateArticles }} from '{ROOT}/bench/generate.mjs'; import {{ createWriteStream }} from 'node:fs';"
            f"const out = createWriteStream('{path}'); for (const {{ name, text }} of generateArticles({size}))"
            " if (!out.write(JSON.stringify({ id: name, text, published: `2024-${String(1 + (name.charCodeAt(5) % 12))"
            ".padStart(2, '0')}-01` }) + '\\n')) await new Promise((done) => out.once('drain', done)); out.end();"
        )
        subprocess.run(["node", "--input-type=module", "-e", script], check=True)
    return path


def main():
    folder, sizes = Path(sys.argv[1]), [int(size) for size in sys.argv[2:]]
    folder.mkdir(parents=True, exist_ok=True)
    costs = []
    for size in sizes:
        articles = generate(folder, size)
        with open(articles) as lines:
            single = measured([*CLI.split(), "analyze", "--jsonl"], stdin=lines, stdout=subprocess.DEVNULL)
        out = folder / f"archive-{size}"
        environment = {**os.environ, "SOURCEMARK": CLI, "PYTHON": sys.executable, "LOGS": str(folder)}
        cluster = measured(
            [f"{ROOT}/deploy/spark/cluster.sh", str(articles), str(out), "--parallel", str(max(4, size // 2500))],
            env=environment,
        )
        bytes_out = sum(file.stat().st_size for file in (out / "tables").rglob("*.parquet"))
        costs.append(sum(cluster[1].values()) / size)
        print(json.dumps({"articles": size, "tables_mb": round(bytes_out / 2**20, 1)}))
        for name, (wall, seconds, memory) in (("one process", single), ("cluster", cluster)):
            rounded = {kind: round(value, 1) for kind, value in seconds.items()}
            print(f"  {name}: {wall:.0f} s, processor {sum(seconds.values()):.0f} s {rounded}, MB {({k: round(v) for k, v in memory.items()})}", flush=True)
    for (small, a), (large, b) in zip(zip(sizes, costs), list(zip(sizes, costs))[1:]):
        exponent = 1 + math.log(b / a) / math.log(large / small)
        print(f"exponent of the processor time, {small} to {large} articles: {exponent:.2f}")


if __name__ == "__main__":
    main()
