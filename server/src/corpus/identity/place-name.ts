// A place's name reduced to what identifies it: official forms of states cut down, other names of the same place looked up.
// Names of states after opensanctions/rigour's territories (MIT), cities after common usage.

import { fold } from './fold.ts';

/** One place a line: the key first, then its other names. */
const table = `
united states|us|usa|united states of america|america|states
united kingdom|uk|britain|great britain|united kingdom of great britain and northern ireland
united arab emirates|uae|emirates
european union|eu
turkey|turkiye
czech republic|czechia
myanmar|burma
ivory coast|cote d ivoire|cote divoire
eswatini|swaziland
democratic republic of congo|dr congo|drc|democratic republic of the congo|drcongo|congo kinshasa
republic of congo|congo brazzaville|republic of the congo
north korea|dprk|democratic peoples republic of korea
south korea|rok|republic of korea
netherlands|holland
north macedonia|macedonia|fyrom
cape verde|cabo verde
timor leste|east timor
vatican|holy see|vatican city
brunei|brunei darussalam
laos|lao pdr|lao peoples democratic republic
syria|syrian arab republic
russia|russian federation
china|peoples republic of china|prc
taiwan|republic of china
moldova|moldavia
belarus|byelorussia
kyrgyzstan|kyrgyz republic
slovakia|slovak republic
vietnam|viet nam
sri lanka|ceylon
iran|persia
central african republic|car
papua new guinea|png
saudi arabia|ksa
bosnia and herzegovina|bosnia|bosnia herzegovina
trinidad and tobago|trinidad
new zealand|nz|aotearoa
kyiv|kiev
kharkiv|kharkov
odesa|odessa
lviv|lvov
zaporizhzhia|zaporozhye|zaporizhia|zaporozhzhia
dnipro|dnepropetrovsk|dnipropetrovsk
luhansk|lugansk
mykolaiv|nikolaev|nikolayev
donbas|donbass
beijing|peking
guangzhou|canton
mumbai|bombay
kolkata|calcutta
chennai|madras
bengaluru|bangalore
yangon|rangoon
ho chi minh city|saigon
astana|nur sultan|nursultan
istanbul|constantinople
mecca|makkah
medina|madinah
aleppo|halab
homs|hims
daraa|deraa
deir ez zor|deir al zour|deir al zor|deir ezzor|deir ezzour|deir al zur
sweida|suwayda|suweida|al suwayda|as suwayda
raqqa|rakka|ar raqqah|al raqqa|raqqah
hmeimim|khmeimim|hmeymim|khmeymim|hemeimeem
tartus|tartous
latakia|lattakia|ladhiqiyah
aden|adan
sanaa|sana a|sana
tehran|teheran
the hague|den haag
cologne|koln
munich|munchen
vienna|wien
rome|roma
florence|firenze
prague|praha
warsaw|warszawa
brussels|bruxelles
lisbon|lisboa
geneva|geneve
zurich|zuerich
new york|new york city|nyc
los angeles|la
washington|washington dc|washington d c|dc|district of columbia
saint petersburg|petersburg|leningrad
falkland islands|falklands|malvinas
middle east|mideast
west bank|cisjordan
gaza|gaza strip
`;

const canonical = new Map<string, string>();
for (const line of table.trim().split('\n')) {
  const names = line.split('|');
  for (const name of names) canonical.set(name, names[0] as string);
}

const states =
  /^(?:(?:islamic|arab|federal|democratic|socialist|peoples|plurinational|bolivarian|co operative|hashemite|united|independent) )*(?:republic|kingdom|state|states|sultanate|commonwealth|principality|emirate|federation) of (?:the )?/;

export interface PlaceName {
  /** Folded, by its main name. */
  readonly key: string;
  /** The folded name before the table was asked. */
  readonly folded: string;
  /** Whether the table knows it, so that no similar spelling can be meant. */
  readonly known: boolean;
}

export function parsePlaceName(text: string): PlaceName {
  // "Singapore's Changi International Airport" is the airport.
  const own = text.replace(/^[^'’]+['’]s\s+(?=\p{Lu})/u, '');
  const folded = fold(own)
    .replace(/^the (?!hague)/, '')
    .replace(/^(?:mt) /, 'mount ')
    .replace(/^(?:st) /, 'saint ')
    .replace(/^(?:ft) /, 'fort ')
    .replace(/^(?:al|el) (?=.{4})/, '');
  const found = canonical.get(folded);
  if (found !== undefined) return { key: found, folded, known: true };
  const short = folded.replace(states, '');
  return { key: canonical.get(short) ?? short, folded, known: canonical.has(short) };
}
