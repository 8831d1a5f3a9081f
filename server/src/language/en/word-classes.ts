// Closed word classes of English that attribution needs: words between a subject and its verb, words that begin a clause or
// a noun phrase, and finite forms.

/** Words by the `WordClass` of the key, separated by white space. */
export const grammarLists = {
  /** Forms of be, have, do and the modals, with their contractions. */
  Auxiliary: `is are was were be been being am do does did done has have had having will would shall should can could may might
    must 'll 'd 've 're isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't shan't shouldn't
    can't couldn't mightn't mustn't cannot ain't going gonna got`,
  /** Begin a noun phrase; "her" and "that" included. */
  Determiner: `the a an this these those his her its their our my your some any no every each many several few most both another
    other such one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands more fewer certain
    neither either all much numerous various`,
  Preposition: `of in on at by to from with within without into onto upon over under above below between among amongst through
    throughout during against about around near off out up down for like despite amid amidst toward towards across behind beyond
    per via regarding concerning alongside including inside outside besides except following than as versus`,
  /** Begin a clause of their own; some are prepositions as well. */
  Subordinator: `that if whether because although though while when where unless since after before until till once whereas so
    as why how what lest whenever wherever`,
  /** May come between subject and verb; adverbs in -ly are recognised by their ending. */
  Adverb: `also then later once again still just already never ever always often sometimes even only now soon not n't previously
    earlier however instead too thus hence perhaps maybe further recently repeatedly yesterday today tonight meanwhile moreover
    nonetheless nevertheless therefore indeed afterward afterwards twice long first finally last rather quite simply almost
    though elsewhere online together`,
  /** Words of time that may follow a reporting verb without a preposition: "said Monday", "said last week". */
  TimeWord: `today yesterday tonight tomorrow morning afternoon evening night noon midnight week weekend month year earlier later
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    january february march april june july august september october november december jan feb mar apr aug sept oct nov dec`,
  /** Past forms that do not end in -ed, without those that are nouns or adjectives as often ("left", "cut", "set"). */
  PastVerb: `went came took gave got knew saw made held kept met paid sat stood won lost began became brought bought built caught
    chose drew drove ate fell felt fought flew forgot grew heard hid hurt laid led lent lay meant ran rose sang sank sent shook shot
    shut slept sold spent spoke stole struck swore swept swam taught threw thought told understood woke wore withdrew wrote broke
    drank froze rode rang sought slid spun stuck strode swung tore wept wound beat bent bit bore dealt dug fed fled forgave hung
    knelt leapt lit overcame oversaw undertook undercut upheld withheld foresaw sued grinned nodded`,
} as const;
