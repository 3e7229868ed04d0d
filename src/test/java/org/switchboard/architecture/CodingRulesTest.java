package org.switchboard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.architecture.ProductionCode.ROOT;
import static org.switchboard.architecture.ProductionCode.check;
import static org.switchboard.architecture.ProductionCode.sourcesNaming;
import static org.switchboard.architecture.ProductionCode.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.switchboard.config.Setting;
import org.switchboard.persistence.AccountCondition;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;

/** What holds of all our classes, wherever they lie: queries, names, settings, and what they may call. */
class CodingRulesTest {
    private static final Pattern VENDORS =
            Pattern.compile("org\\.glassfish\\.jersey|org\\.eclipse\\.persistence|fish\\.payara");
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

    /** But for the contract, whose packages are its XML namespaces. */
    @Test
    void noPackageHoldsMoreThan25Classes() {
        assertThat(sourcesNaming(Pattern.compile("^package ", Pattern.MULTILINE))
                        .filter(file -> !file.startsWith(ROOT.resolve("contract")))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                .allSatisfy((directory, classes) ->
                        assertThat(classes).as("classes of %s", directory).isLessThanOrEqualTo(25));
    }

    @Test
    void noClassIsLongerThan250Lines() {
        assertThat(sourcesNaming(Pattern.compile("^package ", Pattern.MULTILINE))
                        .filter(file -> text(file).lines().count() > 250))
                .isEmpty();
    }
}
