// Given names with several forms, Arabic given names, and surnames that precede the given name. All are folded.

import { isKnownSurnameFirst, isSyllable, syllableSurnames, variantGroups } from './name-origins/index.ts';
import { wordSet } from './word-set.ts';

/**
 * Names that newsrooms use for one person: a given name with its short and foreign forms, one set between bars or line
 * ends. Only forms that belong to few names are listed. A form that women and men share (Alex, Chris, Pat, Sam) is
 * listed for the man's name only, because print uses it far more often for men. A form in several sets matches each of
 * them.
 */
const variants = `
abigail abby|albert al bert|alexander alex alec aleksandr alexandr sasha|alexandra sandra aleksandra|alfred alf fred
andrew andy drew andrei andrey andriy|anthony tony antony|antonio toni tony|arthur art|barbara barb|benjamin ben benny
bernard bernie|catherine katherine cathy kathy kate katie kathryn cathryn catharine katharine|charles charlie chuck
christina tina|christopher chris kit|clifford cliff|daniel dan danny|david dave|deborah deb debbie debra
dennis denis|donald don donny|dorothy dot|douglas doug|edward ed eddie ted ned|eleanor ellie nell|elizabeth liz beth betty eliza
lizzie elisabeth|emily em|eugene gene|ferdinand ferdie|florence flo|frances fran|francis frank|franklin frank|frederick fred freddie
frederic|gabriel gabe|gary garry|geoffrey geoff|jeffrey jeff jeffery|gerald gerry jerry|gerard gerry|gregory greg|harold harry hal
helen elena nell|henry harry hank|herbert herb|hubert bert|isabella bella|jacob jake|james jim jimmy jamie|jennifer jen jenny
jeremiah jerry|jerome jerry|jessica jess|joan joanie|john johnny jack jon|jonathan jon jonny johnathan|joseph joe joey|joshua josh
judith judy|kenneth ken kenny|kimberly kim|kristina kristin tina|lawrence larry laurence|leonard len lenny leo|leonardo leo
leslie les|lewis louis lew|louis lou|margaret maggie meg peggy marge|martin marty|matthew matt|maurice mo|michael mike mick micky
mikhail misha|nathan nate|nathaniel nate|nicholas nick nicolas  nicky|nikolai nikolay nikolaj|oliver ollie|pamela pam
patricia patty trish|patrick pat paddy|peter pete|philip phil phillip|rachel rach|raymond ray|rebecca becky|reginald reg
richard dick rick rich ricky|robert bob bobby rob robbie bert|roderick rod|roger rodge|ronald ron ronnie|rudolph rudy rudolf
russell russ|samuel sam sammy|sandra sandy|sidney sid sydney|stanley stan|stephen steve steven stevie|stephanie steph
susan sue susie|terence terry terrence|theodore ted theo teddy|thomas tom tommy|timothy tim|valentina valya|victor vic viktor
victoria vicky|vincent vince|vladimir volodya|walter walt|wilfred wilf|william bill billy will willie|winston winnie|zachary zach zack
dmitry dmitri dmitriy dmitrii dima|yevgeny evgeny eugeny evgeni|yuri yury iurii|sergei sergey|mohammed mohd|josef joseph|jozef josef
marc mark|eric erik|carl karl|phillip philip|brian bryan|jon john|geoff jeff|sean shaun shawn|allan alan allen|neil neal
stuart stewart|yousef youssef yusuf yousuf yusef yousif|aisha ayesha aysha|yulia yuliya julia|benjamin binyamin|ismail ismael ismaeel esmail|yahya yehya|katrina catrina|ann anne|sara sarah|teresa theresa`;

const groups = new Map<string, number[]>();
for (const [group, names] of [...variants.trim().split(/[|\n]/), ...variantGroups].entries()) {
  for (const name of names.trim().split(/\s+/)) {
    const found = groups.get(name);
    if (found === undefined) groups.set(name, [group]);
    else found.push(group);
  }
}

const NONE: readonly number[] = [];

/**
 * Numbers of the sets that a folded given name is in: "bill" and "william" share one, "william" and "wilfred" do not.
 */
export const nicknameGroups = (givenName: string): readonly number[] => groups.get(givenName) ?? NONE;

/**
 * Arabic given names in their English spellings. A name that holds one is compared as an Arabic name even without a
 * particle. Only names whose consonants no common European name shares.
 */
export const arabicGivenNames =
  wordSet(`ahmad ahmed mohammed mohamed muhammad mahmoud mahmud mustafa mostafa hassan hasan hussein husain hussain khaled khalid omar umar
  osama usama asaad assad ibrahim ismail yousef youssef yusuf abdullah abdulla abdallah nasser naser salman salem salim saleh salih
  jamal gamal kamal kamel karim kareem rashid rached hamza hamzah faisal faysal tariq tarek walid waleed ziad ziyad fouad fuad
  mahdi hadi hamid hameed majid majed saad saeed said sayed sayyed hisham hesham bashar bashir maher mahir murhaf anas yasser yasir
  zaid zayd ghassan haitham haytham khalil jawad imad emad fadi riad riyad rafik rafiq muammar moammar nouri nuri haider haidar
  muqtada moqtada ayman aiman marwan adnan amin ameen ammar anwar ayatollah bilal burhan farouk faruq fahd fahad ghazi habib
  hafez hafiz hani idris ihab issa jaber jabir jassim qasim qassem kassem qasem laith latif mansour mansur mazen munir mounir nabil
  nadia najib naguib nidal raed rami rania salah samir sameer shadi sharif sherif sultan taha wael wissam yahya zahra zuhair layla leila
  fatima aisha ayesha khadija maryam noura nour`);

/** Chinese, Korean and Vietnamese surnames, which English news writes in front: "Xi Jinping", "Nguyen Phu Trong". */
const leadingSurnames =
  wordSet(`xi li wang zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo lin gao luo zheng liang xie tang deng han cao peng zeng
  xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen mao wen qin hou qiu bai nguyen tran pham hoang vo dang
  bui ngo moon choi jung jeong kang cho yoon jang lim shin ban roh hwang kwon seo oh an han`);
/** Such surnames that are also English given names or surnames; they count only before two syllables or a hyphen. */
const ambiguousSurnames = wordSet('kim lee park song ma he long young tan ho may chan wong');

/**
 * Whether a name of these folded words starts with its surname. `isHyphenated`: the last word was written with a
 * hyphen.
 */
export function surnameComesFirst(words: readonly string[], isHyphenated: boolean): boolean {
  const first = words[0] ?? '';
  if (words.length === 2 && isHyphenated)
    return leadingSurnames.has(first) || ambiguousSurnames.has(first) || syllableSurnames.has(first);
  if (words.length === 2) return leadingSurnames.has(first) || isKnownSurnameFirst(first, words[1]!);
  return (
    words.length === 3 &&
    (leadingSurnames.has(first) || ambiguousSurnames.has(first)) &&
    !isHyphenated &&
    words.every(isSyllable)
  );
}
