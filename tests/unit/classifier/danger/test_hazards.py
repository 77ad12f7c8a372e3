import pytest

from services.classifier.danger.hazards import HazardWatch
from services.classifier.evidence.matching import PatternBook
from services.classifier.reader import Reader
from shared.municipality import Municipality


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("apartmanda gaz kokusu var", "gaz_kokusu"),
        ("elektrik teli koptu yolda yatıyor", "elektrik_tehlike"),
        ("yan bina yanıyor alevler yükseliyor", "yangin"),
        ("istinat duvarı çöktü arabalar altında", "cokme_obruk"),
        ("evi su bastı mahsur kaldık", "sel_baskin"),
        ("oğlumu köpek ısırdı kanıyor", "hayvan_saldiri"),
        ("there is a gas leak in the building", "gaz_kokusu"),
    ],
)
def test_danger_is_told_at_once(reader: Reader, text: str, hazard: str) -> None:
    reading = reader.read(text)
    assert (reading.parts[0].hazard, reading.parts[0].urgency) == (hazard, 3)
    assert reading.decision == "automatic"


@pytest.mark.parametrize(
    "text",
    [
        "su basıncı çok düşük",
        "köpekler havlıyor uyuyamıyoruz",
        "çok bekledik otobüsü",
        "trafonun yanındaki çöpler alınmadı",
        "lamba yanıyor gündüz vakti",
        "yangın merdiveni zorunlu mu",
    ],
)
def test_what_only_sounds_alike_is_no_danger(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency < 3


@pytest.mark.parametrize(
    "text",
    ["geçen yıl evi su bastı", "gaz kokusu yok", "eskiden burada yangın çıkmıştı", "yangın tatbikatı var"],
)
def test_the_rules_alone_let_go_of_what_is_past_or_denied(rules: Reader, text: str) -> None:
    assert rules.read(text).parts[0].urgency < 3


def test_a_denial_in_a_rarer_word_is_one(reader: Reader) -> None:
    assert reader.read("gaz kaçağı bulunmadı").parts[0].urgency < 3


def test_a_question_about_a_denial_is_no_denial(rules: Reader) -> None:
    assert rules.read("gaz kokusu yok mu sizce").parts[0].urgency == 3


def test_danger_in_one_sentence_is_enough(reader: Reader) -> None:
    reading = reader.read("Merhaba. Çöpler alınmıyor. Bir de apartmanda gaz kokusu var!")
    assert any(part.urgency == 3 and part.hazard == "gaz_kokusu" for part in reading.parts)


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("sobadan zehirlendik kalkamıyoruz", "karbonmonoksit"),
        ("kombi bacası çıkmış başımız dönüyor", "karbonmonoksit"),
        ("tüp patladı mutfak yanıyor", "yangin"),
        ("bacamız tutuştu kıvılcımlar dama düşüyor", "yangin"),
        ("direk çocuğu çarptı yerde yatıyor", "elektrik_tehlike"),
        ("dükkanda mahsur kaldık su belimizde", "sel_baskin"),
    ],
)
def test_the_advice_is_that_of_the_danger_named(rules: Reader, text: str, hazard: str) -> None:
    part = rules.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("yangın merdiveninden kaçıyorlar bina yanıyor", "yangin"),
        ("mangaldan çıkan alev ağaçlara sıçradı yangın büyüyor", "yangin"),
        ("yangın tüpü bulamıyoruz arabadan duman çıkıyor lpg li", "yangin"),
    ],
)
def test_a_word_that_makes_a_rule_doubt_does_not_cost_its_advice(
    reader: Reader, text: str, hazard: str
) -> None:
    part = reader.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("doğalgaz faturası ödememe rağmen gaz kokusu var evde", "gaz_kokusu"),
        ("gazete bayisinin önünde gaz kaçağı var", "gaz_kokusu"),
        ("mangal yapanlar yüzünden orman yanıyor", "yangin"),
        ("sosyal marketin önünde biri bayıldı", "saglik_asayis"),
        ("sinek ilacı sıkan adam bayıldı", "saglik_asayis"),
    ],
)
def test_a_harmless_word_far_from_the_danger_does_not_hide_it(reader: Reader, text: str, hazard: str) -> None:
    part = reader.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("kopmuş elektrik teli var", "elektrik_tehlike"),
        ("sarkan kablo var direkte", "elektrik_tehlike"),
        ("yanan araba var sokakta", "yangin"),
        ("açık rögar var çocuk parkının yanında", "cokme_obruk"),
        ("gazkokusu var", "gaz_kokusu"),
        ("evi subastı", "sel_baskin"),
        ("trafo patladı alev alev", "elektrik_tehlike"),
        ("parkta ceset var", "saglik_asayis"),
        ("derede insan cesedi bulduk", "saglik_asayis"),
    ],
)
def test_danger_is_known_in_another_order_or_in_one_word(reader: Reader, text: str, hazard: str) -> None:
    part = reader.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)


