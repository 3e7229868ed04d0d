package org.switchboard.door.metadata.types;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.Declaration;

/** Python data classes for the {@code servicestack} package. */
final class Python implements Language {
    private static final Names NAMES = new Names("str", "bool", "int", "List[*]", "Dict[str, str]");

    @Override
    public String name() {
        return "python";
    }

    @Override
    public Header header() {
        return new Header("\"\"\" Options:", "#", "\"\"\"");
    }

    @Override
    public List<Map.Entry<String, String>> options() {
        return List.of(
                Map.entry("GlobalNamespace", ""),
                Map.entry("AddServiceStackTypes", "True"),
                Map.entry("AddDescriptionAsComments", "True"),
                Map.entry("IncludeTypes", ""),
                Map.entry("ExcludeTypes", ""),
                Map.entry("DefaultImports", "typing,dataclasses,dataclasses_json,enum,servicestack"));
    }

    @Override
    public String file(Selection selection, Optional<String> packageName) {
        Code code = new Code()
                .gap()
                .line("from typing import *")
                .line("from servicestack import *")
                .line("from dataclasses import dataclass, field")
                .line("from dataclasses_json import dataclass_json, LetterCase, Undefined, config")
                .line("from enum import Enum");
        selection.types().forEach(type -> add(code, type, selection.askedWith(type), true));
        return code.toString();
    }

    @Override
    public String shown(Selection selection) {
        Code code = new Code();
        selection.types().forEach(type -> add(code, type, selection.askedWith(type), false));
        return code.toString();
    }

    private static void add(
            Code code, PublishedType type, Optional<? extends Declaration<?, ?>> operation, boolean whole) {
        code.gap().gap();
        if (type.isEnumeration()) {
            code.open("class " + type.name() + "(str, Enum):");
            type.values().forEach(value -> code.line(snake(value).toUpperCase(Locale.ROOT) + " = '" + value + "'"));
            code.close("");
            return;
        }
        operation.ifPresent(asked -> {
            if (whole) {
                asked.routes().forEach(route -> code.line("# @Route(" + TypeScript.routeText(route) + ")"));
            }
            code.line("# @Api(Description=" + Code.quoted(asked.description()) + ")");
        });
        code.line("@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)")
                .line("@dataclass");
        String marks = operation
                .filter(asked -> whole)
                .map(asked -> returnMark(asked) + ", " + TypeScript.mark(asked))
                .or(() -> type.base().map(PublishedType::name))
                .map(parents -> "(" + parents + ")")
                .orElse("");
        code.open("class " + type.name() + marks + ":");
        operation.ifPresent(asked -> docString(code, asked.description()));
        type.ownMembers().forEach(member -> addMember(code, member));
        code.close("");
    }

    private static String returnMark(Declaration<?, ?> operation) {
        return operation.silent()
                ? RETURNS_NOTHING
                : "IReturn[" + operation.answer().getSimpleName() + "]";
    }

    private static void addMember(Code code, PublishedMember member) {
        code.gap();
        member.description().ifPresent(text -> code.line("# @ApiMember(Description=" + Code.quoted(text) + ")"));
        code.line(snake(member.jsonName()) + ": Optional[" + NAMES.of(member) + "] = None");
        member.description().ifPresent(text -> docString(code, text));
    }

    private static void docString(Code code, String text) {
        code.line("\"\"\"").line(Code.inComment(text)).line("\"\"\"");
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
