// The word lists of English by word class (see `WordClass` in analysis/language/lexicon.ts), as far as the generated table
// does not have them, the words that show a gender, and the names that overrule the model.

export const wordLists = {
  Function: `a an the and or but nor so yet for of in on at by to from with without within into onto upon over under above below
    between among through during before after since until till against about around near off out up down as than then though
    although because if unless while whereas whether where when why how who whom whose which what that this these those
    there here not no never is are was were be been being am do does did done has have had having will would shall should can
    could may might must it its he him his she her hers they them their theirs we us our ours you your yours i me my mine
    also too very just only even still again more most much many few some any all both each every other another such own same`,
  Abbreviation: `mr mrs ms dr prof gen col lt sgt capt cmdr maj adm sen rep gov hon rev fr st sr jr inc corp ltd co bros dept
    jan feb mar apr jun jul aug sep sept oct nov dec no vs etc al e.g i.e est fig mt ft ave blvd ph u.s u.k u.n`,
  Month: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`,
  Weekday: `monday tuesday wednesday thursday friday saturday sunday`,
  Pronoun: `he she they it i we you him her them his hers their theirs who`,
  /** Precede a person's name. */
  Title: `mr mrs ms miss mx mister madam madame monsieur sir dame lord lady dr doctor prof professor rev reverend fr father
    sister brother rabbi imam sheikh sheikha shaikh shaykh sheik mullah mufti ayatollah allamah maulana hajj haji hajji pope cardinal
    archbishop bishop pastor king queen prince princess emperor empress duke duchess count countess baron baroness sultan emir amir
    khan chief president vice-president premier chancellor minister senator sen congressman congresswoman representative rep
    governor gov mayor ambassador envoy consul judge justice general gen colonel col lieutenant lt major maj captain capt commander
    cmdr corporal cpl sergeant sgt private admiral adm marshal brigadier brig comrade officer detective inspector superintendent
    constable secretary speaker deputy mp mep councillor councilman councilwoman alderman chairman chairwoman chairperson chair
    coach skipper striker midfielder defender goalkeeper actor actress singer director author mullah pandit guru swami shri sri smt
    senor senora don dona herr frau hon honourable honorable uncle aunt auntie elder nana oba otunba alhaji alhaja barrister engr
    datuk dato tan tun puan encik ustaz kyai`,
  /** Nouns for persons by role, profession or family. */
  Role: `minister president premier chancellor ministers spokesman spokeswoman spokesperson representative envoy ambassador
    diplomat official officer officers adviser advisor aide analyst expert professor lecturer researcher scientist historian
    economist lawyer attorney prosecutor judge activist campaigner journalist reporter correspondent editor author writer poet
    columnist commentator photographer filmmaker producer presenter broadcaster blogger director manager executive ceo cfo coo
    founder co-founder co-author owner chairman chairwoman chairperson chair president-elect head leader chief commander general
    colonel soldier fighter veteran politician lawmaker legislator parliamentarian mp mep senator congressman congresswoman
    governor mayor councillor secretary speaker candidate nominee member coach manager captain player striker midfielder defender
    goalkeeper batsman bowler runner swimmer champion singer musician rapper actor actress artist painter designer architect
    engineer doctor physician surgeon nurse teacher student farmer fisherman worker driver pilot miner priest bishop archbishop
    cardinal pope rabbi imam cleric pastor monk nun king queen prince princess emir sultan monarch heir widow widower wife husband
    son daughter father mother brother sister uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother
    resident neighbour neighbor witness survivor victim suspect defendant lobbyist banker businessman businesswoman entrepreneur
    investor trader consultant strategist pollster negotiator mediator inspector detective investigator sheriff coroner curator
    librarian principal dean rector trustee treasurer commissioner superintendent ombudsman auditor regulator dictator ruler
    president-designate successor predecessor deputy vice-president vice-chairman counsel barrister solicitor magistrate`,
  /** People in general who can be quoted. */
  UnnamedSource: `officials official sources source residents witnesses analysts experts observers critics supporters activists
    diplomats aides lawmakers insiders people locals villagers neighbours neighbors relatives authorities police prosecutors
    investigators doctors medics rescuers protesters demonstrators campaigners researchers scientists economists lawyers traders
    farmers workers soldiers commanders rebels militants opponents commentators reporters journalists
    man woman men women person boy boys girl girls child children youth youths teenager teenagers mother mothers father fathers
    parents parent couple families family passer-by passers-by bystander bystanders onlooker onlookers spectator spectators
    visitor visitors tourist tourists passenger passengers commuter commuters patient patients customer customers shopper shoppers
    voter voters supporter critic opponent protester demonstrator rebel militant insider local villager informant
    whistleblower whistle-blower spokesmen spokespersons spokespeople representatives delegates delegate envoys ambassadors
    ministers advisers advisors executives managers directors employees employee staffer staffers colleague colleagues
    clerk clerks foreman foremen technician technicians secretaries receptionist librarian caretaker janitor guard guards
    watchman sailor sailors skipper skippers fishermen shepherd herder grower growers baker butcher grocer shopkeeper shopkeepers
    landlord landlady innkeeper waiter waitress cook chef barber tailor carpenter plumber electrician mechanic builder bricklayer
    mason miner miners trucker drivers pilots nurses teachers students pupils pupil lecturers professors academic academics
    scholar scholars specialist specialists hydrologist geologist seismologist meteorologist epidemiologist biologist ecologist
    chemist physicist astronomer psychologist psychiatrist sociologist anthropologist archaeologist archeologist mathematician
    scientist statistician oceanographer climatologist veterinarian paramedic paramedics firefighter firefighters policeman
    policewoman policemen detectives prosecutor judges lawyer attorneys coroners negotiators mediators peacekeepers
    politicians senators congressmen deputies mps councillors mayors governors leaders heads chiefs founders owners
    holder holders retiree retirees pensioner pensioners veterans refugee refugees migrant migrants prisoner prisoners
    inmate inmates hostage hostages survivors victims eyewitness eyewitnesses caller callers reader readers listener viewer
    viewers organiser organisers organizer organizers volunteers volunteer fan fans player players athlete athletes cyclist
    cyclists hunter hunters chairmen chairperson novelist playwright essayist biographer translator interpreter publisher
    pundit pundits columnists historian dissident dissidents exile exiles defector defectors fighters fighter gunman gunmen
    relative friend friends neighbour neighbor roommate classmate acquaintance associate insiders operative operatives
    counterpart counterparts member members`,
  /** Make a name an organisation when they close or head it. */
  OrganizationHead: `ministry department agency authority bureau office council committee commission board court tribunal
    parliament senate congress assembly house cabinet government administration directorate secretariat party union federation
    confederation alliance coalition league association society organisation organization institute institution foundation trust
    fund centre center university college school academy faculty laboratory museum library gallery theatre theater orchestra
    hospital clinic bank group holding holdings company corporation corp enterprise enterprises industries airlines airways air
    motors electric energy oil petroleum gas mining steel telecom communications media news times post herald tribune gazette
    journal chronicle guardian telegraph observer mirror express standard star sun globe monitor magazine press television tv
    radio broadcasting network agency-general church diocese mosque army navy force forces guard guards brigade battalion regiment
    division corps police militia front movement brotherhood network club fc united city rovers wanderers athletic county
    partners associates brothers capital securities investment investments insurance exchange chamber syndicate cartel crew gang
    observatory registry service services team squad command legion taskforce programme program project campaign initiative
    conference synod caucus bloc forum consortium cooperative co-operative collective resistance jihad brigades militias`,
  /** Close a company's name. */
  OrganizationSuffix: `inc ltd llc llp plc corp co gmbh ag sa nv bv spa srl oy ab asa pty pte bhd sdn kk limited incorporated
    corporation`,
  /** Organisations and outlets of one word that news names without an introduction. */
  Organization: `reuters afp ap upi tass ria interfax xinhua anadolu sana irna isna efe ansa dpa kyodo yonhap bloomberg bbc cnn
    nbc abc cbs npr pbs fox msnbc al-jazeera aljazeera axios politico kremlin pentagon whitehouse nato un eu opec asean ecowas
    unicef unesco unhcr unrwa who imf wto ilo fao iaea osce mercosur brics g7 g8 g20 interpol europol fbi cia nsa dea mi5 mi6
    mossad fsb kgb idf irgc isis isil daesh hamas hezbollah hizbollah taliban al-qaeda facebook google microsoft amazon apple
    twitter tiktok meta youtube whatsapp telegram instagram fifa uefa nba nfl mlb nhl fia ioc wada oxfam greenpeace amnesty
    likud fatah houthis pkk ypg sdf bundestag knesset duma bundesbank u.n u.n. e.u e.u.
    airbus eads lockheed northrop raytheon alstom bombardier embraer chrysler gm daimler bmw lufthansa aeroflot alitalia avianca finnair
    qantas gazprom lukoil rosneft aramco exxon exxonmobil unilever pfizer astrazeneca glaxosmithkline huawei alibaba tencent ericsson
    nokia fujitsu barclays hsbc vodafone lidl aldi spotify uber nyse nasdaq`,
  PlaceHead: `river lake sea ocean gulf bay strait straits channel canal island islands isle peninsula cape coast mountain
    mountains mount hill hills valley desert forest plateau plain plains basin delta falls springs creek beach park garden gardens
    square street road avenue boulevard lane highway bridge airport port harbour harbor station province state region district
    county governorate oblast prefecture municipality city town village township borough suburb territory republic kingdom
    emirate camp crossing border strip bank heights palace castle tower stadium arena cemetery temple shrine reserve reservation
    north south east west northern southern eastern western central upper lower`,
  EventHead: `war wars battle revolution uprising intifada coup massacre genocide holocaust crisis summit conference congress
    festival games olympics cup championship championships open tournament prix marathon rally election elections referendum
    hurricane typhoon cyclone storm earthquake tsunami operation offensive siege treaty accord accords agreement day eve week
    carnival ceremony awards award prize expo fair`,
  /** Lower-case parts of names. */
  Particle: `al el ul ad ash as-sayyid bin ibn ben bint abu abou umm ould van von der den de del della di da dos das du la le los
    las ter ten zu zur af av y e i bte binti`,
  Sport: `match matches game games win wins won beat beats defeat defeated victory draw drew league championship cup tournament
    season seasons semifinal semifinals semi-final semi-finals quarterfinal quarterfinals quarter-final final finals round rounds
    innings wicket wickets runs overs test goal goals scored scorer scorers scoring halftime half-time penalty striker midfielder
    goalkeeper referee coach captain player players team teams squad club clubs stadium title medal medals gold silver bronze
    race races lap laps grand prix seed seeded unseeded set sets tennis soccer football cricket rugby baseball basketball hockey
    golf boxing athletics cycling swimming skiing tour standings fixtures scoreboard attendance playoff playoffs tie`,
  Number: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens first
    second third fourth fifth sixth seventh eighth ninth tenth`,
  /** Peoples, faiths and movements that no list of nationalities has. */
  Group: `arab arabs kurd kurds kurdish muslim muslims islamic islamist islamists christian christians jew jews jewish hindu hindus
    buddhist buddhists sikh sikhs sunni sunnis shia shias shiite shiites shi'ite shi'ites alawite alawites druze yazidi yazidis
    catholic catholics protestant protestants orthodox anglican anglicans methodist baptist mormon evangelical evangelicals
    african africans european europeans asian asians american americans african-american latino latinos hispanic hispanics
    aboriginal maori inuit cherokee navajo sioux roma tatar tatars uyghur uyghurs uighur uighurs rohingya tamil tamils
    pashtun pashtuns hazara hazaras berber berbers tuareg zulu yoruba igbo hausa fulani basque basques catalan catalans palestinian
    palestinians soviet soviets nazi nazis communist communists marxist marxists maoist maoists socialist socialists zionist
    zionists republican republicans democrat democrats tory tories salafi salafist salafists wahhabi jihadist jihadists scots
    english british french dutch irish welsh scottish turkish polish danish swedish spanish finnish swiss chinese japanese
    vietnamese portuguese lebanese sudanese taliban houthi houthis western`,
} as const;

