"""Other programs that look for names in text, measured beside ours where they are installed."""

import importlib
import importlib.util
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MODELS = ("en_core_web_md", "en_core_web_lg", "en_core_web_sm")
_UK = ("Uk", "Nhs")


@dataclass(frozen=True, slots=True)
class Peer:
    """A program ready to read: its name with its model, and what it finds as start and end."""

    name: str
    find: Callable[[str], list[tuple[int, int]]]


def presidio(model: str = "") -> Peer | str:
    """Presidio's analyser with a spaCy model and its recognisers for the United Kingdom.

    ``model`` is a package or a folder; else the first of the usual ones. Without any, its
    patterns alone. Where Presidio is absent, a sentence that says so.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # one thread, as ours has
    try:
        analyzer: Any = importlib.import_module("presidio_analyzer")
        engines: Any = importlib.import_module("presidio_analyzer.nlp_engine")
    except ImportError:
        return "presidio is not installed: not measured"
    _keep_offline()
    usual = (name for name in MODELS if importlib.util.find_spec(name))
    chosen = model or next(usual, "")
    if chosen:
        wanted = {"lang_code": "en", "model_name": chosen}
        plain = {"nlp_engine_name": "spacy", "models": [wanted]}
        nlp = engines.NlpEngineProvider(nlp_configuration=plain).create_engine()
    else:
        nlp = _blank(engines)
    engine = analyzer.AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
    recognisers = analyzer.predefined_recognizers
    for name in dir(recognisers):
        if name.startswith(_UK) and name.endswith("Recognizer"):
            engine.registry.add_recognizer(getattr(recognisers, name)())

    def find(text: str) -> list[tuple[int, int]]:
        return [(each.start, each.end) for each in engine.analyze(text=text, language="en")]

    find("Made ready, Mr Example.")
    called = Path(chosen).parent.name if "/" in chosen else chosen
    return Peer(f"presidio ({called or 'patterns alone: no spaCy model'})", find)


def _keep_offline() -> None:
    """Let Presidio's finder of e-mail addresses use the list of domains that it brings along."""
    try:
        domains: Any = importlib.import_module("tldextract")
    except ImportError:
        return
    domains.extract = domains.TLDExtract(suffix_list_urls=(), cache_dir=None)


def _blank(engines: Any) -> Any:  # noqa: ANN401 - Presidio has no types here
    """A spaCy pipeline without a model: Presidio's patterns work on it."""
    spacy: Any = importlib.import_module("spacy")
    engine = engines.SpacyNlpEngine()
    engine.nlp = {"en": spacy.blank("en")}
    return engine
