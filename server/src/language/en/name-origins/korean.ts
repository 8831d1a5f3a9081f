// Korean names in English-language news. Surnames: popular-names-by-country-dataset (CC0), with the usual romanisations of each.

import type { NameOrigin } from './origin.ts';

export const korean: NameOrigin = {
  surnames: `kim gim ghim lee yi rhee park pak bak choi choe choy jeong chung cheong jung young kang gang cho jo yoon yun youn jang chang
    lim rim im rhim han oh seo suh shin sin kwon gwon hwang ahn an song yoo yu you ryu ryoo jeon jun chun cheon hong ko koh go goh
    mun moon yang ryang son sohn bae bai pae baek paik hur heo hui nam nham sim shim no noh roh ha hah gwak kwak seong sung cha
    joo ju chu woo gu koo yim na ra min jin ji jee eom uhm um ban won bang byun pyo pyon seol wi yeo tak ok`,
  surnameFirst: 'syllables',
  /** Romanisations of one syllable: Revised, McCune–Reischauer, and the habits of newspapers. */
  syllables: `geun keun kun|gyeong kyung kyeong gyung|hyeon hyun|young yeong|eun un|seong sung|jeong jung chung chong|ju joo|su soo
    |u woo wu|gi ki|seok suk sok|jun joon|hun hoon|yun yoon|gwang kwang|guk kuk gook kook|hyeok hyuk hyok|cheol chul chol|yeon yun youn
    |gyu kyu|jae chae|jin chin|jong chong|seon sun son|beom bum bom|baek paek|dong tong|deok duk dok tok|hui hee|mi mee
    |nyeo nyo|rae lae|gang kang|bin been|tae tai|taek taik`,
  surnameForms: `lee yi rhee|park pak bak|choi choe|jeong jung chung cheong|kang gang|cho jo|yoon yun youn|lim im rim yim|shin sin|noh roh no
    |baek paik|yoo ryu yu you|oh o|woo u|ahn an|bae pae bai|kwon gwon|hwang whang|seo suh|son sohn|heo hur|moon mun|ko go koh goh|joo ju chu`,
};
