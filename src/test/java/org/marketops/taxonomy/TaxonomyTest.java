package org.marketops.taxonomy;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TaxonomyTest {

    private final Taxonomy taxonomy = Halden.taxonomy();

    @Test
    void aValueIsFoundByCodeLabelOrSynonymWhateverItsCaseDashesAndAccents() {
        for (String spelling : new String[] {"emea", "EMEA", " Emea ", "EUROPE", "ελλαδα", "ΕΛΛΆΔΑ", "Ellada"}) {
            assertThat(code("region", spelling)).as(spelling).isEqualTo("emea");
        }
        for (String spelling : new String[] {"e-mail", "E\u2011Mail", "e mail", "EMAIL"}) {
            assertThat(code("channel", spelling)).as(spelling).isEqualTo("email");
        }
        assertThat(code("channel", "messe-zurich")).isEqualTo("fairs");
    }

    @Test
    void anUnknownValueHasTheNearestActiveTerm() {
        assertThat(proposal("channel", "Serach")).isEqualTo("search");
        assertThat(proposal("channel", "emial")).isEqualTo("email");
        assertThat(proposal("channel", "search ads")).isEqualTo("search");
        assertThat(proposal("region", "America")).isEqualTo("amer");
    }

    @Test
    void whatIsLikeNothingHasNoProposal() {
        Match match = taxonomy.look("channel", "Skywriting");

        assertThat(match.kind()).isEqualTo(Match.Kind.UNKNOWN);
        assertThat(match.proposal()).isEmpty();
        assertThat(taxonomy.look("channel", "").proposal()).isEmpty();
        assertThat(taxonomy.look("planet", "Search").proposal()).isEmpty();
    }

    @Test
    void aRetiredTermLeadsToItsReplacement() {
        Match match = taxonomy.look("region", "Europe only");

        assertThat(match.kind()).isEqualTo(Match.Kind.RETIRED);
        assertThat(match.term().get().code()).isEqualTo("eu");
        assertThat(match.proposal().get().code()).isEqualTo("emea");
        assertThat(taxonomy.look("region", "Oceania").proposal()).isEmpty();
    }

    @Test
    void aRingOfReplacementsEnds() {
        Taxonomy ring = new Taxonomy(List.of(Dimension.usual("region")), List.of(Term.of("region", "a", "A", List.of()).retired("b"),
                Term.of("region", "b", "B", List.of()).retired("a")));

        assertThat(ring.look("region", "a").proposal()).isEmpty();
    }

    @Test
    void aTermThatCannotBeNamesItsPart() {
        refused("code", () -> Term.of("region", "E-MEA", "EMEA", List.of()));
        refused("code", () -> Term.of("region", "", "EMEA", List.of()));
        refused("code", () -> Term.of("region", "x", "EMEA", List.of()));
        refused("label", () -> Term.of("region", "emea", " - ", List.of()));
        refused("label", () -> Term.of("region", "emea", "E".repeat(61), List.of()));
        refused("key", () -> Dimension.of("fiscalYear", "Year", ""));
        refused("key", () -> Dimension.of("Big", "Big", ""));
        refused("label", () -> Dimension.of("season", "", ""));
    }

    @Test
    void synonymsThatSayNothingNewAreLeftOut() {
        assertThat(Term.of("region", "emea", "EMEA", List.of("e.m.e.a.", "Europe", "europe", "", "--")).synonyms()).containsExactly("Europe");
    }

    @Test
    void theNearestOfTwoEquallyNearIsTheFirst() {
        assertThat(Nearest.distance("abcd", "abdc")).isEqualTo(1);
        assertThat(Nearest.distance("abcd", "bcd")).isEqualTo(1);
        assertThat(Nearest.distance("abcd", "abxxd")).isEqualTo(2);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }

    private static void refused(String field, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(TaxonomyRefused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private String code(String dimension, String value) {
        return taxonomy.look(dimension, value).term().map(Term::code).orElse("none");
    }

    private String proposal(String dimension, String value) {
        assertThat(taxonomy.look(dimension, value).kind()).isEqualTo(Match.Kind.UNKNOWN);
        return taxonomy.look(dimension, value).proposal().map(Term::code).orElse("none");
    }
}
