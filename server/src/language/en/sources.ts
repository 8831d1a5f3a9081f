// English words for sources: see analysis/language/sources.ts.

import type { SourceWords, UnsourcedReportWords } from '../../analysis/language/sources.ts';
import type { Gender } from '../../analysis/model.ts';

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

// ── Reports without a source ────────────────────────────────────────────────────────────────────────────────────────

const hearsayAdverbs = list('reportedly purportedly supposedly rumoredly');
const formsOfBe = list('is are was were been');
const rumors = list('reports rumors rumours speculation');
const hearsayParticiples = list('believed thought understood reported said rumored rumoured alleged claimed');
const rumorVerbs = list('suggest suggested suggests say said indicate indicated claim claimed emerged swirled have');

const hearsayVerbAdverbs = list('also widely now still often generally commonly long variously');
const recipients = list('the a an his her its their our my him them us me police authorities by');
const origins = list('from by in of on');
const reportModifiers = list(
  'local media press news some several various unconfirmed early initial recent published many the multiple online other these',
);
const outlets = list('media press outlets newspapers tabloids');
const owners = list("'s his her its their state");
const outletVerbs = list('reported report reports claimed claim suggested suggest said say speculated');
const informants = list(
  'source sources official officials insider insiders diplomat diplomats aide aides adviser advisers advisors staffers',
);
const informed = list('familiar briefed close involved with privy');

const unsourced: UnsourcedReportWords = {
  mayBegin: (lower) =>
    lower === 'it' ||
    lower === 'according' ||
    lower === 'citing' ||
    hearsayAdverbs.has(lower) ||
    formsOfBe.has(lower) ||
    rumors.has(lower) ||
    outlets.has(lower),
  citedLengthAt(wordAt) {
    if (wordAt(0) !== 'citing') return 0;
    for (let at = 1; at < 6; at += 1) {
      const word = wordAt(at);
      if (informants.has(word) || (word === 'people' && informed.has(wordAt(at + 1)))) return at;
      if (!/^[\p{L}-]+$/u.test(word)) return 0;
    }
    return 0;
  },
  lengthAt(wordAt) {
    const first = wordAt(0);
    if (hearsayAdverbs.has(first)) return 1;
    // "it is believed that", "it has been reported that"
    if (first === 'it') {
      let at = 1;
      while (at < 4 && (formsOfBe.has(wordAt(at)) || wordAt(at) === 'has' || wordAt(at) === 'widely')) at += 1;
      return at > 1 && hearsayParticiples.has(wordAt(at)) && wordAt(at + 1) !== 'by' ? at + 1 : 0;
    }
    // "is said to have", "are believed to"
    if (formsOfBe.has(first)) {
      const at = hearsayVerbAdverbs.has(wordAt(1)) ? 2 : 1;
      // "was reported to the police": somebody reported it.
      return hearsayParticiples.has(wordAt(at)) && wordAt(at + 1) === 'to' && !recipients.has(wordAt(at + 2))
        ? at + 2
        : 0;
    }
    // "according to reports", "according to local media reports"
    if (first === 'according') {
      if (wordAt(1) !== 'to') return 0;
      for (let at = 2; at < 6; at += 1) {
        const isReport = rumors.has(wordAt(at)) || wordAt(at) === 'hearsay';
        const isMedia = at > 2 && outlets.has(wordAt(at)) && !rumors.has(wordAt(at + 1));
        if (isReport || isMedia) return origins.has(wordAt(at + 1)) ? 0 : at + 1;
        if (!reportModifiers.has(wordAt(at))) return 0;
      }
      return 0;
    }
    // "British media reported"; state media are one outlet, which a reader knows.
    if (outlets.has(first) && !owners.has(wordAt(-1))) {
      const isNoun = rumors.has(wordAt(1)) && rumorVerbs.has(wordAt(2));
      return !isNoun && outletVerbs.has(wordAt(1)) ? 2 : 0;
    }
    // "media reports suggest", "unconfirmed reports said"
    if (rumors.has(first) && rumorVerbs.has(wordAt(1))) return 2;
    return 0;
  },
};

