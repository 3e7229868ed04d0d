package org.switchboard.format.binding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.format.BindingError;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.jsv.JsvFormat;
import org.switchboard.text.BooleanText;
import org.switchboard.text.EnumText;
import org.switchboard.text.IntegerText;

/**
 * Puts values that came as text, in a path, a query string or a form, into the members of a published type (wire
 * contract, section 3.3). Names count in any case, unknown names and empty values do not. Thread-safe.
 */
@Singleton
public class TextBinder {
    private static final ClassValue<Map<String, PublishedMember>> MEMBERS = new ClassValue<>() {
        @Override
        protected Map<String, PublishedMember> computeValue(Class<?> type) {
            Map<String, PublishedMember> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            PublishedType.of(type).members().forEach(member -> members.put(member.jsonName(), member));
            return members;
        }
    };

    private final JsvFormat jsv;

    /** Takes lists and objects to be JSV. */
    @Inject
    public TextBinder(JsvFormat jsv) {
        this.jsv = jsv;
    }

    /** Those of the names that no member of a published type has, in their order. */
    public static List<String> unknown(Class<?> type, Collection<String> names) {
        Map<String, PublishedMember> members = MEMBERS.get(type);
        return names.stream().filter(name -> !members.containsKey(name)).toList();
    }

    /**
     * Puts the values into the members of an instance.
     *
     * @return what did not fit, in the order of the values; nothing else was left out
     */
    public List<BindingError> bind(Object instance, Map<String, List<String>> values) {
        Map<String, PublishedMember> members = MEMBERS.get(instance.getClass());
        List<BindingError> errors = new ArrayList<>();
        values.forEach((name, texts) -> {
            @Nullable PublishedMember member = members.get(name);
            List<String> given = texts.stream().filter(text -> !text.isEmpty()).toList();
            if (member != null && !given.isEmpty()) {
                bind(instance, member, name, given).ifPresent(errors::add);
            }
        });
        return errors;
    }

    private Optional<BindingError> bind(Object instance, PublishedMember member, String name, List<String> given) {
        if (given.size() > 1 && !member.kind().isList()) {
            return Optional.of(new BindingError(name, "'" + name + "' is given twice; give it once"));
        }
        String text = given.get(0);
        return switch (member.kind()) {
            case TEXT -> set(instance, member, text);
            case BOOLEAN ->
                BooleanText.of(text)
                        .map(flag -> set(instance, member, flag))
                        .orElseGet(() -> invalid(name, text, BooleanText.ALLOWED));
            case INTEGER ->
                IntegerText.of(text)
                        .map(number -> set(instance, member, number))
                        .orElseGet(() -> invalid(name, text, IntegerText.ALLOWED));
            case ENUMERATION -> constant(instance, member, name, text);
            case TEXT_LIST -> texts(instance, member, name, given);
            case OBJECT, OBJECT_LIST, DICTIONARY -> parsed(instance, member, name, text);
        };
    }

    private static Optional<BindingError> set(Object instance, PublishedMember member, Object value) {
        member.set(instance, value);
        return Optional.empty();
    }

    private static Optional<BindingError> invalid(String name, String text, String allowed) {
        return Optional.of(BindingError.invalid(name, text, "allowed are " + allowed));
    }

    /** For an unknown constant the first stands in, so that the member is not found missing too. */
    private static Optional<BindingError> constant(Object instance, PublishedMember member, String name, String text) {
        Enum<?>[] constants = (Enum<?>[]) member.field().getType().getEnumConstants();
        Optional<Enum<?>> constant = EnumText.of(constants, text);
        member.set(instance, constant.orElse(constants[0]));
        return constant.isPresent() ? Optional.empty() : invalid(name, text, EnumText.allowed(constants));
    }

    /** Repeated names, texts between commas, or one list in JSV. */
    private Optional<BindingError> texts(Object instance, PublishedMember member, String name, List<String> given) {
        if (given.size() == 1 && given.get(0).startsWith("[")) {
            return parsed(instance, member, name, given.get(0));
        }
        List<String> texts = given.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .toList();
        return set(instance, member, new ArrayList<>(texts));
    }

    private Optional<BindingError> parsed(Object instance, PublishedMember member, String name, String text) {
        try {
            return set(instance, member, jsv.readMember(text, member.field().getGenericType()));
        } catch (MalformedBodyException e) {
            return Optional.of(BindingError.invalid(name, text, "it must be JSV"));
        }
    }
}
