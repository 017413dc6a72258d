package org.marketops.lead.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkTransactions;
import org.marketops.jira.PlainReads;
import org.marketops.kernel.Transactions;
import org.marketops.lead.CompareLeadFigures;
import org.marketops.lead.CurrentRules;
import org.marketops.lead.FigureRules;
import org.marketops.lead.ForgetLead;
import org.marketops.lead.KeepLeadFigures;
import org.marketops.lead.LeadFigureNotes;
import org.marketops.lead.LeadStore;
import org.marketops.lead.Model;
import org.marketops.lead.Pipeline;
import org.marketops.lead.SourcedBy;
import org.marketops.lead.TakeLeads;
import org.marketops.lead.Weights;
import org.marketops.lead.Window;
import org.marketops.metric.Campaigns;
import org.marketops.metric.ImportRights;
import org.marketops.metric.MadeFigures;
import org.marketops.metric.jira.AoMetricStore;
import org.marketops.metric.jira.GroupedSums;
import org.marketops.metric.jira.StoredFacts;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The use cases of leads over a real database, with the figures that they keep. */
final class LeadKeeping implements CurrentRules {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);

    final LeadStore store;
    final AoMetricStore metrics;
    final KeepLeadFigures figures;
    final Transactions transactions;
    private final PlainReads reads;
    private final ActiveObjects rows;
    private String way = "0123456789abcdef0123456789abcdef";
    private Model model = Model.LINEAR;

    private LeadKeeping(RealActiveObjects database, LeadStore store, BulkRows bulk, Transactions transactions, PlainReads reads) {
        this.store = store;
        this.transactions = transactions;
        this.reads = reads;
        this.rows = database.activeObjects();
        this.metrics = new AoMetricStore(database.activeObjects(), bulk, new GroupedSums(reads, new Calendars()));
        this.figures = new KeepLeadFigures(new AoLeadChanges(database.activeObjects(), reads), new MadeFigures(metrics), this, transactions, CLOCK);
    }

    static LeadKeeping rowByRow(RealActiveObjects database, LeadStore store) {
        BulkRows bulk = BulkRows.withPrefix(database.executors(), new AoTransactions(database.activeObjects()), RealActiveObjects.prefix());
        return new LeadKeeping(database, store, bulk, new AoTransactions(database.activeObjects()), reads(database));
    }

    static LeadKeeping inBulk(RealActiveObjects database) {
        BulkRows bulk = BulkRows.withPrefix(database.executors(), new AoTransactions(database.activeObjects()), RealActiveObjects.prefix());
        return new LeadKeeping(database, new AoLeads(database.activeObjects(), bulk, reads(database)), bulk, new BulkTransactions(bulk), reads(database));
    }

    private static PlainReads reads(RealActiveObjects database) {
        return PlainReads.withPrefix(database.executors(), RealActiveObjects.prefix());
    }

    CompareLeadFigures compare(LeadFigureNotes notes) {
        return new CompareLeadFigures(store, figures, new MadeFigures(metrics), new StoredFacts(reads, rows), notes, transactions, CLOCK);
    }

    TakeLeads take(ImportRights rights, Campaigns campaigns, FiscalCalendars calendars, Transactions in) {
        return new TakeLeads(store, figures, rights, campaigns, calendars, in, CLOCK);
    }

    ForgetLead forget(ImportRights rights, Transactions in) {
        return new ForgetLead(store, figures, rights, in, CLOCK);
    }

    void ruleBy(Model changed) {
        model = changed;
        way = "1123456789abcdef0123456789abcdef";
    }

    @Override
    public FigureRules now() {
        Window window = Window.of(Duration.ofDays(90));
        return FigureRules.of(new Pipeline.Rules(SourcedBy.FIRST_TOUCH, window, (source, medium) -> source.equals("google") && medium.equals("cpc")),
                window, model, Weights.standard(), ZoneOffset.UTC, way);
    }

    private static final class Calendars implements FiscalCalendars {

        @Override
        public FiscalCalendar current() {
            return FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);
        }

        @Override
        public void change(FiscalCalendar calendar) {
            throw new UnsupportedOperationException();
        }
    }
}
