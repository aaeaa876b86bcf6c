"""YAML that analysts edit, checked on load: an unknown key or a wrong type is refused with its file and line."""

import re
from collections.abc import Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec
import yaml

from counterclaim.errors import BadData

T = TypeVar("T")


class _Loader(yaml.CSafeLoader):
    """YAML 1.2 scalars: "no", "on" and "2024-03-12" are words in our lists, only true and false are truth values."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (PyYAML's own attribute)
        first: [(tag, rule) for tag, rule in rules if not tag.endswith((":bool", ":timestamp"))]
        for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_STEP = re.compile(r"\.(\w+)|\[(\d+|\.\.\.)\]")


def shipped(*parts: str) -> Traversable:
    """Return a file or folder of the data that ships with the package."""
    return files("counterclaim").joinpath("data", *parts)


def load(path: Traversable, kind: type[T]) -> T:
    """Return a YAML file as a record.

    Raises BadData with file, line and reason. Declare `kind` as a msgspec.Struct with
    `frozen=True, forbid_unknown_fields=True` so that a misspelt key cannot pass in silence.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise BadData(f"{path} cannot be read: {fault}; save it as UTF-8 where it is looked for") from fault
    try:
        return msgspec.convert(yaml.load(text, _Loader), kind)  # noqa: S506 (a safe loader, in C)
    except yaml.YAMLError as fault:
        raise BadData(f"{path}: no YAML: {fault}; mend the file") from fault
    except msgspec.ValidationError as fault:
        raise BadData(f"{path}:{_line_of(text, str(fault))}: {fault}; see the head of the file") from fault


def line(path: Traversable, step: str) -> str:
    """Return "file:line" of the node that a path like `$.sections[0].parties[2]` leads to."""
    return f"{path}:{_line_of(path.read_text('utf-8'), f'`{step}`')}"


def _line_of(text: str, message: str) -> int:
    """Return the line of the node that msgspec's path (`$.nouns[3].side`) names, as far as it can be followed."""
    node = yaml.compose(text, _Loader)
    path = message.rpartition("`$")[2].rstrip("`")
    for key, index in _STEP.findall(path):
        found = _child(node, key, index)
        if found is None:
            break
        node = found
    return 1 if node is None else node.start_mark.line + 1


def _child(node: yaml.Node | None, key: str, index: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        pairs: Sequence[tuple[yaml.Node, yaml.Node]] = node.value
        return next((value for name, value in pairs if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and index.isdigit() and int(index) < len(node.value):
        return node.value[int(index)]  # type: ignore[no-any-return]
    return None
