// How often the bearers of a given name are women, for the pronouns of English news. The counts are in a generated table
// (train/genders.py says from where); the lists here have names that it lacks, and names that are a man's in one country
// and a woman's in another.

import type { Gender } from '../../analysis/model.ts';
import { lazy } from '../../base/memoize.ts';
import counted from './given-genders.generated.tsv';
import { wordSet } from './word-set.ts';

const both =
  wordSet(`alex alexis amal amin andrea angel ariel ashley aziz billie bobbie camille charlie chris claude daniele
  deniz dominique evren frankie gabriele gal gurpreet harpreet hikmet ihsan ilhan iman ismet jan jaspreet jean jo joan jules kai
  kim kiran laurence leslie lou luca manpreet max michele misha nicola nikita noam noor nour nur or pascal patrice raffaele rene
  sacha sam sandeep sascha sasha shai shay simone sukhdeep tal toni umut valery vanja wen xin yuri yuval`);

const female = `ada abigail adele agnes aisha alexandra alice alicia alison amanda amber amelia amina amy ana andrea angela angelina
  anita ann anna anne annie antonia april barbara beatrice becky bernadette beth betty beverly bonnie brenda bridget brittany camilla
  carla carly carmen carol caroline carolyn catherine cathy cecilia charlotte cheryl chloe christina christine cindy claire clara
  claudia colleen condoleezza cynthia daisy deborah debbie denise diana diane donna doris dorothy edith eileen elaine eleanor elena
  elisabeth elise elizabeth ella ellen emily emma erica erika esther eva eve evelyn fatima felicia fiona florence frances gabriela
  gail georgia gina gloria grace gretchen hannah harriet hazel heather heidi helen helena hillary hope ida ingrid irene iris irma
  isabel isabella ivanka jacqueline jane janet janice jean jeanne jennifer jenny jessica jill joan joanna joanne josephine joyce juanita
  judith judy julia julie june karen karin kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kimberly kirsten kristin
  kristina laila lara laura lauren layla leila lena leslie lillian lily linda lindsay lisa liz liza lois loretta lori lorraine louise
  lucia lucy lydia lynn madeleine madison maggie malala marcia margaret maria marie marilyn marina marjorie marta martha mary maureen
  megan melania melissa mercedes meredith mia michelle mildred miriam moira molly monica muriel nadia nancy naomi natalia natalie
  natasha nicola nicole nina nora norma olga olive olivia pamela patricia patty paula pauline penelope penny phyllis polly priscilla
  rachel ramona rebecca regina renee rita roberta rosa rose rosemary ruth sabrina sally samantha sandra sara sarah shannon sharon sheila
  shirley silvia simone sofia sonia sophia sophie stacy stella stephanie sue susan susanna suzanne svetlana sylvia tamara tania tara
  tatiana teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica victoria viola violet virginia vivian wendy whitney
  yolanda yvette yvonne zainab zoe`;

const male = `aaron abdul abdullah abdulrahman abraham adam adrian ahmed ahmad alan albert alejandro alex alexander alfred ali allan allen
  andre andrei andrew angus anthony anton antonio arnold arthur asad assad austin barack barry bashar ben benjamin bernard bernie bill
  billy bob bobby boris brad bradley brandon brendan brent brian bruce bryan carl carlos cecil charles charlie chris christian
  christopher chuck clarence claude clint clive colin craig curtis dan daniel danny dave david dean dennis derek dick diego dmitry
  dominic don donald douglas duncan dwight earl eddie edgar edmund edward edwin eli elias emmanuel enrique eric ernest ethan eugene
  evan felix fernando francis francisco frank franklin fred frederick gareth garry gary gavin geoff geoffrey george gerald gerard
  gilbert glenn gordon graham grant greg gregory guy hamid harold harry hassan henry herbert herman howard hugh hugo hussein ian
  ibrahim igor isaac ismail ivan jack jacob jake james jared jason javier jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel
  john johnny jon jonathan jorge jose joseph joshua juan julian justin karl keith ken kenneth kevin khalid khalil kyle larry lawrence
  leo leon leonard leonid lewis liam lloyd louis luis lucas luke mahmoud malcolm manuel marc marco marcus mario mark martin marvin
  matt matthew maurice max maxim michael miguel mike mikhail mitch mitt mohamed mohammad mohammed moses muhammad murat mustafa nasser
  nathan nathaniel neil nicholas nick nigel nikolai noah norman oleg oliver omar oscar otto owen pablo patrick paul pavel pedro
  perry peter phil philip phillip pierre rafael ralph ramon randy raul ray raymond recep reginald richard rick ricky rob robert roberto
  rodney roger roland ron ronald roy rupert russell ryan saddam salman sam samuel scott sean sebastian sergei sergey seth shaun simon
  stanley stephen steve steven stewart stuart tariq ted terrence theodore thomas tim timothy tobias todd tom tommy tony travis trevor
  tyler victor viktor vincent vladimir volodymyr wallace walter warren wayne wesley wilfred will william winston yusuf yuri zachary`;

const shares = lazy(() => {
  const found = new Map<string, number>();
  for (const name of male.split(/\s+/)) found.set(name, 0);
  for (const name of female.split(/\s+/)) found.set(name, 1);
  for (const line of counted.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const share = Number(line.slice(0, tab)) / 100;
    for (const name of line.slice(tab + 1).split(' ')) found.set(name, share);
  }
  for (const name of both) found.set(name, 0.5);
  return found;
});

/** The share of women among the bearers of a lower-cased given name; undefined for a name that was not counted. */
export function femaleShareOf(lower: string): number | undefined {
  return shares().get(lower);
}

/** The gender of a lower-cased given name that hardly ever belongs to the other; undefined for a name not counted. */
export function genderOfName(lower: string): Gender | undefined {
  const share = femaleShareOf(lower);
  if (share === undefined) return undefined;
  return share === 1 ? 'female' : share === 0 ? 'male' : 'unknown';
}
