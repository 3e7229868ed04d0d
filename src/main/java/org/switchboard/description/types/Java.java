package org.switchboard.description.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;

/** Java classes for {@code net.servicestack:client} and Gson. */
final class Java implements Language {
    private static final Names NAMES =
            new Names("String", "Boolean", "Integer", "ArrayList<*>", "HashMap<String,String>");

    @Override
    public String name() {
        return "java";
    }

    @Override
    public List<Map.Entry<String, String>> options() {
        return List.of(
                Map.entry("Package", ""),
                Map.entry("GlobalNamespace", "dtos"),
                Map.entry("AddPropertyAccessors", "True"),
                Map.entry("SettersReturnThis", "True"),
                Map.entry("AddServiceStackTypes", "True"),
                Map.entry("AddDescriptionAsComments", "True"),
                Map.entry("IncludeTypes", ""),
                Map.entry("ExcludeTypes", ""),
                Map.entry("DefaultImports", "java.util.*,net.servicestack.client.*"));
    }

    @Override
    public String file(TypeSelection typeSelection, Optional<String> packageName) {
        Code code = new Code();
        packageName.ifPresent(name -> code.line("package " + name + ";"));
        code.gap()
                .line("import java.util.*;")
                .line("import net.servicestack.client.*;")
                .gap()
                .line("public class dtos")
                .open("{");
        typeSelection.types().forEach(type -> add(code, type, typeSelection.askedWith(type), true));
        return code.gap().close("}").toString();
    }

    @Override
    public String shown(TypeSelection typeSelection) {
        Code code = new Code().open("public class dtos {");
        typeSelection.types().forEach(type -> add(code, type, typeSelection.askedWith(type), false));
        return code.gap().close("}").toString();
    }

    private static void add(
            Code code, PublishedType type, Optional<? extends OperationDescriptor<?, ?>> operation, boolean whole) {
        code.gap();
        if (type.isEnumeration()) {
            code.line("public static enum " + type.name())
                    .open("{")
                    .line(String.join(", ", type.values()) + ";")
                    .close("}");
            return;
        }
        operation.ifPresent(asked -> {
            code.line("/** " + Code.inComment(asked.description()) + " */");
            if (whole) {
                Java.routes(asked).forEach(code::line);
            }
            code.line("@Api(Description=" + Code.quoted(asked.description()) + ")");
        });
        String base = type.base().map(parent -> " extends " + parent.name()).orElse("");
        String marks = operation
                .map(asked -> whole
                        ? " implements " + Language.returnMark(asked) + ", " + TypeScript.mark(asked)
                        : " implements " + TypeScript.mark(asked))
                .orElse("");
        code.line("public static class " + type.name() + base + marks).open("{");
        type.ownMembers().forEach(member -> addField(code, member));
        type.ownMembers().forEach(member -> addAccessors(code, type, member));
        if (whole) {
            operation
                    .filter(asked -> !asked.noContent())
                    .ifPresent(asked -> code.gap()
                            .line("private static Object responseType = "
                                    + asked.answer().getSimpleName() + ".class;")
                            .line("public Object getResponseType() { return responseType; }"));
        }
        code.close("}");
    }

    /** The routes as annotations; the first only, and the others as comments, since the annotation cannot be repeated. */
    static List<String> routes(OperationDescriptor<?, ?> asked) {
        List<String> lines = new ArrayList<>();
        for (Route route : asked.routes()) {
            lines.add((lines.isEmpty() ? "" : "// ") + "@Route(Path=" + Code.quoted(route.path()) + ", Verbs="
                    + Code.quoted(route.verb().name()) + ")");
        }
        return lines;
    }

    private static void addField(Code code, PublishedMember member) {
        member.description()
                .ifPresent(text -> code.line("/** " + Code.inComment(text) + " */")
                        .line("@ApiMember(Description=" + Code.quoted(text) + ")"));
        code.line("public " + NAMES.of(member) + " " + member.jsonName() + " = null;")
                .gap();
    }

    private static void addAccessors(Code code, PublishedType type, PublishedMember member) {
        String get = member.kind() == MemberKind.BOOLEAN && !member.name().startsWith("Is") ? "is" : "get";
        code.line(
                "public " + NAMES.of(member) + " " + get + member.name() + "() { return " + member.jsonName() + "; }");
        code.line("public " + type.name() + " set" + member.name() + "(" + NAMES.of(member) + " value) { this."
                + member.jsonName() + " = value; return this; }");
    }
}
