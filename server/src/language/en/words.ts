// Closed word classes of English, by the classes of analysis/lexicon.ts.

export const wordLists = {
  Function: `a an the and or but nor so yet for of in on at by to from with without within into onto upon over under above below
    between among through during before after since until till against about around near off out up down as than then though
    although because if unless while whereas whether where when why how who whom whose which what that this these those
    there here not no never is are was were be been being am do does did done has have had having will would shall should can
    could may might must it its he him his she her hers they them their theirs we us our ours you your yours i me my mine
    also too very just only even still again more most much many few some any all both each every other another such own same`,
  Abbreviation: `mr mrs ms dr prof gen col lt sgt capt cmdr maj adm sen rep gov hon rev fr st sr jr inc corp ltd co bros dept
    jan feb mar apr jun jul aug sep sept oct nov dec no vs etc al e.g i.e est fig mt ft ave blvd u.s u.k u.n`,
  Month: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`,
  Weekday: `monday tuesday wednesday thursday friday saturday sunday`,
  Pronoun: `he she they it i we you him her them his hers their theirs who`,
} as const;
