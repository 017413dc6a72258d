package org.marketops.taxonomy;

import org.junit.jupiter.api.Test;
import org.marketops.taxonomy.NamePart.Problem;
import org.marketops.taxonomy.TaxonomyRefused.Reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NamesTest {

    private static final List<String> KNOWN = List.of("region", "channel", "audience");

    private final Names names = Halden.names();

    @Test
    void aNameIsMadeOfWhatTheIssueSays() {
        assertThat(names.compose(Halden.values("Spring launch: H7 pressure sensor", "EMEA", "Search")).text())
                .contains("fy27-emea-search-x-spring-launch-h7-pressure-sensor");
    }

    @Test
    void severalChannelsAreJoinedByDots() {
        assertThat(names.compose(Halden.values("H7", "Europe", "E-mail", "SEM", "Search")).text()).contains("fy27-emea-email.search-x-h7");
    }

    @Test
    void aRetiredValueGivesWayToItsReplacementAndIsNamed() {
        ComposedName composed = names.compose(Halden.values("H7", "Europe only", "Search"));

        assertThat(composed.text()).contains("fy27-emea-search-x-h7");
        assertThat(composed.problems()).extracting(NamePart::problem).containsExactly(Problem.RETIRED_TERM);
    }

    @Test
    void noNameIsMadeOfAGuess() {
        ComposedName composed = names.compose(Halden.values("H7", "EMEA", "Serach"));

        assertThat(composed.text()).isEmpty();
        assertThat(composed.problems()).extracting(NamePart::found).containsExactly("Serach");
        assertThat(composed.problems()).extracting(NamePart::proposal).containsExactly("search");
        assertThat(names.check("fy27-emea-search-x-h7", Halden.values("H7", "EMEA", "Serach")).isFine()).isTrue();
    }

    @Test
    void aNameThatIsAlreadyOneKeepsItsSlug() {
        assertThat(names.compose(Halden.values("fy26-emea-search-x-spring-launch", "Americas", "Search")).text())
                .contains("fy27-amer-search-x-spring-launch");
        assertThat(names.compose(Halden.values("FY27-EMEA-SEM-x-Spring launch", "EMEA", "Search")).text())
                .contains("fy27-emea-search-x-spring-launch");
        assertThat(names.compose(Halden.values("spring - launch - of - the - sensor", "EMEA", "Search")).text())
                .contains("fy27-emea-search-x-spring-launch-of-the-sensor");
    }

    @Test
    void eachWrongPartOfANameIsNamedWithItsProposal() {
        CheckedName checked = names.check("27-EMEA-serach-engineers-Spring launch");

        assertThat(checked.isFine()).isFalse();
        assertThat(checked.problems()).extracting(NamePart::token).containsExactly("fiscalYear", "region", "channel", "slug");
        assertThat(checked.problems()).extracting(NamePart::problem)
                .containsExactly(Problem.NOT_A_YEAR, Problem.SPELLING, Problem.UNKNOWN_TERM, Problem.NOT_A_SLUG);
        assertThat(checked.problems()).extracting(NamePart::proposal).containsExactly("", "emea", "search", "spring-launch");
        assertThat(checked.proposal()).isEmpty();
        assertThat(names.check("FY27-EMEA-serach-X-Spring launch").proposal()).contains("fy27-emea-search-x-spring-launch");
    }

    @Test
    void aRetiredTermInANameIsNamed() {
        assertThat(names.check("fy27-eu-search-x-spring").problems()).extracting(NamePart::problem).containsExactly(Problem.RETIRED_TERM);
    }

    @Test
    void aNameOfAnotherShapeIsNone() {
        for (String name : new String[] {"", "Spring launch", "fy27-emea-search", "fy27_emea_search_x_spring"}) {
            CheckedName checked = names.check(name);
            assertThat(checked.isFine()).as(name).isFalse();
            assertThat(checked.isShaped()).as(name).isFalse();
        }
        assertThat(names.check("Spring launch", Halden.values("Spring launch", "EMEA", "Search")).proposal())
                .contains("fy27-emea-search-x-spring-launch");
    }

    @Test
    void aNameSaysWhatTheFieldsSay() {
        CheckedName checked = names.check("fy26-amer-search-x-spring", Halden.values("fy26-amer-search-x-spring", "EMEA", "Search"));

        assertThat(checked.problems()).extracting(NamePart::token).containsExactly("fiscalYear", "region");
        assertThat(checked.problems()).extracting(NamePart::problem).containsOnly(Problem.DIFFERS);
        assertThat(checked.proposal()).contains("fy27-emea-search-x-spring");
    }

    @Test
    void aTemplateThatCannotBeNamesTheTokenOrTheSign() {
        refused("{fiscalYear}-{planet}", Reason.TOKEN_UNKNOWN, "planet");
        refused("{region}-{region}", Reason.TOKEN_TWICE, "region");
        refused("{region}{channel}", Reason.TEMPLATE_TOUCHING, "{region}");
        refused("{region}.{channel}", Reason.TEMPLATE_TOUCHING, "{region}");
        refused("{region}-{channel", Reason.TOKEN_OPEN, "");
        refused("Campaign {region}", Reason.TEMPLATE_SIGN, "Campaign ");
        refused("campaign", Reason.TEMPLATE_EMPTY, "");
        refused("{region}-" + "a".repeat(200), Reason.TEMPLATE_LONG, "200");
    }

    private static void refused(String template, Reason reason, String named) {
        assertThatThrownBy(() -> NamingTemplate.of(template, KNOWN)).as(template).isInstanceOfSatisfying(TaxonomyRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(String.join(" ", refused.arguments()) + " ").contains(named);
        });
    }

    /** 20,000 names by random templates from random values: each is fine, says what its fields say, and is made again from itself. */
    @Test
    void whatIsComposedIsFine() {
        long seed = Long.getLong("marketops.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Names any = KeepTemplates.names(template(random), Halden.taxonomy());
            NameValues values = values(random, summary(random));
            ComposedName composed = any.compose(values);
            if (composed.text().isPresent()) {
                String name = composed.text().get();
                String told = "seed " + seed + ": " + name;
                assertThat(any.check(name).isFine()).as(told).isTrue();
                assertThat(any.check(name, values).isFine()).as(told).isTrue();
                assertThat(any.check(name).proposal()).as(told).contains(name);
            }
        }
    }

    private static String template(Random random) {
        List<String> tokens = new ArrayList<>(List.of("fiscalYear", "region", "channel", "audience", "slug"));
        java.util.Collections.shuffle(tokens, random);
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "mo-" : "");
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : random.nextBoolean() ? "-" : "-m.").append('{').append(tokens.get(i)).append('}');
        }
        return text.append(random.nextInt(4) == 0 ? "-end" : "").toString();
    }

    private static NameValues values(Random random, String summary) {
        Map<String, List<String>> values = new HashMap<>();
        for (String dimension : KNOWN) {
            List<Term> terms = Halden.taxonomy().terms(dimension);
            List<String> chosen = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                Term term = terms.get(random.nextInt(terms.size()));
                chosen.add(random.nextBoolean() ? term.label().toUpperCase(java.util.Locale.ROOT) : term.code());
            }
            values.put(dimension, chosen);
        }
        return new NameValues(summary, random.nextBoolean() ? OptionalInt.of(1990 + random.nextInt(120)) : OptionalInt.empty(), values);
    }

    private static String summary(Random random) {
        StringBuilder summary = new StringBuilder();
        String signs = "abc XYZ-_.,'’0189äßøΩλος:/\u2013\u00a0fyemeax";
        for (int i = random.nextInt(90); i >= 0; i--) {
            summary.append(signs.charAt(random.nextInt(signs.length())));
        }
        return summary.toString();
    }

    @Test
    void aSlugIsShortPlainAndStaysWhatItIs() {
        assertThat(PlainText.slug("Ελληνικά κείμενα")).isEqualTo("ellinika-keimena");
        assertThat(PlainText.slug("Größe & Maß: Œuvre d’Æsir")).isEqualTo("grosse-mass-oeuvre-daesir");
        assertThat(PlainText.slug("日本")).isEmpty();
        String slug = PlainText.slug("word ".repeat(30));
        assertThat(slug).hasSizeLessThanOrEqualTo(60).endsWith("word");
        assertThat(PlainText.slug(slug)).isEqualTo(slug);
        assertThat(PlainText.slug("a".repeat(100))).hasSize(60);
    }
}
