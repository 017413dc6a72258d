package org.marketops.taxonomy.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.KeepLinks;
import org.marketops.taxonomy.KeepTemplates;
import org.marketops.taxonomy.KeepTerms;
import org.marketops.taxonomy.NamedKind;
import org.marketops.taxonomy.NoteChanges;
import org.marketops.taxonomy.SavedLink;
import org.marketops.taxonomy.Starter;
import org.marketops.taxonomy.TaxonomyRefused;
import org.marketops.taxonomy.Term;
import org.marketops.taxonomy.TermChange;
import org.marketops.taxonomy.TermRecord;
import org.marketops.taxonomy.TermsCsv;
import org.marketops.taxonomy.UtmLink;
import org.marketops.testing.RealActiveObjects;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Terms, templates and links on a real database, on two nodes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TermsOnRealRows {

    private static final int RACES = 20;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneOffset.UTC);
    private static final IssueId ISSUE = IssueId.of(77);

    private RealActiveObjects database;
    private RealActiveObjects second;
    private AoTerms terms;
    private AoTransactions transactions;
    private AoTermRecord changes;
    private KeepTerms keep;
    private KeepTemplates templates;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        second = database.anotherNode();
        terms = new AoTerms(database.activeObjects());
        changes = new AoTermRecord(database.activeObjects());
        transactions = new AoTransactions(database.activeObjects());
        keep = new KeepTerms(terms, notes(changes), (dimension, term) -> 0, transactions);
        templates = new KeepTemplates(terms, transactions);
    }

    @AfterAll
    void close() throws Exception {
        second.close();
        database.close();
    }

    @BeforeEach
    void empty() {
        for (String table : new String[] {"TAX_TERM", "TAX_DIMENSION", "TAX_TEMPLATE", "TAX_CHANGE", "UTM_LINK"}) {
            database.sql("delete from \"{T}" + table + "\"");
        }
        keep.addDimension(Dimension.usual("region"));
        keep.addDimension(Dimension.of("season", "Season of the year", "customfield_10300"));
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        keep.add(Term.of("region", "emea", "EMEA", List.of("Europe, and more", "Ελλάδα")));
        keep.add(Term.of("region", "dach", "DACH", List.of()));
        keep.retire("region", "dach", "emea");

        assertThat(terms.read().dimensions()).extracting(Dimension::key).containsExactly("region", "season");
        assertThat(terms.read().dimension("season").get().label()).isEqualTo("Season of the year");
        assertThat(terms.read().dimension("season").get().field()).isEqualTo("customfield_10300");
        assertThat(terms.read().dimension("region").get().label()).isEmpty();
        assertThat(terms.read().term("region", "emea").get().synonyms()).containsExactly("Europe, and more", "Ελλάδα");
        assertThat(terms.read().term("region", "dach").get().isActive()).isFalse();
        assertThat(terms.read().look("region", "dach").proposal().get().code()).isEqualTo("emea");
        assertThat(new TermsCsv(terms, keep).write()).contains("region,emea,EMEA,active,,\"Europe, and more|Ελλάδα\"", "dach,DACH,retired,emea,");
    }

    @Test
    void changesOfATermAreSeenByTheOtherNode() {
        AoTerms elsewhere = new AoTerms(second.activeObjects());
        keep.add(Term.of("region", "emea", "EMEA", List.of()));
        elsewhere.read();

        keep.change(Term.of("region", "emea", "Europe, Middle East, Africa", List.of("EMEA")));
        keep.tie("region", "customfield_1");

        assertThat(elsewhere.read().term("region", "emea").get().label()).isEqualTo("Europe, Middle East, Africa");
        assertThat(elsewhere.read().dimension("region").get().field()).isEqualTo("customfield_1");
        keep.remove("region", "emea");
        assertThat(elsewhere.read().term("region", "emea")).isEmpty();
    }

    @Test
    void ofTwoNodesThatAddTheSameLabelOneIsToldThatItIsTaken() throws Exception {
        KeepTerms other = new KeepTerms(new AoTerms(second.activeObjects()), notes(new AoTermRecord(second.activeObjects())), (dimension, term) -> 0,
                new AoTransactions(second.activeObjects()));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                int number = race;
                CountDownLatch ready = new CountDownLatch(2);
                List<Future<Boolean>> both = new ArrayList<>();
                both.add(threads.submit(() -> added(keep, ready, Term.of("region", "a" + number, "Race " + number, List.of()))));
                both.add(threads.submit(() -> added(other, ready, Term.of("region", "b" + number, "RACE-" + number, List.of()))));

                assertThat(both.get(0).get() ^ both.get(1).get()).as("race " + race).isTrue();
            }
            assertThat(terms.read().terms("region")).hasSize(RACES);
            assertThat(changes.newest(2 * RACES + 2)).filteredOn(change -> change.kind() == TermChange.Kind.MADE).hasSize(RACES);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean added(KeepTerms keep, CountDownLatch ready, Term term) throws InterruptedException {
        ready.countDown();
        ready.await();
        try {
            keep.add(term);
            return true;
        } catch (TaxonomyRefused refused) {
            assertThat(refused.reason()).isEqualTo(TaxonomyRefused.Reason.TERM_TAKEN);
            return false;
        }
    }

    @Test
    void theLastChangesComeBackNewestFirstWithWhoAndWhen() {
        keep.add(Term.of("region", "emea", "EMEA", List.of("Ελλάδα")));
        keep.retire("region", "emea", "");
        new KeepTerms(terms, new NoteChanges(changes, Optional::empty, CLOCK), (dimension, term) -> 0, transactions).restore("region", "emea");

        List<TermChange> all = new AoTermRecord(second.activeObjects()).newest(50);
        assertThat(all).extracting(TermChange::kind).containsExactly(TermChange.Kind.RESTORED, TermChange.Kind.RETIRED, TermChange.Kind.SYNONYMS,
                TermChange.Kind.MADE, TermChange.Kind.DIMENSION_MADE, TermChange.Kind.DIMENSION_MADE);
        assertThat(all.get(0).author()).isEmpty();
        assertThat(all.get(1).author()).contains(PersonKey.of("jana"));
        assertThat(all.get(1).at()).isEqualTo(CLOCK.instant());
        assertThat(all.get(2).after()).isEqualTo("Ελλάδα");
        assertThat(all.get(3).code() + all.get(3).before() + all.get(3).after()).isEqualTo("emeaEMEA");
        assertThat(all.get(4).code()).isEmpty();
        assertThat(changes.newest(2)).hasSize(2).first().matches(change -> change.kind() == TermChange.Kind.RESTORED);
    }

    @Test
    void aChangeAndItsNoteAreKeptBothOrNeither() {
        int before = changes.newest(50).size();
        TermRecord breaking = new TermRecord() {
            @Override
            public void add(TermChange change) {
                changes.add(change);
                throw new IllegalStateException("after both rows are written");
            }

            @Override
            public List<TermChange> newest(int most) {
                return changes.newest(most);
            }
        };
        KeepTerms broken = new KeepTerms(terms, notes(breaking), (dimension, term) -> 0, transactions);

        assertThatThrownBy(() -> broken.add(Term.of("region", "emea", "EMEA", List.of()))).isInstanceOf(IllegalStateException.class);

        assertThat(terms.read().terms("region")).isEmpty();
        assertThat(changes.newest(50)).hasSize(before);
    }

    private static NoteChanges notes(TermRecord written) {
        return new NoteChanges(written, () -> Optional.of(PersonKey.of("jana")), CLOCK);
    }

    @Test
    void templatesAreSavedAllOrNone() {
        new Starter(terms, keep, templates).plant();
        assertThat(templates.text(NamedKind.CAMPAIGN)).isEqualTo(Starter.TEMPLATE);

        assertThatThrownBy(() -> templates.saveAll(new java.util.TreeMap<>(java.util.Map.of(NamedKind.CAMPAIGN, "{region}-{slug}",
                NamedKind.PLAN, "{planet}")))).isInstanceOfSatisfying(TaxonomyRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("template-plan"));
        assertThat(templates.text(NamedKind.CAMPAIGN)).isEqualTo(Starter.TEMPLATE);

        templates.save(NamedKind.CAMPAIGN, "");
        assertThat(templates.text(NamedKind.CAMPAIGN)).isEmpty();
        assertThat(templates.names(NamedKind.CAMPAIGN)).isEmpty();
    }

    @Test
    void aLinkIsSavedOnceWithItsFirstAuthor() {
        KeepLinks links = new KeepLinks(new AoSavedLinks(database.activeObjects()), transactions,
                Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneOffset.UTC));
        UtmLink link = UtmLink.parse("https://shop.example.com/?a=1&utm_source=google");

        links.save(ISSUE, link, PersonKey.of("jana"));
        links.save(ISSUE, link, PersonKey.of("marcus"));
        links.save(ISSUE, UtmLink.parse("https://shop.example.com/?utm_source=bing"), PersonKey.of("marcus"));
        links.save(IssueId.of(78), link, PersonKey.of("marcus"));

        assertThat(links.of(ISSUE)).extracting(saved -> saved.author().value()).containsExactly("marcus", "jana");
        assertThat(links.of(ISSUE)).extracting(SavedLink::address)
                .containsExactly("https://shop.example.com/?utm_source=bing", "https://shop.example.com/?a=1&utm_source=google");
        assertThat(links.of(ISSUE).get(0).at()).isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
    }
}
