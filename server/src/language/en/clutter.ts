// The lines that a web page leaves in its copied text: headings of link lists, comment forms, share buttons.

const lines = new Set([
  'related posts',
  'related articles',
  'related stories',
  'related',
  'related topics',
  'read more',
  'read also',
  'also read',
  'leave a reply',
  'leave a comment',
  'comments',
  'share',
  'share this',
  'share this article',
  'share this story',
  'tweet',
  'subscribe',
  'subscribe to our newsletter',
  'sign up',
  'sign up for our newsletter',
  'advertisement',
  'advertising',
  'most read',
  'most popular',
  'trending',
  'you may also like',
  'recommended',
  'more from',
  'tags',
  'print',
  'email',
  'cancel reply',
  'post comment',
  'follow us',
  'continue reading',
  'story continues below',
  'skip to content',
  'download pdf',
]);
const starts = new RegExp(
  `^(?:${[
    'related posts:',
    'read more:',
    'also read:',
    'read also:',
    'click here',
    'your email address',
    'share on ',
    'tags:',
    'filed under',
    'copyright ©',
    '©',
    'all rights reserved',
    'subscribe to',
    'sign up for',
    'follow us on',
  ].join('|')})`,
);

/** Code units; a longer line is not clutter. */
const LONGEST = 160;

/** Whether a lower-cased line without closing punctuation is clutter. */
export function isClutterLine(lower: string): boolean {
  return lower.length < LONGEST && (lines.has(lower) || starts.test(lower));
}
