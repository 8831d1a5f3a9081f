// The dossier page: what an entity says, how it is described, what others say about it, and its spellings.

import { html, nothing, type TemplateResult } from 'lit-html';
import type {
  ArticleStatements,
  Dossier,
  DossierDescription,
  EntitySpelling,
  Statement,
} from '../../server/src/protocol.ts';
import {
  articleCount,
  articleHeading,
  headline,
  lineNumber,
  mentionCount,
  origin,
  statementCount,
} from './design/articles.ts';
import * as l10n from './design/l10n.ts';
import { type Page, startPage } from './design/page.ts';
import { button, type Content, header, list, passage, row, section } from './design/parts.ts';

/** Which statements are shown; only the page knows. */
type Shown = 'all' | 'quoted' | 'reported';
let shown: Shown = 'all';

startPage<Dossier>(view, (page) => ({
  keys: { c: () => page.act('copyAll'), e: () => page.act('export'), m: () => page.act('mentions') },
}));

function view(dossier: Dossier, page: Page): TemplateResult {
  const { name, type, mentions, articles, said, about, descriptions, spellings, alike, archive } = dossier;
  const counts = l10n.t(
    '{0}, {1} in {2}, {3}',
    typeName(type),
    mentionCount(mentions),
    articleCount(articles),
    statementCount(sizeOf(said)),
  );
  return html`
    ${header(
      name,
      counts,
      button(l10n.t('Copy All'), () => page.act('copyAll'), { key: 'c', isMain: true }),
      button(l10n.t('Export…'), () => page.act('export'), { key: 'e' }),
      button(l10n.t('Mentions…'), () => page.act('mentions'), { key: 'm' }),
    )}
    ${archive === undefined ? nothing : html`<p class="about">${archive}</p>`}
    ${statements(said, page)}
    ${section(
      l10n.t('Described as'),
      listed(descriptions.map((description) => described(description, page))),
      l10n.t('No article describes this name.'),
      descriptions.length,
    )}
    ${section(
      l10n.t('Others say'),
      about.map((group) => byArticle(group, page, true)),
      l10n.t('No statement of others names it.'),
      sizeOf(about),
    )}
    ${section(l10n.t('Spellings'), listed(spellings.map((spelling) => spelled(spelling, page))), nothing, spellings.length)}
    ${
      alike.length === 0
        ? nothing
        : section(
            l10n.t('Perhaps the same'),
            listed(
              alike.map(
                (other) =>
                  html`${row(other.name, () => page.act('dossier', other.id, other.name), other.reason)}
                  ${button(l10n.t('Same'), () => page.act('same', other.id, other.name), { of: other.name })}`,
              ),
            ),
          )
    }
  `;
}

/** A list in a section; empty for no items, so that the section says so. */
function listed(items: readonly Content[]): Content[] {
  return items.length === 0 ? [] : [list(items)];
}

function statements(said: readonly ArticleStatements[], page: Page): TemplateResult {
  const quoted = sizeOf(kept(said, 'quoted'));
  const all = sizeOf(said);
  const choose = (which: Shown, label: string): TemplateResult =>
    button(
      label,
      () => {
        shown = which;
        page.draw();
      },
      { isPressed: shown === which },
    );
  const filter = html`<div class="toolbar" role="group" aria-label=${l10n.t('Statements shown')}>
    ${choose('all', l10n.t('All ({0})', all))} ${choose('quoted', l10n.t('Quoted ({0})', quoted))}
    ${choose('reported', l10n.t('Reported ({0})', all - quoted))}
  </div>`;
  const groups = kept(said, shown).map((group) => byArticle(group, page, false));
  return section(l10n.t('Statements'), all === 0 ? [] : [filter, ...groups], l10n.t('No statements were found.'), all);
}

const sizeOf = (said: readonly ArticleStatements[]): number =>
  said.reduce((sum, group) => sum + group.statements.length, 0);

function kept(said: readonly ArticleStatements[], which: Shown): ArticleStatements[] {
  return said.flatMap(({ article, statements: all }) => {
    const some = all.filter((statement) => which === 'all' || isReported(statement) === (which === 'reported'));
    return some.length === 0 ? [] : [{ article, statements: some }];
  });
}

const isReported = ({ kind }: Statement): boolean => kind === 'indirect';

function byArticle({ article, statements: said }: ArticleStatements, page: Page, withSpeaker: boolean): TemplateResult {
  return html`<h3>${articleHeading(article)}</h3>
    ${list(said.map((statement) => statementRow(statement, page, withSpeaker)))}`;
}

function statementRow(statement: Statement, page: Page, withSpeaker: boolean): TemplateResult {
  const { sentence, speaker, verb, stance, certainty, place } = statement;
  const facts = [
    withSpeaker ? speaker || l10n.t('no speaker') : '',
    verb,
    isReported(statement) ? l10n.t('reported') : l10n.t('quoted'),
    stance === 'asserts' ? '' : stance,
    certainty === 'implied' ? l10n.t('speaker implied') : certainty === 'decided' ? l10n.t('decided by you') : '',
    lineNumber(place.range.start.line),
  ];
  return html`<div class=${isReported(statement) ? 'said reported' : 'said quoted'}>
    ${passage(page, place, sentence, facts.filter((fact) => fact !== '').join(' · '))}
  </div>`;
}

function described({ text, article, place }: DossierDescription, page: Page): Content {
  const from = origin(article) || headline(article);
  return place === undefined ? html`${text} <span class="about">${from}</span>` : passage(page, place, text, from);
}

function spelled({ text, count, why, isJoined }: EntitySpelling, page: Page): TemplateResult {
  return html`<div class="item">
    <span>${text} <span class="about">${l10n.t('{0} times', count)}${why === '' ? '' : ` · ${why}`}</span></span>
    ${isJoined !== true ? nothing : button(l10n.t('Not the same'), () => page.act('apart', text), { of: text })}
  </div>`;
}

function typeName(type: string): string {
  switch (type) {
    case 'person':
      return l10n.t('Person');
    case 'organization':
      return l10n.t('Organisation');
    case 'place':
      return l10n.t('Place');
    case 'group':
      return l10n.t('Group');
    default:
      return type;
  }
}
