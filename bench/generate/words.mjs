// The vocabulary of the made-up news, frequent words first, and what English needs to bend them. Only regular nouns; verbs
// take an object, and those that are irregular carry their past.

const list = (words) => words.trim().split(/\s+/);

export const NOUNS = list(`
  plan agreement vote budget report deal decision meeting election law project policy question case attack crisis talk war
  price market bank school hospital law tax rule border road company worker party leader programme system problem change
  visit trade study service court judge power group city region office team member reform strike protest investment job
  contract bill proposal statement letter document record inquiry report review measure step effort campaign support threat
  warning risk cost debt loan fund grant subsidy tariff sanction embargo treaty pact ceasefire border truce convoy patrol
  base fleet missile drone weapon soldier officer commander unit brigade militia rebel prisoner hostage refugee migrant
  family child parent teacher student doctor nurse patient farmer fisherman driver engineer scientist researcher lawyer
  voter resident neighbour visitor tourist passenger customer buyer seller trader investor lender shareholder owner tenant
  village town district province island valley river lake coast harbour port airport railway bridge tunnel highway station
  pipeline refinery reactor dam reservoir canal well field forest park farm harvest crop flood drought storm earthquake fire
  landslide wave season summer winter morning night week month year decade century anniversary ceremony festival match
  tournament club coach player fan stadium museum theatre library film book song painting exhibition archive monument church
  mosque temple priest bishop prayer community tradition language culture identity movement union association charity
  foundation institute university college laboratory experiment trial vaccine virus outbreak infection disease treatment
  medicine hospital clinic ambulance ward diet cancer symptom scan drug dose supply shortage delivery shipment cargo
  container truck ferry vessel tanker aircraft plane helicopter flight route ticket timetable delay accident collision
  injury victim witness suspect detective prosecutor lawyer verdict sentence appeal complaint lawsuit settlement fine
  penalty prison cell warrant arrest raid search weapon bullet camera recording photograph video message password network
  server database computer phone satellite antenna signal sensor battery turbine panel grid cable plant factory mill mine
  quarry warehouse workshop shop store restaurant hotel kitchen house apartment roof wall window door street square corner
  market stall price wage salary pension allowance benefit budget deficit surplus reserve currency exchange rate bond share
  index forecast estimate figure survey poll sample result finding conclusion recommendation guideline standard deadline
  schedule agenda summit conference session hearing committee commission council parliament ministry cabinet coalition
  opposition faction alliance partner rival candidate nominee successor predecessor adviser envoy delegate ambassador
  diplomat spokesman negotiator mediator observer monitor inspector auditor regulator supervisor director manager executive
  chairman founder editor reporter columnist publisher newspaper magazine broadcaster channel programme interview article
  headline rumour allegation claim denial apology promise pledge commitment obligation principle right freedom duty
  responsibility demand request petition objection concern fear hope doubt belief opinion argument debate dispute quarrel
  conflict clash confrontation incident episode event occasion chance opportunity challenge obstacle barrier hurdle setback
  failure mistake error fault defect leak explosion blast crater ruin rubble shelter tent camp corridor checkpoint fence
  tower gate barrier zone frontier territory enclave colony republic kingdom state nation government authority agency
  bureau department section branch division headquarters outpost facility installation site location area neighbourhood
  suburb quarter block avenue lane path trail slope peak glacier desert swamp delta estuary beach reef cliff cave meadow
  orchard vineyard garden greenhouse barn stable cattle sheep goat horse wolf bear bird whale turtle insect bee seed root
  branch leaf flower fruit vegetable grain rice potato onion tomato apple olive grape coffee cocoa sugar cotton timber
  paper steel cement brick glass copper nickel lithium diamond gem jewel coin medal flag anthem symbol portrait statue
  cathedral palace castle fortress ruin tomb grave cemetery funeral memorial tribute speech lecture lesson course degree
  diploma exam scholarship fellowship prize award honour title rank post role task mission assignment duty shift overtime
  holiday weekend vacation journey voyage expedition crossing departure arrival return exile asylum permit licence visa
  passport identity certificate registration census population household generation ancestor descendant cousin uncle
  grandmother widow orphan volunteer donor sponsor patron ally enemy critic opponent supporter follower believer sceptic
  pioneer inventor designer architect builder carpenter plumber electrician mechanic welder miner sailor pilot captain
  guard porter clerk cashier baker butcher cook waiter tailor weaver potter printer singer dancer actor musician composer
  writer poet novelist historian economist biologist chemist physicist geologist astronomer mathematician philosopher
`);

