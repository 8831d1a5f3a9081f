// Short and foreign forms of given names that newsrooms use for one person. Deliberately small: only forms that stand for
// few names; one that a woman and a man share (Alex, Chris, Pat, Sam) stands for the man's name alone, who is called so in
// print far more often. A form may stand in several lines, and matches each of them.

const lines = `
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
for (const [line, words] of lines.trim().split(/[|\n]/).entries()) {
  for (const word of words.trim().split(/\s+/)) {
    const found = groups.get(word);
    if (found === undefined) groups.set(word, [line]);
    else found.push(line);
  }
}

/** Keys that names with a nickname in common share. */
export const nicknameKeys = (folded: string): readonly string[] => (groups.get(folded) ?? []).map(String);

/** Whether two folded given names may be one person's: "bill" and "william", but not "william" and "wilfred". */
export function sharesNickname(a: string, b: string): boolean {
  const left = groups.get(a);
  const right = groups.get(b);
  return left !== undefined && right !== undefined && left.some((line) => right.includes(line));
}

/**
 * Consonants of Arabic given names; a name that holds one is compared as Arabic even without a particle. Only names whose
 * consonants no common European name shares.
 */
const arabic = new Set(
  `ahmad ahmed mohammed mohamed muhammad mahmoud mahmud mustafa mostafa hassan hasan hussein husain hussain khaled khalid omar umar
  osama usama asaad assad ibrahim ismail yousef youssef yusuf abdullah abdulla abdallah nasser naser salman salem salim saleh salih
  jamal gamal kamal kamel karim kareem rashid rached hamza hamzah faisal faysal tariq tarek walid waleed ziad ziyad fouad fuad
  mahdi hadi hamid hameed majid majed saad saeed said sayed sayyed hisham hesham bashar bashir maher mahir murhaf anas yasser yasir
  zaid zayd ghassan haitham haytham khalil jawad imad emad fadi riad riyad rafik rafiq muammar moammar nouri nuri haider haidar
  muqtada moqtada ayman aiman marwan adnan amin ameen ammar anwar ayatollah bilal burhan farouk faruq fahd fahad ghazi habib
  hafez hafiz hani idris ihab issa jaber jabir jassim qasim qassem kassem qasem laith latif mansour mansur mazen munir mounir nabil
  nadia najib naguib nidal raed rami rania salah samir sameer shadi sharif sherif sultan taha wael wissam yahya zahra zuhair layla leila
  fatima aisha ayesha khadija maryam noura nour`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export function isArabicGiven(folded: string): boolean {
  return arabic.has(folded);
}

/**
 * Surnames that stand first, as Chinese, Korean and Vietnamese newsmakers are written in English ("Xi Jinping", "Kim
 * Jong-un"). Those that are also English given names (Lee, Kim, May) count only before two syllables or a hyphen.
 */
const first = new Set(
  `xi li wang zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo lin gao luo zheng liang xie tang deng han cao peng zeng
  xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen mao wen qin hou qiu bai nguyen tran pham hoang vo dang
  bui ngo moon choi jung jeong kang cho yoon jang lim shin ban roh hwang kwon seo oh an han`.split(/\s+/),
);
const ambiguousFirst = new Set([
  'kim',
  'lee',
  'park',
  'song',
  'ma',
  'he',
  'long',
  'young',
  'tan',
  'ho',
  'may',
  'chan',
  'wong',
]);

/** Whether a name of these folded words has its surname in front. `hyphen`: the last word was written with one. */
export function surnameComesFirst(words: readonly string[], hyphen: boolean): boolean {
  const head = words[0] ?? '';
  if (words.length === 2 && hyphen) return first.has(head) || ambiguousFirst.has(head);
  if (words.length === 2) return first.has(head);
  return words.length === 3 && (first.has(head) || ambiguousFirst.has(head)) && !hyphen && words.every(isSyllable);
}

const isSyllable = (word: string): boolean =>
  word.length <= 6 && /^[bcdfghjklmnpqrstvwxyz]{0,3}[aeiouy]{1,3}(?:ng|n|h|k|m|p|t|l)?$/.test(word);
