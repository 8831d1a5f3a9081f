// The paragraphs of the made-up news: reports, statements, and quotations in the ways that newsrooms write them, as often
// as they do. `person` of the first paragraph that names them is written in full, with an office or a role.

import { sentence } from './grammar.mjs';
import { weighted } from './random.mjs';

const OUTLETS = [
  'The Harbour Post',
  'Meridian Wire',
  'The Long View',
  'Capital Brief',
  'Valley Courier',
  'Northern Star',
];
const SAYS = [
  'said',
  'said',
  'said',
  'said',
  'said',
  'told reporters',
  'added',
  'argued',
  'explained',
  'wrote',
  'warned',
];
const REPORTS = [
  'said',
  'said',
  'said',
  'confirmed',
  'argued',
  'warned',
  'stressed',
  'announced',
  'claimed',
  'acknowledged',
  'insisted',
];
const STYLES = weighted([
  [14, ['“', '”']],
  [5, ['"', '"']],
  [1, ['«', '»']],
]);
/** One quotation in so many is another article's, as it was or a little changed. */
const ECHO_EVERY = 30;
const REMEMBERED = 3000;

export function createParagraphs(dice, grammar) {
  const { pick, chance, between, choose, below } = dice;
  const { speech, narrative, event, fragment, core, date, day, place, thing, noun } = grammar;
  const said = [];
  const claims = [];
  let story;
  let marks;

  const quoted = (text) => marks[0] + text + marks[1];
  const who = () => pick(story.cast);
  /** Full name and what they are at first, the surname or a pronoun after that. */
  function name(person) {
    if (story.met.has(person)) return person.family;
    story.met.add(person);
    if (person.office !== undefined) return `${person.office} ${person.full}`;
    return `${person.full}, ${chance(0.5) ? `${pick(['a', 'the'])} ${person.role} ${pick(['at', 'of'])} the ${body(person.body)}` : `the ${story.nation.adjective} ${person.role}`},`;
  }
  function body(it) {
    if (story.bodies.has(it)) return it.acronym ?? it.full;
    story.bodies.add(it);
    return it.acronym === undefined ? it.full : `${it.full} (${it.acronym})`;
  }
  const bare = (person) => name(person).replace(/,$/, '');

  /** A statement of 15 to 25 words mostly; now and then one that another article has. */
  function statement(speaker) {
    if (said.length > 50 && below(ECHO_EVERY) === 0) return echo(speaker);
    let text = cap(speech());
    while (text.length < 75) text += `${pick([', and', ', but', ', because', ', so'])} ${speech()}`;
    said[said.length < REMEMBERED ? said.length : below(REMEMBERED)] = { text, speaker };
    return text;
  }
  function echo(speaker) {
    const { text, speaker: first } = pick(said);
    // The same person mostly: the story carries the quotation and its speaker along.
    if (chance(0.85)) story.borrowed = first;
    else story.borrowed = speaker;
    if (chance(0.5)) return text;
    const words = text.split(' ');
    for (let changes = between(1, 3); changes > 0; changes -= 1) words[1 + below(words.length - 1)] = noun();
    return words.join(' ');
  }
  /** A statement and who makes it, which an echo may change. */
  function say(speaker = who()) {
    story.borrowed = undefined;
    const text = statement(speaker);
    return { text, speaker: story.borrowed ?? speaker };
  }
  function claim() {
    const text = event();
    claims[claims.length < REMEMBERED ? claims.length : below(REMEMBERED)] = text;
    return text;
  }

  const before = () => {
    const { text, speaker } = say();
    const more = chance(0.45) ? ` ${quoted(`${cap(speech())}.`)}` : '';
    return `${quoted(`${text},`)} ${chance(0.3) ? `${pick(SAYS.slice(0, 5))} ${name(speaker).replace(/,$/, '')}` : `${bare(speaker)} ${pick(SAYS)}${chance(0.2) ? ` ${day()}` : ''}`}.${more}`;
  };
  const after = () => {
    const { text, speaker } = say();
    return `${name(speaker)} ${pick(SAYS)}${chance(0.5) ? ',' : ':'} ${quoted(`${text}.`)}`;
  };
  const pronoun = () => {
    const { text, speaker } = say();
    return `${sentence(`${name(speaker)} ${pick(['visited', 'spoke in', 'arrived in', 'came from', 'returned to'])} ${place()}${chance(0.5) ? ` ${date()}` : ''}`)} ${quoted(`${text},`)} ${speaker.he} said${chance(0.3) ? ` of the ${core()}` : ''}.`;
  };
  const indirect = () => {
    const speaker = who();
    return `${sentence(`${name(speaker)} ${pick(REPORTS)} ${chance(0.15) ? `${day()} ` : ''}that ${claim()}`)}${chance(0.5) ? ` ${sentence(narrative())}` : ''}`;
  };
  const accordingTo = () => sentence(`according to ${bare(who())}, ${claim()}`);
  const told = () => `${name(who())} told ${pick(OUTLETS)} that ${claim()}.`;
  const mixed = () => {
    const speaker = who();
    return sentence(
      `${name(speaker)} ${pick(['called', 'described'])} the ${core()} ${pick(['as ', 'as '])}${quoted(fragment())}${chance(0.5) ? `, and said ${event()}` : ''}`.replace(
        /called (.*?) as /,
        'called $1 ',
      ),
    );
  };
  const mixedThat = () =>
    sentence(`${name(who())} said that ${event()} ${pick(['as', 'for', 'with'])} ${quoted(fragment())}`);
  const group = () => {
    const nation = grammar.nation();
    return sentence(
      `${nation.adjective} ${pick(['officials', 'lawmakers', 'diplomats', 'police', 'authorities', 'media'])} ${pick(REPORTS)} that ${claim()}`,
    );
  };
  const bodySays = () => `The ${body(pick(story.cast).body)} said in a statement that ${claim()}.`;
  const unnamed = () =>
    sentence(
      pick([
        () => `a senior official at the ${body(who().body)}, who asked not to be named, said ${claim()}`,
        () =>
          `${pick(['one', 'a'])} ${pick(['diplomat', 'official', 'adviser', 'person'])} familiar with the ${core()} said that ${claim()}`,
        () =>
          `two ${pick(['officials', 'diplomats', 'employees'])}, speaking on condition of anonymity, said that ${claim()}`,
      ])(),
    );
  const unsourced = () =>
    sentence(
      pick([
        () => `media reports suggest that ${event()}`,
        () => `${thing()} reportedly ${event().replace(/^\S+ /, '')}`,
        () => `it is believed that ${event()}`,
      ])(),
    );
  const background = () => {
    const sentences = [];
    for (let left = between(1, 4); left > 0; left -= 1)
      sentences.push(sentence(chance(0.3) ? about(who()) : narrative()));
    return sentences.join(' ');
  };
  const about = (person, other = pick(story.cast.filter((one) => one !== person))) =>
    pick([
      () =>
        `${name(person)} ${pick(['met', 'visited', 'criticised', 'joined', 'replaced', 'succeeded'])} ${bare(other)} ${chance(0.5) ? `in ${place()}` : date()}`,
      () =>
        `${person.family}, ${between(28, 81)}, ${pick(['led', 'founded', 'left', 'joined'])} the ${body(person.body)}, and ${person.he} ${pick(['has since supported', 'still defends', 'never discussed'])} ${person.his} ${core()}`,
      () =>
        `the ${body(person.body)} in ${place()} ${pick(['opened', 'supported', 'examined', 'postponed'])} ${thing()}`,
      () =>
        `${grammar.nation().name} and ${grammar.nation().name} ${pick(['signed', 'discussed', 'extended', 'broke'])} ${thing()}${chance(0.3) ? ` ${date()}` : ''}`,
    ])();
  const term = () =>
    sentence(
      `the so-called ${quoted(`${noun()} ${noun()}`)} ${pick(['divided', 'surprised', 'pleased'])} ${thing()} in ${place()}`,
    );
  const carried = () => `${after()}\n\n${quoted(`${cap(speech())}, and ${speech()}.`)}`;
  const unclosed = () => `${marks[0]}${cap(speech())}. ${sentence(narrative())}`;
  const heading = () => grammar.cores().replace(/\b\w/g, (letter) => letter.toUpperCase());

  const kinds = weighted([
    [27, background],
    [7, before],
    [2, after],
    [2.5, pronoun],
    [7, indirect],
    [2, accordingTo],
    [1.5, told],
    [4, mixed],
    [2, mixedThat],
    [3, group],
    [2, bodySays],
    [0.8, unnamed],
    [0.3, unsourced],
    [1, term],
    [0.25, carried],
    [0.1, unclosed],
    [0.4, heading],
  ]);

  return {
    begin(next) {
      story = next;
      marks = choose(STYLES);
    },
    lede: () =>
      sentence(`${narrative()}, ${bare(pick(story.cast))} ${pick(['said', 'announced', 'confirmed'])} ${day()}`),
    next: () => choose(kinds)(),
    /** Somebody denies what this or another article reports. */
    denial: () =>
      sentence(
        `${name(who())} ${pick(['denied that', 'rejected claims that', 'dismissed reports that', 'denied'])} ${claims.length > 0 && chance(0.8) ? pick(claims) : claim()}`.replace(
          /denied (?!that)/,
          'denied that ',
        ),
      ),
    headline: () => cap(`${event()}`),
    dateline: () => `${story.places[0].toUpperCase()}, ${grammar.month()} ${between(1, 28)} (${pick(OUTLETS)}) — `,
  };
}

function cap(text) {
  return text[0].toUpperCase() + text.slice(1);
}
