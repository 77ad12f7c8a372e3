"""Words that go with danger: what may hurt, who is there, and how it is told.

Folded stems, one beside another with a bar between; `=` is a whole word, a blank makes a phrase. A group is
written down by its meaning, many words more than any text had: that is what a learned reader lacks.
"""

WHAT = {
    "fire": "yangin|=alev|alevle|alevi|duman|tutus|kivilcim|kundak|=ates|=atesi|=atesler|=atese|=yaniyor|"
    "=yaniyo|=yaniyoruz|=yaniyorum|=yaniyoz|=yanmaya|=yanik|=yandi|kavrul|=koz|=kuller|citir|cayir|"
    "=kizil|infilak|itfaiye|sondur|harlad|alazlan|=yakildi|yanginla|duman al|=kule don|yanarak|"
    "yanmakta|yaniyorlar|=korlar",
    "burst": "patlad|patlama|patliyo|patlay|patlat|patlic|sicrad|sicriyo|infilak|gumbur|dinamit|"
    "bomba gibi patl|gumled|=bum|=gum",
    "power": "=tel|=teli|=tele|=telden|=teller|telleri|telin|kablo|trafo|direk|direg|elektri|elektir|"
    "elektrk|elktr|=akim|akima|cereyan|ceryan|ceyran|=hatta|=hatti|=hattin|havai|=pano|panosu|panodan|"
    "gerilim|priz|salter|jenerator|=enerji|sigortay|iletken|ciplak|yuksek voltaj|=volt|voltaj|=faz|kontak|"
    "kacak akim|=ark|izole|yildirim|sarj ist|=akimi|uzatma kablo|topraklama|cereyan ye|ceryan ye|ceyran ye|"
    "kacak yap|ciplak uc|acik uc|ucu ciplak|ucu acikta|soyulmus kab|soyuk kab|=isik =zinciri|ampul dizi|"
    "isikli sus|faz kac",
    "shock": "carpild|carpiyo|silkelen|silkin|yapisti|yapismis|yapisik|kasild|kasiliyo|cirpin|zangir|"
    "titred|uyustu|karincal|cereyanli|kapild|akima|tiril|carpilan|carpilmis|carpiliyo|elektrik carp|"
    "akim carp|cereyan carp|elektrik ver|elektriklen|cereyan ye|ceryan ye|ceyran ye|elektrik ye|akim ye|"
    "geri firla|eli acilm|eli kapanm|elleri acilm|parmaklari acilm|elini cekem|elini kurtaram|"
    "elini birakam|eli kenet|kenetlen|kaskati kes",
    "breaking": "koptu|kopmus|kopan|=kopuk|kopcak|kopacak|koparak|kopmak|=kopup|devril|devrik|yikild|"
    "yikilmis|yikiliyo|yikilmak|coktu|cokmus|cokuyo|cokunt|gocuk|gocug|goctu|gocmus|gocuyo|obruk|heyelan|"
    "catird|=catir|yarild|yarilmis|ayrilmis|egild|=yatti|sallaniyo|bosalmis|=inmis|=indi|cokecek|cokcek|"
    "=coker|catlad|kirildi|inecek|delind|=deldi|cokme|gocme|goce|yikilac|enkaz|=cig|toprak kay|parcalan|"
    "ufalan|dagild|kirilac|yerinden oyn|yerinden cik|=yan =yatti|egilmis|catirti|gicirdiyo|bel ver|"
    "bel verd|vidalari at|vidalari sok|vidalar at|civatalari at|civata at|percin at|somun at|=tek =zincire|"
    "=tek =halata|=tek =vidaya|=tek =kancaya|=tek =tele|=sarkti|asma tavan sark|siva yag|baglantisi kop|"
    "ayagi bosa",
    "falling": "=dustu|=dusmus|dusuyo|=dusen|dusecek|duscek|=dustuk|=dustum|=dustuler|=dusmusler|dusmek|"
    "yuvarlan|=uctu|ucuyo|atlad|atlay|atlam|=asili|sarkiyo|=sarkmis|sarkit|kaymis|savrul|tutunu|=yagiyo|"
    "=yagiyor|cakild|tepetaklak|tepe ustu|kafa ustu|=bosluga|asagi uc|ucurumdan|duserek|dusmek uzere|"
    "dusmeden|sarkti|asilip|=asilmis|ayagi kay|dengesini|toprak kaydi|yamac kaydi|ayagi kaydi|kaydi dust|"
    "araba kaydi|arac kaydi|kamyon kaydi|otobus kaydi|yerinden kaydi|buzda kay",
    "gas": "=gaz|=gazi|=gazin|=gaza|=gazdan|=gazli|dogalgaz|dogal gaz|lpg|=tup|=tupu|=tupun|=tupte|"
    "=tupten|tuple|=tupcu|kombi|karbonmonoksit|sizint|siziyo|sizma|sizdir|kaciriyo|kacirio|sari boru|"
    "=vana|vanasi|vanay|dedektor|igdas|izmirgaz|baskentgaz|izgaz|bursagaz|gazcil|propan|metan|gas|"
    "kacagi|gaz kacak|oksijen tup|asetilen|regulator|servis kutu|kolektor|kacak kok|=gazda|=gazla|"
    "gazi kes|gaz dol|gaz bas|gaz sik|gaz akis|bornovagaz|esgaz|agdas|palgaz",
    "hissing": "tisla|=tis|=tiss|fisir|fisil|hisir|hisil|fosur|fokur|islik|puskur|kopur|kopuk|fiskir|buram|"
    "gurul|kabarcik|baloncuk|vizil|cizir|hirilt|homurdan|ugultu|fis fis|fis diye|fis sesi|fiss",
    "smell": "=koku|kokuy|kokus|koktu|=kokan|kokma|=kokar|=kokular|=kokudan|=kok|curuk|=burnum|burnuma|"
    "burnumu|sarimsak|lahana|kokmus|kokuttu|koklad|koku al|keskin kok|yogun kok|agir kok|tuhaf kok|"
    "kotu kok",
    "fumes": "=soba|sobada|sobas|sofben|=baca|bacas|bacada|=komuru|somine|egzoz|kombi|karbon|semaver|"
    "=dumandan|dumani|=kurum|barbeku|mangal ates|odun soba|komur soba|jenerator dum|kati yakit|"
    "=is =dol|zehirli gaz|karbon mon|baca tep|dogalgaz soba",
    "dizzy": "basim don|basi don|basimiz|bas agri|=kustu|=kustum|=kustuk|kusuyo|kusma|kusan|=kusup|"
    "bulaniyo|sersem|zonklu|=agriyor|bayilt|fenalas|titriyo|bunal|uykumuz|basim catl|mide bul|=midem|"
    "midemiz|ic bulan|goz karar|gozum karar|gozlerim karar|dizlerim|bas don|kendimi kot|mecalim|"
    "uyusuyo|carpinti|halsizlik|ates bast",
    "flood": "=sel|=seli|=sele|=selin|=tasti|=tasmis|yukseliyo|yukseld|gomuldu|=basti|=su =bas|=doldu|"
    "=doluyo|=doluyor|akinti|diz boy|bel boy|=beline|=belime|=belimize|=omuz|tavana|surukl|=suda|=suyun|"
    "=sudan|=gommus|caglayan|=sel =al|tazyik|taskin|debi|su seviye|metre su|azgin|set yik|=suyla|"
    "su altinda|su girdi|su bast|su dol|sular alt|sular bas|sular yuk|dalgalar|su icinde|=bogazima|"
    "=gogsume|=dizime|=dizimize|bent dayan|bendi|set dayan|baraj dayan|golet|=sedde|dayanmadi|suda stop|"
    "stop et|mahalleye in|sokagi kes|koye in|pencereye gel|pencereye day|camurlu su|camur ak|su yuruyo",
    "water": "deniz|=gole|=golde|golet|dere|nehir|nehri|irmak|=kanala|=kanalda|=kanali|baraj|havuz|kuyu|"
    "fosepti|fossepti|foset|sahil|tekne|=bot|botla|=kayik|bogul|dalgic|cankurtaran|batip|batiyo|"
    "=batti|dalmis|kiyi|suda|yuzme bil|raft|=iskelede|girdap|can yele|=simit|alabora|=dibe|sandal|"
    "feribot|vapur|rihtim|=gemi|sulama kan|=gol|dipte|su yut|dalgalar|iskeleden|kopruden|sarnic|"
    "=bent|hendeg|hendek",
    "animal": "kopek|kopeg|kopk|domuz|pitbul|rottweiler|=kangal|=it|=itler|=suru|=suruyle|surusu|=ayi|"
    "=kurt|=boga|vasak|=dana|yaban|=manda|=koc|deve|yilan|engerek|=akrep|=ari|esekar|ari sur|kuduz|"
    "kudur|=dogo|kurt kop|coban kop|=boz ayi|azgin",
    "attack": "saldir|isir|parcal|kovalad|kovaliyo|uzerime|ustume|ustumuze|uzerimize|pesim|etrafim|"
    "=sardi|=sardilar|cevird|hirli|=disled|dislend|=kapti|=kaptilar|yirtti|boynuzl|tirmal|soktu|"
    "sokmus|zehirled|disini gec|dis gec|pence|ustume atl|uzerime atl|ustume geli|uzerime geli|cember|"
    "kistird|kacarken",
    "weapon": "bicak|bicag|silah|tufek|tufeg|tabanca|=satir|satirla|satirli|pompali|=balta|baltayla|"
    "=kursun|=kursunu|=mermi|mermiler|tornavida|sopayla|=sopa|sopali|kilic|falcata|molotof|bombal|"
    "=bomba|ates ed|ates ac|namlu|saplan|sapladi|saclama|sacma|tasla|hancer|=kama|=musta|levye|cekic|"
    "nacak|kurusiki|kuru siki|kalasnik|=keles|el bomba|patlayici|=jop|demir cub|beysbol|=zincirle|"
    "kezzap",
    "violence": "=kavga|kavgas|=dov|doviyo|dovdu|dovul|=vurdu|vuruyo|vuruld|gasp|=soygun|kacirdilar|"
    "kacirildi|=zorla|tehdit|taciz|tecavuz|oldure|olduru|siddet|=linc|bogaz|tekmel|yumruk|feryat|rehin|"
    "zorluyo|takip ediyo|=tutuyo|=itti|saldirgan|=soktular|bindirdi|hirsiz|mahsur|bayilt|=darp|darbed|"
    "darp ed|hirpala|tokat|bogmaya|bogmak|cinayet|infaz|tartakl|alikoy|istismar|yagma|kapkac|kapiya dayan|"
    "kapiyi kir|kapiyi zor|eve gir|zorla gir|=sapik|takip ed|oldurmek|olumle|dayak|=vurdular|dovuy|kirbac|"
    "harac|oklava|kemerle|kayisla|hortumla|sapiyla|terlikle|falaka|sarsiyo|koseye sik|surukluyo|"
    "saclarindan|sacindan|girtlag|dislerini kir|=dover|eziyet edi|iskence edi|yerden yere|uzerine yuru|"
    "ustune yuru|=girisiyor|=giristi|=giristiler|sille|kistird|kistirm|dovmekte|dovmeye",
    "crash": "=kaza|kazas|=kazada|=carpti|carpist|carpmis|carpma|takla|sarampol|=ezdi|ezild|eziyo|=bicti|"
    "kontrolden|=freni|yoldan cik|zincirleme|=girdi|=girmis|ustune|uzerine|altina gir|bariyer|"
    "kafa kafaya|arkadan carp|duvara carp|direge carp|altina al|cigned|ezip|devrilen|takla at|"
    "metrelerce|savrulan|=ezmis|carparak|=hurda =yigin|carpip",
    "missing": "kaybold|kaybolm|kaybolan|=kayip|kaybett|gozden kay|bulamiyo|=donmedi|=cikmadi|evden cikt|"
    "evden kac|alzheimer|alzaymir|demans|bunama|hafizas|son gorul|izini kayb|haber alinam|"
    "ortadan kayb|bulunam|evine donm|kacirildi|geri donm|eve donm|eve gelm|=aranan",
    "trapped": "mahsur|kapali kal|kilitli kal|kapana|kurtulam|=takildi|takilmis|kaptird|=dolandi|"
    "dolanmis|saplandi|enkaz|gocuk alt|altinda kal|icinde kal|icerde kal|iceride kal|asili kal|"
    "cikamiyo|cikaramiyo|cikamayan|cikamad|kilitli|tutsak|kisildi|=kisilmis|gomuldu|gomulmus|"
    "cikis yok|kapi acilm|kapilar acilm|kitlendi|kilitlendi|sikis|kafasi sik|eli sik|kolu sik|"
    "ayagi sik|bacagi sik|saci tak|kurtaram|mahzur",
    "ground": "rogar|logar|mazgal|kapak|kapag|cukur|kuyu|duvar|=bina|=binanin|=binada|binamiz|balkon|"
    "=cati|=catisi|catidan|istinat|iskele|=vinc|kopru|insaat|minare|kubbe|sundurma|=tavan|tavani|"
    "kolon|yamac|=kaya|kayanin|=temel|toprak|=beton|tugla|kiremit|cephe|=sacak|korkuluk|hafriyat|"
    "tunel|maden|asma kat|kiris|=bodrum|temel kaz|=sev|kule|reklam pano|totem|catlak",
    "tree": "=agac|agaci|=cam|=dal|=dali|kavak|cinar|=selvi|palmiye|govde|=kok|koku =cik|=ladin|=mese|"
    "=kestane|=dut|okaliptus|=gurgen|kokunden|dallar|agacla",
    "machine": "hizar|testere|kepce|traktor|forklift|=pres|=prese|=kiyma|bicer|hilti|asansor|"
    "yuruyen merdiven|teleferik|=kazan|kazani|kompresor|=tanker|tankeri|makaras|operator|makinesi|"
    "makinasi|planya|=torna|giyotin|konveyor|mikser|betoniyer|pervane|=saft|=disli|=kayis|silindir|"
    "greyder|dozer|=dorse|kepenk|otomatik kapi|doner kapi|=lift|platform|hasat mak|patoz|motorlu test",
    "poison": "zehir|ilac icm|=hap|=hapi|haplar|=yuttu|yutmus|camasir suyu|tuz ruhu|tuzruhu|tiner|=asit|"
    "asitten|asidi|mantar|zakkum|kimyasal|amonyak|alkol|=koma|komas|=icmis|=icti|=icen|icenler|yemis|=yedi|"
    "surup|bagimli|uyusturuc|=igne|igneyi|=hapla|tarim ilac|bocek ilac|fare zehir|antifriz|metil|ispirto|"
    "sahte icki|=civa|kostik|porcoz|aseton|deterjan|lavabo ac|eroin|bonzai|overdoz|asiri doz|=doz|yutan|"
    "yuttular|icirmis|yanlislikla ic|kutu ilac|uyku ilac|uyku hap|pil yut|camasir deter|gida zehir|hap ic|"
    "hap yut|hap al|haplari ic|haplari yut|ilac yut|ilaclari ic|ilaclarimi ic|ilaclarini ic|ilaclari yut|"
    "ilaclarini yut|ilaclarimi yut|kutusunu bit|kutuyu bit|hepsini ic|hepsini yut|=zehri|zehir ic|zehri ic|"
    "bir avuc|temizlik suyu ic|camasir suyu ic|yanlis ilac|fazla ilac|tum ilac|butun ilac|suru ilac|"
    "suru hap",
    "rails": "=ray|=raya|=raylar|raylara|raylarin|=tren|=trenin|=trene|viyadu|otoban|otoyol|ters yon|"
    "=ucurum|ucuruma|hemzemin|tren rayi|metro rayi|tramvay rayi|=viraj|sarampol|=tir|=kamyon",
    "selfharm": "intihar|bilegini|bilekler|kendini as|kendini at|kendini yak|kendini ol|atlica|atlayac|"
    "kendini kes|veda|=asmis|korkuluga|canina kiy|canima kiy|hayatina son|hayatima son|kendini oldur|"
    "kendimi oldur|yasamak isteme|=ipe|=urgan|bilegimi|ucurumun kena|korkuluklara",
}

