"""Words that go with calm: what is past, asked, denied, put right, played, or another matter altogether.

Written like `danger_words.py`.
"""

CALM = {
    "past": "=gecen|=onceki|=evvelki|=eskiden|=once|=dun|=dunku|=gecenki|=gecenlerde|zamaninda|vaktiyle|"
    "gecmiste|=geceki|=sene|gecen hafta|gecen ay|gecen yil|gecen sene|gectigimiz|=evvelsi|cocuklugum|"
    "gencligim|yillar once|aylar once|=daha =once|=onceden|=tarihinde|bayramda|tatilde|=mezun|hatira|"
    "depreminde|yangininda|selinde|heyelaninda|savasinda|harbi|harbinde|seferberlik|osmanli|cumhuriyetin|"
    "arsiv|=kutuk|kutugu|sehitlik|=gazi|soyag|soy ag|mezar yeri|buyuk dede|dedemin dede|rahmetli",
    "habit": "=her|surekli|=hep|devamli|bazen|genelde|defalarca|yillardir|aylardir|haftalardir|gunlerdir|"
    "ne zamandir|=gundur|haftadir|=aydir|=yildir|senedir|=yine|=gene|boyunca|geceleri|sabahlari|"
    "aksamlari|yazlari|kislari|zaman zaman|arada bir|sik sik|aydan beri|=hergun|her gun|her gece|"
    "her sabah|her aksam|her hafta|her yil|her sene|her yaz|her kis|habire|=ikide|durmadan|mutemadi|"
    "aliskanlik|cogu zaman|cogunlukla|genellikle|kronik|yildan beri|=daima|=sik",
    "asking": "=nasil|nereye|nereden|=nerede|ne zaman|=kac|=hangi|=kim|=mi|=mu|=miyim|=miyiz|=midir|"
    "=mudur|=kime|acaba|=neden|=niye|=misiniz|=musunuz|miydi|muydu|belirti|numaras|merak|zorunlu|"
    "gerekiyo|gerekir|=sart|bilgi|ogrenmek|=ne =kadar|olur mu|=nedir|=nelerdir|=kimdir|=nerden|"
    "hangisi|=miymis|=muymus|=misin|=musun|=ister|saat kac|ne yapmal|nasil bas|nasil yap|kimden|"
    "kimin|var mi|varmi|acik mi|gecerli|kosul|sartlar|kural|mevzuat|yasak|serbest|yasal|kanun|"
    "yonetmelik|mumkun mu|ucretli mi|ucretsiz mi",
    "denied": "=degil|=degilmis|=yok|=yoktu|=yokmus|olmadan|=olmadi|cikmadan|kalmadi|olmayan|=falan|"
    "=filan|yanlis ihbar|iptal|=haric|kokmuyo|carpan yok|=ne|sizmiyo|yanmiyo|saldirmiyo|isirmiyo|"
    "olmamis|=degildi|=degiliz|=yoktur|yok artik|gerek yok|sorun yok|tehlike yok|yarali yok|"
    "zarar yok|kimse yok|can kaybi yok|olan yok|onemli deg|acil deg|yangin deg|gaz deg|=asilsiz|"
    "=yanlis|yanlislik|sakaydi|saka yap|hicbir",
    "done": "sonduruld|sondurdu|sondurmus|kapatild|=kapatti|kapattilar|yapildi|tamir|cozuld|=gecti|"
    "giderild|degistird|onarild|onardi|=bitti|bulundu|kurtardi|kurtuldu|kurtaran|taburcu|=saglam|saglammis|"
    "atlatt|toparla|iyiles|=iyiyiz|iyi simdi|simdi iyi|donduk|temizlend|yetistiniz|geldiniz|baktilar|olctu|"
    "=geldiler|=gelmisler|sag salim|yetisen|cikaran|indiren|gelen ekip|giderdi|=hallol|hallett|=duzeldi|"
    "=duzelmis|cozdu|=bitmis|=gecmis|iyi durum|=sondu|=sonmus|kontrol altina|mudahale edildi|ekipler geldi|"
    "=geldi =yapti|tamamlan|yenilen|=onarilmis|=kaldirildi|=alindi|=kesildi|eve dond|hastaneden cik|"
    "kaydi iptal|kayit kapan|talebi kapat|=gelmesin|=gelmesinler|=gelmeyin|yola cikmas|bosuna|=yormayin|"
    "yedek anahtar|kaydi silin|kaydi silebil|kaydi silers|kaydi kapatin|kaydi kapatab",
    "thanks": "=sag =ol|sagol|elinize|=eline|kutlar|kutluyo|minnet|=dua|=duaci|duaciy|helal|alkis|"
    "allah razi|opuyo|opucuk|emegi|emekt|=hurmet|eyvallah|iyi ki|var olun|varolun|kahraman|=selam|"
    "gurur|tebrik|memnun|sukran|rahmet|hayirli olsun|tesekk|=bravo|=aferin|eline sag|yuregin|"
    "ayaginiza|takdir|ellerinden op|var ol|=mutlu|mutluy|sevindi|sevinc|begend|harika|super|muhtesem|"
    "mukemmel|guzel|kolay gelsin|iyi bayram|kutlu ols|basarilar|hayirli",
    "claims": "zarar|tazmin|tespit|hasar|masraf|sigorta|davac|=dava|savci|tutanak|rapor|sikayetci|odeme|"
    "dilekce|basvuru|belge|=kira|ev sahibi|fatura|borc|makbuz|mahkeme|ruhsat|tapu|yonetmeli|fotograf|"
    "kasko|ekspertiz|bilirkisi|avukat|hukuk|itiraz|=ceza|sikayet no|basvuru no|=dosya|=kurul|=emlak|"
    "=aidat|icra|=prim|taksit|=odedim|emsal|feragat",
    "play": "=mac|=maci|=macta|=film|filmi|oyuna|=sarki|sarkida|haberler|tatbikat|siren|sinema|konser|"
    "=takim|=gol|siir|=caka|espri|saka|tiyatro|sahne|festival|dugun|fisek|oyuncak|canlandir|televizyon|"
    "dizi|=reklam|roman|masal|tribun|=hakem|=lig|=forma|sampiyon|derbi|penalti|antrenman|=seyirci|=kitap|"
    "youtube|instagram|facebook|tiktok|netflix|=video|videoda|sezon|fragman|=bolum|playstation|=pubg|"
    "bilgisayar oyun|=magazin|spiker|gazetede|haberde|mansette|fikra|=komedi|=animasyon|=dekor|=efekt|"
    "prova|=kostum|palyaco|lunapark|karnaval|kutlama|=gosteri|havai fis|maytap|=torpil|sahnesi|rolu yap|"
    "rolunu|=set|=sette|=setin|film set|dizi set|cekim|figuran|replik|kostumlu",
    "idiom": "=gibi|=sanki|sanirsin|=sandik|=sandim|saniyo|=meger|=resmen|mubarek|=vallahi|adeta|kafayi|"
    "=odum|dilimde|cildir|delirt|burnumuz|cebimiz|insaf|mahvol|=seklinde|=rezil|=yahu|sozde|ayol|=biktik|"
    "=bikt|isyan|yeter artik|cile|=eziyet|=iskence|illallah|=sankim|zannet|=sanmistim|=sayesinde|"
    "yuregim agz|kalbime in|canimiza tak|canimdan bez|burnumdan gel|olduruyor beni|beynimi|sinirden|"
    "stresten|sicaktan|soguktan|acliktan|hasretin|askindan|=askim|gonlum|=sevda|kahkaha|gulmekten|"
    "can sikinti|=sikintidan|kafam sis|basim sis|dil yand|agzim yand|cep yak|ates pahasi|tavan yap|"
    "=tavan =yapti|yangin yeri|bomba gibi|kiyamet kop|=kiyamet|=curcuna|ortalik karis|=arapsac|batirdi|"
    "coktu sistem|sistem cok|site cok|=uygulama|=sistem|icin can at|sinir kriz|kalp krizi gecirt|"
    "resmen dov|harac gibi|harac kes|ates puskur|beynimden vur|zorlaya zorlaya",
    "service": "fatura|=zam|fiyat|pahali|kesinti|=kesik|kesildi|basinc|lamba|=isik|=isigi|isiklar|abone|"
    "sayac|aydinlat|ampul|internet|tasarruf|petek|isinmi|=tl|=lira|ucret|=para|modem|telefon hat|=sulari|"
    "su gelmi|su akm|sular kes|su kes|=zamli|=zamlar|indirim|kampanya|tarife|=kartli|yukleme|=kwh|"
    "=metrekup|tuketim|=okuma|endeks|kalorifer|=sicak =su|=dusuk|peteg|radyator|termostat|=ariza =kod|"
    "ariza kod|avize|far|floresan|projektor|=led|direkteki lamba|sokak lamba|cereyanda kal|cereyanda otur|"
    "cereyan yap|hava cereyan|boynum tutul|belim tutul|pencere conta",
    "fear": "olursa|cikarsa|ya bir|ihtimal|endise|onlem|tedbir|=riski|riskli|olmasin|allah koru|ya biri|"
    "bir gun|=yarin|haftaya|=facia|beklemeden|biri dus|olmeden|dusecek biri|mi olmesi|olmesini|"
    "olabilir|tehlike olus|=ilerde|=ileride|insallah|insaallah|=maazallah|allah muhafaza|"
    "allah korusun|allah saklasin|=bela|kaza ola|kaza olm|=kazalar|sonucta|basimiza gel|"
    "bekliyor musunuz|gelmeden|gec olmadan|biri olmeden|olmeden once|illa|deprem olsa|=deprem|"
    "dayanikli",
    "wish": "keske|=olsa|=olsun|konsa|konsun|dagitin|=lazim|istiyo|talep|=rica|oner|=yapin|takin|budan|"
    "ilacla|denetle|temizle|kaldirin|kaldiril|onarin|yaptir|bakilsin|duzelt|yenile|degissin|koyun|"
    "konulsun|kurulsa|denetim|uyarin|ceza|toplans|alinsin|talep ed|rica ed|arz ed|=gerekli|=gerekir|"
    "=gereken|yapilsin|yapilmasi|kurulsun|takilsin|alinmali|yapilmali|olmali|konulmali|koysaniz|"
    "yapsaniz|taksaniz|cozum|=duzenleme|=calisma|planl|=proje|tavsiye|fikir|=iyi =olur|hos olur|"
    "super olur|guzel olur|=destek|=yardimi|basvurmak|baslatil",
    "pests": "=fare|fareler|faresi|bocek|sinek|hamam|=kene|=kenele|=pire|sican|guvercin|karafatma|"
    "karinca|uyuz|kirkayak|haser|akrep|yilan|=fareye|sivri|=kenelerden|=bit|=pireler|tahtakuru|"
    "kertenkele|=solucan|=ari =kovan|larva|ilaclama",
    "pets": "=kedi|kediy|kedim|kedile|kedinin|yavru|=kus|=kuslar|kusum|marti|baykus|kirpi|=at|=esek|"
    "=esegi|kaplumba|tavuk|veteriner|barinak|kisirla|=mama|leylek|kopegim|tasma|kedicik|=tavsan|"
    "=hamster|muhabbet kus|papagan|=ordek|=kaz|=horoz|=kuzu|=koyun|=keci|=tay|=sahiplen|sahiplendir|"
    "asilama|kulak kup|=patili|can dost|hayvansever",
    "things": "arabam|aracim|=boya|boyasi|kaput|tampon|telefonu|lastik|=rot|bisiklet|camasir|=tv|cihaz|"
    "buzdolab|=perde|esya|=canta|cantam|ayakkabi|koltuk|=koli|koliler|pantolon|gozluk|jant|plakam|"
    "=arabanin|=aracin|=boyam|aynasi|=ayna|camim|=kapimi|=bahcem|bahceme|=cicek|cicekler|=halim|"
    "=hali|mobilya|=ekran|televizyon|bilgisayar|=makinem|cuzdan|gozlugum|=semsiye|=elbise|elbisem|"
    "=mont|=montum",
    "noise": "gurultu|muzik|korna|=egzozu|uyuyam|=uyku|uykusuz|hoparlor|davul|matkap|havliyo|havlama|"
    "uluyo|susturu|desibel|sesten|sesinden|uyutm|=sesi =acik|gumburtu|patirti|bagirt|tepiniyo|=cal|"
    "caliyo|darbuka|canli muz|eglence|=disko|=parti|gece yarisi|uyunmuyo|=bebek =uyan|rahatsiz|"
    "cekilmez",
    "waste": "=cop|=cope|coplu|copler|=copu|coptur|moloz|konteyner|pislik|hurda|=atik|atikl|izmarit|"
    "poset|supur|=kaka|kakasi|cop kutu|cop kam|geri donus|=plastik|=karton|=yatak|kanepe|"
    "=insaat atig|budama atig|temizlik|=pis|=camur|=balgam|=tuvalet|=sigara =izmar",
    "stench": "lagim|kanalizasyon|=pis|sigara|mangal|=yemek|kebap|=boya|tavuk|ahir|gubre|ciftlik|=yag|"
    "=les|parfum|balik|=ter|koku geli|rogardan|rutubet|kuf|tuvalet|=boya kok|lagim kok|cop kok|"
    "yemek kok|balik kok|ahir kok|hayvan kok|sigara kok|tavuk kok|ter kok|=deri|mezbaha|=salca|"
    "=zeytin|sogan kok|kizart|=biber|klor kok|=camasir =suyu =kok|dezenfektan",
    "transit": "otobus|dolmus|minibus|=sofor|=durak|=duraga|duragi|=hat|sefer|=metro|metrobus|taksi|"
    "bilet|=kart|kartim|tramvay|aktarma|=kaptan|peron|izban|marmaray|bakiye|=binerken|inerken|tarife|"
    "validator|=hattinda|sefer sayi|=duraklar|=durakta|=binis|=gec =kal|ring|=servis|=vapur =sefer|"
    "abonman|=kart =bas|=vatman|=vagon|klima|=kapi =acm",
    "staff": "memur|gorevli|personel|mudur|=kaba|azarla|saygisiz|terbiye|surat|danisma|vezne|=kurs|kursu|"
    "ogretmen|hocas|=hoca|cagri merkezi|kaba saba|calisan|=ekibiniz|=eleman|=sekreter|=amir|=baskan|"
    "baskanim|=muhtar|belediye|=zabitalar|=guvenlikci|=kursta|=egitmen|=antrenor|=hizmet|ilgisiz|"
    "tersled|=kovdu|=kufur",
    "furniture": "=park|=parki|parkin|parkta|kaldirim|otopark|salinca|kaydira|bordur|banki|=bank|tabela|"
    "kasis|levha|=duba|pota|kamelya|rampa|oyun alan|asfalt|yama|parke|cim|seritle|trafik isik|sinyal|"
    "gecidi|=parklar|=tahterevalli|=banklar|=cizgi|=cizgiler|yaya gec|trafik lamb|kavsak|=trafik|"
    "=cicekler|peyzaj|=heykel|=cesme|=havuzu|spor alet|=file|=kale|=saha|=sahasi",
    "mild": "=ufak|az kalsin|kil payi|az daha|=sukur|biraz|azcik|=neyse|o kadar|hafifce|hicbir sey olm|"
    "bisey olm|hafiften|=azicik|=gectim|=atlattim|ucuz atl|kimse zarar|zarar gormed|yaralanan yok|"
    "yarali yok|=iyiyim|=iyiydi|bir sey olm|=neyseki|=siyrik|cizik|=morluk|incindi|=minicik|uyuyordu|"
    "uyuyormus|uyuyakal|uyumus|dinleniyormus|dinleniyordu|gunesleniyo|sekerleme|mola veri|oynuyormus|"
    "sakalasi|calisiyormus|gayet iyi|keyfi yerin|sohbet et|horlu|misil",
    "trade": "siparis|kargo|magaza|firma|garanti|=iade|market|satici|satiyo|kasap|lokanta|pazarci|=banka|"
    "avukat|randevu|sinav|hastanede|doktor|cerrah|okulda|kampus|bayii|bayisi|sinif|=urun|urunu|=satis|"
    "=satin|fiyati|=online|e ticaret|=kurye|teslimat|=paket|=otel|=tatil|=restoran|=kafe|=berber|kuafor|"
    "=eczane|=noter|=emekli|=maas|=sgk|=ptt|=universite|=ogretmeni|=mahkeme|=nufus|pasaport|ehliyet|"
    "e devlet|edevlet|=hastaneye =randevu|=aile =hekim|fis ver|fis kes|fis alm|fis al|fissiz|fisi ver|"
    "=fis =yok|merdiven alti|tezgah alti|el altindan|fiyat etik",
    "building works": "ruhsatsiz|kacak kat|kacak yap|imar|insaata basla|yikim|muteahhit|santiye|tadilat|"
    "arsa|parsel|restorasyon|proje|iskan|=ruhsati|kacak ins|=kat =cik|insaati|=insaat|kentsel|"
    "riskli yapi|=mimar|=muhendis|=hafriyat|gece calis|=beton =mikser",
    "longstanding": "=ay|=ayda|=hafta|=yil|=yilda|=yildan|ay oldu|hafta oldu|yil oldu|=kac =kere|kere|"
    "=kez|=defa|defadir|mayis|kasim|mart|haftadir|=aydir|yildir|senedir|=kacinci|=ucuncu|=dorduncu|"
    "=besinci|ocak|=subat|=nisan|=haziran|=temmuz|=agustos|=eylul|=ekim|=aralik|gecen seferki|"
    "=hatirlat|unutuldu|=hala =ayni|uc ay|alti ay|iki ay|bes ay|=donem|mevsim",
}
