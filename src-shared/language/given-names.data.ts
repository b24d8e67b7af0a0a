/**
 * Given names and family names of Indonesia, and foreign ones its sports pages are full of, written for this project from
 * general knowledge; the family names of Chinese Indonesians, which open a name, stand at the end of the first list. Left out is
 * whatever also names villages, bodies or things ("Surya", "Intan", "Bintang", "Mulya", "Jaya"): a word of these lists means a person.
 */
export const givenNames = `
aan aang abas abbas abd abdel abdillah abdul abdullah abdurrahman abdurrohman abednego abid abidin abraham achmad adam ade
adelia adhi adhitya adi adib adinda aditya adiyanto adnan adolf adrian adriana adrianus afandi affan afif afifah afrizal agatha
agnes agus aguslina agustian agustin agustina agustinus agustiono ahmad ahmadi ahsan aida ainun ainur aisyah ajeng aji akhmad
akmal alamsyah albert alberth albertus aldi aldo alex alexander alfian alfiansyah alfons alfonsius alfred alfredo ali alif
alifah alimin alimuddin alimudin alit alma almira aloysius alvin alwi amalia amanda amar ambar ambarwati amelia amin aminah
aminuddin aminudin amir amiruddin amirudin ammar amran amri amrizal amrullah ana anang anas anastasia andar andhika andi andika
andre andrea andreas andri andriani andriansyah andrianto andriyani andy aneu angelina angga anggi anggita anggoro anggun ani
aniek anies anik anis anisa anissa anita anna annisa anom antok anton antoni antonius anwar apri apriani aprianto aprilia
apriliani apriyanto arafat ardi ardian ardiansyah ardianto ardika ari arie arief aries arif arifah arifin arifuddin arifudin
arik arini aris aristo arlan arman armand armando armin arnold arnoldus arsyad arsyil artati arum aryani aryanto aryo asep
ashadi ashari asih asikin asmara asmawi asmuni aspan asrul asti astri astuti asyari atik atiqah atmo augie august aulia avianto
awaluddin awaludin ayu ayub ayuningtyas azhar azhari azis aziz aziza azizah azmi azwar azzahra bachtiar badriah badriyah
badrudin badrul baharuddin baharudin bahlil bahri bahrudin bahtiar baidowi baihaqi baiq bakhtiar bakri baktiar baltasar bambang
basir baso basri basuki basuni bayu bayuaji benedictus benediktus beni benny benyamin bernadeta bernadus bernard bernardo
bernardus berta bertus betty binsar bob bobby boby boediono bojan bonar bondan bonifasius boyke brian brigita bruno budhi budi
budianto budiarto budiman budiono budiyanto budiyono burhan burhanuddin burhanudin bustami buyung carlo carlos carolina caroline
carolus catharina catur cecep cecilia chaerul chaidir chairil chairul chalid chandra charles charli choirul cholid cholil
christian christiana christina christine christopher chusnul clara claudia clemens cornelia cornelis cornelius cucu cucun cut
dadan dadang daeng dahlan damianus danang dandi dandy dani daniel danil danu darmadi darmaji darman darmanto darmawan darmawati
darmin darsono darto darwan darwin darwis daud david dea deasy debby debora deddy dede dedeh dedek deden dedi dedy delfina
demetrius deni denis dennis denny depri derry desi desiana desti desy devi devina dewa dewi dhani dhimas dhini diah dian diana
dicky didi didik didin diding dika diki dimas dina dinda dini dino dion dionisius djaja djoko djony djumadi doddy dodi dodik
dody dominggus dominikus dona doni donny dony dudung duloh dwi dwiyanto dyah dzikri eben eddy edhi edhy edi edison edo eduard
edward edwin edy efendi effendi efraim efrem egi egidius eka ekawati eki eko elfrida elia elias elina elis elisa elisabeth
elizabeth ellen elly elvira ely emanuel emil emilia emiliana emma emmanuel emmy endah endang endi endri enggar eni ennike enny
erfan eri eric erick erik erika erlangga erlin erlina erma ermawati erna ernawati ernest erni erond erry erwan erwin ester
esther esti etik etty eva evan evi eviana evita fabian fabianus fabio fachri fachrudin fachrul fadel fadhil fadhilah fadhli
fadil fadilah fadlan fadli fahad fahmi fahri fahrizal fahruddin fahrul fahrurozi faisal faiz faizah faizal faizin fajrin faqih
farah farhan farhat farid farida faridah faruk faruq fathan fathir fathul fathur fatimah fatkhur fatkhurrohman fatma fatmawati
fatoni fauzan fauzi fauziah fauziyah febri febrian febriani febriyanto felisitas felix femi fendi ferdi ferdian ferdiansyah
ferdinand ferdinandus ferdy feri fernando ferri ferry fery fiki fikri filemon fina firda firdaus firdausi firli firman
firmansyah fithra fitra fitria fitriah fitriani fitriyah fitriyani florentina florianus franky frans fransisco fransiska
fransiskus freddy frederik fredi fredy frengki friska fuad fulan furqon gabriel gabriela galih galuh ganang gandi gani ganjar
gaspar gatot gede geovani gerald gerardus gerson ghani ghazali ghofur ghufron gibran gilang gilbert gina gita giyanto giyono
goris gregorius gunadi gunarto gunawan guntur gusnadi gusti habibah habibi habibie hadi hadian hadianto hadijah hadiyanto hadri
hafid hafidz hafiz haidar haikal hairul hakimah halim halimah hamdan hamdani hamdi hamid hamidah hamim hamka hamonangan hamzah
hanafi hanan handayani handi handoko handoyo hani hanif hanifah hanna hans hanung haqi hardi hardiansyah hardianto hardiyanto
hariadi harianto haris hariyadi hariyanto hariyono harjanto harjo harjono harlina harman harmoko harris harry harsono hartati
harti hartini hartono hartoyo harun haruna haryadi haryanti haryanto haryo haryono hasan hasanah hasanudin hasbi hasbullah hasim
hasnah hasnawati hasriani hassan hasto hasyim hatta hayati hazairin hedi helena helmi helmy hendar hendarto hendi hendra
hendrawan hendri hendrianto hendrik hendrikus hendro hendy heni henny henri henry heppy heri herianto heriyanto herlambang
herlan herlina herlinda herman hermansyah hermanto hermanus hermawan hernawan hernowo herry heru hery heryanto hetty hidayah
hidayati hilda hilman hilmi hinca holil husain husein husen husna husni husniah husnul iban ibnu ibrahim ichsan ichwan ida idham
idris idrus iffah ignasius ignatius igor ihsan ihwan ika ikhsan ikhwan iksan ilham ilhamsyah ilyas imam imanuel imas imelda
imran imron inayah indarto indra indrawan indrawati indri indriani indro inggit ino inung ipung ira irawan irawati irena irene
irfan irma irmawati irna irsan irsyad irvan irwan irwansyah irwanto isa isak ishak ishaq iskandar ismail ismanto ismawati ismet
ismiati isnaini isnan istiqomah iswadi iswahyudi iswanto ita ivan iwan izzah izzuddin jabbar jacky jaelani jafar jainudin jaka
jakob jamal jamaluddin jamaludin jamil jamilah janes janto januar jarot jasmin jatmiko jauhari jazuli jeffry jefri jefry jemi
jeni jenny jeremias jeri jerry jesika jessica jhon jihan jimly jimmy joao jodi johan johana johanes johanis johannes john johny
joko jonathan joni jordi jose josef joseph josua juan juanda juhari juli julia juliana julianto juliari julius jumadi jumaidi
jumiati junaedi junaidi junus jupri justin jusuf juwita kadek kadir kamal kamaluddin kamaludin kamaruddin kamil kamila kardi
karim karina karlina karman karmila karno karsono kartini kartono karyadi karyono karyoto kasim kasmadi kasman kasno katarina
katharina kemal kenny ketut kevin khadijah khaeruddin khaidir khairil khairuddin khairudin khairul khairunnisa khalid khalil
khofifah khoiri khoiriyah khoirudin khoirul kholid kholifah kholik kholil kholis khumaidi khusnul kiki klaudius klemens komang
komar komaruddin komarudin kornelis kosim krisna krisnanto krisnawati kristanto kristian kristiana kristianto kristin kristina
kristiyanto kuntadi kuntoro kurniadi kurniasih kurniawan kurniawati kusmanto kusmiati kusnadi kusnan kusno kusnul kusumawati
kusumo kuswanto kusworo laela laila lailatul laily lambertus lani laode larasati lasarus lastri latif latifah laura laurens
laurensius lazarus leli lely lena leni leny leo leonard leonardo leonardus leonita levi lia liana lidia lidya lilies lilik lilis
lily limin lina linawati linda lisa lisna listyo lita liza lolita lorens lucas luh luhut luis lukas lukman luluk lusi lusia
lusiana lutfi lutfiah lutfiyah luthfi lydia lyna maarif machfud machmud made madiyo mahendra mahfud mahfudin mahfudz mahfut
mahmud mahmudah mahyeldi mahyudin mahyuni maimun maimunah makmun makruf malik malikah maman mamat mambaul manaf mansur mansurni
mansyur manuel mardani mardi mardiana mardianto mardiono mardiyanto mardiyono margaret margareta margaretha margono maria
mariana mariani mariati marihot mario marissa marius mariyam mariyanto marjono mark marlin marlina marni marsel marselinus
marselus marsudi marta martha marthen marthin marthina martin martina martinus martono maruarar marvin marwah marwan mary maryam
maryani maryanto maryati maryono marzuki mashudi maskur masrur masruri masruroh mastur masud masyhuri masykur mateus mathias
matius maulana maulida maulidya mauludin maureen mawardi max maya megawati meidy meila meilani meiliana melani melania meli
melinda melisa melissa melky merry meutya mia micha michael miftah miftahul miftakhul mika mikael mila minarti mira miranti
mirna mirza misbah misbahul misran mita moch mochamad mochammad moeldoko moh mohamad mohammad mohammed mohd monika moses
mucharom muchlis muchtar mudjiono mufid mufti muh muhaimin muhajir muhamad muhammad muhardi muharram muhdi muhibbin muhidin
muhlis muhsin muhtar muhyiddin mujahid mujiati mujib mujiono mujiyono mukhlis mukhtar mulyadi mulyana mulyani mulyanto mulyati
mulyono mulyoto munawar munawaroh munawir munir murdani murdiono murdiyanto murni murniati mursid mursidi mursyid murtadho
murtini muryanto mus musa mustafa mustakim mustaqim musthofa mustofa mustopa musyafa mutia mutmainah muzaki muzakir muzammil
nabila nailul huda nadia nadiem nadila nadira nadya nafisah naila najib najwa nana nanang nanda nandang nani naning nasir nasruddin nasrudin
nasrul nasrullah natalia natalius natasha naufal nazar nazaruddin neil neli nelly nelson neneng neni nensi neti netty ngadiman
ngadimin ngadiyono ngatiman ngatini ngurah ni nia nicke nico nicolas nicolaus nika niken niko nikolas nikolaus nila nina nindya
nining nisa nita niti noer noeraini nofrizal nonce noni nora norma norman nova novan novel novi novia noviana novianti novianto
novita noviyanti noviyanto novri nugie nugraha nugrahani nugroho nuh nukman numan nunik nunuk nunung nur nuraeni nuraini nurani
nurbaiti nurcahyo nurcholis nurdiana nurdiansyah nurdin nurfadilah nurfitri nurhadi nurhalimah nurhasan nurhasanah nurhayati
nurhidayah nurhidayat nurhuda nuri nurjanah nurjannah nurkholis nurlaela nurlaila nurlela nurlina nurmala nurman nurmansyah
nurmawati nurmi nurohman nurrohman nursalim nurul nurwahid nurwahyu nurwanto nurwati nurwidi nuryadi nuryani nuryanto nuryati
nusron nyoman obed odang ogi okky okta oktavia oktavian oktaviani oktavianus oktovianus olga olivia omar onesimus oni onky onny
opik oscar oskar otong otto pandi paramitha pardi pardjo parjo parman parmin parno parsono parti patricia patrick paul paula
paulina paulinus paulo paulus pedro permadi perry peter petrus philip pieter pipit poltak ponidi poniman ponimin poppy prabowo
pramesti pramono pramudya prasetio prasetiyo prasetya prasetyo pratikno pratiwi prayitno prayogi prayogo pribadi prihatin
priscilla priyanto priyo priyono puan puguh pujianto pujiastuti pujiati pujiono punto purbaya purnomo purwadi purwanti purwanto
purwati purwoko purwono puspita puspitasari puspo putu qomar qomariah qomaruddin qomarudin rachmad rachman rachmat rachmawati
raden radit raditya rafael rafi rafli rahardian rahardjo raharjo rahim rahima rahma rahmad rahmah rahman rahmani rahmania
rahmat rahmatullah rahmawati rahmi rais ramadhani ramdan ramdani ramdhan ramlan ramli ramos randi randy rangga rani rano ranto
rasid rasidi rasyid ratih ratna ratnaningsih ratnasari ratnawati ratri raymond razak refly regina reni renny renold resa reski
resti retno reva reza rezki rian riana riandi rianti rianto riantoro ribut ricardo richard ricky ridha ridho ridlo ridwan rifa
rifai rifki rifqi rifqoh rika riki rikky rima rina rinaldi rinaldy rindi rini rinto rio rionald risa riska riskawati riski risma
rismawati risna rita ritha rivai riyadi riyan riyanti riyanto riyono riza rizal rizaldi rizka rizki rizky rizqi robby robert
roberto robertus robi robin robinson rochim rochmad rochman rochmat rocky roderikus rodiah rodrigo roedy rofiah rofiq roger
rohadi rohana rohani rohim rohimah rohmah rohman rohmat rohmatul rois roland romi romli rommy romualdus ronald ronaldo roni
ronny rony rosa rosalia rosalina rosana rosdiana rosida rosidah rosidi rosita rosmala rosmiati rosmini rosnah rosyid rosyidah
roy rozak rozi rubiyanto rudi rudianto rudiyanto rudolf rudy ruhut rukmana rukmini rully rusdi rusdiana rusdianto rusdin rusdy
ruslan rusli rusman rusmanto rusmiati rustam rustamaji rusydi ruth ryan saad saadah sabaruddin sabarudin sabri sabrina sadam
sadikin safira safitri safrizal safruddin safrudin sahal sahid sahir sahrudin sahrul saidah saifuddin saifudin saiful salahuddin
salahudin salamah saleh salim salma salman salmiah salsabila sam samad samiun samsuddin samsudin samsul samsuri samuel sandra
sandy santi sanusi sapto sardi sardjono sarif sarifah sarifuddin sarifudin sarini sarjono sarmadi sarman sarmin sarminah saryono
sasmito satrio satriyo savitri sayuti sebastianus sefnat selamet selvi selvia semuel septi septian septiana septiani septiyan
septiyanto setiadi setiaji setiani setiawan setiawati setiono setiyadi setiyanto setiyono setyanto setyawan setyo setyono
severinus shanti sharon sheila shinta sholeh sholihin sholikhin sholikin sidarto sidik sigit silas silvester silvia silviana
simon sinta sinung siska siswadi siswanto siswo siswoyo siti sjafrie sjahrul slamet soedarmo soeharto soekirman soeparno sofia
sofiah sofian sofwan sofyan soimah solahudin soleh solehah solekah solihin solikhah solikin sonia sonny sony sophia sri stefan
stefani stefanus stephanie stephanus steven suaib suaidi suandi suardi suarni subagio subagiyo subagyo subandi subandriyo
subarkah subekti subhan subianto subiyanto subkhan subroto sucipto sudadi sudarmadi sudarman sudarmo sudarno sudarsono sudarto
sudaryanto sudaryono sudi sudibyo sudiman sudiro sudiyono sudjatmiko sudrajat sueb sugeng sugi sugianto sugiarti sugiarto
sugiharto sugihartono sugiman sugino sugiono sugito sugiyanto sugiyarto sugiyono suhada suhadi suhaimi suhandi suharno suharsono
suharti suhartini suharto suhartono suharyanto suhendar suhendi suhendra suhendro suheri suherman suhermanto suhud sujana
sujarno sujarwo sujatmiko sujiwo sujud sukadi sukamdi sukamto sukandar sukani sukardi sukarman sukarmin sukarni sukarno sukarso
sukasih sukatno sukendar sukiman sukimin sukini sukino sukirman sukirno sukmawati sukoco sukri sulaeman sulaiman sulasmi
sulastini sulastri suleman sulhan sulis sulistianto sulistio sulistiono sulistiyanto sulistiyono sulistyani sulistyanto sulistyo
sulistyono sulistyowati sumadi sumaji sumanto sumardi sumarji sumarjo sumarlan sumarmi sumarmo sumarni sumarno sumarsih
sumarsono sumartini sumarto sumartono sumaryadi sumaryanto sumaryati sumaryono sumiati suminah sumini suminto sumitro sumiyati
sumiyem sumono sunar sunardi sunarji sunarko sunarni sunarno sunarsih sunarti sunarto sunaryo sundari sungkono sungkowo suniah
sunita sunoto sunyoto supardi supari suparman suparmi suparmin suparni suparno suparti suparto suparyanto supendi supeno supiah
supian supiati supomo suprapti suprapto supratman supri supriadi supriadin supriatin supriatna suprihatin supriono supriyadi
supriyanto supriyati supriyono suradi surahman surani suranta suranto surati suratman suratmi suratno surato surawan surip
suripto suriyadi suriyanto surono suroso suroto surtini suryadi suryana suryani suryanto suryati suryatno suryawan suryo suryono
susan susana susandi susanti susanto susi susiana susilawati susilo susilowati susiyanti suswanto suswono sutadi sutami sutanto
sutardi sutarjo sutarman sutarmi sutarmin sutarna sutarni sutarno sutarsih sutarti sutarto sutatik sutedjo sutejo suti sutiaji
sutikno sutinah sutini sutirah sutisna sutiyono sutiyoso sutjipto sutomo sutono sutopo sutoyo sutras sutrisna sutrisni sutrisno
suwadi suwandi suwardi suwarji suwarni suwarno suwarsih suwarsono suwarti suwartini suwarto suwito suwondo suyadi suyanti
suyanto suyati suyatmi suyatmin suyatno suyitno suyono suyoto syafaat syafei syafi syafii syafiq syafri syafruddin syafrudin
syahputra syahril syahrir syahrizal syahruddin syahrudin syahrul syaifuddin syaifudin syaiful syakir syamsiah syamsir syamsuddin
syamsudin syamsul syamsuri syarif syarifah syarifuddin syarifudin syaukani sylvia tamara tamrin tania tanti tantowi tantri tarji
tarmidi tarmizi tarno tarsisius taryono tasripin tasya tatang tati tatik taufan taufik taufiq taufiqurrahman tegar teguh tengku
teti tetty teuku thamrin theo theodorus theresia thoha thohir thomas thony thoriq tia tiara tigor tika timbul timotius tina
tineke tini titi titiek titien titik titin titis tito tjahjo tjandra tjokorda tohari tohir tomi tommy tomy toni tonny tony topik
toto totok tresia tri triana trihartono trimo triono trisno triyanto triyono trubus tuhu tukiman tukimin tukiran tukiyem tumin
tumini tumiran turmudi turmudzi tuti tutik tutut udin ujang ulfa ulfah uli ulul umam umar umi ummi untung upik usep usin usman
ustman utari utomo valentina valentino valentinus vanessa vera verawati veronica veronika vicky victor victoria vina vincent
vincentius vinsensius viola vita vitalis vivi viviana vivin wagiman wagimin waginah waginem wagino wagiran wagiyo wagiyono wahab
wahid wahida wahidah wahidin wahyono wahyu wahyuddin wahyudi wahyudin wahyuni wahyuningsih wahyuningtyas wahyuono wakidi wakijan
waluyo wandi wanto wardah wardani wardi wardiyono wardoyo warjiyo warni warno warsiti warsito warsono warsudi warti warto
wartono waryono wasis wasito wasiyah wasiyem wasono wati wawan wayan welly wendi wendy weni wenny weny wibowo wicaksono widada
widayanti widayat widayati widhi widi widianto widiarto widiastuti widiyanti widiyanto widiyono widjaja widjajanto widodo
widyastuti widyawati wihaji wijanarko wijayanti wijayanto wijiono wilhelmina wilhelmus william willy wilma wilson winarni
winarno winarsih winarti winarto winda windarti windy wirawan wiryanto wisnu wiwid wiwiek wiwik wiwin wiyono wulan wulandari
wuri yacob yadi yahya yakob yakobus yana yance yani yanti yanto yanuar yanuarius yap yasin yasir yasonna yassierli yati yatimin
yatin yayan yayat yayuk yazid yefta yeni yenni yenny yeremia yesaya yesi yessi yessy yodi yoga yogi yogie yohan yohana yohanes
yohanis yohannes yoko yolanda yonas yongki yono yos yosef yosefina yosep yoseph yosua yoyok yuda yudha yudhi yudhistira yudi
yudianto yudik yudo yudy yuke yuli yulia yuliana yuliani yulianti yulianto yulianus yuliati yulistiani yulita yulius yuliyanti
yuliyanto yulizar yuni yunianto yuniar yuniarti yunita yunus yuri yuris yursan yusak yusdi yusep yusfi yushar yusman yusmin
yusnita yusra yusran yusri yusrina yusrizal yusron yustina yustinus yusuf yusup yuwono yuyun yuyus zaenab zaenal zaenuddin
zaenudin zaenuri zahid zahra zahrotul zaid zaidan zainab zainal zaini zainuddin zainudin zainul zainuri zakaria zakariya zaki
zakiah zakiyah zakky zamroni zamzami zanuar zubaedah zubaidah zubaidi zubair zuhair zuhdi zuhri zukri zul zulaikha zulfa
zulfadli zulfahmi zulfan zulfiandi zulfikar zulfikri zulfitri zulhas zulhijrah zulhilmi zulkarnaen zulkarnain zulkifli zulkipli zulmi
zulpan zulvia zumrotun
ong tan lim liem oei kwee tjoa lie kwik tjia njoo tio thio gouw tjan tjhin liauw
`

