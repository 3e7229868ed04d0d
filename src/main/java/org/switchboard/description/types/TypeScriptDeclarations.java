package org.switchboard.description.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/** TypeScript interfaces, for {@code .d.ts} files. */
final class TypeScriptDeclarations implements Language {
    @Override
    public String name() {
        return "typescript.d";
    }

    @Override
    public List<Map.Entry<String, String>> options() {
        return new TypeScript().options();
    }

    @Override
    public String file(TypeSelection typeSelection, Optional<String> packageName) {
        Code code = new Code();
        if (!typeSelection.operations().isEmpty()) {
            code.gap().line("export interface IReturn<T> { __type?: T; }");
            if (typeSelection.isAnySilent()) {
                code.line("export interface " + RETURNS_NOTHING + " { }");
            }
            TypeScript.marks(typeSelection).forEach(mark -> code.line("export interface " + mark + " { }"));
        }
        for (PublishedType type : typeSelection.typesWithErrors()) {
            String marks = typeSelection
                    .askedWith(type)
                    .map(asked -> Language.returnMark(asked) + ", " + TypeScript.mark(asked))
                    .orElse("");
            add(code, type, marks);
        }
        return code.toString();
    }

    @Override
    public String shown(TypeSelection typeSelection) {
        Code code = new Code();
        typeSelection.typesWithErrors().forEach(type -> add(code, type, ""));
        return code.toString();
    }

    private static void add(Code code, PublishedType type, String marks) {
        code.gap();
        if (type.isEnumeration()) {
            code.line("export type " + type.name() + " = "
                    + type.values().stream().map(value -> '"' + value + '"').collect(Collectors.joining(" | ")) + ";");
            return;
        }
        String parents = type.base()
                .map(parent -> marks.isEmpty() ? parent.name() : parent.name() + ", " + marks)
                .orElse(marks);
        code.line("export interface " + type.name() + (parents.isEmpty() ? "" : " extends " + parents))
                .open("{");
        for (PublishedMember member : type.ownMembers()) {
            member.description().ifPresent(text -> code.line("/** " + Code.inComment(text) + " */"));
            code.line(member.jsonName() + "?: " + TypeScript.NAMES.of(member) + ";");
        }
        code.close("}");
    }
}
