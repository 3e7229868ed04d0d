package org.switchboard.description.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;

/** Kotlin classes for {@code net.servicestack:client} and Gson. */
final class Kotlin implements Language {
    private static final Names NAMES = new Names("String", "Boolean", "Int", "ArrayList<*>", "HashMap<String,String>");

    /** The keywords that the names of members could be, which are those of Java's fields and so no keywords of Java. */
    private static final Set<String> KEYWORDS =
            Set.of("as", "fun", "in", "is", "object", "typealias", "typeof", "val", "var", "when");

    @Override
    public String name() {
        return "kotlin";
    }

    @Override
    public List<Map.Entry<String, String>> options() {
        return List.of(
                Map.entry("Package", ""),
                Map.entry("AddServiceStackTypes", "True"),
                Map.entry("AddDescriptionAsComments", "True"),
                Map.entry("IncludeTypes", ""),
                Map.entry("ExcludeTypes", ""),
                Map.entry("InitializeCollections", "False"),
                Map.entry("DefaultImports", "java.util.*,net.servicestack.client.*"));
    }

    @Override
    public String file(TypeSelection typeSelection, Optional<String> packageName) {
        Code code = new Code();
        packageName.ifPresent(name -> code.line("package " + name));
        code.gap().line("import java.util.*").line("import net.servicestack.client.*");
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
        code.gap();
        if (type.isEnumeration()) {
            code.line("enum class " + type.name()).open("{");
            type.values().forEach(value -> code.line(value + ","));
            code.close("}");
            return;
        }
        operation.ifPresent(asked -> {
            code.line("/** " + Code.inComment(asked.description()) + " */");
            if (whole) {
                Java.routes(asked).forEach(code::line);
            }
            code.line("@Api(Description=" + Code.quoted(asked.description()) + ")");
        });
        List<String> parents = new ArrayList<>();
        type.base().ifPresent(base -> parents.add(base.name() + "()"));
        operation.ifPresent(asked -> {
            if (whole) {
                parents.add(Language.returnMark(asked));
            }
            parents.add(TypeScript.mark(asked));
        });
        code.line("open class " + type.name() + (parents.isEmpty() ? "" : " : " + String.join(", ", parents)))
                .open("{");
        type.ownMembers().forEach(member -> addMember(code, member));
        if (whole) {
            operation
                    .filter(asked -> !asked.noContent())
                    .ifPresent(asked -> code.line("companion object { private val responseType = "
                                    + asked.answer().getSimpleName() + "::class.java }")
                            .line("override fun getResponseType(): Any? = " + type.name() + ".responseType"));
        }
        code.close("}");
    }

    private static void addMember(Code code, PublishedMember member) {
        member.description()
                .ifPresent(text -> code.line("/** " + Code.inComment(text) + " */")
                        .line("@ApiMember(Description=" + Code.quoted(text) + ")"));
        code.line(named(member) + ": " + NAMES.of(member) + "? = null").gap();
    }

    /** A member called by a keyword bears a capital, and says what it is called where it is sent, as the original's do. */
    private static String named(PublishedMember member) {
        String name = member.jsonName();
        return KEYWORDS.contains(name)
                ? "@com.google.gson.annotations.SerializedName(" + Code.quoted(name) + ") open var " + member.name()
                : "open var " + name;
    }
}
