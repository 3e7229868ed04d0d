package org.switchboard.description.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;

/** A JavaScript module of classes for {@code @servicestack/client}, with its types in comments. */
final class JavaScript implements Language {
    @Override
    public String name() {
        return "mjs";
    }

    @Override
    public List<Map.Entry<String, String>> options() {
        return List.of(
                Map.entry("AddServiceStackTypes", "True"),
                Map.entry("AddDocAnnotations", "True"),
                Map.entry("AddDescriptionAsComments", "True"),
                Map.entry("IncludeTypes", ""),
                Map.entry("ExcludeTypes", ""),
                Map.entry("DefaultImports", ""));
    }

    @Override
    public String file(TypeSelection typeSelection, Optional<String> packageName) {
        Code code = new Code().line("\"use strict\";");
        typeSelection.typesWithErrors().forEach(type -> add(code, type, typeSelection.askedWith(type)));
        return code.toString();
    }

    @Override
    public String shown(TypeSelection typeSelection) {
        Code code = new Code();
        typeSelection.typesWithErrors().forEach(type -> add(code, type, Optional.empty()));
        return code.toString();
    }

    private static void add(Code code, PublishedType type, Optional<? extends OperationDescriptor<?, ?>> operation) {
        code.gap();
        if (type.isEnumeration()) {
            addEnumeration(code, type);
            return;
        }
        operation.ifPresent(asked -> code.line("/** " + Code.inComment(asked.description()) + " */"));
        String base = type.base().map(parent -> " extends " + parent.name()).orElse("");
        code.open("export class " + type.name() + base + " {");
        code.line("/** @param {{"
                + type.members().stream().map(JavaScript::typed).collect(Collectors.joining(", ")) + "}} [init] */");
        code.line("constructor(init) { " + (base.isEmpty() ? "" : "super(init); ") + "Object.assign(this, init) }");
        type.ownMembers().forEach(member -> addMember(code, member));
        operation.ifPresent(asked -> code.line("getTypeName() { return '" + asked.name() + "' }")
                .line("getMethod() { return '" + asked.verb() + "' }")
                .line("createResponse() {" + created(asked) + "}"));
        code.close("}");
    }

    private static String typed(PublishedMember member) {
        return member.jsonName() + "?: " + TypeScript.NAMES.of(member);
    }

    private static void addMember(Code code, PublishedMember member) {
        String optional = Language.isNullableValue(member) ? "?" : "";
        String meaning =
                member.description().map(text -> ' ' + Code.inComment(text)).orElse("");
        code.line("/** @type {" + optional + TypeScript.NAMES.of(member) + '}' + meaning + " */")
                .line(member.jsonName() + ';');
    }

    private static String created(OperationDescriptor<?, ?> operation) {
        return operation.noContent() ? " " : " return new " + operation.answer().getSimpleName() + "() ";
    }

    private static void addEnumeration(Code code, PublishedType type) {
        code.line("/** @readonly @enum {string} */").open("export const " + type.name() + " = {");
        type.values().forEach(value -> code.line(value + ": '" + value + "',"));
        code.close("};");
    }
}
