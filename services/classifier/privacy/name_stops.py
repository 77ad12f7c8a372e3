"""What never is a person, whatever stands beside it."""

from services.classifier.privacy.cues_before import SHORTENED
from services.classifier.privacy.cues_behind import ADDRESS
from services.classifier.privacy.named_places import CITIES
from services.classifier.text.folding import listed

_TITLES = listed("mudur mudurum mudure baskan baskanim baskana muhtar muhtarim memur doktor yetkili muhendis")


def _slips_of(word: str) -> set[str]:
    """A letter doubled, left out, or swapped with the next: `muduur`, `mudr`, `mudru`."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word))]
    doubled = {left + right[0] + right for left, right in cuts}
    left_out = {left + right[1:] for left, right in cuts}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    return doubled | left_out | swapped


STOPS = (
    ADDRESS
    | CITIES
    | {slip for title in _TITLES for slip in _slips_of(title)}
    | {"hala", "halen"}
    | listed(
        """
    ve ile ise ya yada ki de da bu su o bir cok biz siz sen ben bana sana ona beni seni onu telefon tel cep no
    numaram tc adres adresim sikayet sikayetim talep sokak sokakta cadde caddede evim evimiz rica lutfen
    merhaba merhabalar meraba mrb mrhb selam selamlar slm alo
    iyi gunler var yok ne kim icin ama gibi hic her cunku hem mi mu bey hanim abi abla amca
    teyze hoca usta efendi allah belediye belediyesi belediyemiz belediyeniz mudur muduru mudurlugu baskan
    baskani baskanim baskanimiz sayin yetkili ilgili memur doktor muhtar sofor ataturk and living from bina
    site daire kat apartman ikamet adli isimli adinda isminde ailesi efendim hocam ustam amir sef vali
    kaymakam zabita polis komsu komsum anne baba annem babam oglum kizim esim kardesim dayi dede nine abim
    ablam teyzem halam gun ay saat dun bugun yarin sabah aksam gece en daha artik yine hala sadece adim
    adi ad isim ismim soyadim soyadi soyad the is at in my not of to with we are have was name here
    instagram facebook twitter whatsapp google hz hazreti peygamber tcm tcsi tckn
    belediyesine belediyesinin belediyesinden turkce ingilizce arapca kurtce almanca rusca farsca
    genc yasli imam terzi bakkal kasap manav berber sutcu firinci bahcivan pedagog adini adimi adiyla
    ermeni turk kirgiz alman ingiliz afgan iranli karadenizli
    tacik uygur laz cerkes gurcu rus suriyeli ukraynali irakli azeri pomak cecen
    birim birime birimi mudurluk
    """
    )
    | SHORTENED
)