@pytest.mark.parametrize(
    "text",
    [
        "kopmuş internet kablosu var",
        "sarkan dal var",
        "parkta köpek cesedi var",
        "çöpten ceset kokusu var",
        "ceset var sandık vitrin mankeniymiş",
    ],
)
def test_what_hangs_or_lies_there_is_not_always_danger(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency < 3


@pytest.mark.parametrize(
    "text",
    [
        "gaz kokusu olursa nereyi aramalıyız",
        "gaz kokusu alırsak kimi arayacağız",
        "kaçak doğalgaz kullanan komşu var",
        "doğalgaz faturamda kaçak kullanım bedeli çıkmış",
        "mangal dumanı yangın var gibi her yeri kapladı",
    ],
)
def test_what_may_come_or_is_no_smell_is_calm(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency < 3


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("kusura bakmayın bizim apartmanda gaz kokusu var sanki, bakabilir misiniz", "gaz_kokusu"),
        ("rica etsem bakar mısınız karşı binadan duman çıkıyor", "yangin"),
        ("bodrumumuzu su bastı yardımcı olur musunuz?", "sel_baskin"),
        ("müsait olunca gaz kokusuna bakar mısınız", "gaz_kokusu"),
    ],
)
def test_danger_told_politely_is_as_dangerous(reader: Reader, text: str, hazard: str) -> None:
    part = reader.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)


@pytest.mark.parametrize(
    "text",
    [
        "geçen hafta gaz kokusu vardı, ekibe teşekkürlerimi iletir misiniz",
        "yangın söndürme tüpü verir misiniz",
        "müsait olunca çöpe bakar mısınız",
        "köpek ısırırsa ne yapmalı söyler misiniz",
        "duvar yıkılacak gibi bakar mısınız",
        "köpekler saldırgan, bakar mısınız",
    ],
)
def test_politeness_alone_is_no_danger(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency < 3


@pytest.mark.parametrize(
    "text",
    [
        "kusura bakmayın rahatsız ettim ama annem bayıldı galiba nefes almıyor",
        "kusura bakmayın öğretmenler odasında kavga var",
        "sokakta kavga var kalabalık",
        "klima ustası balkondan düştü yerde hareketsiz",
    ],
)
def test_a_word_of_calm_takes_back_only_what_it_belongs_to(reader: Reader, rules: Reader, text: str) -> None:
    for one in (reader, rules):
        assert one.read(text).parts[0].urgency == 3


@pytest.mark.parametrize(
    "text",
    [
        "su borcum yok benim, kalp krizi geçirteceksiniz adama",
        "klimasız otobüste bayılacağız sıcaktan",
        "kalabalıktan nefes alamıyoruz otobüste",
        "kışın bıçak gibi kesiyor bankın demiri, değiştirin",
    ],
)
def test_who_is_only_angry_or_hot_is_in_no_danger(reader: Reader, text: str) -> None:
    assert all(part.urgency < 3 for part in reader.read(text).parts)


@pytest.mark.parametrize(
    "text",
    ["direkten kablo sarkıyor rica etsem baktırır mısınız", "dükkana su doluyor pompa yollar mısınız"],
)
def test_what_hangs_or_fills_slowly_is_not_for_tomorrow(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency >= 2


@pytest.mark.parametrize(
    "text",
    ["hava bomba gibi bugün", "karbonmonoksit belirtileri nelerdir", "tüp fiyatları patladı el insaf"],
)
def test_the_rules_alone_do_not_fall_for_a_figure_of_speech_or_a_question(rules: Reader, text: str) -> None:
    assert rules.read(text).parts[0].urgency < 3


@pytest.mark.parametrize(
    "text",
    [
        "kendimi öldüreceğim",
        "canıma kıyacağım yeter artık",
        "yaşamak istemiyorum artık her şeye son vereceğim",
        "intihar edicem",
        "kendimi köprüden atacağım",
        "ölmek istiyorum dayanamıyorum",
        "geçen yıl işimi kaybettim, kendimi asacağım",
        "kendimi asıyorum",
        "jiletle bileğimi kesiyorum",
        "ilmeği boynuma geçirdim",
        "bütün hapları avucuma döktüm",
        "tabancayı şakağıma dayadım",
        "gürültüden intihar edeceğim artık",  # very likely a figure of speech: for a person to find
        "I want to end my life",
        "أريد أن أنتحر",
    ],
)
def test_who_means_to_die_is_believed(reader: Reader, rules: Reader, text: str) -> None:
    for part in (reader.read(text).parts[0], rules.read(text).parts[0]):
        assert part.urgency == 3
        assert part.hazard in ("intihar", "yasamak_istemiyor")


@pytest.mark.parametrize(
    "text",
    ["binada yangın var. kendimi öldüreceğim", "there is a fire in the building. I want to kill myself"],
)
def test_who_means_to_die_is_heard_beside_another_danger(reader: Reader, rules: Reader, text: str) -> None:
    for one in (reader, rules):
        assert [part.hazard for part in one.read(text).parts] == ["intihar"]


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("sokakta silah sıkıyorlar çocuklarla yerdeyiz", True),
        ("silah sıkıldı apartmanın önünde", True),
        ("evin önüne kurşun yağdırıyorlar", True),
        ("her düğünde silah sıkıyorlar buna bir çare bulun", False),
        ("asker uğurlamasında silah sıktılar dün gece", False),
    ],
)
def test_shots_are_danger_and_a_custom_of_shooting_is_a_complaint(
    rules: Reader, text: str, now: bool
) -> None:
    (part,) = rules.read(text).parts
    assert (part.hazard == "silah_sesi") is now


