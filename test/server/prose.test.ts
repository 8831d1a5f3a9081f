// Which files are articles.

import { describe, expect, it } from 'vitest';
import { isArticleName, isProse } from '../../server/src/prose.ts';
import { samples } from '../support/samples.ts';

describe('names of files that are not articles', () => {
  it.each([
    'requirements.txt',
    'requirements-dev.txt',
    'dev-requirements.txt',
    'CMakeLists.txt',
    'LICENSE.txt',
    'LICENCE',
    'README.md',
    'docs/CHANGELOG.md',
    'robots.txt',
    'build.log.txt',
    'CODE_OF_CONDUCT.md',
    'third-party-notices.txt',
    'llms.txt',
  ])('%s', (path) => {
    expect(isArticleName(path)).toBe(false);
  });

  it.each([
    'article.txt',
    '001_abc.txt',
    'folder/the-license-debate.txt',
    'notes on history.md',
    'history-of-the-dam.txt',
    'Robots take over.txt',
  ])('%s can be one', (path) => {
    expect(isArticleName(path)).toBe(true);
  });
});

describe('prose', () => {
  it.each(Object.entries(samples))('%s is prose', (_, text) => {
    expect(isProse(text)).toBe(true);
  });

  it.each([
    [
      'a Russian article',
      'Президент подписал указ в среду, сообщила пресс-служба. Документ вступит в силу в январе следующего года, и его исполнение поручено правительству. Подробности обещают объявить позже, когда закончатся переговоры с регионами.',
    ],
    [
      'an Arabic article',
      'قال الرئيس يوم الأربعاء إن الاتفاق سيدخل حيز التنفيذ في يناير من العام المقبل. وأضاف أن الحكومة ستنشر التفاصيل بعد انتهاء المحادثات مع الأقاليم، وأن النص سيعرض على البرلمان في الربيع.',
    ],
  ])('%s is prose', (_, text) => {
    expect(isProse(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a shopping list', 'milk\neggs\nbread\nbutter\n'],
    ['a requirements file', 'numpy==1.26.4\nscipy>=1.11\nrequests\n'.repeat(20)],
    ['a log', '2026-01-01 12:00:01 INFO server started on port 80 and waits\n'.repeat(40)],
    ['source code', 'function add(a, b) {\n  return a + b;\n}\nconst x = add(1, 2);\n'.repeat(20)],
    ['a table', 'name\tvalue\tunit\nheight\t3.2\tm\nwidth\t7\tm\n'.repeat(30)],
    ['a word list', 'apple\nbanana\ncherry\ndate\nelderberry\n'.repeat(50)],
    ['binary data', `\u0000\u0001\u0002${'The president signed the bill on Monday, officials said. '.repeat(10)}`],
    ['key and value lines', 'host = localhost\nport = 8080\nuser = admin\n'.repeat(20)],
  ])('%s is not', (_, text) => {
    expect(isProse(text)).toBe(false);
  });
});
