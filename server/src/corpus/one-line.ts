/** Text of several lines as one. */
export function oneLine(text: string): string {
  return OTHER_SPACE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Any white space but one space between two words. Nearly no text that is asked for has it. */
const OTHER_SPACE = /[^\S ]| {2}|^ | $/;
