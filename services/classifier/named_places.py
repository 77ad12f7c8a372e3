"""Streets, schools and parks bear people's names; those stay, or nobody would find the place."""

import re

from services.classifier.folding import listed

_STEMS = listed(
    """
    cadde sokak sokag bulvar mahalle park okul ilkokul ortaokul lise kolej hastane cami mescid apartman
    site blok durak durag meydan kopru kavsak kavsag stad stat universite kampus market bakkal eczane firin
    pazar yurd kres anaokul kutuphane istasyon pasaj huzurev vakf tesis salon muze plaj orman mezarlik
    mezarlig plaza avm otopark ocag tunel viyaduk gecid havuz sahne tiyatro dernek dernegi mesire baraj
    sanayi konut konak konag merkez muhtarlik muhtarlig lokal kafe restoran lokanta kebap bufe kuafor
    pastane otel hamam cesme heykel anit turbe kultur anadolu fen imam meslek metro iskele spor egitim
    saglik ticaret rekreasyon bahce cocuk toplanti konferans sanat genclik semt bosluk kongre evleri
    kokorec kofte tekel emlak insaat oto petrol nakliyat mobilya giyim store cafe avenue street road
    school boulevard mosque konser mitingi vadi konferansi kent deresi tepesi koyu
    """
)
# behind one of these, a name is that of a district: `Konya Karatay`
CITIES = listed(
    """
    adana adiyaman afyon afyonkarahisar agri aksaray amasya ankara antalya ardahan artvin balikesir bartin
    batman bayburt bilecik bingol bitlis bolu burdur bursa canakkale cankiri corum denizli diyarbakir duzce
    edirne elazig erzincan erzurum eskisehir gaziantep antep giresun gumushane hakkari hatay igdir isparta
    istanbul izmir izmit kahramanmaras maras karabuk kars kastamonu kayseri kilis kirikkale kirklareli
    kirsehir kocaeli konya kutahya malatya manisa mardin mersin mugla mus nevsehir nigde osmaniye rize
    sakarya samsun sanliurfa urfa siirt sinop sirnak sivas tekirdag tokat trabzon tunceli usak van yalova
    yozgat zonguldak bornova karsiyaka konak buca bayrakli cigli gaziemir kusadasi alanya etimesgut cankaya
    kecioren mamak sincan yenimahalle eryaman gaziemir besiktas uskudar kadikoy turkiye almanya suriye
    """
)
_SHORT = listed("cad cd cadd sok sk mah mh mahl blv bulv bul apt blok asm avm park ilkogretim iho aihl mtal")
_BORE_IT_BEFORE = listed("sehit sht hz hazreti sair asik dr prof pasa ustad merhum'")
_SELDOM_BARE = listed("okul ilkokul ortaokul anaokul lise kres hastane cami universite kutuphane istasyon")
_FORM = re.compile(
    rf"({'|'.join(sorted(_STEMS, key=len, reverse=True))})(|s?[iu]|s?[iu](?:y|l|n(?![iu]z))\w*)"
)
_PARKING = re.compile(r"et\w*|ed\w*|yer\w*|yap\w*|hal\w*|sorun\w*|icin")

SURE, LIKELY, PERHAPS = 7, 4, 3


def place_form(word: str, following: str) -> int:
    """`caddesi`, `parkında` make a place of the name before; `park` probably does, `parkta` not."""
    if word == "park":
        return 0 if _PARKING.fullmatch(following) else LIKELY
    if word in _SHORT:
        return 0 if word.startswith("bl") and len(following) == 1 else SURE
    found = _FORM.fullmatch(word)
    if found is None or (word == "blok" and len(following) == 1):
        return 0
    if not found[2]:
        return PERHAPS if found[1] in _SELDOM_BARE else LIKELY
    return PERHAPS if found[2] in ("in", "un") else SURE


def honours_before(word: str) -> bool:
    return word in _BORE_IT_BEFORE
