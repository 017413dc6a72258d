package org.marketops.metric.file;

import org.marketops.metric.Batch;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.NameMatcher;
import org.marketops.metric.NameTally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an import would do. Nothing has been saved when one is made. */
public final class ImportPreview {

    private final FileScan scan;
    private final Batch importedBefore;
    private final List<KnownCampaign> known;
    private final List<Batch> overlapping;
    private final Map<NameTally, KnownCampaign> matched = new LinkedHashMap<>();
    private final List<NameTally> unmatched = new ArrayList<>();
    private final Set<NameTally> remembered = new HashSet<>();

    ImportPreview(FileScan scan, NameMatcher matcher, Batch importedBefore, List<Batch> overlapping) {
        this.scan = scan;
        this.overlapping = List.copyOf(overlapping);
        this.known = matcher.known();
        this.importedBefore = importedBefore;
        for (NameTally name : scan.names()) {
            Optional<KnownCampaign> campaign = matcher.match(name.name());
            campaign.ifPresentOrElse(found -> matched.put(name, found), () -> unmatched.add(name));
            if (campaign.isPresent() && matcher.isRemembered(name.name())) {
                remembered.add(name);
            }
        }
        unmatched.sort(Comparator.comparing(ImportPreview::largestSpend).reversed());
    }

    public FileScan scan() {
        return scan;
    }

    /** The same bytes, imported into this project and not taken back. */
    public Optional<Batch> importedBefore() {
        return Optional.ofNullable(importedBefore);
    }

    /** Imports of the same source that count and have days in common with the file, newest first. */
    public List<Batch> overlapping() {
        return overlapping;
    }

    /** The file covers all days of each of them, so that nothing is lost when it takes their place. */
    public boolean canReplace() {
        return !overlapping.isEmpty() && overlapping.stream().allMatch(batch ->
                batch.liesWithin(scan.firstDay().orElseThrow(), scan.lastDay().orElseThrow()));
    }

    public Map<NameTally, KnownCampaign> matched() {
        return Map.copyOf(matched);
    }

    /** It has its campaign only because somebody picked it before, and may pick another now. */
    public boolean isRemembered(NameTally name) {
        return remembered.contains(name);
    }

    /** Largest spend first. */
    public List<NameTally> unmatched() {
        return List.copyOf(unmatched);
    }

    /** All campaigns and plans of the project that the person may see. */
    public List<KnownCampaign> known() {
        return known;
    }

    public int matchedRows() {
        return matched.keySet().stream().mapToInt(NameTally::rows).sum();
    }

    public int unmatchedRows() {
        return unmatched.stream().mapToInt(NameTally::rows).sum();
    }

    private static BigDecimal largestSpend(NameTally name) {
        return name.spend().values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }
}
