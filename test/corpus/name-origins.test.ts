// Spellings and orders of names by their origin: each line is one person, or two who stay apart.

import { describe, expect, it } from 'vitest';
import { EntityIndex } from '../../server/src/corpus/entities/entity-index.ts';
import type { EntitySummary } from '../../server/src/corpus/entities/model.ts';
import { english } from '../../server/src/language/en/index.ts';

const person = (name: string): EntitySummary => ({
  name,
  type: 'person',
  gender: 'unknown',
  spellings: [{ text: name, count: 1 }],
  aliases: [],
  descriptions: [],
});

/** Whether persons of these names, each in an article of its own, are one. */
function areOne(...names: readonly string[]): boolean {
  const index = new EntityIndex(english);
  for (const [at, name] of names.entries()) index.set(`file:///${at}.txt`, [person(name)]);
  return new Set(names.map((_, at) => index.entityOf(`file:///${at}.txt`, 0)?.id)).size === 1;
}

describe('one person', () => {
  it.each([
    ['syllables written together', 'Park Geun-soo', 'Park Geunsoo', 'Park Geun Soo'],
    ['romanisations', 'Park Geun-soo', 'Park Keun-su'],
    ['romanisations of the surname', 'Lee Jae-won', 'Yi Jae-won'],
    ['Korean, surname last', 'Moon Jae-hyun', 'Jae-hyun Moon'],
    ['Chinese, surname last', 'Zhang Weimin', 'Weimin Zhang'],
    ['Hungarian order', 'Viktor Szabo', 'Szabó Viktor'],
    ['Japanese order', 'Haruki Tanaka', 'Tanaka Haruki'],
    ['Ukrainian and Russian', 'Serhii Bondarchuk', 'Sergei Bondarchuk', 'Serhiy Bondarchuk'],
    ['Volodymyr', 'Volodymyr Kravets', 'Vladimir Kravets'],
    ['Oleksandr', 'Oleksandr Melnyk', 'Alexander Melnyk'],
    ['servant of', 'Abd al-Rahman Tazi', 'Abdulrahman Tazi', 'Abdel Rahman Tazi'],
    ['faith', 'Karim Zein El Dine', 'Karim Zeineddine', 'Karim Zein al-Din'],
    ['diacritics', 'José Peña', 'Jose Pena'],
    ['a quoted nickname', 'Margaret “Peggy” Dunn', 'Peggy Dunn', 'Margaret Dunn'],
    ['a nickname in brackets', 'Roberto (Beto) Salas', 'Beto Salas'],
  ])('%s', (_, ...names) => {
    expect(areOne(...names)).toBe(true);
  });
});

describe('two people', () => {
  it.each([
    ['two syllables that differ', 'Kim Jong-il', 'Kim Jong-un'],
    ['given names that are surnames', 'James Thomas', 'Thomas James'],
    ['another surname of equal syllables', 'Choi Geun-soo', 'Kwak Geun-soo'],
    ['another nickname', 'Margaret “Peggy” Dunn', 'Molly Dunn'],
    ['Slavic given names', 'Serhii Bondarchuk', 'Stepan Bondarchuk'],
  ])('%s', (_, ...names) => {
    expect(areOne(...names)).toBe(false);
  });
});