WHO = {
    "person": "kadin|=adam|=adami|=adamin|=adama|insan|=biri|=birini|=birine|isci|teyze|amca|komsu|"
    "ogrenci|yolcu|arkadas|=genc|gencin|gencler|=kisi|kisiyi|=delikanli|=usta|=ustasi|cirak|cirag|"
    "operator|surucu|soforu|kurye|=abi|turist|herif|kalabalik|motosikletli|bisikletli|=yayaya|cemaat|"
    "esnaf|bekci|hemsire|dagci|coban|balikci|misafir|musteri|kisiler|=ekibi|=montor|tesisatci|montaj|"
    "=garson|=asci|=bahcivan|=temizlikci|=kaptan|postaci|=kapici|=sofor|=nisanli|=damat|yayalar|"
    "=madenci|=elektrikci|=boyaci|=sivaci|=kalipci|=ciftci|=kiraci|yuzucu|=piknikci|ogretmen",
    "child": "cocuk|cocug|=bebek|bebeg|=bebe|bebele|=oglan|=oglani|=kiz|=kizi|=kizin|torun|yegen|=ikizler|"
    "=yasinda|kardes|kucuk kiz|minik|=ogluyla|=kizinin|yavrum|ufakligi|=kundak|=puset|anasinif|=kres|"
    "kresin|=velet|yasindaki|=aylik|yavrusunu|yavrularini|evladini|evlatlarini|=bebesi|=bebegi",
    "family": "=annem|=annemi|=annemin|=babam|=babami|=babamin|oglum|kizim|=esim|=esimin|=esime|kocam|"
    "=karim|karimi|=dedem|=ninem|babaannem|anneannem|kardesim|=abim|ablam|halam|teyzem|amcam|dayim|"
    "yengem|kayin|gelinim|damad|kuzen|torunum|yegenim|eniste|=annesi|=babasi|=babaannesi|=annemle|"
    "=babamla|=esimle|=dedemi|=ninemi|=nisanlim|=eltim|=gorumce|=baldiz|=bacanag|=halasi|=teyzesi|"
    "=amcasi|=dayisi|=kardesi|=oglu|=kizi|=torunu",
    "old": "=yasli|yaslilar|=dede|=nine|yatalak|hamile|=gebe|=astim|kalp hasta|=gorme engelli|"
    "yurume guclu|=sagir|=yasliyi|yasli kadin|yasli adam|yasli bir|alzheim|demans|=bunak|=kor|"
    "yuruyemey|=lohusa|kanser|hasta yat|=kotarum|koturum|tekerlekli|felc",
    "me": "ustumde|icimde|buradayim|burdayim|mahsurum|mahsuruz|arabadayi|evdeyiz|evdeyim|icindeyi|"
    "icerdeyi|yalnizim|yalniziz|kisiyiz|korkuyo|tekim|tek basim|=arkamda|=kapimda|kapimiz|=onumde|"
    "catidayi|=damdayiz|oluyorum|oluyoruz|boguluyo|=yaniyoruz|=yanindayim|=altindayim|=iceridekiler|"
    "=yaraliyim|=bogulacagim|yaralandim|bayilacag|bayilcam|=kacamiyorum|=saklandim|saklaniyo|"
    "=sikistim|=kaldim|dustum|oldurecek beni|kurtarin",
    "body": "=kolu|=kolum|=kolunu|=eli|=elim|=elini|=elleri|parmagi|parmakl|=bacak|bacagi|bacakl|=ayagi|"
    "=ayagim|=kafa|=kafasi|kafasin|=basi|=basina|=basini|=basindan|=gozu|=gozune|=gozleri|gozlerini|"
    "gozbeb|=yuzu|=yuzunu|=yuzume|=agzi|agzinda|=dudak|dudakl|dudag|=dili|boyn|gogs|kaburga|=sirtina|"
    "kulagi|=dizi|=kalbi|=kalp|=cildi|=karni|=omzu|=sac|=saci|=teni|=govdesi|bilegi|=omzunu|dirseg|"
    "topug|=kasik|=gobek|=midesi|cigeri|beyni|=damar|damari|kemig|=burnu|=burnundan|=alni|yanag|"
    "=cenesi|=ensesi|=kolunda|=ayagini|=ayagindan|=parmak|gozunden|=basinda|=govde|derisi|=eline|"
    "=koluna|=yuzunde|=yuzunden",
}

