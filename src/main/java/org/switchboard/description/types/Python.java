package org.switchboard.description.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;

/** Python data classes for the {@code servicestack} package. */
final class Python implements Language {
    private static final Names NAMES = new Names("str", "bool", "int", "List[*]", "Dict[str, str]");

    /** The keywords that a member's name could be: all but {@code None}, {@code True} and {@code False}. */
    private static final Set<String> KEYWORDS = Set.of(
            ("and as assert async await break class continue def del elif else except finally for from global if import in is"
                            + " lambda nonlocal not or pass raise return try while with yield")
                    .split(" "));

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
    public String file(TypeSelection typeSelection, Optional<String> packageName) {
        Code code = new Code()
                .gap()
                .line("from typing import *")
                .line("from servicestack import *")
                .line("from dataclasses import dataclass, field")
                .line("from dataclasses_json import dataclass_json, LetterCase, Undefined, config")
                .line("from enum import Enum");
        typeSelection.types().forEach(type -> add(code, type, typeSelection.askedWith(type), true));
        return code.toString();
    }

    @Override
    public String shown(TypeSelection typeSelection) {
        Code code = new Code();
        typeSelection.types().forEach(type -> add(code, type, typeSelection.askedWith(type), false));
        return code.toString();
    }

    private static void add(
            Code code, PublishedType type, Optional<? extends OperationDescriptor<?, ?>> operation, boolean whole) {
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
        List<String> parents = new ArrayList<>();
        type.base().map(PublishedType::name).ifPresent(parents::add);
        operation
                .filter(asked -> whole)
                .ifPresent(asked -> parents.addAll(List.of(returnMark(asked), TypeScript.mark(asked))));
        code.open("class " + type.name() + (parents.isEmpty() ? "" : '(' + String.join(", ", parents) + ')') + ':');
        operation.ifPresent(asked -> docString(code, asked.description()));
        type.ownMembers().forEach(member -> addMember(code, member));
        code.close("");
    }

    private static String returnMark(OperationDescriptor<?, ?> operation) {
        return operation.noContent()
                ? RETURNS_NOTHING
                : "IReturn[" + operation.answer().getSimpleName() + "]";
    }

    private static void addMember(Code code, PublishedMember member) {
        code.gap();
        member.description().ifPresent(text -> code.line("# @ApiMember(Description=" + Code.quoted(text) + ")"));
        code.line(named(member) + ": Optional[" + NAMES.of(member) + "] = " + initial(member));
        member.description().ifPresent(text -> docString(code, text));
    }

    /** A member called by a keyword bears an underscore, and says what it is called where it is sent, as the original's do. */
    private static String named(PublishedMember member) {
        return snake(member.jsonName()) + (isKeyword(member) ? "_" : "");
    }

    private static String initial(PublishedMember member) {
        return isKeyword(member)
                ? "field(metadata=config(field_name='" + member.jsonName() + "'), default=None)"
                : "None";
    }

    private static boolean isKeyword(PublishedMember member) {
        return KEYWORDS.contains(snake(member.jsonName()));
    }

    private static void docString(Code code, String text) {
        code.line("\"\"\"").line(Code.inComment(text)).line("\"\"\"");
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
