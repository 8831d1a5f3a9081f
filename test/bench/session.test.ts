import { expect, it } from 'vitest';
import { ENVIRONMENT as measured, FLAGS as measuredFlags } from '../../bench/session.mjs';
import { FLAGS, ENVIRONMENT as shipped } from '../../client/src/language-client/environment.ts';

it('what is measured is started as what ships', () => {
  expect(measured).toEqual(shipped);
  expect(measuredFlags).toEqual(FLAGS);
});
