// The reason for which a source has no name: the message, and the place that it points at.

import { expect, it } from 'vitest';
import { documentDiagnostics } from '../../server/src/features/diagnostics.ts';
import { contextOf, openIn } from '../support/features.ts';

it.each([
  [
    '',
    'Unnamed source: “a port official”. The article gives no reason for the anonymity. Look for a named source.',
    undefined,
  ],
  [
    ', speaking on condition of anonymity',
    'Unnamed source: “a port official”. The article says that anonymity was requested, but not why. Look for a named source.',
    'speaking on condition of anonymity',
  ],
  [
    ', speaking on condition of anonymity because the talks are closed',
    'Unnamed source: “a port official”. The article gives a reason for the anonymity.',
    'because the talks are closed',
  ],
])('%s', (words, message, pointsAt) => {
  const context = contextOf({});
  const text = `“The crane was never tested in such a wind,” said a port official${words}.\n`;
  const document = openIn(context.source, 'a.txt', text);
  const found = documentDiagnostics(context, document.uri).filter(({ code }) => code === 'unnamed-source');
  expect(found.map((one) => one.message)).toEqual([message]);
  const related = found[0]?.relatedInformation?.[0];
  expect(related && document.getText(related.location.range)).toBe(pointsAt);
});
