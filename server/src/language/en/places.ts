// Places with several names in English-language news, and places that have only one. Names are folded; the first of a
// line is the main name.
//
// Sources: names of states after the territories of OpenSanctions rigour (MIT); names of other places after common English
// usage.

import type { PlaceNameWords } from '../../analysis/language/identity.ts';
import { wordSet } from './word-set.ts';

/** States and unions of states: common name, then official, former and short names. */
const states = `
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
new zealand|nz|aotearoa`;

/** Cities, regions and territories, with former names and other transliterations. */
const otherPlaces = `
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
gaza|gaza strip`;

/**
 * Countries without other names. They are listed so that similar names are not taken for them: Iran, Iraq; Niger,
 * Nigeria.
 */
const singleNamedCountries =
  wordSet(`afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
  barbados belgium belize benin bhutan bolivia botswana brazil bulgaria burundi cambodia cameroon canada chad chile colombia
  comoros croatia cuba cyprus denmark djibouti dominica ecuador egypt england eritrea estonia ethiopia fiji finland france
  gabon gambia georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india
  indonesia iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait latvia lebanon lesotho
  liberia libya lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
  monaco mongolia montenegro morocco mozambique namibia nauru nepal nicaragua niger nigeria norway oman pakistan palau
  palestine panama paraguay peru philippines poland portugal qatar romania rwanda samoa scotland senegal serbia seychelles
  singapore slovenia somalia spain sudan suriname sweden switzerland tajikistan tanzania thailand togo tonga tunisia
  turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela wales yemen zambia zimbabwe`);

/** The same for continents and large cities. */
const singleNamedPlaces = wordSet(
  'africa asia europe antarctica london paris berlin moscow damascus beirut baghdad cairo jerusalem jakarta delhi tokyo seoul',
);

const mainNames = new Map<string, string>();
for (const name of [...singleNamedCountries, ...singleNamedPlaces]) mainNames.set(name, name);
for (const line of `${states.trim()}\n${otherPlaces.trim()}`.split('\n')) {
  const names = line.split('|');
  for (const name of names) mainNames.set(name, names[0]!);
}

export const placeNames: PlaceNameWords = {
  owner: /^[^'’]+['’]s\s+(?=\p{Lu})/u,
  prefixes: [
    [/^the (?!hague)/, ''],
    [/^(?:mt) /, 'mount '],
    [/^(?:st) /, 'saint '],
    [/^(?:ft) /, 'fort '],
    [/^(?:al|el) (?=.{4})/, ''],
  ],
  stateForms:
    /^(?:(?:islamic|arab|federal|democratic|socialist|peoples|plurinational|bolivarian|co operative|hashemite|united|independent) )*(?:republic|kingdom|state|states|sultanate|commonwealth|principality|emirate|federation) of (?:the )?/,
  mainName: (folded) => mainNames.get(folded),
};
