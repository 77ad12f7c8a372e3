"""Given names and surnames common in Türkiye, folded: what makes two words after `ben` a person."""

from services.classifier.folding import listed

GIVEN_NAMES = listed(
    """
    abdulkadir abdullah abdurrahman adem adil adnan ahmet akif alaattin ali alican alihan alp alparslan
    alper alperen altan anil aras arda arif asaf asim ata atakan atilla aykut aydin ayhan aytac aziz
    baha bahadir bahri baki baran baris batuhan bayram bedri bekir berat berk berkan berkay berke besim
    bilal bilgin birol bora bulent bunyamin burak burhan cafer cahit can caner cavit celal celil cem
    cemal cemil cengiz cenk cevat cevdet cihan cihat coskun cuneyt davut demir deniz devrim dogan
    dogukan durmus dursun ediz efe ege ekrem emin emir emrah emre emrullah ender engin enes enis enver
    eray ercan ercument erdal erdem erdinc erdogan eren ergin ergun erhan erkan erkut erman erol ersan
    ersin ersoy ertan ertugrul erturk esat eser eyup faik faruk fatih fazil fehmi ferdi ferhat feridun
    ferit fevzi feyyaz fikret firat fuat furkan galip gazi gokay gokhan gokmen goksel gorkem guney
    gurcan gurhan gurkan gursel guven habib hacer hakan haldun halil halis halit haluk hamdi hamit hamza
    harun hasan hasim haydar hayrettin hayri hidayet hikmet hilmi huseyin husnu hulusi ibrahim idris
    ihsan ilhami ilhan ilker ilyas irfan isa ishak ismail ismet izzet kaan kadir kagan kamil kamuran
    kasim kazim kemal kenan kerem kerim koray korhan kubilay kutay kutlu latif levent lokman lutfi mahir
    mahmut mazhar mehmet melih melik mert mertcan mesut mete metehan metin mevlut mikail mirac mithat
    muammer muhammed muhammet muhammer muharrem muhittin muhsin mujdat mukremin murat musa mustafa mutlu
    muzaffer naci nadir nail naim namik nazim nazmi necati necdet necip necmettin nedim nejat nevzat
    nihat niyazi nizamettin nuh nurettin nuri nusret oguz oguzhan okan oktay olcay omer onder onur orhan
    orkun osman ozan ozcan ozer ozgur ozkan polat rahmi raif ramazan rasim rasit recai recep refik remzi
    resat resul ridvan rifat riza rustu sabahattin sabri sadettin sadik sadi saffet sahin sait sakir
    salih salim sami samet savas sedat sefa selahattin selami selcuk selim selman semih serdar serhan
    serhat serkan sertac servet seyfettin seyfi seyit sezai sezer sezgin sinan soner suat suleyman sukru
    taha tahir tahsin talat talha taner tanju tarik tarkan taylan tayfun tayyip tekin temel tevfik timur
    timucin tolga tolgahan tufan tugay tugrul tuncay tuncer tunc turan turgay turgut turhan ufuk ugur
    ulas umit umut unal utku vahit vecihi vedat vehbi veli veysel volkan vural yahya yakup yalcin yaman
    yasar yasin yavuz yekta yener yigit yilmaz yucel yunus yusuf zafer zekeriya zeki zeynel ziya
    zulfikar adile afife ahsen ajda alev aliye almila alya arife arzu asel asiye aslihan asli asuman
    asya ayca aybuke aycan aydan aygul ayla aylin aynur aysegul aysel aysen aysenur aysun ayse ayten
    azize azra bahar banu basak bedia bedriye begum behice belgin belkis belma benan bengu beren beril
    berna berrin betul beyza bilge birgul birsen burcin burcu busra buse canan cansel cansu cemile ceren
    ceyda ceylan cigdem damla defne demet derya deren didem dilan dilara dilek dilruba dondu dudu duru
    duygu ebru ece ecrin eda edanur edibe elcin elif elmas emel emine emine erva esen esila esin esma
    esra eylul ezgi fadime fahriye fatma fatmagul feray feride ferda ferah feryal fidan figen fikriye
    filiz fulya funda gamze gizem gonca gonul gokce gozde gulay gulbahar gulcan gulcin gulden gulendam
    guler gulfem gulhan gulistan gulizar gulnur gulperi gulsah gulsen gulseren gulsum gulten gulsun gul
    gunes guzide guzin hacer hadise hafize hale halide halime hamide hamiye handan hande hanife hasibe
    hatice havva hayriye hediye hilal hulya huriye hurrem ilayda ilkay ilknur inci ipek irem irmak isil
    itir jale julide kader kadriye kamile kevser kezban kubra lale lamia latife leman leyla mavi medine
    mehtap melahat melda melek melike melis melisa meltem menekse meral merve meryem mihriban mine miray
    mualla muge mukaddes munevver muserref mujde mujgan muzeyyen naciye nagehan naime naz nazan nazife
    nazli nazmiye nebahat necla necmiye nefise nehir nergis nermin neriman nesibe nese neslihan nesrin
    nevin nezahat nida nigar nihal nihan nil nilay nilgun nilufer nimet nisa nisanur nur nuran nuray
    nurcan nurdan nurgul nurhan nuriye nursel nursen nurten oya ozge ozgul ozlem ozden ozgenur pakize
    papatya pelin pelinsu perihan pembe pervin petek pinar rabia rahime rana raziye refika remziye
    reyhan ruveyda rukiye ruya sabiha sabriye sadiye safiye saime saliha sakine samiye saniye seda sedef
    seher selda selin selma semra sema semiha senem sena sengul serap serpil serpin sevda sevgi sevgul
    sevil sevilay sevim sevinc sevtap seyda sezen sibel sidika sila simge sinem songul solmaz suheyla
    suna sultan sule sukran sureyya serife sermin sevval seyma tuba tugba tugce tulay tulin turkan tulun
    ulku ulviye umran umran vahide vildan yagmur yasemin yeliz yeter yesim yildiz yurdagul zahide zarife
    zehra zekiye zeliha zennure zerrin zeynep ziynet zuhal zubeyde zuleyha zulfiye zumrut mehmed ahmed
    muhamed ayberk yagiz poyraz kerim kuzey doruk emirhan eymen omercan miran azad baran welat rojda
    berfin dilovan zelal mohammed mohamed muhammad ali omar khaled khalid hussein hassan fatima aisha
    yusef youssef abdalla sami rami
    """
)

