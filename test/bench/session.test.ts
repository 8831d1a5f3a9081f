import { expect, it } from 'vitest';
import { ENVIRONMENT as measured } from '../../bench/session.mjs';
import { ENVIRONMENT as shipped } from '../../client/src/language-client/environment.ts';

it('what is measured is started as what ships', () => {
  expect(measured).toEqual(shipped);
});
