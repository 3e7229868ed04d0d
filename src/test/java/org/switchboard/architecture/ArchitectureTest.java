package org.switchboard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.config.Setting;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.persistence.AccountCondition;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.session.SessionWriter;
import org.switchboard.session.event.SessionEvents;

/** The arrows between the packages: a request walks through them in one direction. */
class ArchitectureTest {
    private static final String OURS = "org.switchboard..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.switchboard");
    /** What everything stands on, and nothing of the business. */
    private static final String[] FOUNDATION = {
        "config", "error", "job", "monitoring", "persistence", "platform", "request", "runtime", "text"
    };

    private static final Path ROOT = Path.of("src", "main", "java", "org", "switchboard");
    private static final Pattern VENDORS =
            Pattern.compile("org\\.glassfish\\.jersey|org\\.eclipse\\.persistence|fish\\.payara");
    private static final Pattern HTTP_AND_XML =
            Pattern.compile("jakarta\\.ws\\.rs|jakarta\\.xml\\.bind|jakarta\\.servlet");

    private static final List<String> BEYOND_ALL_ACCOUNTS = List.of(
            "org.switchboard.request.Caller",
            "org.switchboard.security.ApiKeyService",
            "org.switchboard.security.FailedSignInRepository",
            "org.switchboard.security.LoginSessionService",
            "org.switchboard.directory.DirectoryCache",
            "org.switchboard.session.cleanup.SessionArchive",
            "org.switchboard.session.idempotency.IdempotencyRepository",
            "org.switchboard.session.cleanup.StuckSessionTermination",
            "org.switchboard.session.SessionRepository",
            "org.switchboard.session.search.SessionCounts");

    private static final Pattern DATABASE = Pattern.compile(
            "EntityManager|jakarta\\.persistence\\.(Query|TypedQuery|criteria|Named)|javax\\.sql|java\\.sql|createNativeQuery");

    private static final Pattern KEY = Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"([^\"]+)\"");

    @Test
    void theContractKnowsNothingElseOfOurs() {
        ofOurs("contract").mayKnowOnly();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"config", "error", "job", "monitoring", "persistence", "platform", "request", "runtime", "text"})
    void whatEverythingStandsOnKnowsNoFeature(String part) {
        ofOurs(part).mayKnowOnly(FOUNDATION);
    }

    @Test
    void backupsKnowTheDatabase() {
        ofOurs("integrity").mayKnowOnly(FOUNDATION);
        ofOurs("backup").mayKnowOnly(andFoundation("integrity"));
    }

    /** It reads and writes everything, whosesoever it is. */
    @Test
    void nothingThatAnswersARequestKnowsBackups() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.switchboard.backup..", "org.switchboard.integrity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.switchboard.backup..", "org.switchboard.integrity.."));
    }

    @Test
    void theDirectoryKnowsWhatIsShown() {
        ofOurs("directory").mayKnowOnly(andFoundation("contract"));
    }

    @Test
    void securityKnowsTheDirectory() {
        ofOurs("security").mayKnowOnly(andFoundation("directory"));
    }

    @Test
    void anOperationKnowsWhoMayAskForItAndWhatItShows() {
        ofOurs("operation").mayKnowOnly(andFoundation("contract", "security"));
    }

    @Test
    void resourcesKnowWhatTheyOffer() {
        ofOurs("resource")
                .mayKnowOnly(
                        andFoundation("administration", "contract", "directory", "operation", "security", "session"));
    }

    @Test
    void resourcesNameNoneOfJerseysTypes() {
        check(noClasses()
                .that()
                .resideInAPackage("org.switchboard.resource..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.glassfish.."));
    }

    @Test
    void administrationKnowsWhatItLooksAfter() {
        ofOurs("administration").mayKnowOnly(andFoundation("contract", "directory", "security", "session"));
    }

    @Test
    void sessionsKnowWhoCallsWhatIsInTheDirectoryAndWhatIsShown() {
        ofOurs("session").mayKnowOnly(andFoundation("contract", "directory", "security", "telephony"));
    }

    @Test
    void whatASessionIsKnowsNothingOfWhatIsDoneWithIt() {
        check(classes()
                .that()
                .resideInAPackage("org.switchboard.session")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("org.switchboard.session.."))
                        .or(resideInAnyPackage("org.switchboard.session", "org.switchboard.session.event"))));
    }

    @Test
    void thePartsOfSessionsFormNoCircle() {
        check(slices().matching("org.switchboard.session.(*)..").should().beFreeOfCycles());
    }

    /** So that no change of a session goes untold. */
    @Test
    void onlyTheWriterOfSessionsMovesThemAndTellsOfThem() {
        check(noClasses()
                .that(not(type(SessionWriter.class)))
                .should()
                .callMethodWhere(describe(
                        "rows are moved",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(ScopedEntities.class)
                                && call.getName().equals("move")))
                .orShould()
                .callMethodWhere(describe(
                        "an event is fired",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(SessionEvents.class)
                                && call.getName().equals("fire"))));
    }

    @Test
    void carriersAreReachedThroughThePortWhichKnowsNothingElseOfOurs() {
        ofOurs("telephony").mayKnowOnly();
    }

    @Test
    void onlySessionsKnowThePortToCarriers() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.switchboard.session..", "org.switchboard.telephony..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.switchboard.telephony.."));
    }

    @Test
    void formatsKnowTheContract() {
        ofOurs("format").mayKnowOnly(andFoundation("contract"));
    }

    /** What is common knows no format, and none of them knows what requests are bound with. */
    @ParameterizedTest
    @CsvSource({
        "format, ''",
        "format.json, format",
        "format.xml, format",
        "format.jsv, format format.json",
        "format.html, format format.json",
        "format.csv, format format.json format.jsv",
        "format.binding, format format.jsv format.xml"
    })
    void aFormatKnowsOnlyWhatItIsMadeOf(String part, String others) {
        String[] known = Stream.concat(Stream.of(part), Stream.of(others.split(" ")))
                .map(each -> "org.switchboard." + each)
                .toArray(String[]::new);

        check(classes()
                .that()
                .resideInAPackage("org.switchboard." + part)
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("org.switchboard.format..")).or(resideInAnyPackage(known))));
    }

    /** But all show the schemas of the types. */
    @ParameterizedTest
    @ValueSource(strings = {"rpc", "soap", "description"})
    void anInterfaceKnowsNoOtherInterface(String part) {
        String[] others = Stream.of("rpc", "soap", "description")
                .filter(other -> !other.equals(part))
                .map(other -> "org.switchboard." + other + "..")
                .toArray(String[]::new);

        check(noClasses()
                .that()
                .resideInAPackage("org.switchboard." + part + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(others).and(not(resideInAPackage("org.switchboard.description.schema")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "rpc", "soap", "description"})
    void noInterfaceKnowsWhatAnOperationWorksWith(String part) {
        check(noClasses()
                .that()
                .resideInAPackage("org.switchboard." + part + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.switchboard.resource.."));
    }

    @Test
    void whatTheInterfacesShareKnowsNoInterface() {
        ofOurs("http")
                .mayKnowOnly(andFoundation("contract", "directory", "format", "operation", "security", "session"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "administration",
                "contract",
                "directory",
                "error",
                "monitoring",
                "operation",
                "persistence",
                "request",
                "resource",
                "security",
                "session"
            })
    void whatIsBehindTheInterfacesKnowsNone(String part) {
        check(noClasses()
                .that()
                .resideInAPackage("org.switchboard." + part + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.switchboard.http..",
                        "org.switchboard.rpc..",
                        "org.switchboard.soap..",
                        "org.switchboard.description..",
                        "org.switchboard.startup.."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session",
                "directory",
                "security",
                "administration",
                "config",
                "error",
                "job",
                "monitoring",
                "persistence",
                "request",
                "runtime",
                "text"
            })
    void whatIsBehindTheInterfacesKnowsNoHttpAndNoXml(String part) {
        assertThat(sourcesNaming(HTTP_AND_XML).filter(file -> file.startsWith(ROOT.resolve(part))))
                .isEmpty();
    }

    @Test
    void thePackagesFormNoCircle() {
        check(slices().matching("org.switchboard.(*)..").should().beFreeOfCycles());
    }

    /** But for the contract, whose packages are its XML namespaces. */
    @Test
    void thePackagesBelowThemFormNoCircle() {
        check(slices().matching("org.switchboard.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        resideInAPackage("org.switchboard.contract.."),
                        resideInAPackage("org.switchboard.contract..")));
    }

    /** So that what an entry is in the caches and hands of others stays what is stored. */
    @Test
    void onlyTheDirectoryMakesAndChangesItsEntries() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.switchboard.directory..")
                .should()
                .callCodeUnitWhere(describe(
                        "an entry is made or changed",
                        (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(DirectoryEntity.class)
                                && !call.getTarget().getRawParameterTypes().isEmpty()
                                && !call.getName().equals("caller"))));
    }

    @Test
    void theServersOwnTypesAreNamedOnlyWhereTheyAreNeeded() {
        assertThat(sourcesNaming(VENDORS)
                        .filter(file -> !file.startsWith(ROOT.resolve("format/xml/JaxbProvider.java")))
                        .filter(file -> !file.startsWith(ROOT.resolve("http")))
                        .filter(file -> !file.startsWith(ROOT.resolve("monitoring")))
                        .filter(file -> !file.startsWith(ROOT.resolve("persistence")))
                        .filter(file -> !ROOT.equals(file.getParent())))
                .containsExactly(ROOT.resolve("security/ContainerSecurity.java"));
    }

    /** So that whatever is read or written goes through {@link ScopedEntities}, which asks for a scope. */
    @Test
    void noQueryGoesAroundTheBorderBetweenAccounts() {
        assertThat(sourcesNaming(DATABASE)
                        .filter(file -> !file.startsWith(ROOT.resolve("persistence")))
                        .filter(file -> !file.startsWith(ROOT.resolve("platform")))
                        .filter(file -> !file.startsWith(ROOT.resolve("backup")))
                        .filter(file -> !file.startsWith(ROOT.resolve("integrity"))))
                .isEmpty();
    }

    @Test
    void whateverIsStoredSaysHowItLiesWithinAccounts() {
        check(classes().that().areAnnotatedWith(Entity.class).should().beAnnotatedWith(AccountCondition.class));
    }

    /**
     * Who looks beyond all accounts, and why: administrators of the server see everything, sign-ins, keys and failures
     * are looked up before it is known whose they are, the directory remembers answers for all callers and shows each its
     * own, sweeps and counts are the server's own work, and logs are read for sessions that were found inside a scope.
     * Another class does not belong here without a reason of this kind.
     */
    @Test
    void hardlyAnythingLooksBeyondAllAccounts() {
        check(noClasses()
                .that()
                .haveNameNotMatching(String.join("|", BEYOND_ALL_ACCOUNTS).replace(".", "\\."))
                .should()
                .callConstructor(AccountScope.All.class));
    }

    /** But the server itself, where it listens, when it warms itself up. */
    @Test
    void nothingOfOursFetchesAnAddress() {
        assertThat(
                        sourcesNaming(
                                Pattern.compile(
                                        "java\\.net\\.(http|URLConnection|HttpURLConnection|Socket)|openStream\\(|openConnection\\(|jakarta\\.ws\\.rs\\.client")))
                .containsExactly(ROOT.resolve("startup/LoopbackClient.java"));
    }

    /** So that the start log, the warnings of unknown keys and {@code docs/operating.md} know every one. */
    @Test
    void everyKeyThatIsReadIsASettingAndEverySettingIsRead() {
        Set<String> read = sourcesNaming(KEY)
                .flatMap(file -> KEY.matcher(text(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> settings = Arrays.stream(Setting.values())
                .filter(setting -> setting != Setting.JWT_PUBLIC_KEY)
                .map(Setting::key)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(read)
                .as("the keys of @ConfigProperty, beside the issuer's, which Payara reads")
                .isEqualTo(settings);
    }

    @Test
    void whatIsStoredHasNoPublicSetters() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .andShould()
                .bePublic());
    }

    @Test
    void noClassIsNamedForNothing() {
        check(noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Base)(\\$.*)?"));
    }

    private static Part ofOurs(String name) {
        return new Part(name);
    }

    private static String[] andFoundation(String... parts) {
        return Stream.concat(Arrays.stream(parts), Arrays.stream(FOUNDATION)).toArray(String[]::new);
    }

    /** A package of ours with those inside it. */
    private record Part(String name) {
        void mayKnowOnly(String... others) {
            String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(others))
                    .map(part -> "org.switchboard." + part + "..")
                    .toArray(String[]::new);
            check(classes()
                    .that()
                    .resideInAPackage("org.switchboard." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(not(resideInAPackage(OURS)).or(resideInAnyPackage(allowed))));
        }
    }

    @Test
    void treesOfJsonAreWrittenWithBuffersOfTheApplication() {
        check(noClasses()
                .should()
                .callMethodWhere(describe(
                        "a tree of JSON writes itself",
                        (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(JsonNode.class)
                                && Set.of("toString", "toPrettyString").contains(call.getName())))
                .because("its buffers would stay with the thread, and the application with them; JsonText writes it"));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    /** From the sources, since the build weaves types of EclipseLink and JAXB into the compiled entities. */
    private static Stream<Path> sourcesNaming(Pattern words) {
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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
