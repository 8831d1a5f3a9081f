// Stems (comparison.ts) of words that occur in at least one of 25 English news articles, counted over 840 articles without
// their names. Two statements that share only such words share little.

export const commonStems: ReadonlySet<string> = new Set(
  `abil abl abort absolut abstrac accept access accompl account accus achiev acknowl act action activ activis actual ad
addit address adminis admit adopt advanc advanta advis adviz advoc affair affect afford afterno ag agenc agenda
agent aggress ago agre agreeme ahead aid aim air alleg alli allow almost alon altern alwai amid amount analyst anger
angri announc annual anonym answer anti anyon anyth appar appeal appear appoint approac approv area argu argumen arm
arriv articl ask assault assert associ assum assur attack attempt attend attent attorne attract audienc author avail
averag avoid awai back backer backgro bad balanc ballot ban bank bar bare base basic battl bear beat becam becom
began begin behalf behavio believ benefit berni best better bid big bigger biggest bill billion bit black blame
blast block blue board book boost border born break brief bring brother brought build built bush busi busines buy
cale call camp campaig candid candida capit captur card care career carri case cast caucu caucus caus celebr center
central certain chair chairma challen champio chanc chang charact charg check cheer chief childre choic choos chri
cite citi citizen civil class classif clear clearli climat clinton close closer co coalit colleag collect colleg com
combat come command comment commit committ common commun compani compar compet competi complai complet complic
concern conclud condit conduct confer confid conflic confron congres connect consequ conserv consid consist constit
consult contend content contest continu contras contrib control controv convent convers convinc core corpor correct
cost count counter countri coupl cours court cover coverag creat credit crime crimin crisi critic cross crowd
crucial cruz cultur current cut cycl damag danger data date daughte dead deal death debat debt decad decid decis
declar declin deep deepli defeat defend defens defin definit degre deleg deliv democra demonst denounc depart depend
deport describ deserv design destroi detail determi develop differ difficu digit diploma direct directl directo
discuss distric divers divid divis documen dollar domin donald donat donor door doubl doubt dozen draw drew drive
drop due earli earlier earn easi easili echo econom economi edg editor educ effect effort eight either elect elector
elit els email embrac emerg employe encoura end endors energi enforc engag enjoi enough ensur enter enthusi entir
environ equal era error especi essenti establi estat estim even event eventu everybo everyon everyth evid exactli
exampl except exchang execut exist exit expand expect expens experi expert explain express extend extrem ey face
fact factor fail failur fair faith fall fals famili familia fan far fast father favor favorit fear featur feder feel
fellow felt femal fewer field fight figur file final financ financi find finish fire firm fit five floor focu focus
follow forc foreign form formal forward found founder four free friend friendl front frustra fuel full fulli fund
fundame fundrai further futur gain game gap gather gener give global goal good gotten govern governo grant great
greater ground group grow growth gui gun half hall hand handl happen hard harder hate head health hear heard heart
heat heavili held help high higher highest highli highlig hillari hire histor histori hit hold home hope host hour
hous howev huge human hundr hurt husband id idea identif ideolog ignor illeg imag immedi immigr impact import imposs
impress improv incid includ incom increas indepen indic individ industr inequ influen inform initi insid insist
inspir instanc instead institu insult intelli intend intens intent interes intern intervi introdu invest investi
invit involv issu job john join journal judg justic kasich keep kei kept kid kile kill kind knew know known labor
lack lai land languag larg larger largest late later latest launch law lawmak lawsuit lawyer lead leader leaders
lean learn leav led left legal legisl letter level liber life light like limit line link list listen littl live
local lock long longer longtim look lose loss lost love low lower main mainstr maintai major make man manag marco
margin mark market mass massiv match mate materi matter mean meant meanwhi measur media meet member men mention
messag met middl militar million mind minimum minor minut miss mistak mix moder mogul moment momentu monei morn
mostli mother move movemen multipl name narrow nation natur nearli necessa need neg negoti neighbo network new
newspap night nine nobodi nomin nomine non note notion nuclear number obama obtain occur offer offic offici often
old onlin open oper opinion oppon opportu oppos opposit order organ origin other otherw outcom outsid overal overwhe
own page pai paid paper parent part parti partici particu partner pass past path peac peopl percent perform period
person phone photo pick pictur piec pivot place plai plan platfor pledg plu point pole polic polici polit politic
poll pollste poor popul popular populis pose posit possibl post potenti power practic praiz predict prefer prepar
presenc present presid preside press pressur presump pretti prevent previou price primari princip priorit privat pro
probabl problem process produc product profess profil profit program progres project promin promiz promot prompt
propos prosecu prospec protect protest prove provid public publicl publish pursu push put quarter questio quickli
race racial racist radic radio rais raiz ralli ran rang rank rare rate re reach read readi real realiti reason recal
receiv recent recogn record reduc refer reflect reform refuge refus regard region regist regul regular reject rel
relat relatio releas reli religi religio remain remark rememb remind repeat repeate replac repli report repres
republi reput request requir researc resid resign resourc respect respond respons rest restric result retir return
reveal revers review revolut rhetor rich right rise risk rival rize road role room root roughli round rubio rule run
runner safe sander save saw scandal scene schedul school scrutin season seat second secret secreta secur see seek
seem seen select self sen senat send senior sens sent separ seri seriou serv server servic set seven shape share
shift shoot short shot show shown side sign signifi similar simpli singl sit site situat six skeptic slam small
social solut somebod someon someth sometim son soon sort sought sound speak speaker special specif speech spend
spent split spokesm spokesw sponsor spot spread staff staffer stage stai stake stanc stand standar star start state
stateme statu step stood stop stori strateg street strengt strike strong stronge strongl struggl student studi stump
style subject substan success suggest summer super superde support suppos sure surg surpriz survei surviv swing
system tabl tactic take talk target tax team ted tele televis tempora term territo terror terrori test thank think
third thought thousan threat threate three throw ti ticket togeth tone top topic total touch tough toward town track
trade tradit trail train travel treat tri trip troop troubl true trump trust truth try turn tweet twice two typic
ultim undermi underst unifi union unit univers unlik unusu urg us usual valu vast version veteran vice victim
victori video view violat violenc virtual visit voic volunt vote voter vow vulner wage wait wake walk wall want war
warn washing watch water wave weak wealthi weapon websit weekend welcom went whatev white whole wide wife wile win
wing winner wish woman women won wonder word work worker world worri wors worst write written wrong wrote young
younger`.split(/\s+/),
);
