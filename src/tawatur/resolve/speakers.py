"""Find who holds each attribution: by the source span, by what it points back to, or by who spoke before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tawatur.model import Attribution, Document, EntityKind, Gender, General, Mention, Names, SourcePhrase, Span
from tawatur.resolve.cluster import Cluster
from tawatur.resolve.clusters import Clusters
from tawatur.resolve.entities import fullest
from tawatur.resolve.foreshadowing import find_foreshadowed
from tawatur.resolve.sentences import sentence_at, sentence_before
from tawatur.resolve.subjects import find_subject, possible_subjects, subject_start
from tawatur.resolve.titles import fits


@dataclass(slots=True)
class Speaker:
    """Who speaks: a cluster, or unnamed in the article's words; neither where nobody could be told.

    `joint`: two or more who speak together, by the words.
    """

    cluster: Cluster | None
    words: str
    anonymous: bool
    keys: frozenset[str] = frozenset()
    gender: Gender | None = None
    joint: bool = False

    @property
    def kind(self) -> EntityKind | None:
        """What the entity that speaks is; None where none is known to."""
        return self.cluster.kind if self.cluster is not None else None

    def agrees(self, subject: Gender | Literal["1"] | None) -> bool:
        """Whether the speaker may be the left-out subject of a verb of this gender and number, or whom «he», «it» or «they» means."""
        if subject == "n" and self.kind == "person":
            return False
        if subject in (None, "1") or self.gender is None or self.gender == subject:
            return True
        if self.gender == "n":
            return subject == "p"  # «the army… They said»
        # «المصادر… وأضافت»: the plural of what is no person takes the feminine; of persons it may, before the verb.
        return self.gender == "p" and subject == "f" and (self.anonymous or self.kind not in (None, "person"))


_PAPERS = (General.PAPER, General.REPORT)
_OWN_WORDS = frozenset({"the capital for its state", "with where it is"})
_LAND = "its land"  # «الجانب المغربي» is the state
_ARTICLE = 2  # letters before the name with which a content begins
_BACK = 3  # sentences before the first that is said, in which who says it may be named
_NEAR = 4  # mentions before a verb, one of which its relative clause may hang on
_RELATIVE = 3  # words between a name and the verb of its relative clause: «الذي», «الذي كان قد», a mark
_REMEMBERED = 300  # speakers of an article, or persons with a title, that a definite title may mean
_RELAYING = "verb-relaying"
NOBODY = Speaker(None, "", False)
Found = tuple[Speaker, bool]  # who holds it, and whether that was carried from elsewhere in the article


class Speakers:
    """Walks the attributions in the order of their cues and remembers who spoke at each level of nesting."""

    def __init__(
        self, document: Document, attributions: tuple[Attribution, ...], names: Names, clusters: Clusters
    ) -> None:
        self.document, self.attributions, self.names, self.clusters = document, attributions, names, clusters
        self.subjects = possible_subjects(names.mentions)
        self.places = [each.place for each in attributions]
        self.history: list[tuple[Attribution, Speaker]] = []
        self.recent: dict[int, Speaker] = {}  # by identity, whoever spoke last at the end
        self.titled = [
            Speaker(cluster, "", False, gender=cluster.gender)
            for cluster in clusters.all
            if cluster.kind == "person" and cluster.titles and cluster.proper
        ][:_REMEMBERED]
        self.levels: dict[str | None, list[tuple[Attribution, Speaker]]] = {}  # those in one content, or in none
        self.by_id = {each.id: each for each in attributions}
        self.found: dict[str, Found] = {}
        self.unnamed: dict[Cluster, Speaker] = {}  # what is described and never named: «منظمة حقوقية محلية»
        self.papers: dict[tuple[int, Gender], Speaker] = {}  # by the identity of the issuer
        self.phrases: dict[str, SourcePhrase] = {}

    def run(self, phrases: dict[str, SourcePhrase]) -> dict[str, Found]:
        """Attribution id -> who holds it, and whether that was carried from elsewhere in the article."""
        self.phrases = phrases
        for attribution in self.attributions:
            phrase = phrases.get(attribution.id)
            if phrase is None or phrase.reference == "pronoun":
                found = self._left_out(attribution), True
            else:
                found = self._of_phrase(attribution, phrase)
            self.found[attribution.id] = found
            self.history.append((attribution, found[0]))
            self._remember(found[0])
            if found[0] is not NOBODY:
                self.levels.setdefault(attribution.inside, []).append(self.history[-1])
        return self.found

    def _remember(self, speaker: Speaker) -> None:
        """Put the speaker behind those who spoke before; each stands there once, and nobody for ever."""
        self.recent.pop(id(speaker), None)
        self.recent[id(speaker)] = speaker
        if len(self.recent) > _REMEMBERED:
            del self.recent[next(iter(self.recent))]

    def _of_phrase(self, attribution: Attribution, phrase: SourcePhrase) -> Found:
        cluster = self._cluster(phrase)
        gender = _gender(attribution, phrase)
        if phrase.joint and cluster is not None:
            return Speaker(cluster, phrase.words, False, phrase.keys, "p", joint=True), False
        if phrase.reference == "back":
            earlier = self._pointed_back(attribution, phrase, gender)
            if earlier is not None:
                if (
                    earlier.cluster is not None
                    and earlier.cluster is not cluster
                    and not earlier.joint
                    and _is_title(phrase, earlier.cluster)
                ):
                    earlier.cluster.names.setdefault(phrase.words, "a title that points back")
                return earlier, True
        if cluster is not None and cluster in self.unnamed:
            return self.unnamed[cluster], True
        if cluster is not None and (cluster.proper or phrase.reference == "named"):
            return Speaker(cluster, self._own_words(phrase), False, phrase.keys, gender), False
        if cluster is not None and phrase.reference == "back":
            return Speaker(cluster, "", False, phrase.keys, gender), False
        if phrase.reference == "anonymous" and gender != "p":
            named = find_foreshadowed(self.document, self.attributions, attribution, phrase, self.phrases, self._named)
            if named is not None:
                return Speaker(named, "", False, phrase.keys, gender), True
        speaker = Speaker(None, phrase.words, True, phrase.keys, gender)
        if cluster is not None:
            self.unnamed[cluster] = speaker
        return speaker, False

    def _own_words(self, phrase: SourcePhrase) -> str:
        """«واشنطن» where the capital speaks for its state, «المقاومة الشعبية في عدن», «محافظة جدة»: the article's own words; else ""."""
        mention = self.names.mentions[phrase.speaker] if phrase.speaker is not None else None
        if mention is None or not mention.forms:
            return ""
        if mention.kind == "place" and any(
            form.name == phrase.words and form.reason != _LAND for form in mention.forms
        ):
            return phrase.words
        if mention.forms[-1].reason in _OWN_WORDS:
            return mention.forms[-1].name
        return self._other_name(mention, self._cluster(phrase))

    def _other_name(self, mention: Mention, cluster: Cluster | None) -> str:
        """«البنتاغون»: a full name of a body that its fullest one does not hold, by which it speaks here; "" for any other, as for initials."""
        own = mention.forms[0].name
        if cluster is None or mention.kind != "organization" or not mention.proper or cluster.names.get(own) != "name":
            return ""
        return "" if own.isupper() or set(own.split()) <= set(fullest(cluster)[0].split()) else own

    def _cluster(self, phrase: SourcePhrase) -> Cluster | None:
        return self.clusters.of_mention[phrase.speaker] if phrase.speaker is not None else None

    def _named(self, phrase: SourcePhrase) -> Cluster | None:
        cluster = self._cluster(phrase)
        return cluster if cluster is not None and cluster.kind != "place" and cluster.proper else None

    def _pointed_back(self, attribution: Attribution, phrase: SourcePhrase, gender: Gender | None) -> Speaker | None:
        """Whom a definite title means: who has it and shares most of its words, the last speaker of equals."""
        if phrase.general in _PAPERS:
            issuer = self._publisher(attribution, phrase) or self._issuer(phrase)
            return self._on_paper(issuer, gender) if issuer is not None else None
        if phrase.general == General.TWO:
            return next((each for each in reversed(self.recent.values()) if each.joint), None)
        named = self.titled
        best: tuple[float, bool, int] = (0, False, 0)
        chosen: Speaker | None = None
        for order, speaker in enumerate([*named, *self.recent.values()]):
            of_several = phrase.general == General.SOURCE and speaker.anonymous  # «ذكرت مصادر أمنية… وأوضح المصدر»
            if (gender == "p") != (speaker.gender == "p") and not of_several or _is_of_superior(phrase, speaker):
                continue
            if phrase.general == General.PERSON and {gender, speaker.gender} == {"m", "f"}:
                continue  # «المرأة» is no man who spoke before
            person = speaker.anonymous or speaker.kind == "person"
            known = (
                speaker.keys
                if speaker.anonymous
                else speaker.cluster.titles
                if speaker.cluster is not None
                else frozenset()
            )
            spoke = order >= len(named)  # «المسؤول» is somebody who spoke
            general = phrase.general if spoke else min(phrase.general, General.BACK)
            score = fits(phrase.head, phrase.keys, frozenset(known), general, person, speaker.anonymous)
            if not self.history:
                order = -order  # a headline means whom the article names first
            rank = score, speaker.cluster is not None, order
            if score > 0 and (chosen is None or rank >= best):
                best, chosen = rank, speaker
        if chosen is None and phrase.general == General.SAME:
            return next((speaker for other, speaker in reversed(self.history) if other.inside is None), None)
        if chosen is None and phrase.general == General.SOURCE and self.history:
            said, last = self.history[-1]  # «حسب وكالة الأنباء. وأوضح المصدر أن», «أعلنت الوزارة…. وأضاف المصدر»
            return last if last.kind == "organization" and said.source is not None else None
        return chosen

    def _issuer(self, phrase: SourcePhrase) -> Speaker | None:
        """Whose paper it is that speaks on: «وأضاف البيان»; the last who spoke in one, else the last, if that was no person of no name.

        A report or study is of a body, not of a person or state that spoke by the way, or was quoted without an issuer
        before.
        """
        level = self.levels.get(None, [])[-_REMEMBERED:]
        outer = [speaker for _, speaker in level]
        if phrase.general == General.PAPER:
            on_paper = (speaker for said, speaker in reversed(level) if self._is_said_in(said, phrase.head))
            last = next(on_paper, outer[-1] if outer else None)
            return last if last is None or last.cluster is not None or last.gender != "p" else None
        by_paper = [each for each in outer if phrase.head in each.keys]  # «تقرير أممي», «تقرير لمنظمة السنابل»
        quoted = [each for each in by_paper if each.kind in (None, "organization")]
        described = len(phrase.keys) > 1  # «الإحصاءات الدقيقة», «الحصيلة الأولية»: of nobody who spoke before
        bodies = [each for each in outer if each.kind == "organization" and not described]
        return next(reversed(quoted or bodies), None)

    def _is_said_in(self, attribution: Attribution, paper: str) -> bool:
        """«قالت السفارة | في بيان | إن»: whether the sentence names the paper before what is said."""
        sentence = sentence_at(self.document, attribution.place.start)
        if sentence is None:
            return False
        said = max(attribution.place.end, attribution.content[0].start)
        return paper in self.document.article.text[sentence.start : said]

    def _publisher(self, attribution: Attribution, phrase: SourcePhrase) -> Speaker | None:
        """«أصدرت الوزارة بيانا. | وأكد البيان أن»: who acts right before, in a sentence that has the paper and nobody speaks in."""
        if phrase.general != General.PAPER:
            return None
        sentence = sentence_at(self.document, attribution.place.start)
        before = sentence_before(self.document, sentence) if sentence is not None else None
        if before is None or phrase.head[:-1] not in before.of(self.document.article.text):
            return None
        return self._acting_before(attribution._replace(subject=None), sentence, 1)

    def _on_paper(self, issuer: Speaker, gender: Gender | None) -> Speaker:
        """«دعت الهيئة… وقال البيان… وأضاف»: the issuer, as a verb agrees with the paper."""
        if gender is None or issuer.gender in (None, gender):
            return issuer
        return self.papers.setdefault((id(issuer), gender), replace(issuer, gender=gender))

    def _left_out(self, attribution: Attribution) -> Speaker:
        """Who the verb means that names no subject."""
        if attribution.subject == "1" and (quoting := self._quoting(attribution)) is not None:
            return quoting
        sentence = sentence_at(self.document, attribution.place.start)
        level = self.levels.get(attribution.inside, [])
        here = _in_sentence(level, sentence)
        antecedent = self._antecedent(attribution) or self._described(attribution)
        if antecedent is not None:
            return antecedent
        if not here and (quoted := self._in_quotation(attribution)) is not None:
            return quoted
        for speaker in here:
            if speaker.agrees(attribution.subject):
                return speaker
        around = (
            self._relayed(level, attribution)
            or self._relayer(level, attribution)
            or self._topic(attribution)
            or self._around(attribution)
        )
        if around is not None:
            return around
        subject = self._nested(attribution, sentence) or self._subject(attribution, sentence, bool(here))
        if subject is not None:
            return subject
        acting = self._acting_before(attribution, sentence, 1 if level else _BACK)
        if acting is not None:
            return acting
        for _, speaker in reversed(level):
            if speaker.agrees(attribution.subject):
                return speaker
        if here:
            return here[0]
        return self._quoted_last(attribution) if level else NOBODY

    def _quoting(self, attribution: Attribution) -> Speaker | None:
        """«قال فلان: "الوزير يصر على كذا، | ونؤكد أن…"»: who is quoted word for word around a first person; None where nobody is."""
        around = [each.inner for each in self.document.quotations if each.inner.contains(attribution.place)]
        outer = self._outer(attribution)
        while outer is not None and all(inner.contains(outer.place) for inner in around):
            outer = self._outer(outer)
        return self.found[outer.id][0] if outer is not None and outer.id in self.found else None

    def _antecedent(self, attribution: Attribution) -> Speaker | None:
        """«بحسب رئيس البلدية فلان | الذي أضاف»: who was named last, with one word between him and the verb."""
        if not self.history:
            return None
        last, speaker = self.history[-1]
        if last.source is None or not speaker.agrees(attribution.subject):
            return None
        between = self.document.article.text[last.source.end : attribution.place.start]
        return speaker if between[:1] == " " and between[-1:] == " " and len(between.split()) == 1 else None

    def _described(self, attribution: Attribution) -> Speaker | None:
        """«تنظيم كذا | الذي أعلن قيام…»: what the relative clause hangs on that the verb opens; the longest name of several."""
        start = attribution.place.start
        behind = bisect_left(self.names.mentions, start, key=_start)
        found = None
        for index in range(behind - 1, max(behind - _NEAR, 0) - 1, -1):
            mention, cluster = self.names.mentions[index], self.clusters.of_mention[index]
            between = self.document.article.text[mention.span.end : start]
            if not mention.described or cluster is None or len(between.split()) > _RELATIVE:
                continue
            speaker = Speaker(cluster, "", False, gender=mention.gender)
            found = speaker if speaker.agrees(attribution.subject) else found
        return found

    def _in_quotation(self, attribution: Attribution) -> Speaker | None:
        """«قال فلان: "التقيت الرئيس فلان | وقال إنه…"»: whom somebody's own words named last; he himself would be «I»."""
        outer = self._outer(attribution)
        if outer is None or outer.mode != "direct" or attribution.subject is None:
            return None
        said = outer.content[0]
        if not any(each.inner.contains(said) and said.contains(attribution.place) for each in self.document.quotations):
            return None
        return self._subject(attribution, Span(said.start, attribution.place.start), True)

    def _nested(self, attribution: Attribution, sentence: Span | None) -> Speaker | None:
        """«أفادت الصحيفة بأن الوزير رحب بالقرار، | متمنيا»: who spoke last in the sentence, in what others say, and agrees."""
        return next((each for each in _in_sentence(self.history, sentence) if each.agrees(attribution.subject)), None)

    def _quoted_last(self, attribution: Attribution) -> Speaker:
        """«أفادت الوكالة بأن الوزير كتب أن…. | وأضاف»: who spoke last, in what others say, where none of these agrees."""
        last, speaker = self.history[-1]
        told = attribution.subject is not None and last.inside is not None
        return speaker if told and speaker.agrees(attribution.subject) else NOBODY

    def _relayed(self, level: Sequence[tuple[Attribution, Speaker]], attribution: Attribution) -> Speaker | None:
        """«نقل التقرير عن فلان قوله… | وأضاف»: the one whose words were passed on, where he agrees."""
        if not level or level[-1][0].rule != _RELAYING:
            return None
        last, speaker = self.history[-1]
        told = last.inside == level[-1][0].id and attribution.subject is not None
        return speaker if told and speaker.agrees(attribution.subject) else None

    def _relayer(self, level: Sequence[tuple[Attribution, Speaker]], attribution: Attribution) -> Speaker | None:
        """«نقلت الوكالة عن الوزير أن… وأضافت»: the relay of what was said last, where its source does not agree and it does."""
        if not level:
            return None
        last, speaker = level[-1]
        if last.via is None or last.subject != attribution.subject or speaker.agrees(attribution.subject):
            return None
        first = bisect_left(self.names.mentions, last.via.start, key=_start)
        for index, mention in enumerate(self.names.mentions[first:], first):
            if mention.span.start >= last.via.end:
                break
            if mention.kind == "organization":
                return Speaker(
                    self.clusters.of_mention[index], "", False, gender=None if last.subject == "1" else last.subject
                )
        return None

    def _outer(self, attribution: Attribution) -> Attribution | None:
        return self.by_id.get(attribution.inside) if attribution.inside is not None else None

    def _topic(self, attribution: Attribution) -> Speaker | None:
        """«أكد العميد أن الوزير كان يتصل بالضباط | ويبلغهم بأوامر»: whom the content speaks of, where the verb joins what he does."""
        outer = self._outer(attribution)
        start = attribution.place.start
        if outer is None or outer.mode != "indirect" or not self.document.article.text[start - 1].isalpha():
            return None
        content = outer.content[0]
        first = bisect_left(self.subjects, content.start, key=subject_start)
        if first == len(self.subjects) or self.subjects[first][1].span.start > content.start + _ARTICLE:
            return None
        return self._subject(attribution, Span(content.start, start), False)

    def _around(self, attribution: Attribution) -> Speaker | None:
        """«قالت النيابة إن المتهم أقر بأنه…، مضيفة»: who says what this stands in, or what that stands in, and agrees."""
        outer = attribution.inside
        while outer is not None and outer in self.found:
            if self.found[outer][0].agrees(attribution.subject):
                return self.found[outer][0]
            outer = self.by_id[outer].inside
        return None

    def _acting_before(self, attribution: Attribution, sentence: Span | None, back: int) -> Speaker | None:
        """«التقى الوزير فلان نظيره. وقال إن…»: who acts in the sentences before, in which nobody speaks."""
        if sentence is None or attribution.inside is not None:
            return None
        before = sentence
        for _ in range(back):
            earlier = sentence_before(self.document, before)
            if earlier is None or self._is_spoken_in(earlier):
                return None
            before = earlier
            subject = self._subject(attribution, before, False)
            if subject is not None:
                return subject
        return None

    def _is_spoken_in(self, sentence: Span) -> bool:
        """Whether the sentence holds an attribution."""
        at = bisect_left(self.places, Span(sentence.start, 0))
        while at < len(self.places) and self.places[at].start < sentence.end:
            if self.places[at].end <= sentence.end:
                return True
            at += 1
        return False

    def _subject(self, attribution: Attribution, sentence: Span | None, spoken: bool) -> Speaker | None:
        """The subject of the sentence; who is only described («الشاب») where those who have `spoken` in it do not agree."""
        if sentence is None:
            return None
        index = find_subject(self.document, self.subjects, sentence, attribution.place, spoken)
        cluster = self.clusters.of_mention[index] if index is not None else None
        if index is None or cluster is None:
            return None
        if not (cluster.proper or cluster.kind == "person" and len(cluster.titles) > 1):
            words = self.names.mentions[index].forms[0].name
            speaker = Speaker(None, words, True, frozenset(cluster.titles), cluster.gender)
            return speaker if spoken and cluster.gender == attribution.subject else None
        known = [speaker for _, speaker in self.history if speaker.cluster is cluster]
        speaker = known[-1] if known else Speaker(cluster, "", False, gender=cluster.gender)
        if speaker.agrees(attribution.subject):
            return speaker
        other = None if spoken else self._subject(attribution, sentence, True)
        named = other is not None and other.cluster is not None and other.cluster.proper
        return other if named else None  # «ناقشت الهيئة مقترحات فلان | ودعوته إلى»


