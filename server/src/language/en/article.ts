// English bylines, credits and datelines: see analysis/language/article.ts.

import type { ArticleWords } from '../../analysis/language/article.ts';
import { isClutterLine } from './clutter.ts';

const newspapers = new Set(
  `courier gazette herald tribune chronicle examiner telegraph argus dispatch inquirer enquirer sentinel advertiser mercury
  echo intelligencer`.split(/\s+/),
);

export const articleWords: ArticleWords = {
  isClutter: isClutterLine,
  bylineLead: /^(by|written by|reported by|reporting by|story by)[:\s]\s*/i,
  bylineEnd: /[,|/(–—]| - | in [A-Z]/,
  dateLine:
    /^(?:(?:published|posted|updated)(?: on)?:? )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? )?(?:\d{4}[-/]\d\d[-/]\d\d|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? \d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})[\d:.,apmgtuces| -]{0,20}$/i,
  creditLead: /^(photo|image|picture|credit|file photo|caption)\b/i,
  credit:
    /(^(photo|image|picture|credit|file photo|caption)\b.{0,200}[:—-])|((\/|\||\[|\(|—)\s?(photo by .{0,80}|reuters|afp|ap|ap photo|getty images|epa|tass|anadolu|afp photo)[^/|]{0,40}[\])]?$)/i,
  // AP style sets the place in capitals.
  dateline:
    /^(?<place>\p{Lu}[\p{Lu} .'’-]{1,30})(?:, [\p{L}][\p{L} .]{0,25})?(?:, (?<date>(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{L}*\.? \d{1,2}(?:, \d{4})?))?(?: \((?<outlet>[^()]{2,30})\))? ?(?:—|–|--?|:) ?/u,
  isNewspaper: (word) => newspapers.has(word),
  isArticleOfName: (word) => word === 'The',
};