export const VERBS = list(`
  support reject discuss approve change consider delay review need use call visit open close plan sign cut/cut raise lower reduce
  increase improve protect defend attack destroy rebuild/rebuilt build/built repair replace remove restore suspend extend publish cancel postpone
  renew question examine investigate inspect monitor observe record measure compare estimate calculate verify confirm
  repeat ignore welcome criticise condemn praise blame accuse warn advise consult inform contact invite greet host
  join leave/left lead/led follow pass miss win/won lose/lost beat/beat face test risk threaten target block obstruct prevent limit restrict ban
  allow authorise license tax fund finance subsidise sponsor donate collect gather store transport deliver supply
  purchase sell/sold buy/bought trade export import produce manufacture assemble design develop launch start finish complete
  abandon resume accelerate slow strengthen weaken undermine threaten isolate separate divide unite merge connect link
  reach cross enter occupy seize capture release free detain arrest charge prosecute convict sentence pardon punish fine
  compensate pay/paid owe spend/spent save waste invest borrow lend/lent repay/repaid guarantee secure insure endorse adopt amend draft write/wrote
  read/read translate edit print circulate distribute share reveal disclose expose conceal hide/hid leak deny/denied dispute challenge
  contest oppose resist fight/fought negotiate mediate settle resolve solve address handle manage supervise oversee/oversaw control
  dominate influence shape inspire encourage discourage persuade convince urge pressure force compel oblige require
  demand request propose recommend suggest introduce present submit withdraw/withdrew accept receive obtain gain earn
  acquire inherit preserve maintain neglect damage harm injure wound kill bury/buried mourn remember forget/forgot commemorate celebrate
  honour recognise acknowledge identify describe define explain interpret analyse assess evaluate rank rate judge/judged
  choose/chose select elect appoint nominate dismiss replace promote recruit hire train teach/taught educate organise prepare arrange
  schedule coordinate implement enforce apply adjust adapt modernise transform convert expand enlarge shrink/shrank concentrate
  relocate evacuate rescue shelter feed/fed treat cure vaccinate diagnose study research explore discover find/found search
`);

export const ADJECTIVES = list(`
  new local national economic political public final special international regional military early social financial
  long recent major important serious key joint annual federal legal private possible full foreign difficult broad
  small large clear strong weak old young poor rich high low central northern southern eastern western rural urban coastal
  remote temporary permanent partial complete gradual sudden sharp steady slow rapid quiet loud open closed secret
  official informal voluntary mandatory controversial popular unpopular expensive cheap costly profitable bankrupt
  independent neutral hostile friendly cautious bold ambitious modest limited extensive massive tiny enormous narrow
  technical scientific medical agricultural industrial commercial cultural religious historic ancient modern
  traditional conventional experimental digital electronic nuclear solar chemical environmental ecological seasonal
  monthly weekly daily upcoming previous former current next preliminary interim provisional draft detailed vague
  complex simple practical theoretical technical strategic tactical defensive offensive peaceful violent fragile
  stable unstable tense calm bitter sweet harsh mild cold warm dry wet empty crowded abandoned ruined damaged intact
  safe dangerous risky toxic clean dirty polluted contaminated healthy sick contagious fatal urgent routine ordinary
  unusual rare common widespread isolated scattered dense sparse visible hidden obvious subtle transparent opaque
  honest corrupt fair unfair equal unequal just unjust lawful unlawful illegal criminal civil civilian maritime aerial
  domestic overseas bilateral multilateral unanimous divisive decisive inconclusive credible dubious reliable
  accurate misleading outdated obsolete innovative advanced sophisticated primitive basic essential optional redundant
  adequate insufficient generous strict lenient rigid flexible formal symbolic humanitarian constitutional electoral
  parliamentary judicial diplomatic presidential municipal provincial tribal ethnic linguistic educational academic
  literary artistic musical athletic professional amateur senior junior veteran retired skilled unskilled seasonal
  coordinated deliberate accidental inevitable avoidable foreseeable unexpected long-term short-term large-scale
  low-cost high-speed cross-border state-owned family-run
`);

export const ADVERBS = list(`
  quickly slowly quietly openly formally partly largely fully briefly repeatedly finally recently eventually gradually
  suddenly carefully deliberately unanimously narrowly jointly publicly privately officially unexpectedly temporarily
  immediately steadily sharply firmly cautiously reluctantly
`);

/** Words between two clauses, and words that open a sentence. */
export const CONNECTIVES = list('while although because after before as since when until unless though whereas');
export const OPENERS = [
  'Meanwhile',
  'At the same time',
  'In recent weeks',
  'For years',
  'By contrast',
  'As a result',
  'Until now',
  'For the moment',
  'In practice',
  'In the end',
  'So far',
  'Earlier',
  'Later',
  'Since then',
];

const [bases, pasts] = [[], new Map()];
for (const entry of VERBS) {
  const [base, past] = entry.split('/');
  bases.push(base);
  pasts.set(base, past ?? regularPast(base));
}
export const BASES = bases;

export const past = (base) => pasts.get(base);

/** "delay" to "delaying", "approve" to "approving", "plan" to "planning". */
export function ing(base) {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

/** A noun in the plural: "embargo" is left to English's exceptions, "enemy" is not. */
export function plural(noun) {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (IRREGULAR[noun] !== undefined) return IRREGULAR[noun];
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

export const article = (words) => (/^(?!uni|eu|us|one)[aeiou]|^hono|^hour/.test(words) ? `an ${words}` : `a ${words}`);

const IRREGULAR = {
  child: 'children',
  leaf: 'leaves',
  wolf: 'wolves',
  sheep: 'sheep',
  cattle: 'cattle',
  crisis: 'crises',
  series: 'series',
  aircraft: 'aircraft',
  tomato: 'tomatoes',
  potato: 'potatoes',
};

function regularPast(base) {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

/** One short syllable doubles its last consonant: "plan", "cut", "ban". */
function doubled(base) {
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base) ? base + base.at(-1) : base;
}
