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
    [
      'a transcript with times',
      '[00:00:12] VOSS: We have never asked for more than the treaty gives us, and we will not ask now.\n\n[00:00:19] LUND: Then why did you write to the commission in May?\n\n[00:00:24] VOSS: Because nobody had answered the letter from April.\n',
    ],
    [
      'captions with voices',
      'WEBVTT\n\n00:00:00.500 --> 00:00:03.100\n<v Elena Voss>We have never asked for more than\nthe treaty gives us.\n\n00:00:03.500 --> 00:00:06.100\n<v Petra Lund>Then why did you write to the\ncommission in the month of May?\n\n00:00:06.500 --> 00:00:09.100\n<v Elena Voss>Because nobody had answered it.\n',
    ],
    [
      'an article with tags left in it',
      'The mayor said on Monday that the school would stay.\n\n<tweet id="7479869071628" author="@mayor" date="2016-06-29">We will not close the school in the valley, and nobody asked us to.</tweet>\n\n<p class="lead">The parents walked home in the rain after the meeting.</p>\n',
    ],
  ])('%s is prose', (_, text) => {
    expect(isProse(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    [
      'an encyclopedia page',
      'The Karaval Dam is an arch dam on the Arvan.[1][2] It was built between 1961 and 1968.[3]\n\nHistory[edit]\n\nThe first survey of the valley was made in 1922.[4] A second survey followed in 1948.[5][6]\n\nReservoir[edit]\n\nThe reservoir holds 3.1 cubic kilometres and supplies two towns.[7]\n',
    ],
    [
      'a tutorial',
      'First you install the package, and then you create a file called app.js in the folder. Run `npm start` to see the page, and open /src/index.js in your editor. The call to render() draws the list, and the option --watch keeps it up to date. Set the value of max_items in config.json if the list grows too long. Then call render() again.\n',
    ],
    [
      'a log with times in brackets',
      '[12:00:01] INFO: The server started and waits for the first request.\n'.repeat(40),
    ],
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
