// Capitals, seats of government and peoples that news uses for a country: "Moscow", "the Kremlin" and "Russian
// officials" all mean Russia when the subjects of two statements are compared. They never decide who an entity is.
// Countries after common English usage; the list holds those that the news names most.

/** One country a line: its key, then its other names. A hyphen within a name replaces a space. */
const lines = `russia moscow kremlin russian russians
united-states washington america american americans white-house us usa
united-kingdom london britain british downing-street uk
china beijing chinese
france paris french elysee
germany berlin german germans
ukraine kyiv kiev ukrainian ukrainians
israel jerusalem israeli israelis
iran tehran iranian iranians
iraq baghdad iraqi iraqis
syria damascus syrian syrians
turkey turkiye ankara turkish turks
egypt cairo egyptian egyptians
saudi-arabia riyadh saudi saudis
lebanon beirut lebanese
jordan amman jordanian jordanians
qatar doha qatari qataris
india delhi new-delhi indian indians
pakistan islamabad pakistani pakistanis
afghanistan kabul afghan afghans
japan tokyo japanese
south-korea seoul south-korean south-koreans
north-korea pyongyang north-korean north-koreans
taiwan taipei taiwanese
italy rome italian italians
spain madrid spanish
poland warsaw polish poles
hungary budapest hungarian hungarians
serbia belgrade serbian serbs
greece athens greek greeks
netherlands the-hague dutch
belarus minsk belarusian belarusians
georgia tbilisi georgian georgians
armenia yerevan armenian armenians
azerbaijan baku azerbaijani azerbaijanis
venezuela caracas venezuelan venezuelans
cuba havana cuban cubans
mexico mexico-city mexican mexicans
brazil brasilia brazilian brazilians
argentina buenos-aires argentine argentines
canada ottawa canadian canadians
australia canberra australian australians
sudan khartoum sudanese
ethiopia addis-ababa ethiopian ethiopians
kenya nairobi kenyan kenyans
nigeria abuja nigerian nigerians
south-africa pretoria south-african south-africans
libya tripoli libyan libyans
tunisia tunis tunisian tunisians
algeria algiers algerian algerians
morocco rabat moroccan moroccans
yemen sanaa yemeni yemenis`;

const countries = new Map<string, string>();
for (const line of lines.split('\n')) {
  const names = line.split(' ');
  for (const name of names) countries.set(name.replaceAll('-', ' '), names[0]!);
}

/** The key of the country that a folded name refers to ("the kremlin", "moscow"), or `undefined`. */
export function countryOf(folded: string): string | undefined {
  return countries.get(folded.replace(/^the /, ''));
}
