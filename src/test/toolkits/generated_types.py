"""Judges the generated Python types: by the parser, and, where dataclasses_json is installed, by using them.

ServiceStack's package, which brings the marks of requests, comes from PyPI only; the same names stand in for it.
"""
import ast
import json
import sys
import types
from typing import Generic, TypeVar

T = TypeVar("T")


class IReturn(Generic[T]):
    pass


def load(source):
    servicestack = types.ModuleType("servicestack")
    servicestack.IReturn = IReturn
    for mark in ("IReturnVoid", "IGet", "IPost", "IPut", "IPatch", "IDelete"):
        setattr(servicestack, mark, type(mark, (), {}))
    servicestack.ResponseStatus = type("ResponseStatus", (), {})
    sys.modules["servicestack"] = servicestack
    dtos = types.ModuleType("dtos")
    sys.modules["dtos"] = dtos
    exec(compile(source, "dtos.py", "exec"), dtos.__dict__)
    return dtos


def expect(actual, expected):
    if actual != expected:
        sys.exit(f"expected {expected!r}, got {actual!r}")


with open(sys.argv[1], encoding="utf-8") as file:
    code = file.read()
ast.parse(code)
try:
    import dataclasses_json  # noqa: F401
except ImportError:
    sys.exit(0)

module = load(code)
listing = module.ListSessions(from_="bob", search_archive=True, specific_ids=["a"])
sent = {name: value for name, value in json.loads(listing.to_json()).items() if value is not None}
expect(sent, {"from": "bob", "searchArchive": True, "specificIds": ["a"]})
expect(module.ListSessions.from_json('{"from": "bob"}').from_, "bob")
expect(module.ListAccounts(count_per_page=5).to_dict()["countPerPage"], 5)
session = module.SessionInfo.from_json('{"id": "1", "channel": "Fax", "members": [{"identity": "a"}]}')
expect((session.id, session.channel, session.members[0].identity), ("1", module.FlowChannels.FAX, "a"))
