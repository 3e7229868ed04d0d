package org.switchboard.description.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;

/** C# classes in the namespaces of the original, for ServiceStack.Client. */
final class CSharp implements Language {
    /** What lies there comes with ServiceStack.Client; a second definition would be ambiguous. */
    private static final String CLIENT_LIBRARY = "ServiceStack";

    private static final Names NAMES = new Names("string", "bool", "int", "List<*>", "Dictionary<string, string>");

    @Override
    public String name() {
        return "csharp";
    }

    @Override
    public List<Map.Entry<String, String>> options() {
        return List.of(
                Map.entry("GlobalNamespace", ""),
                Map.entry("MakePartial", "True"),
                Map.entry("MakeVirtual", "True"),
                Map.entry("MakeInternal", "False"),
                Map.entry("MakeDataContractsExtensible", "False"),
                Map.entry("AddReturnMarker", "True"),
                Map.entry("AddDescriptionAsComments", "True"),
                Map.entry("AddDataContractAttributes", "False"),
                Map.entry("IncludeTypes", ""),
                Map.entry("ExcludeTypes", ""),
                Map.entry("AddNamespaces", ""));
    }

    @Override
    public String file(TypeSelection typeSelection, Optional<String> packageName) {
        return write(typeSelection, true);
    }

    @Override
    public String shown(TypeSelection typeSelection) {
        return write(typeSelection, false);
    }

    private static String write(TypeSelection typeSelection, boolean whole) {
        Map<String, List<PublishedType>> byNamespace = new TreeMap<>();
        typeSelection.types().stream()
                .filter(type -> !whole || !type.clrNamespace().equals(CLIENT_LIBRARY))
                .forEach(type -> byNamespace
                        .computeIfAbsent(type.clrNamespace(), unused -> new ArrayList<>())
                        .add(type));
        Code code = new Code().gap();
        List.of("System", "System.Collections", "System.Collections.Generic", "System.Runtime.Serialization")
                .forEach(used -> code.line("using " + used + ";"));
        List.of("ServiceStack", "ServiceStack.DataAnnotations").forEach(used -> code.line("using " + used + ";"));
        byNamespace.keySet().forEach(used -> code.line("using " + used + ";"));
        byNamespace.forEach((namespace, types) -> {
            code.gap().line("namespace " + namespace).open("{");
            types.forEach(type -> add(code, type, typeSelection.askedWith(type), whole));
            code.gap().close("}");
        });
        return code.toString();
    }

    private static void add(
            Code code, PublishedType type, Optional<? extends OperationDescriptor<?, ?>> operation, boolean whole) {
        code.gap();
        if (type.isEnumeration()) {
            code.line("public enum " + type.name()).open("{");
            type.values().forEach(value -> code.line(value + ","));
            code.close("}");
            return;
        }
        operation.ifPresent(asked -> {
            comment(code, asked.description());
            if (whole) {
                asked.routes().forEach(route -> code.line("[Route(" + TypeScript.routeText(route) + ")]"));
            }
            code.line("[Api(Description=" + Code.quoted(asked.description()) + ")]");
        });
        List<String> parents = new ArrayList<>();
        type.base().ifPresent(base -> parents.add(base.name()));
        operation.ifPresent(asked -> {
            if (whole) {
                parents.add(Language.returnMark(asked));
            }
            parents.add(TypeScript.mark(asked));
        });
        code.line("public partial class " + type.name());
        if (!parents.isEmpty()) {
            code.line("    : " + String.join(", ", parents));
        }
        code.open("{");
        type.ownMembers().forEach(member -> addMember(code, member));
        code.close("}");
    }

    private static void addMember(Code code, PublishedMember member) {
        member.description().ifPresent(text -> {
            comment(code, text);
            code.line("[ApiMember(Description=" + Code.quoted(text) + ")]");
        });
        String nullable = Language.isNullableValue(member) ? "?" : "";
        code.line("public virtual " + NAMES.of(member) + nullable + " " + member.name() + " { get; set; }")
                .gap();
    }

    private static void comment(Code code, String text) {
        code.line("///<summary>")
                .line("///"
                        + Code.inComment(text)
                                .replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;"))
                .line("///</summary>");
    }
}
