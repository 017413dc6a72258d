package org.marketops.metric.file;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Batch;
import org.marketops.metric.BatchNotes;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.Campaigns;
import org.marketops.metric.ImportRights;
import org.marketops.metric.LeftOut;
import org.marketops.metric.MetricStore;
import org.marketops.metric.NameMatcher;
import org.marketops.metric.NameTally;
import org.marketops.metric.ProjectSumKeeper;
import org.marketops.metric.ReportedRatio;
import org.marketops.metric.RowError;
import org.marketops.metric.SumKeeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings a file's numbers to the campaigns of a project: look first, then import as one batch, all or nothing. */
public final class ImportFile {

    /** More missing names than this are a wrong column rather than new campaigns. */
    private static final int CREATED_AT_ONCE = 500;

    private static final int ROWS_A_LOOK = 1_000;

    private final MetricStore store;
    private final Campaigns campaigns;
    private final ImportRights rights;
    private final TableReader table;
    private final ImportRules rules;
    private final Transactions transactions;
    private final Clock clock;
    private final ImportEar ear;

    /** Nobody is told. */
    public ImportFile(MetricStore store, Campaigns campaigns, ImportRights rights, TableReader table,
                      ImportRules rules, Transactions transactions, Clock clock) {
        this(store, campaigns, rights, table, rules, transactions, clock, ImportEar.none());
    }

    public ImportFile(MetricStore store, Campaigns campaigns, ImportRights rights, TableReader table,
                      ImportRules rules, Transactions transactions, Clock clock, ImportEar ear) {
        this.store = store;
        this.campaigns = campaigns;
        this.rights = rights;
        this.table = table;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
        this.ear = ear;
    }

    /**
     * Writes nothing.
     *
     * @throws NotFound if the person may not import into the project
     * @throws FileRefused if the file as a whole cannot be read
     */
    public ImportPreview preview(PersonKey who, long projectId, UploadedFile file) {
        return preview(who, projectId, file, FormatChoices.asDetected());
    }

    /** The same, with what a person says about the format. */
    public ImportPreview preview(PersonKey who, long projectId, UploadedFile file, FormatChoices choices) {
        if (!rights.mayImport(who, projectId)) {
            throw new NotFound("project " + projectId);
        }
        FileScan scan = FileScan.of(file, table, rules.limits(), choices.knowing(rules.profiles(projectId)));
        Batch before = store.liveBatch(projectId, file.sha256()).orElse(null);
        return new ImportPreview(scan, matcher(who, projectId), before, before == null ? overlapping(projectId, scan) : List.of());
    }

