// Invented texts for what the annotated packs have little of: descriptions of people whom the article has introduced, and
// descriptions of somebody else. `[a|Ada Solis]` is a name of `a`, `{a|the mayor}` means `a`, `{-|the lawyer}` nobody named.

import { seeded } from './random.ts';
import type { MeantDocument } from './reference-examples.ts';

const TEXTS = `
[a|%P], the %1 minister, met [b|%Q], the %2 minister, in %T on Monday. {b|The %2 minister} called the talks useful, while {a|the %1 minister} left early.
%1 Foreign Minister [a|%P] flew to %T. [b|%Q], the %2 ambassador, met the plane. {a|The %1 foreign minister} stayed for an hour and {b|the ambassador} went home.
Foreign Minister [a|%P] spoke to reporters in %T on Monday. {a|The minister} said the road would open in May.
[a|%P], mayor of %T, opened the bridge on Friday. [b|%Q], an engineer, watched from the bank. {a|The mayor} cut the ribbon. {b|The engineer} stayed behind.
[a|%P] has been mayor of %T since 2011. On Friday {a|the mayor} opened the market. [b|%Q] was there too.
President [a|%P] and Vice President [b|%Q] arrived at noon. {b|The vice president} spoke first, and {a|the president} waited.
President [a|%P] made [b|%Q] deputy minister in March. {b|The deputy minister} will work in %T. {a|The president} thanked the staff.
[a|%P], the former president, came to %T with President [b|%Q]. {a|The former president} planted a tree. {b|The president} gave a speech.
[a|%P]'s lawyer said the charges were false. {-|The lawyer} spoke outside the court in %T.
[a|%P]’s brother asked for help on Friday. {-|The brother} had searched the woods for days.
The mother of [a|%P] wept in court. {-|The mother} said nothing to reporters.
A spokesman for [a|%P] denied the report. {-|The spokesman} said the letter was a forgery.
[a|%P]’s spokeswoman said the office had closed. “We are moving,” {-|the spokeswoman} said.
Deputy Prime Minister [a|%P] read the notes in %T. {-|The prime minister} has not commented.
Deputy mayor [a|%P] opened the session. {-|The mayor} was ill and stayed at home.
[a|%P], mayor of %T, and [b|%Q], mayor of Karsk, met on Monday. {-|The mayor} did not speak to reporters.
[a|%P] was found guilty on Thursday. {a|The 47-year-old} will be sentenced in May, judge [b|%Q] said.
[a|%P] has signed for the club until June. {a|The 31-year-old} scored twice in his first match.
[a|%P] lost to [b|%Q] in the final in %T. {-|The 24-year-old} had won there before.
A cyclist was killed near the station in %T on Monday. Officer [a|%P] said {-|he} had worn no helmet.
A man set fire to the shop of [a|%P] in %T. {-|He} was arrested an hour later. {-|The man} had been drinking.
A robber ran into the bakery of [a|%P]. {-|The robber} pointed at the till.
The driver hit the fence of [a|%P] and ran. {-|The driver} was found in %T.
[a|%P] was arrested in %T on Friday. {-|The officer} asked for a name.
[a|%P], a political analyst in %T, expects no change. {a|The analyst} said the vote was lost. [b|%Q] disagreed.
[a|%P], a historian at the university of %T, found the letters. {a|The historian} will publish them in June.
[a|%P], an economist, wrote to [b|%Q], a farmer in %T. {b|The farmer} did not answer. {a|The economist} wrote again.
Senator [a|%P] voted against the bill. Governor [b|%Q] signed it. {b|The governor} called it fair; {a|the senator} did not.
[a|%P], who owns the mill in %T, met the council. {-|The baker} next door was not asked.
Judge [a|%P] sent the case back. [b|%Q], the prosecutor, was angry. {b|The prosecutor} said it was a mistake, and {a|the judge} went home.
Coach [a|%P] praised the team. [b|%Q], the captain, scored in %T. {b|The captain} limped off later. {a|The coach} said it was nothing.
General [a|%P] inspected the troops in %T. A soldier fainted. {a|The general} helped. {-|The soldier} was taken away.
[a|%P] told [b|%Q], the %1 envoy, that the talks were over. {b|The envoy} left %T the same night.
Special envoy [a|%P] met the %1 president in %T. {-|The president} offered tea. {a|The envoy} declined.
Prime Minister [a|%P] met [b|%Q], the %2 leader, in %T. {a|The prime minister} spoke for an hour. {b|The %2 leader} listened.
[a|%P], the second witness, said the gate was open. [b|%Q] had closed it. {a|The witness} had called the guard.
Bishop [a|%P] blessed the boats in %T. Each sailor brought {-|his} rope. {a|The bishop} walked home.
Before {a|his} trip to %T, [a|%M] called [b|%Q].
During {a|his} visit to %T, President [a|%M] asked the council for help. [b|%N] had refused.
[b|%N] had kept silent for days. In {a|his} letter to [b|%N], minister [a|%M] asked for an answer.
The court in %T asked [b|%N] to hand over [a|%M] and {a|his} brothers.
[b|%N] urged the council to free [a|%M], who has sat in a cell since {a|his} arrest in March.
[b|%N] said that [a|%M] was still in %T, adding that {a|his} health was poor.
The council met in %T, with [a|%M] repeating {a|his} offer to pay. [b|%N] was silent.
“I asked {a|him} to wait,” [b|%N] said of [a|%M]. “{a|He} walked away.”
“[a|%M] will come,” [b|%N] said in %T. “{a|He} has promised.”
[b|%N] wrote to [a|%M] after {-|he} had been dismissed.
[b|%N] spoke with [a|%M] about {-|his} debts.
[a|%M] met [b|%N] in %T. {a|He} then took the train home.
Lawmaker [b|%N] defended the bill. Every hunter must show {-|his} permit, it says.
[a|%W] met [b|%M] in %T. {b|He} was late, and {a|she} was not.
[a|%W] asked [b|%M] for the keys in %T. {a|She} had lost hers, and {b|he} had a second pair.
[b|%M] wrote to [a|%W] on Friday. {a|Her} answer came at once. {b|He} did not open it.
[a|%W] runs the mill in %T. “We will not sell,” {a|she} said.
[b|%M], who owns a boat in %T, saw the fire. “It was over in a minute,” {b|he} said.
[b|%M] told the council in %T that {b|he} would not pay. {b|His} lawyer was silent.
[b|%M] and [a|%W] bought the farm in 2009. {a|She} keeps goats. {b|He} keeps bees.
[a|%W] was born in %T. In 2004 {a|she} won the prize for {a|her} first book.
[b|%M] came to %T in May. [a|%W] gave {b|him} a room. {b|He} thanked {a|her}.
[a|%M] said the bridge was safe. “It was built in May,” {a|he} said.¶[b|%N], who lives in %T, has no faith in it. “I will not cross it,” {b|he} said.
[a|%M] walked the dam with [b|%N] on Sunday. “I have stopped counting,” {-|he} said.¶[b|%N] said the lake was full. “Please wait,” {b|he} said.
“The lake is full. It will be worse in May. We know that,” [a|%W] told the paper.¶{a|She} added that nobody had come. “Not one,” {a|she} said.
“We close at six. We always have. Ask anybody,” [a|%M] told the paper.¶Asked about the fine, {a|he} was silent.
[a|%W], a nurse in %T, said the ward was full. “We have no beds,” {a|she} said. “[b|%Q] promised ten.”¶“We have waited for a year,” {a|she} added.
[a|%W] praised [b|%Q] in %T. “It was time,” {-|she} said.
[b|%W], the owner of the mill, lost two boats that night. “I had paid for them,” {b|she} said. “I will not pay twice.”
[a|%M] wrote the report. “It took a year,” {a|he} said.¶The judge in %T read it. [b|%N] did not. “I have no time,” {b|he} said.
“The bridge is safe,” [a|%M] said in %T. “[b|%N] saw the plans,” {a|he} added.
“The bridge is safe,” [a|%M] said in %T. “[b|%N] drew the plans in May. He had no help.” {a|He} noted that [b|%N] had left the firm.
“We asked [b|%N] twice,” said [a|%M], who runs the mill. “We never heard back,” {a|he} said.
“We asked [b|%N] twice,” said [a|%M], who runs the mill. {a|He} said the letter had been returned.
[a|%M] told reporters that [b|%N] had signed. “It was a mistake,” {a|he} said.
[a|%M] said on Monday that [b|%N] was ill. {a|He} added that the session would be held in %T.
[a|%W] said on Monday that [b|%N] was ill. “We hope for the best,” {a|she} said.
[a|%M] met [b|%N] in %T on Monday. {a|He} said the talks had been useful.
[a|%M], a farmer in %T, lost two cows. “It was the cold,” {a|he} said. [b|%N], {a|his} neighbour, lost none.
“I know nothing of it,” [a|%M] said when asked about [b|%N]. {a|He} then left the room.
[b|%N] was acquitted in March, [a|%M] said. {a|He} called the verdict a disgrace.
[a|%M] denied that [b|%N] had paid {a|him} for the plans. {a|He} said {a|he} had met {b|him} once.
The mill in %T was sold by [b|%N] in 2003. [a|%M] bought it back. “It was cheap,” {a|he} said.
[a|%W] told the court in %T that [b|%N] had sold the boat. {a|She} said {b|he} had asked {a|her} for money.
[b|%M] praised [a|%W] for {a|her} speech in %T.
[b|%M] saw {b|himself} on the screen in %T.
[a|%W] left [b|%M] at the gate. {a|She} said {b|he} had shouted at {a|her}.
“The water rose fast,” [b|%M] said in %T. {b|He} added: “We had an hour.”
“The water rose fast,” said [a|%W], who lives in %T. “We had an hour,” {a|she} said.
[b|%M] was mayor of %T until May. [n|%N] follows him. {n|He} was elected on Sunday.
[b|%M] owes [n|%N] a boat. “{b|He} has never paid,” [n|%N] said in %T.
[o|%O] said on Monday that {o|it} would close {o|its} plant in %T. {o|The company} employs 300 people.
[o|%O] bought a yard in %T. {o|The company} will hire in May.
`
  .trim()
  .split('\n');