HOW = {
    "help": "imdat|yetis|kurtar|=cabuk|=acil|kosun|=kos|ambulans|=112|yardim ed|yardim lut|ne olur|"
    "=nolur|=yardim|ivedi|derhal|acele|=polis|jandarma|=afad|=akut|=allah =ask|=lutfen =cabuk|"
    "=hemen =gel|=canimiz|saglik ekib|can pazari|hayat memat|olum kalim|medet|allahini sev|kimse yok|"
    "duyan var|=sos|=help|hayati teh|hayati|can havli|yalvariyo|ekip istiyo|saglikci|=doktor =lazim|"
    "=polise|arama kurt|can guven",
    "come": "=gelin|=gelsin|=gelsinler|gonderin|yollayin|yollarm|kapatin|kestirin|birilerini|"
    "birini gonder|birini yolla|ekip gonder|ekip yolla|ekip laz|ekip iste|=bot =gonder|vinc gonder|"
    "yardim gonder|=gelir =misiniz|=alin|=kesin|=cagirin|=kosturun|=cikarin|=kurtarin|=durdurun|"
    "=gonder|=yolla|gondersen|yollasan|gonderebil|yetissin|=ulasin|=kesilsin|=bosaltin|=tahliye|"
    "=mudahale|mudahale ed",
    "hurt": "=yarali|yaralilar|yaralandi|yaralanan|=kan|=kani|=kanlar|=kanli|=kanla|kanama|kaniyo|kanadi|"
    "=yarik|yarildi|=koptu|parcaland|parcalad|=olu|ceset|=yanik|morard|mosmor|=mor|moraran|=sisti|"
    "=ezik|derin yara|=yara|=oldu galiba|=olmek|oluyo galiba|can cek|kirik galiba|sakatlan|=cikik|"
    "acik yara|burkul|yanikl|hasland|=kopmus|kolu kop|parmagi kop|bacagi kop|eli kop|kafasi yar|"
    "kasi yar|kan icinde|kanlar icinde|kan gol|kan rev|kan kus|ic kanam|olmek uzere|oldu mu|"
    "=olmus =mu|cansiz|=can =veri|agir yara|durumu agir|durumu kotu|=kritik",
    "fainted": "baygin|bayild|bayilan|bayilm|bilinc|=suuru|hareketsiz|kipird|nefes al|nefesi|nefes dar|"
    "=nefes|yigil|uyanmi|uyandir|tepki ver|=tepki|konusami|nabiz|nabzi|kasil|nobet gec|=nobet|"
    "=nobeti|=kriz|=krizi|hirilt|inleme|inledi|inliyor|sancil|dogur|dogum bas|kendinden gec|"
    "havale gec|yerde yat|=yatiyo|=sizdi|sizmis|kalp masaj|masaj yap|turnike|=fenalas|donarak|donaca|"
    "=donar|uyutu|kopuk|kopuruy|gozleri kap|dudakl|=uyanmadi|yutkun|tikand|tikani|astim|epilepsi|"
    "=sara|suursuz|kendini kayb|kendinde deg|gozleri kay|gozu kay|nefessiz|soluk al|=solugu|soluyam|"
    "kalbi dur|kalp dur|felc gec|=inme|beyin kana|dilini yut|bogazina kac|bogazinda kal|bogazina tak|"
    "=atesi =40|katila|kaskati|titreme|sok gec|soka gir|alerji|anafil|insulin|seker kom|agzindan kop|"
    "gozu acilm|gozlerini acm|ayilm|cevap veremi|tepkisiz|hareket etm|=kalkmiyor|=kalkmiyo|"
    "=kalkamiyor|=kalkamiyo|morarmis|=soluyor|hic kipir",
    "crying": "bagiriyo|bagirma|ciglik|feryat|agliyo|aglama sesi|yalvar|el sall|ses veri|ses geli|"
    "sesler geli|sesleri geli|sesi geli|bagris|haykir|inil|hickir|el sallay|camdan bag|cama vur|"
    "duvara vur|kapiya vur|vurma ses|yardim iste|yardim cig|aglaya|canhiras",
    "silent": "ses yok|sesi yok|ses gelmi|sesi kes|ses kesil|cevap verm|=acmiyo|=acmiyor|=acmiyorlar|"
    "ulasamiyo|haber alam|ses verm|gorunmuyo|geri cikmadi|kimse cikmadi|dusmuyo|duyan yok|cikmadi|"
    "sessizlik|gorunurde yok|=seslendik|sesleniyo|cevap alam|=telefonu =kapali|telefona bak|"
    "telefonunu ac|kapiyi acm|kapi acilm|=kimse =acm|ses cikm|sesi cikm|haber yok|iz yok|gorunurde",
    "inside": "=iceri|iceride|=icerde|icinde|=altinda|=altda|altindalar|cikamiyo|cikaram|=kaldi|=kaldik|"
    "=kaldim|kaldilar|=kalan|ustunde|=damda|=dama|=catida|=tepede|=ortasinda|kenarinda|=altindan|"
    "=dipte|=dibinde|=asagida|boslukta|=havada|karsida|orda|=yanimda|=altindayiz|icerdekiler|"
    "=disinda|ust katta|alt katta|=yukarda|=tavanda|=bodrumda|=asansorde|mahsur|arasinda|arasina|"
    "=arada|kuyuda|cukurda|=derede|=suda|=yolda|=yerde",
    "now": "=suan|=su an|=simdi|=suanda|az once|az evvel|=demin|=halen|=hala|su dakika|bu sabah|"
    "=su =anda|yarim saat|dakika once|dk once|=saattir|=halihazirda|su saniye|su saatte|tam simdi|"
    "=anlik|dk oldu|dakika oldu|dakikadir|dakkadir|bes dakika|on dakika|biraz once|biraz evvel|"
    "=simdicik|iste su|bakin su an|henuz|=aniden|birden",
    "growing": "gittikce|yaklas|buyuyo|=buyudu|yayil|kaciyo|=artiyo|=artiyor|ilerliyo|hizla|dogru geli|"
    "her an|uzere|az kald|birazdan|metre kald|daha cok|daha fazla|kontrolden|=sicradi|devam edi|gitgide|"
    "=ruzgar|ruzgar|genisli|her dakika|yan evlere|sarmak|=birakmiyor|dayanam|tutamiyo|=gucumuz|=gucum|"
    "tukeni|bitmek uzere|=saniye|sariyor|=sariyo|=panik|kacisiyo|=daha =da|bas edem|onune gec|durdurami|"
    "sondurem|sonmuyo|sondurulemi|yetisem|sicrayac|sicramak|atlamak uzere|artarak|cogaliyo|her saniye|"
    "kopmak uzere|dusmek uzere|yikilmak uzere|patlamak uzere|kotulesiyo|kotulesti|agirlasi|sogumaya|"
    "degdi degec|dustu dusec|koptu kopac|yikildi yikilac|coktu cokec|devrildi devrilec|uctu ucac|"
    "kaydi kayac|patladi patlay|birakti birakac|yandi yanac|gitti gidec|oldu olec|tasti tasac|girdi girec|"
    "eli kulag|ramak|an mesel",
    "flight": "bosaltt|bosaltiyo|=kactik|=ciktik|uzaklast|tahliye|sigind|saklan|=kacalim|tirmand|"
    "isigi ac|isik ac|dugme|=dokunma|dokunmay|yaklasam|yaklasma|yaklastir|disari cik|disaridayiz|"
    "camlari act|pencereleri|havaland|girmiyo|giremiyo|salteri|kapattik|indirdik|kacmaya|kacisiyo|"
    "kacistik|kacin|uzak dur|yaklasilm|giremeyiz|evi bosalt|binayi bosalt|mahalleyi bosalt|disari at|"
    "disari kac|=ciktim|=kactim|atladik|camdan cik|pencereden cik|merdivenden cik|=sokaktayiz|"
    "=bahcedeyiz|=disaridayim|=disardayiz|kapattim|kapatamiyo",
    "no one comes": "=gelen =yok|gelmediler|hala gelmedi|kimse yok|gelecekler|kimse dokun|nerde kald|"
    "ekip yok|polis yok|kayit ald|=aradik|dusmuyo|aradim gel|yok mu|mesgul|kim bakar|kimi ara|"
    "kime haber|ulasamadik|ulasamadim|=arayip|acan yok|cevap veren yok|=telefon =acilm|ekip gelm|"
    "polis gelm|ambulans gelm|itfaiye gelm|=hat =dolu|hat mesgul|kime ara|kimse gelm|nerdesin|"
    "neredesin",
    "how many": "=iki kisi|=uc kisi|=dort kisi|=bes kisi|=onlarca|birkac kisi|=kisi|kisiyiz|tane cocuk|"
    "=cok =yarali|=ikisi|=ucu|=biri|kac kisi|aile|=alti kisi|=yedi kisi|=on kisi|yuzlerce|=kalabalik|"
    "cok insan|=herkes|=hepsi|=hepimiz|=uclu|=dordu|=besi|kisilik aile|ogrenci var|cocuk var|"
    "insan var|adam var|biri var|hasta var|yarali var|isci var|yolcu var",
}
