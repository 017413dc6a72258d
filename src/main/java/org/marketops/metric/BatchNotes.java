package org.marketops.metric;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What else is on record about an import: how the file was read, and what became of days that were there already. Immutable. */
public final class BatchNotes {

    private final String profile;
    private final int version;
    private final String zone;
    private final List<Long> replaced;
    private final List<Long> beside;
    private final int ratios;

    private BatchNotes(String profile, int version, String zone, List<Long> replaced, List<Long> beside, int ratios) {
        this.profile = Objects.requireNonNull(profile);
        this.version = version;
        this.zone = Objects.requireNonNull(zone);
        this.replaced = List.copyOf(replaced);
        this.beside = List.copyOf(beside);
        this.ratios = ratios;
    }

    public static BatchNotes none() {
        return new BatchNotes("", 0, "", List.of(), List.of(), 0);
    }

    /** Read by a profile of the project's own. */
    public BatchNotes readBy(String name, int itsVersion) {
        return new BatchNotes(name, itsVersion, zone, replaced, beside, ratios);
    }

    /** @param id of the time zone that the source's days are in */
    public BatchNotes inZone(String id) {
        return new BatchNotes(profile, version, id, replaced, beside, ratios);
    }

    /** In the place of these imports. */
    public BatchNotes replacing(List<Long> batches) {
        return new BatchNotes(profile, version, zone, batches, beside, ratios);
    }

    /** Counted together with these, though days are the same. */
    public BatchNotes beside(List<Long> batches) {
        return new BatchNotes(profile, version, zone, replaced, batches, ratios);
    }

    public BatchNotes stating(int asReported) {
        return new BatchNotes(profile, version, zone, replaced, beside, asReported);
    }

    /** Empty if a ready-made profile has read it. */
    public Optional<String> profile() {
        return profile.isEmpty() ? Optional.empty() : Optional.of(profile);
    }

    /** From 1; 0 without a profile of one's own. */
    public int version() {
        return version;
    }

    /** Empty for an import of a time when nobody was asked. */
    public Optional<String> zone() {
        return zone.isEmpty() ? Optional.empty() : Optional.of(zone);
    }

    public List<Long> replaced() {
        return replaced;
    }

    public List<Long> beside() {
        return beside;
    }

    /** How many ratios the file states, of a campaign each. */
    public int ratios() {
        return ratios;
    }
}
