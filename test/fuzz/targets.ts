// The fuzz targets: each takes any string and throws when an invariant is broken. The limit of processor time is far
// above the need of any input.

import { isDeepStrictEqual } from 'node:util';
import { Lexer } from 'yaml';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { parseAnnotations } from '../../server/src/annotations/parse-annotations.ts';
import { parseEntityFile } from '../../server/src/annotations/parse-entities.ts';
import { writeAnnotation } from '../../server/src/annotations/write-annotations.ts';
import { writeEntity } from '../../server/src/annotations/write-entities.ts';
import { decodeText } from '../../server/src/base/decode.ts';
import { english } from '../../server/src/language/en/index.ts';
import { checkInvariants } from '../support/check-invariants.ts';

export type Target = (input: string) => void;

/** Milliseconds for an input of a few thousand characters; the slowest known one takes thirty. */
const MOST_TIME = 2000;

export const targets: Readonly<Record<string, Target>> = {
  analyze: timed((text) => {
    const analysis = analyze(text, english);
    checkInvariants(text, analysis);
    if (!isDeepStrictEqual(analyze(text, english), analysis)) throw new Error('the same text gave another answer');
    checkInvariants(text, analyze(text, english, { markdown: true }));
  }),
  yaml: timed((text) => {
    for (const { findings } of [parseEntityFile(text), parseAnnotations(text)])
      for (const { start, end } of findings)
        if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`a finding at ${start}-${end}`);
    checkWritten(writeEntity(text, { id: 'ada', name: 'Ada: “Lovelace” #1' }).text, (written) => {
      if (!parseEntityFile(written).entities.some(({ id }) => id === 'ada')) throw new Error('the entity is not there');
    });
    const { annotations, entryCount } = parseAnnotations(text);
    const selector = { quote: 'We go on.', before: '', after: '', at: null };
    checkWritten(writeAnnotation(text, -1, selector, { note: 'a\nb: c' }).text, (written) => {
      const now = parseAnnotations(written);
      if (now.annotations.length !== annotations.length + 1) throw new Error('the annotation is not there');
      if (now.entryCount !== entryCount + 1) throw new Error('an entry is lost');
      if (!isDeepStrictEqual(commentsOf(written), commentsOf(text))) throw new Error('a comment is lost');
    });
    const [first] = annotations;
    if (first === undefined) return;
    checkWritten(writeAnnotation(text, first.index, selector, { verdict: 'a\nb' }).text, (written) => {
      if (parseAnnotations(written).entryCount !== entryCount) throw new Error('an entry is lost');
      // What a list or map is replaced with takes its comments with it.
      if (first.verdict === null && !isDeepStrictEqual(commentsOf(written), commentsOf(text)))
        throw new Error('a comment is lost');
    });
  }),
  decode: timed((input) => {
    const bytes = Uint8Array.from(input, (char) => char.charCodeAt(0) & 255);
    for (const encoding of ['utf8', 'utf16le', 'utf16be', 'windows1252', 'iso88591', 'shiftjis', 'gb2312', 'no such'])
      for (const keepBom of [false, true]) {
        const text = decodeText(bytes, { encoding, keepBom });
        if (text.length > bytes.length) throw new Error(`${encoding}: more characters than bytes`);
        if (/\p{Surrogate}/u.test(text)) throw new Error(`${encoding}: a lone surrogate`);
      }
  }),
};

/** The comments of a YAML text, in order of the alphabet. */
function commentsOf(text: string): string[] {
  return [...new Lexer().lex(text)].flatMap((token) => (token.startsWith('#') ? token.trimEnd() : [])).sort();
}

function checkWritten(written: string | undefined, check: (written: string) => void): void {
  if (written !== undefined) check(written);
}

function timed(target: Target): Target {
  return (input) => {
    // Not the time of the clock, which other programs of a busy machine use too.
    const began = process.cpuUsage();
    target(input);
    const took = process.cpuUsage(began).user / 1000;
    if (took > MOST_TIME) throw new Error(`${Math.round(took)} ms for ${input.length} characters`);
  };
}
