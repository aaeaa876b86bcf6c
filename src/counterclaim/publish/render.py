"""A case as one self-contained page of HTML: no script, no request, the same bytes for the same view."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from counterclaim.publish import place_map, rangeplot, sections, words
from counterclaim.publish.index import Index
from counterclaim.publish.view import CaseView


def page(view: CaseView) -> str:
    """Return the page of a case as HTML; report text enters it only as escaped text."""
    chosen = words.load()
    index = Index.of(view, chosen)
    environment = Environment(
        loader=PackageLoader("counterclaim.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html").render(
        view=view,
        words=chosen,
        sections=tuple(sections.sections(index)),
        loose=sections.loose(index),
        sources=tuple(sections.sources(view)),
        map=place_map.place_map(tuple(index.incidents.values())),
        measures=tuple(chosen.measures[measure] for measure in sections.SUMMED_UP),
        plots=rangeplot,
        maps=place_map,
    )