const MEN = `Peter Lind|Hugo Prado|Ivan Orlov|Omar Haddad|Karim Saleh|David Moore|Pedro Sanz|Lars Berg|Anton Belov|James Carter|Pavel
Novak|Tomas Reyes|Samuel Osei|Martin Keller|George Hall|Ahmed Nasser|Felipe Costa|Erik Dahl|Viktor Marin|Paul Adams`;
const WOMEN = `Maria Duarte|Anna Keller|Elena Marsh|Louise Perrin|Nadia Rahimi|Olga Petrova|Sarah Moore|Emma Hall|Ingrid Dahl|Clara
Costa|Julia Novak|Helen Carter|Fatima Saleh|Susan Adams|Laura Reyes|Ruth Osei`;
const ORGANIZATIONS = 'Norvik Energy|Halden Bank|Carso Motors|Belmar Foods|Tessin Steel|Arden Airlines';
const TOWNS = 'Lund|Porto|Geneva|Malmo|Tartu|Leeds|Varna|Graz|Turin|Cork';
const NATIONS = 'Swedish|Danish|Norwegian|Polish|Turkish|Chilean|Kenyan|Greek|Irish|Japanese|Russian|Syrian';

/** Texts made of each pattern with other names. */
const COPIES = 10;

export function inventedTexts(): MeantDocument[] {
  const random = seeded(7);
  const pick = (list: string, taken: readonly string[] = []): string => {
    const all = list.split('|').map((one) => one.replace(/\s+/g, ' '));
    for (;;) {
      const one = all[Math.floor(random() * all.length)]!;
      if (!taken.includes(one)) return one;
    }
  };
  const documents: MeantDocument[] = [];
  TEXTS.forEach((pattern, at) => {
    for (let copy = 0; copy < COPIES; copy += 1) {
      const m = pick(MEN);
      const n = pick(MEN, [m]);
      const p = random() < 0.5 ? pick(MEN) : pick(WOMEN);
      const w = pick(WOMEN);
      const q = random() < 0.5 ? pick(MEN, [p]) : pick(WOMEN, [p]);
      const nation = pick(NATIONS);
      const words: Readonly<Record<string, string>> = {
        M: m,
        N: n,
        W: w,
        P: p,
        Q: q,
        O: pick(ORGANIZATIONS),
        T: pick(TOWNS),
        '1': nation,
        '2': pick(NATIONS, [nation]),
      };
      documents.push(
        documentOf(
          `invented-${at}-${copy}`,
          pattern.replace(/%(.)/g, (_, key: string) => words[key]!).replaceAll('¶', '\n\n'),
        ),
      );
    }
  });
  return documents;
}

function documentOf(id: string, marked: string): MeantDocument {
  let text = '';
  const mentions: MeantDocument['mentions'][number][] = [];
  const meant: MeantDocument['meant'][number][] = [];
  for (const piece of marked.split(/(\[[^\]]*\]|\{[^}]*\})/)) {
    const match = /^[[{](.)\|(.*)[\]}]$/.exec(piece);
    if (match === null) {
      text += piece;
      continue;
    }
    const [, entity, words] = match as unknown as [string, string, string];
    const place = { start: text.length, end: text.length + words.length };
    text += words;
    if (piece.startsWith('[')) mentions.push({ ...place, entity });
    else
      meant.push({
        ...place,
        entity: entity === '-' ? null : entity,
        form: words.includes(' ') ? 'nominal' : 'pronoun',
      });
  }
  return { id, file: id, pack: 'invented', fold: -1, text: `${text}\n`, mentions, meant };
}
