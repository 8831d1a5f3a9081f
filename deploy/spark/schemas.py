"""The lines of the `sourcemark` command line, as Spark's schemas. What only passes through is a string of JSON."""

_MENTION = "start int, end int, text string, type string, form string, confidence double, value string"
_SPEAKER = "text string, class string"
_QUOTE = f"""start int, end int, kind string, speaker struct<{_SPEAKER}>, cue struct<text string>, stance string,
  basis string, confidence double"""
_NAME = "local int, keys array<string>, entity string, owner string, near string"
_QUOTATION = """quote int, wording string, words string, speaker int, source string, isMixed boolean,
  context array<string>, keys array<string>"""
_CLAIMS = """length int, numbers array<bigint>, keys array<bigint>, common array<bigint>,
  places array<struct<start int, end int, speaker int, stance string>>"""

# An answer of `analyze --jsonl --keys`; of a line that is no article, `line` and `error`.
ANSWER = f"""id string, published string, line bigint, error string,
  mentions array<struct<{_MENTION}>>, quotes array<struct<{_QUOTE}>>,
  diagnostics array<struct<code string, severity string, start int, end int, message string>>,
  title string, outlet string, localMentions array<int>, localGuesses array<int>, speakers array<array<int>>,
  quoteTexts array<string>, names array<struct<{_NAME}>>, quotations array<struct<{_QUOTATION}>>, claims struct<{_CLAIMS}>"""

BLOCK = "key string, block string"

ENTITY_GROUP = """block string, group int, slug string, rank int, name string, type string, aliases array<string>, size int,
  first array<string>, members array<array<string>>"""

REPEAT = "a string, b string, kind string, similarity double, pairs array<array<array<string>>>"

CLAIM_LINK = """a struct<article string, claim int>, b struct<article string, claim int>, score double, isOne boolean"""

CLAIM_GROUP = "claims array<array<string>>"