    /** Of a file whose header is not known; empty if it is no table. */
    public Optional<ColumnGuess> columns(PersonKey who, long projectId, UploadedFile file, FormatChoices choices) {
        if (!rights.mayImport(who, projectId)) {
            throw new NotFound("project " + projectId);
        }
        try {
            return ColumnGuess.of(file, table, rules.limits(), choices);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file.name(), unreadable);
        }
    }

    private NameMatcher matcher(PersonKey who, long projectId) {
        return new NameMatcher(campaigns.visibleTo(who, projectId), campaigns.rememberedNames(projectId));
    }

    private List<Batch> overlapping(long projectId, FileScan scan) {
        return scan.goodRows() == 0 ? List.of()
                : store.meeting(projectId, scan.format().profile(), scan.firstDay().orElseThrow(), scan.lastDay().orElseThrow());
    }

    /**
     * Campaigns to be created are created first, as issues of the host: should the import fail after that, they stay,
     * and the next try finds them by name.
     *
     * @throws NotFound if the person may not import into the project
     * @throws FileRefused if the file as a whole cannot be read
     * @throws ImportRefused if it is not to be imported as chosen
     */
    public Batch commit(PersonKey who, long projectId, UploadedFile file, ImportChoices choices) {
        return commit(who, projectId, file, choices, ImportWatch.none());
    }

    /** The same, while somebody looks on, who may end it. Campaigns that were created stay. */
    public Batch commit(PersonKey who, long projectId, UploadedFile file, ImportChoices choices, ImportWatch watch) {
        ImportPreview preview = preview(who, projectId, file, choices.format());
        refuseIfImported(preview.importedBefore());
        refuseBadRows(file.name(), preview.scan(), choices);
        refuseWithoutCurrency(file.name(), preview.scan().format());
        refuseOverlap(preview, choices.overlap());
        Map<String, CampaignRef> places = places(who, preview, choices);
        Batch draft = new Batch(0, projectId, file.name(), file.sha256(), preview.scan().format().profile(),
                who, clock.instant(), counts(preview, places), null)
                .covering(preview.scan().firstDay().orElseThrow(), preview.scan().lastDay().orElseThrow())
                .with(notes(preview, choices));
        long id = writeOnce(draft, preview.scan(), places, new Steps(() -> {
            replace(draft, preview.overlapping(), choices.overlap());
            remember(who, projectId, preview, choices);
        }, watch, RowsLeftOut.of(preview.scan())));
        ear.settled();
        return store.find(id).orElseThrow(() -> new NotFound("batch " + id));
    }

    private BatchNotes notes(ImportPreview preview, ImportChoices choices) {
        List<Long> met = preview.overlapping().stream().map(Batch::id).collect(Collectors.toList());
        FileFormat format = preview.scan().format();
        BatchNotes notes = BatchNotes.none().stating(preview.scan().reported().size()).inZone(format.zone().orElseGet(rules::zone));
        notes = format.own().isPresent() ? notes.readBy(format.own().get().name(), format.own().get().version()) : notes;
        return choices.overlap() == Overlap.REPLACE ? notes.replacing(met) : notes.beside(met);
    }

    private static void refuseOverlap(ImportPreview preview, Overlap overlap) {
        if (preview.overlapping().isEmpty() || overlap == Overlap.KEEP) {
            return;
        }
        if (overlap == Overlap.STOP || !preview.canReplace()) {
            throw new ImportRefused(overlap == Overlap.STOP ? ImportRefused.Reason.OVERLAPS : ImportRefused.Reason.NOT_COVERED,
                    Long.toString(preview.overlapping().get(0).id()));
        }
    }

    /** What came in since the preview was not asked about. Who keeps both needs nobody to wait: in either order both count. */
    private void replace(Batch draft, List<Batch> asked, Overlap overlap) {
        if (overlap == Overlap.KEEP) {
            return;
        }
        store.claim(draft.projectId(), draft.source());
        Set<Long> known = asked.stream().map(Batch::id).collect(Collectors.toSet());
        for (Batch batch : store.meeting(draft.projectId(), draft.source(), draft.firstDay().orElseThrow(), draft.lastDay().orElseThrow())) {
            if (!known.contains(batch.id())) {
                refuseIfImported(Optional.of(batch).filter(found -> found.sha256().equals(draft.sha256())));
                throw new ImportRefused(ImportRefused.Reason.OVERLAPS, Long.toString(batch.id()));
            }
        }
        asked.forEach(batch -> store.undo(batch.id(), new Batch.Undo(draft.importedBy(), draft.importedAt())));
    }

    // Imports that keep both have nothing to be in each other's way with but the unique key of the same bytes. Who loses on that is told so.
    private long writeOnce(Batch draft, FileScan scan, Map<String, CampaignRef> places, Steps steps) {
        try {
            return transactions.retryOnConflict(() -> write(draft, scan, places, steps));
        } catch (Refused told) {
            throw told;
        } catch (RuntimeException failure) {
            refuseIfImported(store.liveBatch(draft.projectId(), draft.sha256()));
            throw failure;
        }
    }

    private long write(Batch draft, FileScan scan, Map<String, CampaignRef> places, Steps steps) {
        steps.first.run();
        long id = store.begin(draft);
        store.addTray(draft, id, inTray(scan, places));
        if (!steps.leftOut.rows().isEmpty()) {
            store.addLeftOut(id, steps.leftOut);
        }
        store.addReported(id, scan.reported().told(new ReportedRatio.Origin(id, draft.source()), places));
        SumKeeper sums = new SumKeeper(draft.source(), draft.importedAt(), portion -> store.addSums(id, portion));
        ProjectSumKeeper whole = new ProjectSumKeeper(draft.source(), draft.importedAt(),
                portion -> store.addProjectSums(id, draft.projectId(), portion));
        FactKeeper facts = new FactKeeper(portion -> {
            store.addFacts(id, draft.source(), portion);
            portion.forEach(sums::add);
            portion.forEach(whole::add);
        });
        try {
            long[] rows = new long[1];
            scan.forEachRow(row -> {
                if (rows[0]++ % ROWS_A_LOOK == 0 && !steps.watch.goOn(rows[0] - 1, scan.goodRows())) {
                    throw new ImportRefused(ImportRefused.Reason.CANCELLED, Long.toString(rows[0] - 1), Integer.toString(scan.goodRows()));
                }
                facts.add(places.get(row.campaign()), row);
            });
            facts.flush();
            sums.flush();
            whole.flush();
            ear.imported(id, draft);
        } catch (ArithmeticException overflow) {
            throw new FileRefused(draft.fileName(), FileRefused.Reason.SUM_TOO_LARGE);
        }
        return id;
    }

    private static List<NameTally> inTray(FileScan scan, Map<String, CampaignRef> places) {
        List<NameTally> names = new ArrayList<>(scan.names());
        names.removeIf(name -> places.get(name.name()).issue().isPresent());
        return names;
    }

    private static void refuseIfImported(Optional<Batch> before) {
        if (before.isPresent()) {
            throw new ImportRefused(ImportRefused.Reason.ALREADY_IMPORTED, Long.toString(before.get().id()));
        }
    }

    private static void refuseWithoutCurrency(String fileName, FileFormat format) {
        if (format.isCurrencyNeeded()) {
            throw new FileRefused(fileName, FileRefused.Reason.CURRENCY_NEEDED, format.moneyColumn());
        }
    }

    private static void refuseBadRows(String fileName, FileScan scan, ImportChoices choices) {
        if (scan.errorCount() > 0 && (scan.goodRows() == 0 || !choices.leavesOutBadRows())) {
            RowError first = scan.errors().get(0);
            throw new ImportRefused(
                    scan.goodRows() == 0 ? ImportRefused.Reason.NO_RIGHT_ROW : ImportRefused.Reason.ROWS_WITH_ERRORS,
                    fileName, Integer.toString(scan.errorCount()), Long.toString(first.row()), first.column(), first.text());
        }
    }

    private Map<String, CampaignRef> places(PersonKey who, ImportPreview preview, ImportChoices choices) {
        Map<String, CampaignRef> places = new HashMap<>();
        preview.matched().forEach((name, campaign) -> places.put(name.name(), CampaignRef.issue(preview.isRemembered(name)
                ? choices.chosenFor(name.name()).map(id -> known(preview, name.name(), id)).orElse(campaign.id()) : campaign.id())));
        List<String> missing = new ArrayList<>();
        for (NameTally name : preview.unmatched()) {
            Optional<IssueId> chosen = choices.chosenFor(name.name());
            chosen.ifPresent(id -> places.put(name.name(), CampaignRef.issue(known(preview, name.name(), id))));
            if (chosen.isEmpty() && choices.creates(name.name())) {
                missing.add(name.name());
            }
            places.putIfAbsent(name.name(), CampaignRef.tray(name.name()));
        }
        if (!missing.isEmpty()) {
            createAll(who, preview, choices, missing, places);
        }
        return places;
    }

    private void createAll(PersonKey who, ImportPreview preview, ImportChoices choices, List<String> names,
                           Map<String, CampaignRef> places) {
        IssueId plan = choices.plan().orElseThrow(
                () -> new ImportRefused(ImportRefused.Reason.PLAN_NEEDED, Integer.toString(names.size())));
        boolean known = preview.known().stream().anyMatch(issue -> issue.isPlan() && issue.id().equals(plan));
        if (!known) {
            throw new ImportRefused(ImportRefused.Reason.PLAN_UNKNOWN);
        }
        Map<String, List<String>> spellings = new HashMap<>();
        for (String name : names) {
            spellings.computeIfAbsent(NameMatcher.normalised(name), first -> new ArrayList<>()).add(name);
        }
        List<String> oncePerSpelling = new ArrayList<>();
        names.forEach(name -> {
            if (spellings.get(NameMatcher.normalised(name)).get(0).equals(name)) {
                oncePerSpelling.add(name);
            }
        });
        if (oncePerSpelling.size() > CREATED_AT_ONCE) {
            throw new ImportRefused(ImportRefused.Reason.TOO_MANY_TO_CREATE, Integer.toString(oncePerSpelling.size()),
                    Integer.toString(CREATED_AT_ONCE));
        }
        campaigns.checkCreate(who, plan, oncePerSpelling);
        for (String name : oncePerSpelling) {
            CampaignRef created = CampaignRef.issue(campaigns.create(who, plan, name).id());
            spellings.get(NameMatcher.normalised(name)).forEach(same -> places.put(same, created));
        }
    }

    private void remember(PersonKey who, long projectId, ImportPreview preview, ImportChoices choices) {
        preview.scan().names().stream().filter(name -> preview.isRemembered(name) || !preview.matched().containsKey(name))
                .forEach(name -> choices.chosenFor(name.name()).ifPresent(id -> campaigns.remember(who, projectId, name.name(), id)));
    }

    private static IssueId known(ImportPreview preview, String name, IssueId chosen) {
        boolean known = preview.known().stream().anyMatch(campaign -> campaign.id().equals(chosen));
        if (!known) {
            throw new ImportRefused(ImportRefused.Reason.CAMPAIGN_UNKNOWN, name);
        }
        return chosen;
    }

    private static Batch.Counts counts(ImportPreview preview, Map<String, CampaignRef> places) {
        int imported = 0;
        int inTray = 0;
        for (NameTally name : preview.scan().names()) {
            if (places.get(name.name()).issue().isPresent()) {
                imported += name.rows();
            } else {
                inTray += name.rows();
            }
        }
        return new Batch.Counts(imported, inTray, preview.scan().errorCount());
    }

    /** What is done before the first row of each try, who looks on, and what of the file is not imported. */
    private static final class Steps {

        private final Runnable first;
        private final ImportWatch watch;
        private final LeftOut leftOut;

        Steps(Runnable first, ImportWatch watch, LeftOut leftOut) {
            this.first = first;
            this.watch = watch;
            this.leftOut = leftOut;
        }
    }
}
