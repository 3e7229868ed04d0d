package org.switchboard.operation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations as the server finds them, found without it: their declarations need none of what they work with. */
public final class Declared {
    private Declared() {}

    /** Every operation of the WAR, for its declaration only. */
    public static Operations operations() {
        List<? extends Operation<?, ?>> all = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.switchboard.operation")
                        .stream()
                        .filter(type -> type.isAssignableTo(Operation.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .map(Declared::withNothing)
                        .toList();
        return new Operations(all);
    }

    private static Operation<?, ?> withNothing(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            @Nullable Object[] nothing = new Object[constructor.getParameterCount()];
            return (Operation<?, ?>) constructor.newInstance(nothing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
