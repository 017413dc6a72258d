package org.marketops.taxonomy;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.Transactions;
import org.marketops.taxonomy.TaxonomyRefused.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeepTermsTest {

    private static final Transactions AT_ONCE = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    private final Halden.Memory store = new Halden.Memory(Halden.taxonomy());
    private final KeepTerms keep = new KeepTerms(store, Halden.notes(new ArrayList<>()), (dimension, term) -> term.code().equals("search") ? 12 : 0, AT_ONCE);
    private final KeepTemplates templates = new KeepTemplates(store, AT_ONCE);
    private final TermsCsv csv = new TermsCsv(store, keep);

    @Test
    void aTermInUseIsRetiredNeverRemoved() {
        refused(Reason.TERM_IN_USE, () -> keep.remove("channel", "search"), "Search", "12");

        keep.retire("channel", "search", "email");
        refused(Reason.TERM_IN_USE, () -> keep.remove("channel", "search"), "Search", "12");
        assertThat(store.read().look("channel", "SEM").proposal().get().code()).isEqualTo("email");
        keep.restore("channel", "search");
        assertThat(store.read().look("channel", "SEM").kind()).isEqualTo(Match.Kind.TERM);
    }

    @Test
    void aTermThatNobodyUsesCanBeRemovedUnlessItReplacesAnother() {
        refused(Reason.REPLACEMENT_OF_OTHERS, () -> keep.remove("region", "emea"), "EMEA", "eu");

        keep.remove("region", "amer");

        assertThat(store.read().term("region", "amer")).isEmpty();
        assertThatThrownBy(() -> keep.remove("region", "amer")).isInstanceOf(NotFound.class);
    }

    @Test
    void oneSpellingMeansOneTerm() {
        refused(Reason.TERM_TAKEN, () -> keep.add(Term.of("channel", "email", "Mail", List.of())), "email", "email");
        refused(Reason.TERM_TAKEN, () -> keep.add(Term.of("channel", "mail", "e-mail", List.of())), "email", "email");
        refused(Reason.TERM_TAKEN, () -> keep.change(Term.of("channel", "fairs", "Trade fairs", List.of("s.e.m."))), "sem", "search");

        keep.add(Term.of("audience", "search", "Search", List.of()));
    }

    @Test
    void aReplacementIsAnotherActiveTermOfTheSameDimension() {
        refused(Reason.REPLACEMENT_SAME, () -> keep.retire("region", "amer", "amer"), "amer");
        refused(Reason.REPLACEMENT_UNKNOWN, () -> keep.retire("region", "amer", "oce"), "oce");
        refused(Reason.REPLACEMENT_UNKNOWN, () -> keep.retire("region", "amer", "search"), "search");
    }

    @Test
    void aChangeKeepsARetiredTermRetired() {
        keep.change(Term.of("region", "eu", "European Union", List.of("EU27")));

        Term changed = store.read().term("region", "eu").get();
        assertThat(changed.isActive()).isFalse();
        assertThat(changed.replacement()).contains("emea");
        assertThat(changed.label()).isEqualTo("European Union");
    }

    @Test
    void aDimensionStaysWhileItHasTermsOrStandsInATemplate() {
        refused(Reason.DIMENSION_HAS_TERMS, () -> keep.removeDimension("audience"), "audience", "1");
        keep.remove("audience", "engineers");
        templates.save(NamedKind.CAMPAIGN, "{audience}-{slug}");
        refused(Reason.DIMENSION_IN_TEMPLATE, () -> keep.removeDimension("audience"), "audience");
        templates.save(NamedKind.CAMPAIGN, " ");

        keep.removeDimension("audience");

        assertThat(store.read().dimension("audience")).isEmpty();
        refused(Reason.DIMENSION_TAKEN, () -> keep.addDimension(Dimension.usual("region")), "region");
    }

    @Test
    void aTableComesBackAsItWentOut() {
        Halden.Memory other = new Halden.Memory(new Taxonomy(Halden.taxonomy().dimensions(), List.of()));
        TermsCsv there = new TermsCsv(other, new KeepTerms(other, Halden.notes(new ArrayList<>()), (dimension, term) -> 0, AT_ONCE));

        TermsCsv.Result result = there.read(csv.write());

        assertThat(result.refused()).isEmpty();
        assertThat(result.added()).isEqualTo(Halden.terms().size());
        assertThat(there.write()).isEqualTo(csv.write());
        assertThat(there.read(csv.write()).same()).isEqualTo(Halden.terms().size());
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsGuardedAndReadBack() {
        keep.add(Term.of("channel", "formula", "=cmd|' /C calc'!A0", List.of("+1", "say \"hi\", twice")));

        assertThat(csv.write()).contains(",'=cmd|' /C calc'!A0,active,,\"'+1|say \"\"hi\"\", twice\"");
        assertThat(csv.read(csv.write()).same()).isEqualTo(store.read().terms("channel").size() + store.read().terms("region").size() + 1);
    }

    @Test
    void rowsThatAreRefusedAreNamedAndTheOthersTaken() {
        TermsCsv.Result result = csv.read("\ufeffDimension;Code;Label;State;Replacement\r\nchannel;video;Video;;\r\nchannel;VIDEO;Film;;\r\n"
                + "planet;mars;Mars;;\r\n\r\nchannel;search;Search engines;retired;nosuch\r\nregion;amer;Americas;retired;emea\r\n");

        assertThat(result.added()).isEqualTo(1);
        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.states()).isEqualTo(1);
        assertThat(store.read().term("channel", "search").get().synonyms()).containsExactly("SEM");
        assertThat(result.refused()).extracting(TermsCsv.RefusedRow::line).containsExactly(3, 4, 6);
        assertThat(result.refused()).extracting(row -> row.why().code()).containsExactly("TERM_CODE", "TERM_UNKNOWN", "REPLACEMENT_UNKNOWN");
        assertThat(store.read().term("region", "amer").get().replacement()).contains("emea");
    }

    @Test
    void aTableWithoutItsHeaderChangesNothing() {
        refused(Reason.CSV_HEADER, () -> csv.read("a,b\n1,2"), "a, b");
        refused(Reason.CSV_EMPTY, () -> csv.read("  \n"));
        refused(Reason.CSV_LARGE, () -> csv.read("dimension,code,label\n" + "\n".repeat(5001)), "5000");
    }

    @Test
    void theStarterIsPlantedOnceAndLeavesWhatIsThere() {
        Starter starter = new Starter(store, keep, templates);

        starter.plant();
        String once = csv.write();
        starter.plant();

        assertThat(csv.write()).isEqualTo(once).contains("region,emea,EMEA", "channel,webinar,Webinar", "region,eu,Europe only,retired,emea");
        assertThat(templates.names(NamedKind.CAMPAIGN)).isPresent();
        assertThat(templates.names(NamedKind.PLAN)).isEmpty();
        SourceMediums.of(Starter.PAIRS);
    }

    private static void refused(Reason reason, Runnable work, String... facts) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(TaxonomyRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.arguments()).contains(facts);
        });
    }
}