@pytest.mark.parametrize(
    "text",
    [
        "çukurlar yüzünden arabayı öldüreceğim",
        "bu trafik bizi öldürecek",
        "artık bu mahallede yaşamak istemiyorum",
        "aynı şeyleri yaşamak istemiyorum artık",
        "sıcaktan ölmek istiyorum",
        "köyümde ölmek istiyorum, mezar yeri satın alabilir miyim",
        "intihar önleme eğitimi var mı",
        "geçen yıl köprüden biri intihar etti korkuluk yapın",
        "duyuruları kendim asıyorum panoya, yardım eden yok",
        "bütün ilaçları avucuma saydı eczacı, sağ olsun",
    ],
)
def test_who_only_speaks_of_dying_is_not(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency < 3


@pytest.mark.parametrize(
    "text",
    [
        "kocam beni öldürecek",
        "komşu karısını dövdü",
        "seni öldürürüm diye bağırıyor komşu",
        "komşum intihar edeceğini söylüyor",
        "kardeşim kendini asacak",
    ],
)
def test_a_life_threatened_by_another_is_danger(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency == 3


@pytest.mark.parametrize(
    "text",
    [
        "dayanacak gücüm kalmadı hakkınızı helal edin",
        "artık kimseye yük olmayacağım",
        "bir avuç hap içtim",
        "yaşamanın bir anlamı kalmadı bu akşam son",
        "üzerime benzin döktüm",
        "asacağım kendimi",
        "kızım veda mesajı yazmış telefonu kapalı",
        "oğlum kendine zarar veriyor durduramıyoruz",
    ],
)
def test_who_means_to_die_is_known_by_softer_words(reader: Reader, text: str) -> None:
    part = reader.read(text).parts[0]
    assert part.urgency == 3
    assert part.hazard in ("intihar", "yasamak_istemiyor")


@pytest.mark.parametrize(
    "text",
    [
        "bu gürültüye dayanacak gücüm kalmadı",
        "emekli oluyorum hakkınızı helal edin",
        "bu şehirde yaşamanın bir anlamı kalmadı",
        "kimseye yük olmak istemiyorum evde bakım hizmeti verin",
        "ilaçlarımı içtim ama sivrisinekten uyuyamadım",
    ],
)
def test_who_is_weary_of_a_thing_does_not_mean_to_die(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency < 3


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("gaz açtım intihar edeceğim", "intihar_gaz"),
        ("intihar edeceğim gazı açtım", "intihar_gaz"),
        ("sobayı yaktık çocuklar kusuyor başları ağrıyor", "karbonmonoksit_belirtisi"),
        ("şofbeni açtık eşim banyoda bayıldı", "karbonmonoksit_belirtisi"),
        ("mangalı içeri aldık şimdi hepimizde mide bulantısı var", "karbonmonoksit_belirtisi"),
        ("direkteki tel rüzgarda kopmuş yola düşmüş", "elektrik_tehlike"),
        ("yüksek gerilim hattı bahçeye düştü", "elektrik_tehlike"),
        ("kopan teller kaldırımda duruyor", "elektrik_tehlike"),
        ("anız ateşi zeytinliğe sıçradı", "yangin"),
        ("mazgalın içinden çocuk ağlaması geliyor", "cokme_obruk"),
        ("su deposuna çocuk düşmüş olabilir", "saglik_asayis"),
        ("babam anneme saldırıyor yetişin", "saglik_asayis"),
        ("halk otobüsü yayaya çarptı", "saglik_asayis"),
        ("kızım parkta kayboldu", "saglik_asayis"),
        ("torunumu bir saattir arıyoruz hiçbir yerde yok", "saglik_asayis"),
        ("durakta şüpheli çanta var", "saglik_asayis"),
        ("kanalda ceset gibi bir şey yüzüyor", "saglik_asayis"),
        ("itfaiye gönderin acil", "saglik_asayis"),
    ],
)
def test_danger_told_in_passing_has_its_own_advice(reader: Reader, text: str, hazard: str) -> None:
    part = reader.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)