SURNAMES = listed(
    """
    yilmaz kaya demir celik sahin yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin
    kara koc kurt ozkan simsek polat korkmaz ozcan cakir erdogan yavuz can acar unal bulut gunes tekin
    keskin ozer ozgur turan gul guler kaplan avci sari tas bozkurt aktas coskun isik gok teker duman
    ates aksoy toprak altun bayram yuksel karaca gunduz ucar uzun kahraman erdem yalcin sezer ozmen
    turkmen durmaz dursun demirci demirel karatas karakaya karabulut ozdogan ozaydin ozyurt ozkaya ozbek
    oztas topal tosun tuncer tunc turk turkoglu uysal vural yaman yazici yesil yigit yurt yuce zengin
    akbas akbulut akcay akdag akgul akgun akin akkaya akkus aksu akyol akyuz alkan alp altin altintas
    arik arikan ari asik ata atalay atasoy avcu ay aydogan aydogdu ayhan aykac badem bal balci baran
    baris bas basaran bastug baskan bayrak baysal bektas bilgic bilgin bilici bolat boz bozdag bozkaya
    budak burak buyukkaya calik caliskan cam can canpolat cevik ceylan cicek cinar ciftci coban colak
    dag dal dalkilic degirmenci demirbas demirkan demirtas deniz dikmen dincer dilek dogru donmez duran
    durmus ekici ekinci elmas er eraslan erbas ercan erdal eren ergin ergun ergul erkan eroglu ersoy
    ertas ertugrul esen eser gedik genc gezer girgin gokce gokmen gorgulu gozen gultekin gumus gunay
    gundogdu guney gungor gur gurbuz gursoy guven guzel hamzaoglu haciogullari isler inan ince inci ipek
    kalkan kalay kandemir kanat kaptan karaaslan karadag karadeniz karagoz karahan karakas karakoc
    karakus karaman karatay kartal kaval kavak kayaalp keles kemal kesen kilinc kiran kirac kizilkaya
    kocabas kocak kocaman koca koksal korkut kose koseoglu kucuk kurtulus kus kutlu mutlu macit memis
    mert metin nalbant oguz okur oktay olgun onal onder oner oral orhan oruc otlu ozaslan ozbay ozbas
    ozcelik ozdil ozen ozgen ozgun ozkul ozkurt ozmen ozsoy oztekin oztop ozturkmen pala palaz parlak
    pehlivan peker pekcan pektas pinar sagir saglam sahinoglu sakar salman sancak sarac saricam savas
    sayin secgin selcuk semiz sen sener sengul senturk senol seven sever sevim seyhan soylu solak soner
    soysal sonmez sozen subasi sucu suer sungur taskin tasci tasdemir tatar tekeli temel temiz tepe
    terzi toker tok topcu topuz torun tugrul tufan tuna tuncay turgut turhan ucak ulas ulusoy ulutas
    umut uner ungor urgen usta uslu uyar uygun uzuner varol vurgun yakut yalcinkaya yalman yanik yasar
    yavas yener yeter yilmazer yildizhan yorulmaz yucel yukselen zeybek aslanoglu hocaoglu imamoglu
    karaoglu kocaoglu mollaoglu pasaoglu alioglu hasanoglu huseyinoglu mehmetoglu ibrahimoglu osmanoglu
    sarioglu cavusoglu kuyumcu bicer sevinc ozalp
    """
)
