"""Find who holds each attribution: by the source span, by what it points back to, or by who spoke before."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model import Attribution, Document, Gender, Names, SourcePhrase, Span
from tawatur.resolve.clusters import Cluster, Clusters
from tawatur.resolve.sentences import sentence_at


@dataclass(slots=True)
class Speaker:
    """Who speaks: a cluster, or unnamed in the article's words; neither where nobody could be told."""

    cluster: Cluster | None
    words: str
    anonymous: bool
    keys: frozenset[str] = frozenset()
    head: str = ""
    gender: Gender | None = None

    def agrees(self, subject: Gender | None) -> bool:
        """Whether the speaker may be the left-out subject of a verb of this gender and number."""
        if subject is None or self.gender is None or self.gender == subject:
            return True
        # «المصادر… وأضافت»: the plural of what is no person takes the feminine; of persons it may, before the verb.
        return self.gender == "p" and subject == "f" and (self.anonymous or self.cluster is not None and self.cluster.kind != "person")


NOBODY = Speaker(None, "", False)


class Speakers:
    """Walks the attributions in the order of their cues and remembers who spoke at each level of nesting."""

    def __init__(self, document: Document, attributions: tuple[Attribution, ...], names: Names, clusters: Clusters) -> None:
        self.document, self.attributions, self.names, self.clusters = document, attributions, names, clusters
        self.history: list[tuple[Attribution, Speaker]] = []
        self.found: dict[str, tuple[Speaker, bool]] = {}
        self.by_id = {each.id: each for each in attributions}

    def run(self, phrases: dict[str, SourcePhrase]) -> dict[str, tuple[Speaker, bool]]:
        """Attribution id -> who holds it, and whether that was carried from elsewhere in the article."""
        for attribution in self.attributions:
            phrase = phrases.get(attribution.id)
            if phrase is not None and phrase.reference != "pronoun":
                speaker, carried = self._of_phrase(attribution, phrase)
            else:
                speaker, carried = self._left_out(attribution), True
            self.found[attribution.id] = speaker, carried
            self.history.append((attribution, speaker))
        return self.found

    def _of_phrase(self, attribution: Attribution, phrase: SourcePhrase) -> tuple[Speaker, bool]:
        cluster = self.clusters.of_mention[phrase.speaker] if phrase.speaker is not None else None
        gender = _gender(attribution, phrase)
        if phrase.joint and cluster is not None:
            return Speaker(cluster, phrase.words, False, phrase.keys, phrase.head, "p"), False
        if phrase.reference == "named" and cluster is not None:
            if cluster.kind == "person" and not cluster.proper and len(cluster.mentions) == 1 and phrase.speaker is not None:
                mention = self.names.mentions[phrase.speaker]
                if mention.forms[0].name.startswith("ال") and len(phrase.keys) == 1:
                    return Speaker(None, phrase.words, True, phrase.keys, phrase.head, gender), False
            return Speaker(cluster, "", False, phrase.keys, phrase.head, gender), False
        if phrase.reference == "back":
            earlier = self._pointed_back(attribution, phrase, gender)
            if earlier is not None:
                if earlier.cluster is not None and earlier.cluster is not cluster:
                    earlier.cluster.names.setdefault(phrase.words, "a title that points back")
                return earlier, True
            if cluster is not None:
                return Speaker(cluster, "", False, phrase.keys, phrase.head, gender), False
        return Speaker(None, phrase.words, True, phrase.keys, phrase.head, gender), False

    def _pointed_back(self, attribution: Attribution, phrase: SourcePhrase, gender: Gender | None) -> Speaker | None:
        """Whom a definite title means: who has it and shares most of its words, the last of equals."""
        best: tuple[float, int] | None = None
        chosen: Speaker | None = None
        keys = {_plain(key) for key in phrase.keys}
        head = _plain(phrase.head)
        candidates = [speaker for _, speaker in self.history] + self._titled_before(attribution)
        for order, speaker in enumerate(candidates):
            score = _fit(speaker, head, keys, phrase.general, gender)
            recency = order if order < len(self.history) else -1
            if score > 0 and (best is None or (score, recency) >= best):
                best, chosen = (score, recency), speaker
        return chosen

    def _titled_before(self, attribution: Attribution) -> list[Speaker]:
        """Persons named with an office who have not spoken."""
        return [
            Speaker(cluster, "", False, frozenset(), "", cluster.gender)
            for cluster in self.clusters.all if cluster.kind == "person" and cluster.titles and cluster.proper
        ]

    def _left_out(self, attribution: Attribution) -> Speaker:
        """Who the verb means that names no subject."""
        sentence = sentence_at(self.document, place_of(attribution).start)
        level = [(other, speaker) for other, speaker in self.history if other.inside == attribution.inside and speaker is not NOBODY]
        for other, speaker in reversed(level):
            if sentence is None or not sentence.contains(place_of(other)):
                break
            if speaker.agrees(attribution.subject):
                return speaker
        outer = self.by_id.get(attribution.inside) if attribution.inside else None
        if outer is not None and outer.id in self.found and self.found[outer.id][0].agrees(attribution.subject):
            return self.found[outer.id][0]
        for other, speaker in reversed(level):
            if speaker.agrees(attribution.subject):
                return speaker
        return NOBODY


def place_of(attribution: Attribution) -> Span:
    """Where an attribution stands in the order of the text: its cue, or its content where no word signals it."""
    return attribution.cue or attribution.content[0]


def _gender(attribution: Attribution, phrase: SourcePhrase) -> Gender | None:
    if phrase.gender == "p":
        return "p"
    return attribution.subject if attribution.subject in ("m", "f") else phrase.gender


def _plain(key: str) -> str:
    """«الأممية» as «الأممي»."""
    return key[:-1] if key.endswith("يه") else key


def _fit(speaker: Speaker, head: str, keys: set[str], general: bool, gender: Gender | None) -> float:
    """How well a definite title fits a speaker: 0 where it does not."""
    titles = speaker.keys if speaker.anonymous else speaker.cluster.titles if speaker.cluster is not None else frozenset()
    known = {_plain(key) for key in titles}
    if gender == "p" and speaker.gender != "p" or speaker.gender == "p" and gender != "p":
        return 0
    shared = len(keys & known - {head})
    more = len(keys) > 1
    if head in known:
        return 3 + shared if shared or not more or len(known) == 1 else 0  # «الرئيس التركي» is not «رئيس الوزراء»
    if speaker.cluster is not None and speaker.cluster.kind != "person":
        return 0
    if shared:
        return 1 + shared if general or not speaker.anonymous else 0
    return (0.5 if more else 1) if general else 0
