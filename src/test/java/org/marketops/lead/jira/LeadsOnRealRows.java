package org.marketops.lead.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.PlainReads;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.lead.Contact;
import org.marketops.lead.Deal;
import org.marketops.lead.ForgetLead;
import org.marketops.lead.Kind;
import org.marketops.lead.LeadBatch;
import org.marketops.lead.LeadBook;
import org.marketops.lead.LeadTable;
import org.marketops.lead.LeadsRefused;
import org.marketops.lead.RowFault;
import org.marketops.lead.Stage;
import org.marketops.lead.TakeLeads;
import org.marketops.lead.TakenLeads;
import org.marketops.lead.ToldRow;
import org.marketops.metric.Campaigns;
import org.marketops.metric.ImportRights;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.metric.jira.BytesFile;
import org.marketops.testing.AtOnce;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Imports of leads in a real database: whole or not at all, once, and gone without a trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LeadsOnRealRows {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final IssueId WEBINAR = IssueId.of(10_214);
    private static final AtomicLong PROJECTS = new AtomicLong(100);

    private RealActiveObjects database;
    private AoLeads store;
    private TakeLeads take;
    private ForgetLead forget;
    private long project;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        store = new AoLeads(database.activeObjects(), PlainReads.withPrefix(database.executors(), RealActiveObjects.prefix()));
        AoTransactions transactions = new AoTransactions(database.activeObjects());
        LeadKeeping keeping = LeadKeeping.rowByRow(database, store);
        take = keeping.take(new Rights(), new Webinar(), new Calendars(), transactions);
        forget = keeping.forget(new Rights(), transactions);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void anotherProject() {
        project = PROJECTS.incrementAndGet();
    }

    @Test
    void whatIsToldIsReadAgain() {
        take.take(JANA, project, "crm-1", List.of(lead("L1"), touch("T1", "L1", "2026-04-02T10:00:00Z"), stage("L1", "sal", "2026-04-09"), deal("O1", "L1")));

        LeadBook book = store.read(project);

        Contact touch = book.contacts("L1").get(0);
        assertThat(touch.origin().issue()).contains(WEBINAR);
        assertThat(touch.sent()).isEqualTo("White paper");
        assertThat(book.lead("L1").get().createdAt()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(book.journeyOf("L1").get().cycles().get(0).isBackFilled(Stage.MQL)).isTrue();
        Deal deal = book.deals().get(0);
        assertThat(deal.amount().minorUnits()).isEqualTo(1_250_050);
        assertThat(deal.state()).isEqualTo(Deal.State.WON);
    }

    @Test
    void theSameImportTwiceIsOne() {
        LeadBatch first = take.take(JANA, project, "crm-1", List.of(lead("L1")));
        LeadBatch again = take.take(JANA, project, "crm-1", List.of(lead("L1")));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(store.ofProject(project, 10)).hasSize(1);
        assertThatThrownBy(() -> take.take(JANA, project, "crm-1", List.of(lead("L2")))).isInstanceOf(LeadsRefused.class)
                .hasMessageContaining("KEY_USED");
    }

    @Test
    void theSameImportTwiceAtOnceIsOne() throws Exception {
        AtOnce.of(6, LeadsRefused.class, () -> take.take(JANA, project, "crm-1", List.of(lead("L1"), deal("O1", "L1"))));

        assertThat(store.ofProject(project, 10)).hasSize(1);
        assertThat(store.read(project).leads()).hasSize(1);
    }

    @Test
    void oneWrongRowStopsTheWholeImportAndIsNamed() {
        LeadsRefused refused = catchThrowableOfType(() -> take.take(JANA, project, "crm-1", List.of(lead("L1"),
                row(Kind.LEADS, 2, "lead", "max@example.org", "created", "yesterday"))), LeadsRefused.class);

        assertThat(refused.faults()).extracting(RowFault::toString).containsExactly("leads 2, lead: PERSONAL", "leads 2, created: NOT_A_TIME");
        assertThat(refused.faults().get(0).value()).isEmpty();
        assertThat(store.read(project).ids()).isEmpty();
    }

    @Test
    void aFileMayLeaveItsWrongRowsOutAndCountsOnce() {
        BytesFile file = new BytesFile("april.csv", "lead,created\nL1,2026-04-01\nL2,yesterday\nL3,2026-04-03\n".getBytes(StandardCharsets.UTF_8));
        LeadTable table = LeadTable.of(file, new FastCsvTable(), ImportLimits.standard());
        assertThatThrownBy(() -> take.take(JANA, project, file, table, false)).hasMessageContaining("BAD_ROWS");
        assertThat(store.ofProject(project, 10)).isEmpty();

        TakenLeads done = take.take(JANA, project, file, table, true);

        assertThat(done.leftOut()).isOne();
        assertThat(done.faults()).extracting(RowFault::toString).containsExactly("leads 3, created: NOT_A_TIME");
        assertThat(store.read(project).ids()).containsExactly("L1", "L3");
        assertThat(store.ofProject(project, 10).get(0).name()).isEqualTo("april.csv");
        assertThat(take.take(JANA, project, file, table, true).wasThere()).isTrue();
        assertThat(store.ofProject(project, 10)).hasSize(1);
    }

    @Test
    void aStepThatDoesNotFitIsLeftOutAndTheOthersOfItsLeadStay() {
        BytesFile file = new BytesFile("steps.csv", "lead,stage,at\nL1,SQL,2026-04-01\nL1,MQL,2026-04-05\nL1,won,2026-04-09\n".getBytes(StandardCharsets.UTF_8));

        TakenLeads done = take.take(JANA, project, file, LeadTable.of(file, new FastCsvTable(), ImportLimits.standard()), true);

        assertThat(done.faults()).extracting(RowFault::toString).containsExactly("stages 3, stage: BACKWARD");
        assertThat(store.read(project).journeyOf("L1").get().cycles().get(0).entered(Stage.WON)).isPresent();
    }

    @Test
    void aStepBackAgainstAnEarlierImportIsRefused() {
        take.take(JANA, project, "crm-1", List.of(stage("L1", "SQL", "2026-04-09")));

        LeadsRefused refused = catchThrowableOfType(() -> take.take(JANA, project, "crm-2", List.of(stage("L1", "MQL", "2026-04-20"))), LeadsRefused.class);

        assertThat(refused.faults()).extracting(RowFault::problem).containsExactly(RowFault.Problem.BACKWARD);
    }

    @Test
    void undoBringsBackWhatWasThereBefore() {
        take.take(JANA, project, "crm-1", List.of(row(Kind.OPPORTUNITIES, 1, "opportunity", "O1", "lead", "L1", "amount", "10", "currency", "EUR", "created", "2026-04-01")));
        LeadBatch second = take.take(JANA, project, "crm-2", List.of(deal("O1", "L1"), lead("L1")));
        assertThat(store.read(project).deals().get(0).state()).isEqualTo(Deal.State.WON);

        take.undo(JANA, project, second.id());

        assertThat(store.read(project).deals().get(0).state()).isEqualTo(Deal.State.OPEN);
        assertThat(store.read(project).leads()).isEmpty();
        assertThatThrownBy(() -> take.undo(JANA, project, second.id())).isInstanceOf(NotFound.class);
        take.take(JANA, project, "crm-2", List.of(lead("L9")));
    }

    @Test
    void aDeletedLeadLeavesOnlyTheAmountBehind() {
        take.take(JANA, project, "crm-1", List.of(lead("L1"), touch("T1", "L1", "2026-04-02"), stage("L1", "MQL", "2026-04-09"), deal("O1", "L1")));

        assertThat(forget.forget(JANA, project, "L1")).isEqualTo(4);

        LeadBook book = store.read(project);
        assertThat(book.ids()).isEmpty();
        assertThat(book.contacts("L1")).isEmpty();
        assertThat(book.deals().get(0).leads()).isEmpty();
        assertThatThrownBy(() -> forget.forget(JANA, project, "L1")).isInstanceOf(NotFound.class);
    }

    @Test
    void withoutTheRightNothingHappens() {
        PersonKey ines = PersonKey.of("ines");

        assertThatThrownBy(() -> take.take(ines, project, "crm-1", List.of(lead("L1")))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> take.batches(ines, project, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> take.undo(ines, project, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> forget.forget(ines, project, "L1")).isInstanceOf(NotFound.class);
    }

    private static ToldRow lead(String id) {
        return row(Kind.LEADS, 1, "lead", id, "created", "2026-04-01", "campaign", "mkt-214", "source", "Google", "medium", "cpc");
    }

    private static ToldRow touch(String id, String lead, String at) {
        return row(Kind.TOUCHES, 1, "touch", id, "lead", lead, "at", at, "campaign", "Lab webinar", "medium", "email", "sent", "White paper");
    }

    private static ToldRow stage(String lead, String stage, String at) {
        return row(Kind.STAGES, 1, "lead", lead, "stage", stage, "at", at);
    }

    private static ToldRow deal(String id, String lead) {
        return row(Kind.OPPORTUNITIES, 1, "opportunity", id, "lead", lead, "amount", "12500.50", "currency", "eur", "created", "2026-04-20",
                "closed", "2026-06-01", "outcome", "won");
    }

    private static ToldRow row(Kind kind, long number, String... cells) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            map.put(cells[i], cells[i + 1]);
        }
        return new ToldRow(kind, number, map);
    }

    private static final class Calendars implements FiscalCalendars {

        @Override
        public FiscalCalendar current() {
            return FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.ofHours(2));
        }

        @Override
        public void change(FiscalCalendar calendar) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Rights implements ImportRights {

        @Override
        public boolean mayImport(PersonKey who, long projectId) {
            return who.equals(JANA);
        }

        @Override
        public boolean maySee(PersonKey who, IssueId issue) {
            return true;
        }
    }

    private static final class Webinar implements Campaigns {

        @Override
        public List<KnownCampaign> visibleTo(PersonKey who, long projectId) {
            return List.of(new KnownCampaign(WEBINAR, "MKT-214", "Lab webinar", false));
        }

        @Override
        public void checkCreate(PersonKey who, IssueId plan, List<String> names) {
            throw new UnsupportedOperationException();
        }

        @Override
        public KnownCampaign create(PersonKey who, IssueId plan, String name) {
            throw new UnsupportedOperationException();
        }
    }
}
