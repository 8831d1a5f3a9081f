// Japanese names: the surname comes first in Japan and in some newspapers, last in others. Surnames:
// popular-names-by-country-dataset (CC0); given names: the same, and names that are frequent in news.

import type { NameOrigin } from './origin.ts';

export const japanese: NameOrigin = {
  surnames: `sato suzuki takahashi tanaka watanabe ito nakamura kobayashi yamamoto kato yoshida yamada sasaki yamaguchi matsumoto inoue
    kimura shimizu hayashi saito yamazaki yamasaki nakajima nakashima mori abe ikeda hashimoto ishikawa yamashita ogawa ishii
    hasegawa goto okada kondo maeda fujita endo aoki sakamoto murakami ota kaneko fujii fukuda nishimura miura takeuchi nakagawa
    okamoto matsuda harada nakano ono tamura fujiwara nakayama ishida kojima wada morita uchida shibata sakai hara takagi yokoyama
    ando miyazaki ueda shimada kudo miyamoto sugiyama imai maruyama masuda takada murata hirano otsuka sugawara takeda arai koyama
    oyama noguchi sakurai chiba iwasaki sano taniguchi ueno matsui kono kawano ichikawa nomura kikuchi kinoshita koizumi aso suga
    kishida ishiba hatoyama kan noda takaichi motegi edano koike ozawa hosono komeito miyazawa obuchi takeshita nakasone`,
  givenNames: `shinzo fumio taro yoshihide junichiro yukio naoto yoshihiko shigeru sanae toshimitsu yukiko yuriko ichiro hideki naomi kei
    haruki kazuo akira hayao ken kenji keiko yoko hiroshi takeshi makoto kenzo satoshi masayoshi hiroki daisuke kenta yuki yuto yuta
    haruto sota ren minato hinata riku aoi sakura mei hina mio rin himari akari misaki nanami ayumi ayaka mai emi aya eriko hanako
    michiko masako naruhito fumihito hisahito akihito aiko kiko shohei yu shunsuke kazuki takuya kenichi koichi shinichi yoichi
    jiro saburo goro hajime isamu minoru mitsuru noboru osamu susumu tadashi takashi tetsuo toru tsutomu yasuo yoshio atsushi
    hitoshi katsumi masaru mitsuo nobuo sadao seiji shoji shunichi tatsuo tomohiro toshio yasuhiro yoshinori yusuke`,
  surnameFirst: 'known',
  syllables: '',
};
