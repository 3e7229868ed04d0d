package org.switchboard.description.types;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;

/** TypeScript classes, as on the published page and for {@code @servicestack/client}. */
final class TypeScript implements Language {
    /** The names of the types, the same for classes and declarations. */
    static final Names NAMES = new Names("string", "boolean", "number", "*[]", "{ [index:string]: string; }");

    @Override
    public String name() {
        return "typescript";
    }

    @Override
    public List<Map.Entry<String, String>> options() {
        return List.of(
                Map.entry("GlobalNamespace", ""),
                Map.entry("MakePropertiesOptional", "False"),
                Map.entry("AddServiceStackTypes", "True"),
                Map.entry("AddResponseStatus", "False"),
                Map.entry("AddImplicitVersion", ""),
                Map.entry("AddDescriptionAsComments", "True"),
                Map.entry("IncludeTypes", ""),
                Map.entry("ExcludeTypes", ""),
                Map.entry("DefaultImports", ""));
    }

    @Override
    public String file(TypeSelection typeSelection, Optional<String> packageName) {
        Code code = new Code();
        interfaces(typeSelection, code);
        typeSelection.typesWithErrors().forEach(type -> add(code, type, typeSelection.askedWith(type)));
        return code.toString();
    }

    /** The marks of requests, which the client library looks at. */
    private static void interfaces(TypeSelection typeSelection, Code code) {
        if (typeSelection.operations().isEmpty()) {
            return;
        }
        code.gap()
                .line("export interface IReturn<T>")
                .open("{")
                .line("createResponse(): T;")
                .close("}");
        if (typeSelection.isAnySilent()) {
            code.gap()
                    .line("export interface " + RETURNS_NOTHING)
                    .open("{")
                    .line("createResponse(): void;")
                    .close("}");
        }
        marks(typeSelection)
                .forEach(mark -> code.gap()
                        .line("export interface " + mark)
                        .open("{")
                        .line("createResponse?(): any;")
                        .close("}"));
    }

    /** The names of the verbs' marks that are needed. */
    static List<String> marks(TypeSelection typeSelection) {
        return typeSelection.operations().stream()
                .map(TypeScript::mark)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String shown(TypeSelection typeSelection) {
        Code code = new Code();
        typeSelection.typesWithErrors().forEach(type -> addShown(code, type, typeSelection.askedWith(type)));
        return code.toString();
    }

    private static void add(Code code, PublishedType type, Optional<? extends OperationDescriptor<?, ?>> operation) {
        if (type.isEnumeration()) {
            addEnumeration(code, type);
            return;
        }
        addClass(
                code,
                type,
                operation,
                operation
                        .map(asked -> " implements " + Language.returnMark(asked) + ", " + mark(asked))
                        .orElse(""),
                true);
    }

    private static void addShown(
            Code code, PublishedType type, Optional<? extends OperationDescriptor<?, ?>> operation) {
        if (type.isEnumeration()) {
            addEnumeration(code, type);
            return;
        }
        addClass(
                code,
                type,
                operation,
                operation.map(asked -> " implements " + mark(asked)).orElse(""),
                false);
    }

    private static void addClass(
            Code code,
            PublishedType type,
            Optional<? extends OperationDescriptor<?, ?>> operation,
            String marks,
            boolean whole) {
        code.gap();
        operation.ifPresent(asked -> {
            code.line("/** @description " + Code.inComment(asked.description()) + " */");
            if (whole) {
                asked.routes().forEach(route -> code.line("// @Route(" + routeText(route) + ")"));
            }
            code.line("// @Api(Description=" + Code.quoted(asked.description()) + ")");
        });
        String base = type.base().map(parent -> " extends " + parent.name()).orElse("");
        code.line("export class " + type.name() + base + marks).open("{");
        for (PublishedMember member : type.ownMembers()) {
            member.description()
                    .ifPresent(text -> code.line("/** @description " + Code.inComment(text) + " */")
                            .line("// @ApiMember(Description=" + Code.quoted(text) + ")"));
            code.line("public " + member.jsonName() + presence(member, whole) + ": " + NAMES.of(member) + ";");
            if (member.description().isPresent()) {
                code.gap();
            }
        }
        code.line("public constructor(init?: Partial<" + type.name() + ">) { "
                + type.base().map(parent -> "super(init); ").orElse("") + "(Object as any).assign(this, init); }");
        if (whole) {
            operation.ifPresent(asked -> code.line("public getTypeName() { return '" + asked.name() + "'; }")
                    .line("public getMethod() { return '" + asked.verb() + "'; }")
                    .line("public createResponse() {" + created(asked) + "}"));
        }
        code.close("}");
    }

    /**
     * What stands behind a member's name: that it may be absent, or, in files, that it is no fault to leave it unset, since
     * a client with strict checks must be able to compile what it has not written. The published page has no such mark.
     */
    private static String presence(PublishedMember member, boolean whole) {
        if (Language.isNullableValue(member)) {
            return "?";
        }
        return whole ? "!" : "";
    }

    private static String created(OperationDescriptor<?, ?> operation) {
        return operation.noContent() ? "" : " return new " + operation.answer().getSimpleName() + "(); ";
    }

    private static void addEnumeration(Code code, PublishedType type) {
        code.gap().line("export enum " + type.name()).open("{");
        type.values().forEach(value -> code.line(value + " = '" + value + "',"));
        code.close("}");
    }

    static String mark(OperationDescriptor<?, ?> operation) {
        String verb = operation.verb().name();
        return "I" + verb.charAt(0) + verb.substring(1).toLowerCase(Locale.ROOT);
    }

    static String routeText(Route route) {
        return List.of(route.path(), route.verb().name()).stream()
                .map(Code::quoted)
                .collect(Collectors.joining(", "));
    }
}
