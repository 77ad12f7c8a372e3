"""What a reading says first: its topic, its kind, the department of the real complaints that this is."""

from shared.events import Kind, Reading
from shared.municipality.model import UNKNOWN_TOPIC

_OTHER = "Diğer"
_DEPARTMENTS = {
    "Su ve Kanalizasyon": "su_kesintisi su_patlak su_kalitesi su_abonelik_fatura kanalizasyon yagmur_taskin",
    "Ulaşım": "yol_bozuk kaldirim_yaya trafik_duzen otopark_arac toplu_tasima_sefer toplu_tasima_personel "
    "toplu_tasima_kart",
    "Park ve Bahçeler": "park_oyun_alani agac_yesil_alan",
    "Zabıta": "zabita_denetim gurultu hasere_ilaclama koku_duman_toz imar_insaat",
    "Temizlik İşleri": "cop_toplama sokak_temizlik moloz_iri_atik",
    "Veteriner İşleri": "basibos_hayvan hayvan_sagligi",
    "Sosyal Hizmet ve Yardımlar": "sosyal_yardim kultur_spor_tesis",
}
_DEPARTMENT_OF = {topic: name for name, topics in _DEPARTMENTS.items() for topic in topics.split()}


def topic(reading: Reading) -> str:
    return reading.parts[0].topic if reading.parts else UNKNOWN_TOPIC


def kind(reading: Reading) -> str:
    return (reading.parts[0].kind if reading.parts else Kind.OTHER).value


def department(reading: Reading) -> str:
    return department_of(topic(reading))


def department_of(topic_id: str) -> str:
    return _DEPARTMENT_OF.get(topic_id, _OTHER)
