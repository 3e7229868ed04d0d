package org.switchboard.description.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import kotlin.Unit;
import net.servicestack.client.IReturn;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.switchboard.contract.sessions.NamedByKeywords;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Declared;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.security.AccessRule;

/**
 * The types that the server generates compile, also where a member is called by a keyword. The compilers that come with
 * Maven are used here; those of Python, TypeScript, JavaScript and C# by the clients' tests.
 */
class GeneratedTypesTest {
    private static final String LIBRARIES = Stream.of(IReturn.class, Gson.class, Unit.class)
            .map(each -> Path.of(URI.create(each.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()))
                    .toString())
            .collect(Collectors.joining(File.pathSeparator));

    private static final Operations WITH_KEYWORDS = new Operations(List.of(Operation.of(
            new OperationDescriptor<>(
                    NamedByKeywords.class,
                    SessionInfo.class,
                    "Do it",
                    new AccessRule.AnyLogin(),
                    List.of(new Route(Verb.POST, "/keywords"))),
            (context, asked) -> {
                throw new UnsupportedOperationException();
            })));

    @TempDir
    private Path folder;

    @Test
    void theJavaTypesCompileWithoutAWarning() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();

        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-Xlint:all,-processing", "-Werror", "-cp", LIBRARIES, "-d", folder.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null)
                                .getJavaFileObjects(written(Declared.operations(), "java", "dtos.java")))
                .call();

        assertThat(said.toString()).isEmpty();
        assertThat(compiled).isTrue();
    }

    /** All operations and the one with keywords at once: the compiler takes most of its time to start. */
    @Test
    void theKotlinTypesCompileAndKeepTheNamesOnTheWire() throws Exception {
        Path all = written(Declared.operations(), "kotlin", "all.kt");
        Path keywords = written(WITH_KEYWORDS, "kotlin", "keywords.kt", "of.keywords");

        assertThat(kotlin(all, keywords)).isEmpty();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> type = loader.loadClass("of.keywords.NamedByKeywords");
            Object request = new Gson().fromJson("{\"in\":\"a\",\"object\":\"b\",\"from\":\"c\"}", type);
            assertThat(valueOf(type, request, "In")).isEqualTo("a");
            assertThat(new Gson().toJson(request)).isEqualTo("{\"from\":\"c\",\"in\":\"a\",\"object\":\"b\"}");
        }
    }

    @Test
    void aKeywordOfPythonBearsAnUnderscoreAndKeepsItsNameOnTheWire() {
        assertThat(file(WITH_KEYWORDS, "python", Optional.empty()))
                .contains("from_: Optional[str] = field(metadata=config(field_name='from'), default=None)\n")
                .contains("in_: Optional[str] = field(metadata=config(field_name='in'), default=None)\n")
                .contains("object: Optional[str] = None\n");
    }

    @Test
    void aRequestOfPythonKeepsWhatItInherits() {
        assertThat(file(Declared.operations(), "python", Optional.empty()))
                .contains("class ListAccounts(ListRequest, IReturn[ListAccountsResponse], IGet):\n");
    }

    private static Object valueOf(Class<?> type, Object instance, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(instance);
    }

    private String kotlin(Path... sources) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> arguments = Stream.concat(
                        Stream.of("-no-stdlib", "-no-reflect", "-Werror", "-cp", LIBRARIES, "-d", folder.toString()),
                        Stream.of(sources).map(Path::toString))
                .toList();
        ExitCode code = new K2JVMCompiler()
                .exec(new PrintStream(said, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        String text = said.toString(StandardCharsets.UTF_8);
        return code == ExitCode.OK ? text : code + ": " + text;
    }

    private Path written(Operations operations, String language, String name) throws IOException {
        return Files.writeString(folder.resolve(name), file(operations, language, Optional.empty()));
    }

    private Path written(Operations operations, String language, String name, String packageName) throws IOException {
        return Files.writeString(folder.resolve(name), file(operations, language, Optional.of(packageName)));
    }

    private static String file(Operations operations, String language, Optional<String> packageName) {
        return new TypesGenerator(operations)
                .file(
                        language,
                        new TypesGenerator.Head("2026-11-23 10:00:00", "1.2.3", "https://voice.example"),
                        new TypesGenerator.Asked(Optional.empty(), Optional.empty(), packageName))
                .orElseThrow();
    }
}
