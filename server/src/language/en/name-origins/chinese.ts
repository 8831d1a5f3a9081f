// Chinese names in English-language news: pinyin, Wade–Giles and the romanisations of Hong Kong and Taiwan. Surnames:
// popular-names-by-country-dataset (CC0).

import type { NameOrigin } from './origin.ts';

export const chinese: NameOrigin = {
  surnames: `wang wong li lee zhang cheung chang liu lau lao chen chan ch'en tan yang yeung huang hwang zhao chiu chao wu ng zhou chow chou
    xu hsu tsui sun suen ma zhu chu hu guo kuo kwok he ho lin lam gao ko kao luo lo law liang leung cai tsai choi tsoi chua zheng cheng
    xie hsieh tse tang deng teng han cao tsao peng zeng tseng xiao hsiao tian dong tung pan yuan yu du tu ye yeh wei su lu ding ting
    ren yao shen mao wen qin chin hou qiu chiu bai pai jiang chiang kong kung fang shi shih hao shao meng long lung wan qian duan lei
    tao jin fu zhong chung cui jia xia yin yan qi xue song soong ouyang sima`,
  surnameFirst: 'syllables',
  syllables: `qing ching|zhong chung|xiang hsiang|xiao hsiao|zheng cheng|ying yin|jian chien|guo kuo|zhi chih|qi chi|xin hsin|ze tse
    |zi tzu|jie chieh|de te|ping p'ing|bo po|ling lin|jing ching|wen man|wei wai|ming meng|hua wah|guang kwong kuang|rong jung|jun chun`,
};