def _start(mention: Mention) -> int:
    return mention.span.start


def _in_sentence(level: Sequence[tuple[Attribution, Speaker]], sentence: Span | None) -> list[Speaker]:
    """Those of a level, which is in the order of the text, that speak in the sentence, the last one first."""
    found: list[Speaker] = []
    for other, speaker in reversed(level):
        place = other.place
        if sentence is None or place.start < sentence.start:
            break
        if place.end <= sentence.end:
            found.append(speaker)
    return found


def _is_title(phrase: SourcePhrase, cluster: Cluster) -> bool:
    """Whether the words that point back name the person; «البيان» and «المصدر ذاته» name nobody."""
    source = phrase.general in (General.SAME, General.SOURCE)
    return phrase.general not in _PAPERS and (not source or cluster.kind == "person")


def _is_of_superior(phrase: SourcePhrase, speaker: Speaker) -> bool:
    """Whether a title is that of whom the speaker serves: «رئيس البلدية» of «نائب رئيس البلدية فلان»."""
    cluster = speaker.cluster
    return (
        cluster is not None and phrase.head in cluster.titles and phrase.head not in (cluster.heads or cluster.titles)
    )


def _gender(attribution: Attribution, phrase: SourcePhrase) -> Gender | None:
    if phrase.gender == "p" or attribution.via is not None:
        return phrase.gender  # «نقلت الوكالة عن مسؤول»: the verb is the agency's
    return attribution.subject if attribution.subject in ("m", "f") else phrase.gender
