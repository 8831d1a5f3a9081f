// File names of the sample articles, because a browser cannot list the extension's folder. A test compares them with it.

export const SAMPLES = [
  '01-harbour-post.txt',
  '02-meridian-wire.txt',
  '03-long-view-magazine.txt',
  '04-veldinform-agency.txt',
  '05-arvan-valley-courier.txt',
  '06-ledger-and-compass.md',
  '07-bosphorus-dispatch.txt',
  '08-capital-brief.txt',
  '09-alpenbote-english.txt',
] as const;

/** A draft about the same event, with one mistake of each kind. */
export const SAMPLE_DRAFT = 'story.md';
