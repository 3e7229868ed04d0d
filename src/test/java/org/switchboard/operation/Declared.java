package org.switchboard.operation;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations as the server finds them, found without it: their declarations need none of what they work with. */
public final class Declared {
    private Declared() {}

    /** Every operation of the WAR, for its declaration only. */
    public static Operations operations() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.switchboard.operation");
        List<Operation<?, ?>> all = new ArrayList<>();
        classes.stream()
                .filter(type -> type.isAssignableTo(Operation.class) && !type.isInterface() && !type.isAnonymousClass())
                .forEach(type -> all.add((Operation<?, ?>) withNothing(type.reflect())));
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Produces.class)
                        && method.getRawReturnType().isEquivalentTo(Operation.class))
                .forEach(method -> all.add(produced(method.reflect())));
        return new Operations(all);
    }

    private static Operation<?, ?> produced(Method producer) {
        try {
            producer.setAccessible(true);
            return (Operation<?, ?>) producer.invoke(withNothing(producer.getDeclaringClass()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(producer + " produces nothing", e);
        }
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