/** Words that show a person's gender, in addition to given names. */
export const genderWords = {
  female: `mrs ms miss madam madame dame lady sister sheikha queen princess empress duchess countess baroness congresswoman
    councilwoman chairwoman spokeswoman businesswoman actress wife mother daughter aunt auntie niece granddaughter grandmother
    widow nun girl woman senora dona frau smt alhaja puan policewoman`,
  male: `mr mister sir lord monsieur father brother sheikh shaikh shaykh sheik imam rabbi mullah ayatollah pope cardinal king
    prince emperor duke count baron sultan emir amir congressman councilman chairman spokesman businessman actor husband son uncle
    nephew grandson grandfather widower monk fisherman priest senor don herr alhaji encik boy man policeman gentleman`,
} as const;

/** Names of several words that overrule the model, by type; separated by commas. */
export const certainNames = {
  group: `new zealander, new zealanders, first nation, first nations, torres strait islander, torres strait islanders, native american, native americans,
    native hawaiian, native hawaiians, alaska native, alaska natives, african american, african americans, asian american,
    asian americans, latin american, latin americans, arab american, arab americans, lib dem, lib dems, liberal democrat, liberal democrats,
    social democrat, social democrats, christian democrat, christian democrats`,
  organization: `muslim brotherhood, islamic state, al qaeda, boko haram, red crescent, red cross, white house, associated press,
    united nations, european union, african union, arab league, world bank, world health organization, security council`,
} as const;
