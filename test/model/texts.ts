// Texts of the model's files. An article is a list of paragraphs, and an edit adds or removes one. Paragraphs share people,
// quotations and denials, so that an edit in one article affects others.

export const PARAGRAPHS = [
  'Bridge Opens After Eleven Years',
  'The mayor, Elena Voss, opened the bridge on Friday with a pair of garden shears. Thousands of people walked across the river before noon, and her deputy, Goran Dobrak, stayed at home with a cold.',
  '“We have waited eleven years for this bridge and we will not wait a day longer,” Voss said. She said that the railings would be paid for by the province.',
  'Goran Dobrak told reporters on Saturday that the company had been paid twice for the same pillars. Voss denied that the company had been paid twice for the same pillars.',
  '“Nobody told us that the railings would come later, and nobody asked the people who live here.”',
  'The Harbour Authority said it would close the old ferry in March. “The ferry is older than my grandmother and it leaks worse,” said Petra Lindholm, a spokeswoman for the Harbour Authority.',
  '“We have waited ten years for this bridge and we will not wait a day longer,” Dobrak said, according to Petra Lindholm.',
  'A senior official, who asked not to be named, said that the province had no money for railings. E. Voss could not be reached, and neither could the Harbour Authority.',
  'Mayor Dobrak and Elena Voss of Port Anselm met on Tuesday to speak about the ferry. “It was a good talk and nobody shouted at anybody,” Dobrak said.',
  '“The pillars are nine metres high and three metres wide, and the river below them is cold and deep and brown.',
  'one = 1; two = 2;\nthree => four\n{ "five": 6 };',
  'The word Kataklysmos stands here for a text that no worker survives, said Ulrike Moss of the Grain Board on Monday.',
] as const;

/** A text with this word crashes every worker. */
export const POISON = 'Kataklysmos';

export type Paragraphs = readonly number[];

export function textOf(paragraphs: Paragraphs): string {
  return paragraphs.map((index) => `${PARAGRAPHS[index]}\n\n`).join('');
}

export const ENTITY_FILES = [
  'version: 1\nentities:\n  voss: { name: Elena Voss, type: person, aliases: [E. Voss, the Shears] }\n',
  'version: 1\nentities:\n  dobrak: { name: Goran Dobrak, type: person, apart-from: [Mayor Dobrak] }\n  harbour: { name: Harbour Authority, type: organization, note: Ask them. }\n',
  'version: 1\nentities:\n  voss: { name: Elena Voss, same-as: [petra] }\n  petra: { name: Petra Lindholm, type: person }\nsettings:\n  severity: { unattributed-quote: error, unnamed-source: "off" }\n',
  'version: 1\nentities:\n  bridge: { name: the bridge, type: place }\n  bridge: [\n',
  '',
] as const;

export const ANNOTATION_FILES = [
  'version: 1\nannotations:\n  - quote: Nobody told us that the railings would come later\n    speaker: voss\n    note: Call her.\n',
  'version: 1\narticle: { title: The Bridge, publisher: Harbour Post, published: 2025-02-23 }\nannotations:\n  - quote: “Nobody told us that the railings would come later, and nobody asked the people who live here.”\n    ignore: [unattributed-quote]\n    tags: [check]\n',
  'version: 1\nannotations:\n  - quote: The ferry is older than my grandmother\n    kind: none\n  - quote: words that stand nowhere at all in any article\n    note: Lost.\n',
  'version: 1\nannotations: { oops\n',
] as const;

export const SETTINGS: readonly object[] = [
  {},
  { include: ['**/*.txt'] },
  { exclude: ['**/more/**'] },
  { maxFileSize: 600 },
  { severity: { 'unattributed-quote': 'hint', 'single-source-claim': 'information' } },
  {
    severity: { 'quote-variant': 'off', 'denied-elsewhere': 'warning' },
    include: ['**/*.md', 'more/*.txt', 'drafts/*.txt'],
  },
  { enable: false },
];
