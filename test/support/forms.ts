// The same article in other forms: wrapped, quoted, in other line ends and encodings of letters, as Markdown, in other
// marks. Each form says where its characters come from, so that answers can be compared with those of the article itself.

/** A form of a text: `origin[i]` is the offset in the article of the character at `i`, or -1 for one that was put in. */
export interface Form {
  readonly text: string;
  readonly origin: readonly number[];
  readonly markdown: boolean;
}

/** One paragraph of an article: offsets of its words, line ends excluded. */
interface Paragraph {
  readonly start: number;
  readonly end: number;
}

class FormWriter {
  #text = '';
  readonly #origin: number[] = [];

  put(words: string): void {
    this.as(words, -1);
  }

  /** Writes characters that stand for the one at `at`. */
  as(words: string, at: number): void {
    this.#text += words;
    for (let i = 0; i < words.length; i += 1) this.#origin.push(at);
  }

  keep(article: string, from: number, to: number): void {
    for (let i = from; i < to; i += 1) this.as(article[i]!, i);
  }

  finish(markdown = false): Form {
    return { text: this.#text, origin: this.#origin, markdown };
  }
}

export function paragraphsOf(article: string): Paragraph[] {
  return [...article.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Lines of at most `width` columns, each with `prefix`, and an empty line or an indent between paragraphs. */
export function wrapped(article: string, width: number, prefix = '', indent = 0): Form {
  const form = new FormWriter();
  paragraphsOf(article).forEach(({ start, end }, i) => {
    if (i > 0) form.put(indent > 0 ? '\n' : `\n${prefix.trimEnd()}\n`);
    form.put(prefix + ' '.repeat(indent));
    let room = width - prefix.length - indent;
    let isFirst = true;
    for (let at = start; at < end; ) {
      const space = article.indexOf(' ', at);
      const stop = space < 0 || space > end ? end : space;
      const fits = stop - at + (isFirst ? 0 : 1) <= room;
      if (!isFirst) form.as(fits ? ' ' : '\n', at - 1);
      if (!isFirst && !fits) {
        form.put(prefix);
        room = width - prefix.length;
      } else if (!isFirst) room -= 1;
      form.keep(article, at, stop);
      room -= stop - at;
      isFirst = false;
      at = stop + 1;
    }
  });
  form.put('\n');
  return form.finish();
}

/** Each character replaced by what `write` gives for it; `undefined` keeps it. */
export function replaced(article: string, write: (char: string, at: number) => string | undefined): Form {
  const form = new FormWriter();
  for (let i = 0; i < article.length; i += 1) form.as(write(article[i]!, i) ?? article[i]!, i);
  return form.finish();
}

/** Markdown in which each of `spans` is a link or bold; `> ` before every paragraph where `quoted`. */
export function markdown(article: string, spans: readonly Paragraph[], mark: 'link' | 'bold', quoted = false): Form {
  const form = new FormWriter();
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  form.put('---\ntitle: A clipping\ntags: [news]\n---\n\n');
  paragraphsOf(article).forEach(({ start, end }, i) => {
    if (i > 0) form.put(quoted ? '\n>\n' : '\n\n');
    if (quoted) form.put('> ');
    for (let at = start; at <= end; at += 1) {
      if (ends.has(at)) form.put(mark === 'link' ? '](https://people.example/x)' : '**');
      if (at === end) break;
      if (starts.has(at)) form.put(mark === 'link' ? '[' : '**');
      form.keep(article, at, at + 1);
    }
  });
  form.put('\n');
  return form.finish(true);
}
