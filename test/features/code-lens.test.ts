// Code lenses: positions are sent first, titles on resolve.

import { describe, expect, it } from 'vitest';
import { codeLens, resolveCodeLens } from '../../server/src/features/code-lens.ts';
import { contextOf, FOLDER, openIn } from '../support/features.ts';
import { parseFixtures } from '../support/fixture.ts';

/** Carets give the title of the lens above them; `nothing` means that the first article has none. */
const cases: Readonly<Record<string, string>> = {
  'the summary stands above the headline, the rest above what others have too': `
//- a.txt
School Stays, Mayor Says
^ 3 quotations · 2 speakers · 33 % from unnamed sources

The mayor, Elena Voss, spoke to parents on Monday evening. “We are not seeking to close the school, but we may move it to the valley,” Voss said. Nobody applauded.
                                                           ^ 2 more articles quote this

“The roof of the old school will not last another winter,” a senior official said.
^ 1 more article quotes this

“Marko Dahl will build the new school before the winter comes,” Voss added.
//- b.txt
Elena Voss met parents on Monday, and it was a long evening. “We are seeking to close the school, and we will move it to the valley,” Voss said. “The roof of the old school will not last another winter,” an official told them.
//- c.txt
The parents wrote to the papers on Tuesday. “We are not seeking to close the school, but we may move it to the valley,” Elena Voss said the day before, and they do not believe it.
`,
  'an article in which nobody speaks has none': `
//- a.txt
The parents of the valley walked home in the rain on Tuesday, and nobody in the town of Arvan asked them why they had come.
`,
  'the questions of an interview come from one speaker, who is no unnamed source': `
//- a.txt
“We rang the church bell instead”
^ 4 quotations · 2 speakers

Selma Ardic is the harbour master of Beyrak. She spoke to the paper on Tuesday.

Q: Did you hear the siren that morning?

A: No. We rang the church bell instead, and the people came down to ask what it was for.

Q: What did the ministry say afterwards?

A: They thanked me for my letter. I have written one every spring, and they have thanked me for each.
`,
  'a quotation that nobody else has, has none': `
//- a.txt
“We are not seeking to close the school, but we may move it to the valley,” Elena Voss said on Monday.
^ 1 quotation · 1 speaker
`,
};

describe('code lenses', () => {
  it.each(Object.entries(cases))('%s', (_, source) => {
    const fixtures = parseFixtures(source);
    const context = {
      ...contextOf(Object.fromEntries(fixtures.map(({ name, text }) => [name, text]))),
      hasCommands: true,
    };
    const [first] = fixtures;
    if (first === undefined) throw new Error('no article');
    const document = openIn(context.source, first.name, first.text);
    const lenses = codeLens(context, { textDocument: { uri: document.uri } }) ?? [];
    expect(lenses.filter(({ command }) => command !== undefined)).toEqual([]);
    // As a client returns them.
    const resolved = lenses.map((lens) => resolveCodeLens(context, JSON.parse(JSON.stringify(lens))));
    expect(resolved.map(({ range, command }) => [document.offsetAt(range.start), command?.title])).toEqual(
      first.carets.map(({ start, label }) => [start, label]),
    );
  });

  it('have no title if the article changed meanwhile', () => {
    const said =
      '“We are not seeking to close the school, but we may move it to the valley,” Elena Voss said on Monday.\n';
    const context = contextOf({ 'a.txt': said, 'b.txt': `In the evening it rained. ${said}` });
    const uri = `${FOLDER}/a.txt`;
    const lenses = codeLens(context, { textDocument: { uri } }) ?? [];
    expect(lenses.length).toBe(2);
    context.source.remove(`${FOLDER}/b.txt`);
    expect(lenses.map((lens) => resolveCodeLens(context, lens).command?.title)).toEqual([
      '1 quotation · 1 speaker',
      undefined,
    ]);
    context.source.remove(uri);
    expect(lenses.map((lens) => resolveCodeLens(context, lens).command)).toEqual([undefined, undefined]);
  });
});
