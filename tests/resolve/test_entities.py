"""What an article names, and what it only mentions."""

from __future__ import annotations

from tawatur.model import EntityKind
from tawatur.pipeline import read_article
from tests.resolve.holder_cases import Case


def _named(text: str, kind: EntityKind) -> set[str]:
    reading = read_article(Case("entities", None, (text,), ()).article())
    return {entity.name for entity in reading.entities if entity.kind == kind}


def _persons(text: str) -> set[str]:
    return _named(text, "person")


def test_several_are_no_person() -> None:
    assert _persons("حضر الأكاديميون والمستشارين، ووصلت المساعدات الطبية إلى المرضى.") == set()


def test_an_office_without_a_name_is_a_person() -> None:
    assert _persons("حضر محامي الدفاع وقاضي المحكمة.") == {"محامي الدفاع", "قاضي المحكمة"}


def test_what_we_have_is_no_person() -> None:
    assert _persons("لدينا خارطة للطريق، وكشف محمود الدوري النقاب عنها.") == {"محمود الدوري"}


def test_what_is_beside_a_place_is_no_state() -> None:
    assert _named("توقفت القافلة إلى جانب مدينة الرقة، وقال الجانبان إن الطريق مفتوح.", "place") == {"الرقة"}


def test_who_was_born_is_not_called_so() -> None:
    assert _persons("ولد علي محمد التوعري قبل الحرب.") == {"علي محمد التوعري"}


def test_a_prayer_is_no_part_of_an_office() -> None:
    assert _persons("تنفيذا لتوجيهات أمير المنطقة «حفظه الله» بدأ العمل.") == {"أمير المنطقة"}


def test_god_is_no_surname() -> None:
    assert _persons("وتم بتوفيق الله تدمير المنصات.") == set()


def test_an_adjective_behind_a_noun_is_nobody() -> None:
    assert _persons("يختار الشعب نظامه السياسي، ودعا الهيئات المسؤولة إلى العمل.") == set()


def test_institutions_are_no_founders_and_a_beginning_no_officer() -> None:
    assert _persons("انهارت مؤسسات الدولة بما فيها المرافق، وجاء ذلك في مقدمة الحقوق الواردة.") == set()


def test_what_a_zone_is_like_is_no_name() -> None:
    text = "قصف الطيران منطقة آمنة ومنطقة عازلة ومناطق مأهولة ومناطق وجسورا في منطقة حدة."
    assert _named(text, "place") == {"حدة"}


def test_a_brotherly_people_is_nobody() -> None:
    assert _persons("قدم المركز مساعدات للشعب اليمني الشقيق.") == set()


def test_a_state_that_is_an_adjective_too_is_none_behind_a_noun() -> None:
    assert _named("وصلت الطائرة الإغاثية السعودية الرابعة.", "place") == set()
    assert _named("قالت السعودية إن الطائرة وصلت.", "place") == {"السعودية"}


def test_the_interior_is_a_field_of_a_ministry() -> None:
    assert _named("وأعلنت وزارة الداخلية ذلك، ووزارة الداخلية إذ تعلن ذلك تحذر.", "place") == set()


def test_a_given_name_that_is_a_place_too_is_a_man_before_a_surname() -> None:
    text = "طال القصف مواقع نظام بشار العنداني."
    assert _persons(text) == {"بشار العنداني"}
    assert _named(text, "place") == set()
    assert _named("أغلقت جامعة بشار أبوابها.", "place") == {"بشار"}
