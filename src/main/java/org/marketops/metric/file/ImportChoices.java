package org.marketops.metric.file;

import org.marketops.kernel.IssueId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person decided on the preview: about rows with errors, and about each name that fits no campaign. */
public final class ImportChoices {

    private final boolean leaveOutBadRows;
    private final IssueId plan;
    private final boolean createAll;
    private final Set<String> create;
    private final Map<String, IssueId> chosen;
    private final FormatChoices format;
    private final Overlap overlap;

    private ImportChoices(boolean leaveOutBadRows, IssueId plan, boolean createAll, Set<String> create,
                          Map<String, IssueId> chosen, FormatChoices format, Overlap overlap) {
        this.leaveOutBadRows = leaveOutBadRows;
        this.plan = plan;
        this.createAll = createAll;
        this.create = create;
        this.chosen = chosen;
        this.format = format;
        this.overlap = overlap;
    }

    /** Rows that are right are imported; names that fit no campaign stay in the tray. */
    public static ImportChoices leaveOutBadRows() {
        return new ImportChoices(true, null, false, Set.of(), Map.of(), FormatChoices.asDetected(), Overlap.STOP);
    }

    public static ImportChoices stopOnBadRows() {
        return new ImportChoices(false, null, false, Set.of(), Map.of(), FormatChoices.asDetected(), Overlap.STOP);
    }

    public ImportChoices under(IssueId parent) {
        return new ImportChoices(leaveOutBadRows, parent, createAll, create, chosen, format, overlap);
    }

    public ImportChoices creatingAllMissing() {
        return new ImportChoices(leaveOutBadRows, plan, true, create, chosen, format, overlap);
    }

    public ImportChoices creating(String name) {
        Set<String> names = new HashSet<>(create);
        names.add(name);
        return new ImportChoices(leaveOutBadRows, plan, createAll, Set.copyOf(names), chosen, format, overlap);
    }

    public ImportChoices taking(String name, IssueId campaign) {
        Map<String, IssueId> more = new HashMap<>(chosen);
        more.put(name, campaign);
        return new ImportChoices(leaveOutBadRows, plan, createAll, create, Map.copyOf(more), format, overlap);
    }

    /** Reads the file so, and not as detected. */
    public ImportChoices reading(FormatChoices how) {
        return new ImportChoices(leaveOutBadRows, plan, createAll, create, chosen, how, overlap);
    }

    /** What becomes of days of the same source that are imported already; nothing is imported unless somebody says so. */
    public ImportChoices onOverlap(Overlap what) {
        return new ImportChoices(leaveOutBadRows, plan, createAll, create, chosen, format, what);
    }

    FormatChoices format() {
        return format;
    }

    Overlap overlap() {
        return overlap;
    }

    boolean leavesOutBadRows() {
        return leaveOutBadRows;
    }

    Optional<IssueId> plan() {
        return Optional.ofNullable(plan);
    }

    boolean creates(String name) {
        return createAll || create.contains(name);
    }

    Optional<IssueId> chosenFor(String name) {
        return Optional.ofNullable(chosen.get(name));
    }
}
