package org.switchboard.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes of the WAR and their sources, for rules about them. */
final class ProductionCode {
    static final Path ROOT = Path.of("src", "main", "java", "org", "switchboard");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.switchboard");

    private ProductionCode() {}

    /** Holds the classes against a rule. */
    static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    /** From the sources, since the build weaves types of EclipseLink and JAXB into the compiled entities. */
    static Stream<Path> sourcesNaming(Pattern words) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> words.matcher(text(file)).find())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a source says. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
