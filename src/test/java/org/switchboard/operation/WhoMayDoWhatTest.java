package org.switchboard.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.switchboard.security.AccessRule;

/** The table of {@code docs/security.md} says what the declarations say. */
class WhoMayDoWhatTest {
    private static final String START = "<!-- operations, checked by WhoMayDoWhatTest -->\n";
    private static final String END = "<!-- end of operations -->";

    @Test
    void theTableOfTheDocumentIsThatOfTheDeclarations() throws IOException {
        String document = Files.readString(Path.of("docs/security.md"));
        String table = document.substring(document.indexOf(START) + START.length(), document.indexOf(END));

        assertThat(table)
                .as("put this table into docs/security.md:\n%s", table())
                .isEqualTo(table());
    }

    private static String table() {
        return Declared.operations().declarations().stream()
                .map(WhoMayDoWhatTest::row)
                .collect(Collectors.joining("", "| operation | routes | who |\n| --- | --- | --- |\n", ""));
    }

    private static String row(OperationDescriptor<?, ?> descriptor) {
        String routes = descriptor.routes().stream()
                .map(route -> '`' + route.verb().name() + ' ' + route.path() + '`')
                .collect(Collectors.joining(", "));
        return "| " + descriptor.name() + " | " + routes + " | " + who(descriptor.audience()) + " |\n";
    }

    private static String who(AccessRule accessRule) {
        if (!accessRule.needsLogin()) {
            return "anyone";
        }
        return accessRule.roleNames().isEmpty() ? "any login" : String.join(", ", accessRule.roleNames());
    }
}
