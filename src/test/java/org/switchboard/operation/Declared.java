package org.switchboard.operation;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** The operations as the server finds them, found without it: their declarations need none of what they work with. */
public final class Declared {
    private Declared() {}

    /** Every operation of the WAR, for its declaration only. */
    public static Operations operations() {
        return new Operations(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.switchboard.resource")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Operations.of(type.reflect(), withNothing(type.reflect())))
                        .toList());
    }

    private static Object withNothing(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            @Nullable Object[] nothing = new Object[constructor.getParameterCount()];
            return constructor.newInstance(nothing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
