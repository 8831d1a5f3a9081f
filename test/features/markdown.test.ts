// Text of articles is plain text in hovers: no markup, links or commands.

import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../server/src/features/shared/text.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['[click](command:workbench.action.quit)', '\\[click\\](command\\:workbench'],
    ['**bold** _em_ `code`', '\\*\\*bold\\*\\* \\_em\\_ \\`code\\`'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['$(alert)', '\\$(alert)'],
    ['# heading', '\\# heading'],
    ['a | b', 'a \\| b'],
    ['two\nlines', 'two lines'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toContain(escaped);
  });

  it('does not change names', () => {
    expect(escapeMarkdown('Mahmoud al-Sahiri (St. Helens)')).toBe('Mahmoud al-Sahiri (St. Helens)');
  });

  it('does not turn a bare address into a link', () => {
    expect(escapeMarkdown('https://evil.example/x')).not.toContain('https://');
  });
});