@pytest.mark.parametrize(
    "text",
    [
        "internet kablosu kopmuş yola düşmüş",
        "komşunun soba dumanından midemiz bulanıyor",
        "kızım kayıp eşya bürosuna gitti",
        "oğlumun kimliği kayboldu otobüste",
        "küçük kızım kayıp dizini parçaladı, kauçuk zemin kalkmış",
        "kalp krizi riskine karşı defibrilatör konulsun",
        "düğünde havai fişek atıyorlar silah sesi sandık",
        "itfaiyeye teşekkür acil gelip kediyi kurtardılar",
        "çöp ceset gibi kokuyor",
    ],
)
def test_what_sounds_like_those_dangers_is_calm(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency < 3


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("tüp hortumu fırladı kamara gaz doldu reis içerde baygın", "gaz_kokusu"),
        ("klima montajcısı dış cephede çarpıldı emniyet kemerinde baygın asılı", "elektrik_tehlike"),
        ("köy çeşmesinden su içen dört çocuk bayıldı", "su_zehirlenme"),
        ("merdiven boşluğu çöktü 3. katta mahsur kaldık bina gıcırdıyor", "cokme_obruk"),
        ("otobüste yolcu bayıldı", "saglik_asayis"),
    ],
)
def test_what_hurts_them_tells_the_advice_where_a_rule_only_says_that_they_are_hurt(
    reader: Reader, text: str, hazard: str
) -> None:
    part = reader.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)


def test_danger_of_no_known_kind_is_met_with_advice_that_always_fits(watch: HazardWatch) -> None:
    assert watch.nearest([("kultur_spor_tesis", 0.9), ("gaz_kacagi", 0.01)]) is None
    alarm = watch.any_other("agac_yesil_alan")
    assert (alarm.hazard.general, alarm.topic, alarm.level) == (True, "agac_yesil_alan", 3)
    assert watch.any_other("kultur_spor_tesis").topic == alarm.hazard.topic


def test_danger_that_no_rule_names_takes_the_advice_of_a_likely_topic(watch: HazardWatch) -> None:
    alarm = watch.nearest([("hayvan_sagligi", 0.6), ("basibos_hayvan", 0.3)])
    assert alarm is not None
    assert (alarm.hazard.id, alarm.topic) == ("hayvan_saldiri", "basibos_hayvan")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("eski eşim kapıda öldürürüm diyor", "acil_afet_asayis"),
        ("otobüs yanıyor durakta", "acil_afet_asayis"),
        ("salıncak koptu kızım kanıyor", "acil_afet_asayis"),
        ("çınar dalı kadının üstüne düştü başı kanıyor", "agac_yesil_alan"),
        ("ana boru patladı zemin kata su doluyor içerde yaşlı teyze kaldı", "su_patlak"),
    ],
)
def test_danger_is_its_topics_matter_only_where_that_may_do_harm(
    reader: Reader, text: str, topic: str
) -> None:
    part = reader.read(text).parts[0]
    assert (part.topic, part.urgency) == (topic, 3)


@pytest.fixture
def watch(bornova: Municipality) -> HazardWatch:
    return HazardWatch(bornova.readings, PatternBook({}, 0))
