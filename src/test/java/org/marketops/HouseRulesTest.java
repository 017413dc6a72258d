package org.marketops;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of architecture.md section 1: a change that breaks through one fails here. */
@AnalyzeClasses(packages = "org.marketops", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] ADAPTERS = {"org.marketops.jira..", "org.marketops..jira.."};

    @ArchTest
    static final ArchRule theDomainSeesOnlyTheJdkAndItself = classes()
            .that(resideInAPackage("org.marketops..").and(not(resideInAnyPackage(ADAPTERS))))
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..")
                    .or(resideInAPackage("org.marketops..").and(not(resideInAnyPackage(ADAPTERS)))));

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.marketops.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule factsAndSumsKnowNoRoomThatUsesThem = noClasses()
            .that()
            .resideInAPackage("org.marketops.metric")
            .should()
            .dependOnClassesThat(resideInAPackage("org.marketops.metric..").and(not(resideInAPackage("org.marketops.metric"))));

    @ArchTest
    static final ArchRule rowsOfFiguresKnowNoPageOfThem = noClasses()
            .that()
            .resideInAPackage("org.marketops.metric.jira")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.marketops.metric.file.jira", "org.marketops.metric.tray.jira", "org.marketops.metric.panel.jira"));

    @ArchTest
    static final ArchRule sharedAdaptersKnowNoFeature = noClasses()
            .that()
            .resideInAPackage("org.marketops.jira..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.marketops..")
                    .and(not(resideInAnyPackage("org.marketops.jira..", "org.marketops.kernel.."))));

    @ArchTest
    static final ArchRule rowsNeverLeaveTheirPackage =
            classes().that().haveSimpleNameEndingWith("Row").and().areInterfaces().should().bePackagePrivate();

    @ArchTest
    static final ArchRule nobodyAsksTheServiceLocator =
            noClasses().should().dependOnClassesThat().haveSimpleName("ComponentAccessor");

    @ArchTest
    static final ArchRule noClassIsNamedAfterNothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule fieldsAreNotInjected =
            noFields().should().beAnnotatedWith("javax.inject.Inject").orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule staticStateIsConstant =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule noFloatingPointInFiguresAndMoney = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("org.marketops.metric..", "org.marketops.money..", "org.marketops.budget.."))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noFloatingPointComesOutOfFiguresAndMoney = noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("org.marketops.metric", "org.marketops.money", "org.marketops.budget"))
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule userTextIsNeverParsedAsATemplate = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("renderFragment")));

    /** Of all code only the webhooks' adapter opens connections, and of that only to an address that it has checked. */
    @ArchTest
    static final ArchRule noServerSideFetchOfAddresses = noClasses()
            .that()
            .resideOutsideOfPackage("org.marketops.webhook.jira")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "java.nio.channels.."))
            .orShould()
            .dependOnClassesThat(assignableTo(java.net.Socket.class).or(assignableTo(java.net.URLConnection.class)));

    @ArchTest
    static final ArchRule noClientThatLooksHostsUpItself = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.http..").or(assignableTo(java.net.URLConnection.class)))
            .orShould()
            .callMethod(java.net.URL.class, "openStream");
}