// ── Sources without a name ──────────────────────────────────────────────────────────────────────────────────────────

const singularPronouns = new Map<string, Gender>([
  ['he', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
]);
const several =
  /^(?:one|another|both|some|neither|the other|the second|the first) of them$|^(?:they|them|both|the two)$/;

function nounGender(lower: string): Gender {
  if (/(?:woman|girl|mother|wife|sister|daughter|lady|aunt|widow|nun)$/.test(lower)) return 'female';
  if (/(?:^man|[a-z]man|boy|father|husband|brother|son|uncle|monk|widower)$/.test(lower)) return 'male';
  return 'unknown';
}

// ── All ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** People whose names are kept back at their first mention with "the". */
const keptBack = `official source diplomat aide adviser advisor insider person man woman employee staffer worker witness onlooker
  bystander caller informant whistleblower whistle-blower officials sources diplomats aides advisers advisors
  insiders employees staffers`;

export const sourceWords: SourceWords = {
  nouns: {
    // The heads of organisations' names are a wider list: they have "house", "press" and "centre".
    bodies: list(
      `government ministry company commission committee council court parliament agency firm party union police army
      administration leadership delegation presidency embassy authority authorities department board association regime
      opposition group coalition team newspaper paper magazine broadcaster organization organisation campaign institute
      media press senate congress cabinet bureau office side sides parties governments ministries companies agencies kremlin military
      airline utility operator manufacturer publisher club federation league foundation charity militia radio television tv
      broadcasters newspapers tabloid`,
    ),
    firms: list('company firm group utility manufacturer operator airline publisher'),
    voices: list(
      `statement statements letter email e-mail memo post tweet release report account filing website spokesman
      spokeswoman spokesperson spokespeople representative representatives office press testimony remarks speech
      announcement message`,
    ),
    documents: list(
      `report reports poll polls survey surveys study studies article articles book document documents data figures
      records rumors rumours list review analysis paper law bill ruling indictment complaint lawsuit map chart video piece bylaws note notes leaflet
      flyer poster posters notice notices diary decree edict manifesto communique circular advert advertisement pamphlet
      brochure petition cable telegram email blogpost screenshot
      footage sign signs evidence research results numbers gauges gauge transcript transcripts memorandum treaty
      constitution text story stories headline editorial column blog program show series film ad ads plan deal agreement
      chapter verse psalm scripture gospel faq definition clause amendment authorization authorisation charter statute
      guidelines warrant`,
    ),
    persons: list(
      `passer-by passers-by partner partners user users mate mates buddy boss bosses client clients tenant tenants host hosts guest guests crewman
      crew hiker hikers diver divers jogger joggers dancer dancers blogger bloggers gamer gamers surfer surfers pastor
      youngster youngsters toddler kid kids teen teens classmates roommates teammate teammates co-worker co-workers rep reps coworker
      coworkers housemate flatmate godmother godfather stepfather stepmother fiance fiancee girlfriend boyfriend ex-wife
      ex-husband spouse wife husband bride groom orphan beggar pensioner lodger farmer farmhand dockworker docker stevedore
      deckhand signalman conductor usher steward stewardess bartender barman barmaid busker vendor vendors stallholder
      commenter commenters subscriber subscribers follower followers applicant applicants attendee attendees
      lifeguard coastguard postman milkman handyman salesman saleswoman cameraman newsreader newscaster weatherman
      twin sibling siblings relatives`,
    ),
    crowds: list(
      `critics supporters observers people residents voters opponents experts analysts activists protesters republicans
      democrats lawmakers others many some most both neither all they men women students workers family families members neighbors
      neighbours scientists researchers economists historians witnesses advocates conservatives liberals respondents
      sides leaders parties delegations governments countries police authorities organizers organisers friends everyone
      everybody reporters journalists`,
    ),
    protectedPeople: list(
      `${keptBack}
      clerk technician foreman operative member editor resident villager protester participant delegate negotiator
      negotiators soldier commander officer fighter guard lawmaker executive trader banker`,
    ),
    keptBack: list(keptBack),
    honorifics: list('mr mrs ms miss sir dame lord lady dr'),
    quantities: list('host number handful group range string series chorus majority minority couple raft array crowd'),
    offices: list(
      `president vice-president premier chancellor minister ministers prime-minister senator congressman congresswoman governor
      mayor pope king queen prince princess emperor empress emir sultan monarch archbishop cardinal secretary-general speaker
      pontiff presidents premiers judge bishop coroner ambassador chairman chairwoman chairperson ceo commissioner magistrate
      sheriff rector chief boss head leader director director-general principal headteacher headmaster headmistress
      vice-chancellor superintendent chief-executive`,
    ),
    knowledge: list(
      'familiar briefed knowledge privy aware knowledgeable informed acquainted involved close authorised authorized',
    ),
    isSpokesperson: (lower) => lower.startsWith('spokes') || lower.startsWith('representative'),
    isPlural: (lower) => /(?:s|men|people)$/.test(lower),
    postmodifiers: list('who which speaking familiar close briefed involved present knowledgeable privy aware'),
  },
  determiners: {
    pointing: list('the this that his her its their my our'),
    crowd: list('both two three four five neither all many some most several few each either'),
    negative: list('nobody none no nothing neither'),
    fewPeople: list('two three four five six several'),
    fewSources: list('two three four five six several some'),
  },
  pronouns: {
    author: list('i we me'),
    own: list('our'),
    speaking: list('he she they we i who everyone everybody others both'),
    plural: list('they'),
    ofEvents: list('this that which'),
    indefinite: list('one someone somebody whoever'),
  },
  unnamed: {
    pointing: list('the this that these those his her its their'),
    pronounGender: (words) => singularPronouns.get(words),
    isSeveral: (words) => several.test(words),
    coreEnd: /,| (?:of|in|at|from|with|within|inside|near|outside|who|for|on|to|familiar|briefed|close) /,
    publicActs: list('rule order decree testify'),
    nounGender,
  },
  terms: {
    namingVerbs: list('call dub nickname brand label term'),
    readingVerbs: list('read'),
    isNamingHabit: (before, verb) =>
      verb === 'calling' && /^(?:taken|took|to|began|started|been|are|kept)$/.test(before),
    isCommonName: (before, last, verb) => verb === 'call' && before === 'what' && /s$|^people$/.test(last),
    objectPronouns: list('him her them me us it'),
    nicknameOpeners: list('the mr mrs'),
  },
  channels: {
    addressingVerbs: list('tell'),
    lead: /^(?:told|tells|telling|according to|per|to|by)\s+/i,
    addressPhrases: [['speaking', 'to']],
    prepositions: list('in on during via through by'),
    occasions: list(
      `statement interview email e-mail letter post tweet tweets speech memo briefing report message article column
      release call conference essay blog video op-ed filing testimony debate podcast newsletter broadcast text editorial
      documentary memoir book telegram announcement`,
    ),
    platforms: list('twitter facebook instagram telegram x youtube linkedin truth television tv air radio'),
    afterOccasion: list('with to for on'),
  },
  anonymity: {
    phrase:
      /\b(?:anonymity|anonymously|anonymous|(?:not|declined|refused) to be (?:named|identified|quoted by name)|(?:not|un)\s?authori[sz]ed to (?:speak|talk|discuss|comment|brief)|not be (?:named|identified))\b/g,
    leadIn:
      /(?:,? (?:speaking|spoke|who spoke|who asked|who requested|who was|granted|insisting|insisted|because|under|on(?: the)? condition|asked|requested|citing|preferring|wished|wishing|declined))[^,.;“”"]{0,60}$/,
    // "because the talks are closed", "for fear of losing his job", "to discuss internal matters"
    reason:
      /\b(?:because|since|as (?:the|they|he|she|it|his|her|their)|for fear|fearing|out of fear|due to|owing to|citing|in order to|given|so as|to (?:discuss|talk|speak|describe|avoid|protect|be|share)|for \w+ reasons)\b/,
    // Not being allowed to speak is a reason in itself.
    reasonBefore: /\b(?:citing|fearing|for fear|(?:not|un)\s?authori[sz]ed to (?:speak|talk|discuss|comment|brief))\b/,
  },
  unsourced,
  context: {
    impersonalReport: {
      auxiliaries: list('is was has had been'),
      participles: list('said told heard claimed rumoured rumored reported written whispered shouted called read'),
    },
    speechNouns: list('words sentence phrase cry cries shout shouts call message reply answer question voice'),
    bearing: list('under beneath above with bearing carrying showing'),
    spokenNouns: list(
      `words word statement message answer reply response verdict comment comments remark remarks advice warning reaction
      explanation view opinion take conclusion post tweet note letter email speech testimony plea appeal summary quote
      motto slogan prediction confession apology promise question argument assessment account version reasoning rhetoric
      claim claims pledge vow assertion allegation allegations accusation accusations intention complaint criticism
      admission insistence contention description`,
    ),
    topicPrepositions: list('on about'),
    speakerPhrases: [
      ['in', 'the', 'words', 'of'],
      ['in', 'the', 'phrase', 'of'],
      ['from', 'the', 'desk', 'of'],
      ['from', 'the', 'pen', 'of'],
      ['a', 'word', 'from'],
      ['a', 'message', 'from'],
      ['a', 'statement', 'from'],
      ['a', 'letter', 'from'],
      ['a', 'note', 'from'],
      ['statement', 'from'],
      ['message', 'from'],
      ['words', 'from'],
      ['words', 'of'],
      ['to', 'quote'],
      ['as', 'told', 'by'],
    ],
    concernPrepositions: list('for'),
    echoes: [
      ['so'],
      ['that', 'is', 'how'],
      ['that', "'s", 'how'],
      ['that', 'was', 'how'],
      ['this', 'is', 'how'],
      ['that', 'is', 'what'],
      ['that', "'s", 'what'],
      ['that', 'was', 'what'],
      ['this', 'is', 'what'],
    ],
    verdictOpeners: [
      ['that', 'is'],
      ['that', "'s"],
      ['that', '’s'],
      ['that', 'was'],
      ['this', 'is'],
      ['this', 'was'],
      ['such', 'was'],
      ['such', 'is'],
      ['those', 'are'],
      ['those', 'were'],
    ],
    quotativePrepositions: list('like'),
    inscriptions: list(
      `poster posters banner banners placard placards sign signs sticker stickers t-shirt t-shirts lyric lyrics slogan
      slogans motto plaque inscription graffiti tattoo sayings`,
    ),
    designators: list(
      'hashtag hashtags phrase expression proverb adage saying buzzword catchphrase acronym idiom handle',
    ),
    posedNouns: list('question questions riddle'),
    glossVerbs: list('translates translated meaning means'),
    titlePointers: list('see'),
    chargeWords: list(
      `sentenced jailed imprisoned charged convicted indicted arrested detained prosecuted fined guilty charge charges
      count counts crime offence offense offences offenses`,
    ),
    sloganWords: list('billed advertised marketed branded styled promoted'),
    subjectChanges: list('who whom which while whereas said'),
    statesOfMind: list(
      `concerned worried convinced determined pleased delighted disappointed surprised committed prepared excited
      alarmed troubled interested satisfied dismayed annoyed thrilled persuaded resigned opposed`,
    ),
    passiveAuxiliaries: list("is 's are was were been being"),
  },
  topicVerbs: list('talk speak'),
};
