"""Analyses an archive of articles on Apache Spark and writes tables (Parquet). See docs/ARCHIVE.md.

Every judgement is made by the `sourcemark` command line: Spark reads, sends lines through it, shuffles by the keys that it
writes, and stores. A stage that is finished is not run again, so an interrupted job is started again with the same command.
"""

import argparse
import os
import shlex
import subprocess
import sys
import threading

import pyarrow as pa
from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

from schemas import ANSWER, CLAIM_GROUP, CLAIM_LINK, BLOCK, ENTITY_GROUP, REPEAT

# A key of more wordings or claims than this leads to none, as in the editor; it is also what keeps a block small.
MOST_BY_KEY = 150
# Quotations with one wording that are compared with others, as in the editor.
MOST_USES = 1000
# Lines of one Arrow batch that comes back.
LINES = 256


def through(command: list[str], *arguments: str, bad_lines: bool = False):
    """A function for `mapInArrow`: sends the column `line` through the command line and gives back its lines.

    One thread writes while another reads, so that neither side waits for the other with full pipes. A process that
    fails fails the task, which Spark repeats. `bad_lines`: exit code 1 means that some lines are no articles.
    """

    def run(batches):
        child = subprocess.Popen([*command, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        failures = []

        def send():
            try:
                with child.stdin as pipe:
                    for batch in batches:
                        for line in batch.column(0).to_pylist():
                            pipe.write(line.encode("utf-8", "surrogatepass") + b"\n")
            except BrokenPipeError:
                pass  # The exit code says why.
            except BaseException as error:
                failures.append(error)
                child.kill()

        sender = threading.Thread(target=send, daemon=True)
        sender.start()
        try:
            lines = []
            for line in child.stdout:
                lines.append(line.decode())
                if len(lines) == LINES:
                    yield pa.RecordBatch.from_pydict({"line": lines})
                    lines = []
            if lines:
                yield pa.RecordBatch.from_pydict({"line": lines})
            sender.join()
            code = child.wait()
            if failures:
                raise failures[0]
            if code != 0 and not (bad_lines and code == 1):
                raise RuntimeError(f"{shlex.join([*command, *arguments])} ended with {code}")
        finally:
            child.kill()
            child.wait()

    return run


class Archive:
    """The stages of one job. `folder` holds what is finished and, below `tables`, the result."""

    def __init__(self, spark: SparkSession, command: list[str], folder: str, parallel: int):
        self.spark = spark
        self.command = command
        self.folder = folder
        self.parallel = parallel

    def pipe(self, lines: DataFrame, *arguments: str, **options) -> DataFrame:
        return lines.select("line").mapInArrow(through(self.command, *arguments, **options), "line string")

    def join(self, step: str, lines: DataFrame, schema: str) -> DataFrame:
        """Sends `lines` (block, line, and what orders the lines of a block) to a step of the join, block by block."""
        order = [name for name in lines.columns if name != "line"]
        blocks = lines.repartition(self.parallel, "block").sortWithinPartitions(*order)
        return parsed(self.pipe(blocks, "join", step), schema)

    def stage(self, name: str, make, by: str | None = None) -> DataFrame:
        """The rows of a stage: made and stored, or read if an earlier run has finished it."""
        path = f"{self.folder}/{name}"
        if not exists(self.spark, f"{path}/_SUCCESS"):
            self.spark.sparkContext.setJobDescription(name)
            writer = make().write.mode("overwrite")
            (writer if by is None else writer.partitionBy(by)).parquet(path)
        return self.spark.read.parquet(path)

    # Stages

    def analysed(self, read) -> DataFrame:
        def make():
            answers = parsed(self.pipe(read(), "analyze", "--jsonl", "--keys", bad_lines=True), ANSWER)
            return answers.withColumn("month", F.coalesce(F.substring("published", 1, 7), F.lit("undated")))

        return self.stage("stages/analysed", make, by="month")

    def blocks(self, articles: DataFrame) -> DataFrame:
        """The block of each name: names that a chain of shared keys connects."""

        def make():
            keys = articles.select(F.explode("names.keys").alias("keys")).distinct()
            # One process: connecting is quick, and its memory is that of the distinct names.
            return parsed(self.pipe(as_lines(keys, "keys").repartition(1), "join", "blocks"), BLOCK).distinct()

        return self.stage("stages/blocks", make)

    def entity_groups(self, articles: DataFrame, blocks: DataFrame) -> DataFrame:
        def make():
            names = articles.select(F.col("id").alias("article"), F.explode("names").alias("name"))
            members = names.join(blocks, names.name.keys[0] == blocks.key).select(
                "block", "article", F.col("name.local").alias("local"), spliced_name().alias("line")
            )
            return self.join("entities", members, ENTITY_GROUP)

        return self.stage("stages/entity-groups", make)

    def entities(self, groups: DataFrame) -> DataFrame:
        """Groups with one slug are numbered, as in the editor."""

        def make():
            heads = groups.where("members is null").withColumn("at", F.col("first")[1].cast("int"))
            order = Window.partitionBy("slug").orderBy("rank", F.col("first")[0], "at")
            number = F.row_number().over(order)
            id = F.when(number == 1, F.col("slug")).otherwise(F.concat_ws("_", "slug", number))
            return heads.select(id.alias("id"), "name", "type", "aliases", "size", "block", "group")

        return self.stage("stages/entities", make)

    def who(self, groups: DataFrame, entities: DataFrame) -> DataFrame:
        """Of each article, the ids of its entities by their local indices."""

        def make():
            members = groups.where("members is not null").select("block", "group", F.explode("members").alias("member"))
            return (
                members.join(entities, ["block", "group"])
                .select(F.col("member")[0].alias("article"), F.col("member")[1].cast("int").alias("local"), "id")
                .groupBy("article")
                .agg(F.map_from_entries(F.collect_list(F.struct("local", "id"))).alias("who"))
            )

        return self.stage("stages/who", make)

    def repeats(self, articles: DataFrame, entities: DataFrame) -> DataFrame:
        def make():
            uses = articles.select("id", "who", F.explode("quotations").alias("q")).withColumn(
                "speaker", F.col("who")[F.col("q.speaker")]
            )
            named = entities.select(F.col("id").alias("speaker"), F.col("name").alias("speaker_name"))
            speaker = F.when(
                F.col("speaker").isNotNull(), F.struct(F.col("speaker").alias("id"), F.col("speaker_name").alias("name"))
            )
            use = F.struct(
                F.col("id").alias("article"),
                F.col("q.quote").alias("quote"),
                speaker.alias("speaker"),
                F.col("q.source").alias("source"),
                F.col("q.isMixed").alias("isMixed"),
                F.col("q.context").alias("context"),
            )
            wordings = (
                uses.join(named, "speaker", "left")
                .groupBy(F.col("q.wording").alias("wording"))
                .agg(
                    F.first("q.words").alias("words"),
                    F.first("q.keys").alias("keys"),
                    F.slice(F.array_sort(F.collect_list(use)), 1, MOST_USES).alias("uses"),
                )
                .persist(StorageLevel.DISK_ONLY)
            )
            keys = wordings.select("wording", F.explode("keys").alias("block"))
            own = F.col("block").startswith("wording:")
            live = keys.groupBy("block").count().where((F.col("count").between(2, MOST_BY_KEY)) | own).select("block")
            # A wording that one article has, and no other is like, has no lines.
            kept = keys.join(live, "block").groupBy("wording").agg(F.collect_list("block").alias("keys"))
            lines = wordings.drop("keys").join(kept, "wording").select(
                F.explode("keys").alias("block"), "wording", "words", "keys", "uses"
            )
            return self.join("repeats", as_lines(lines, "block", "wording", "words", "keys", "uses"), REPEAT)

        return self.stage("tables/repeats", make)

    def claim_links(self, articles: DataFrame) -> DataFrame:
        def make():
            claims = articles.select(F.col("id").alias("article"), "claims.*").drop("places")
            total = claims.agg(F.sum("length")).first()[0] or 0
            # Common words lead to no claim, but their number counts.
            keys = claims.select("article", F.explode("keys").alias("key"), F.lit(True).alias("leads")).union(
                claims.select("article", F.explode("common"), F.lit(False))
            )
            counts = keys.groupBy("key", "leads").count()
            of_article = (
                keys.distinct()
                .join(counts, ["key", "leads"])
                .groupBy("article")
                .agg(
                    F.collect_list(F.array("key", "count")).alias("counts"),
                    F.collect_list(F.when(F.col("leads") & F.col("count").between(2, MOST_BY_KEY), F.col("key"))).alias("blocks"),
                )
            )
            lines = claims.join(of_article, "article").withColumn("total", F.lit(total))
            lines = lines.withColumn("block", F.explode("blocks")).withColumn("block", F.col("block").cast("string"))
            return self.join("claim-links", as_lines(lines, "block", "article", "numbers", "counts", "total"), CLAIM_LINK)

        return self.stage("stages/claim-links", make).withColumn("a_key", place("a")).withColumn("b_key", place("b"))

    def claim_groups(self, links: DataFrame) -> DataFrame:
        def make():
            sure = links.where("isOne")
            keys = sure.select(F.array("a_key", "b_key").alias("keys")).union(
                sure.select(F.array("b_key", "a_key").alias("keys"))
            )
            blocks = parsed(self.pipe(as_lines(keys, "keys").repartition(1), "join", "blocks"), BLOCK).distinct()
            blocks = blocks.persist(StorageLevel.DISK_ONLY)
            a = blocks.select(F.col("key").alias("a_key"), "block")
            b = blocks.select(F.col("key").alias("b_key"), F.col("block").alias("other"))
            inside = links.join(a, "a_key").join(b, "b_key").where(F.col("block") == F.col("other"))
            return self.join("claims", as_lines(inside, "block", "a", "b", "score", "isOne"), CLAIM_GROUP)

        return self.stage("stages/claim-groups", make)


# Tables


def write_tables(archive: Archive, articles: DataFrame, entities: DataFrame, claim_groups: DataFrame) -> None:
    def table(name, make):
        return archive.stage(f"tables/{name}", make, by="month")

    who = lambda local: F.when(local >= 0, F.col("who")[local])  # noqa: E731
    head = [F.col("id").alias("article"), "published", "month"]
    table(
        "articles",
        lambda: articles.select(*head, "title", "outlet", F.size("quotes").alias("quotes"), F.size("mentions").alias("mentions")),
    )
    zipped = F.explode(F.arrays_zip("mentions", F.col("localMentions").alias("local"), F.col("localGuesses").alias("guess")))
    table(
        "mentions",
        lambda: articles.select(*head, "who", zipped.alias("m")).select(
            "article", "published", "month", "m.mentions.start", "m.mentions.end", "m.mentions.text", "m.mentions.type",
            "m.mentions.form", who(F.col("m.local")).alias("entity"), who(F.col("m.guess")).alias("guess"),
            "m.mentions.confidence", "m.mentions.value",
        ),
    )  # fmt: skip
    wording = F.map_from_entries(F.transform("quotations", lambda q: F.struct(q.quote, q.wording)))
    quotes = F.posexplode(F.arrays_zip("quotes", "speakers", "quoteTexts"))
    speakers = F.transform(F.col("q.speakers"), lambda local: F.col("who")[local])
    table(
        "quotes",
        lambda: articles.select(*head, "outlet", "who", wording.alias("wordings"), quotes.alias("quote", "q")).select(
            "article", "published", "month", "outlet", "quote", "q.quotes.start", "q.quotes.end", "q.quotes.kind",
            F.col("q.quoteTexts").alias("text"), F.col("q.quotes.speaker.text").alias("source"),
            F.col("q.quotes.speaker.class").alias("class"), F.get(speakers, 0).alias("speaker"), speakers.alias("speakers"),
            F.col("q.quotes.cue.text").alias("cue"), "q.quotes.stance", "q.quotes.basis", "q.quotes.confidence",
            F.col("wordings")[F.col("quote")].alias("wording"),
        ),
    )  # fmt: skip
    table(
        "findings",
        lambda: articles.select(*head, F.explode("diagnostics").alias("d")).select("article", "published", "month", "d.*"),
    )
    # A claim is called by its first place, as one that nothing else says.
    first = F.concat_ws("@", F.col("claims")[0][1], F.col("claims")[0][0])
    placed = claim_groups.select(first.alias("claim"), F.explode("claims").alias("c"))
    grouped = placed.select("claim", F.col("c")[0].alias("article"), F.col("c")[1].cast("int").alias("at"))
    table(
        "claims",
        lambda: articles.select(*head, "who", F.posexplode("claims.places").alias("at", "c"))
        .join(grouped, ["article", "at"], "left")
        .select(
            "article", "published", "month", "at", "c.start", "c.end", "c.stance",
            who(F.col("c.speaker")).alias("speaker"),
            F.coalesce("claim", F.concat_ws("@", "at", "article")).alias("claim"),
        ),
    )  # fmt: skip

    def counted_entities():
        named = archive.spark.read.parquet(f"{archive.folder}/tables/mentions").where("entity is not null")
        counts = named.groupBy("entity").agg(
            F.count("*").alias("mentions"),
            F.count_distinct("article").alias("articles"),
            F.min("published").alias("first_published"),
            F.max("published").alias("last_published"),
        )
        kept = entities.select("id", "name", "type", "aliases", "size")
        return kept.join(counts, kept.id == counts.entity, "left").drop("entity")

    archive.stage("tables/entities", counted_entities)


# Helpers


def parsed(lines: DataFrame, schema: str) -> DataFrame:
    return lines.select(F.from_json("line", schema, {"mode": "FAILFAST"}).alias("json")).select("json.*")


def as_lines(rows: DataFrame, *columns: str) -> DataFrame:
    """`rows` as JSON lines, with their block."""
    kept = [name for name in ("block",) if name in columns]
    return rows.select(*kept, F.to_json(F.struct(*columns)).alias("line"))


def spliced_name():
    """The line of a name: its parts are JSON already."""
    name = F.col("name")
    optional = lambda key: F.coalesce(F.concat(F.lit(f',"{key}":'), name[key]), F.lit(""))  # noqa: E731
    head = F.to_json(F.struct("block", "article", name["local"].alias("local")))
    entity = F.concat(F.lit(',"entity":'), name["entity"])
    return F.concat(head.substr(F.lit(1), F.length(head) - 1), entity, optional("owner"), optional("near"), F.lit("}"))


def place(side: str):
    return F.concat_ws("@", F.col(side)["claim"], F.col(side)["article"])


def exists(spark: SparkSession, path: str) -> bool:
    hadoop = spark._jvm.org.apache.hadoop.fs.Path(path)
    return hadoop.getFileSystem(spark._jsc.hadoopConfiguration()).exists(hadoop)


def reader(spark: SparkSession, options) -> DataFrame:
    """The articles as lines of the filter."""
    if options.format == "jsonl":
        return spark.read.text(options.input).where(F.trim("value") != "").select(F.col("value").alias("line"))
    if options.format == "parquet":
        rows = spark.read.parquet(options.input)
        return as_lines(rows, *[name for name in ("id", "text", "published", "outlet") if name in rows.columns])
    files = spark.read.option("recursiveFileLookup", "true").option("pathGlobFilter", "*.{txt,md}")
    files = files.text(options.input, wholetext=True)
    top = F.lit(len(spark._jvm.org.apache.hadoop.fs.Path(options.input).toUri().getPath().rstrip("/")) + 2)
    # "file:///folder/a%20b.txt" is "a b.txt".
    path = F.url_decode(F.replace(F.regexp_replace(F.input_file_name(), "^[a-z0-9]+:(//[^/]*)?", ""), F.lit("+"), F.lit("%2B")))
    return as_lines(files.select(path.substr(top, F.length(path)).alias("id"), F.col("value").alias("text")), "id", "text")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input", help="folder or file of the articles")
    parser.add_argument("output", help="folder of the tables; an interrupted run continues there")
    parser.add_argument("--format", choices=["text", "jsonl", "parquet"], default="jsonl")
    parser.add_argument("--sourcemark", default=os.environ.get("SOURCEMARK", "sourcemark"), help="the command line")
    parser.add_argument("--parallel", type=int, help="parts of each shuffle (default: twice the cores)")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("sourcemark archive").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    # Articles are long: few of them at a time go to a process.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", LINES)
    options.input = os.path.abspath(options.input) if "://" not in options.input else options.input
    output = os.path.abspath(options.output) if "://" not in options.output else options.output
    parallel = options.parallel or 2 * spark.sparkContext.defaultParallelism
    spark.conf.set("spark.sql.shuffle.partitions", parallel)
    archive = Archive(spark, shlex.split(options.sourcemark), output, parallel)

    analysed = archive.analysed(lambda: reader(spark, options).repartition(parallel))
    bad = analysed.where("error is not null").count()
    articles = analysed.where("error is null")
    blocks = archive.blocks(articles)
    groups = archive.entity_groups(articles, blocks)
    entities = archive.entities(groups)
    known = articles.join(archive.who(groups, entities), F.col("id") == F.col("article"), "left").drop("article")
    archive.repeats(known, entities)
    claim_groups = archive.claim_groups(archive.claim_links(articles))
    write_tables(archive, known, entities, claim_groups)
    if bad > 0:
        print(f"{bad} lines of the input are no articles: see stages/analysed, column error", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main()
