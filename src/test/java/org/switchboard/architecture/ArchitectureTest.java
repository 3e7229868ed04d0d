package org.switchboard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.architecture.ProductionCode.ROOT;
import static org.switchboard.architecture.ProductionCode.check;
import static org.switchboard.architecture.ProductionCode.sourcesNaming;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.session.SessionWriter;
import org.switchboard.session.event.SessionEvents;

/** The arrows between the packages: a request walks through them in one direction. */
class ArchitectureTest {
    private static final String OURS = "org.switchboard..";
    /** What everything stands on, and nothing of the business. */
    private static final String[] FOUNDATION = {
        "config", "error", "job", "monitoring", "persistence", "platform", "request", "runtime", "text"
    };

    private static final Pattern HTTP_AND_XML =
            Pattern.compile("jakarta\\.ws\\.rs|jakarta\\.xml\\.bind|jakarta\\.servlet");

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
}