/** Names of families and clans, which end a name: Batak, Minahasa, Maluku, Timor, Papua and others. */
export const familyNames = `
aritonang ayorbaba batubara benu bonay bria damanik daulay enembe fallo fanggidae faot felle foenay ginting girsang griapon
gultom gurning haning harahap harefa hasibuan hutabarat hutagalung hutahaean hutajulu hutapea hutasoit hutauruk huwae imbiri
infandi kaban kaisiepo kalalo kambu kandou karokaro karundeng kaunang kawilarang kindangen kogoya koirewa korompis kossay krey
kumaat kumontoy lase lasut latuconsina latuihamallo latumahina lawalata lebu leimena leki lengkong lesilolo liando limbong
liunokas louhenapessy lubis luhulima lumbangaol lumbanraja lumbantobing lumbantoruan lumentut lumowa mamahit mambor manafe
manalu mandacan mandagi manek mangindaan manihuruk manik manoppo mansoben mantiri manuhutu manullang manuputty manurung maramis
marbun marpaung matondang matulessy mella messakh mewengkang mokodompit mokoginta mongkaren montolalu mote munthe murib nababan
nadapdap nahak naibaho nainggolan najoan nanlohy napitupulu nasution ndun neno nikijuluw nisnoni ohee ohorella paat pakpahan
palar pangaribuan pangemanan panggabean panjaitan pantouw pardede parinduri pasaribu pattiasina pattinama pattinasarany
pattipeilohy patty payapo pekey pello pelupessy persulessy pical picauly pigai pinontoan pohan polii ponto posumah pulungan
purba rajagukguk ramandey rambe rangkuti rantung ratulangi rehatta rihi ririhena risakotta ritonga rogi rompas rondonuwu
rorimpandey rotinsulu rumahorbo rumahuru rumalatu rumambi rumaropen rumbarar rumbekwan rumbiak rumengan rumere rumkabu runtukahu
runturambi runtuwene sabat sagala sahetapy sahuburua salampessy sapteno sapulette saragih sarumpaet sarundajang sawaki sembiring
sendow senduk seran siagian siahaan siahainenia siahaya siallagan sianipar sianturi sibarani sibuea siburian sidabutar sidauruk
sigarlaki sihaloho sihombing sihotang sijabat silaban silaen silalahi silitonga simamora simangunsong simanjuntak simanungkalit
simarmata simatupang simbolon sinaga sinambela sinsuw sinulingga sinurat sipahelut sirait siregar siringoringo sitanggang sitepu
sitinjak sitohang sitompul sitorus situmeang situmorang siwabessy sohilait sompie sondakh soplanit sualang suebu sumampouw supit
surbakti tabuni taek tahalea tahitu tamaela tambunan tambuwun tampubolon tanamal tangkere tangkudung taolin tarigan tefa
tehupeiory telaumbanua telenggen tendean tetelepta tilaar titaley tnunay tobing toisutta tuanakotta tuankotta tuasikal tuhuteru
tumbelaka tumiwa turangan turnip tutuhatunewa umasugi uneputty usmany wagey wakerkwa wambrauw warinussy waromi waruwu waterpauw
watimury wattimena watubun waworuntu wenas wenda wetipo wonda wondiwoi worang wowor wuisan yarangga yikwa yoku yoman youw zebua
zega zendrato
`
