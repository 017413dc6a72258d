package org.marketops.metric.file;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.ImportRights;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Keeps how a file was read as a profile of the project's own, for those who may import there. Keeping a name again makes its next version. */
public final class KeepProfiles {

    private static final int LONGEST_NAME = 60;

    private final OwnProfiles profiles;
    private final ImportRights rights;
    private final Transactions transactions;
    private final Clock clock;

    public KeepProfiles(OwnProfiles profiles, ImportRights rights, Transactions transactions, Clock clock) {
        this.profiles = profiles;
        this.rights = rights;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * All versions, the newest first.
     *
     * @throws NotFound if the person may not import into the project
     */
    public List<OwnProfile> all(PersonKey who, long projectId) {
        requireRight(who, projectId);
        return profiles.ofProject(projectId);
    }

    /**
     * @param choices what the person said about the format; columns are kept as they were read
     * @throws ProfileRefused naming the field, if files could not be read by it without asking
     */
    public OwnProfile keep(PersonKey who, long projectId, String name, FileFormat format, FormatChoices choices) {
        requireRight(who, projectId);
        String itsName = name.strip().replaceAll("\\s+", " ");
        requireName(itsName);
        requireReadable(format, choices);
        FormatChoices kept = choices.ofAnyFile(format.columnsRead());
        return transactions.retryOnConflict(() -> {
            int version = 1 + profiles.ofProject(projectId).stream().filter(known -> same(known.name(), itsName))
                    .mapToInt(OwnProfile::version).max().orElse(0);
            OwnProfile profile = OwnProfile.of(itsName, version, format.fingerprint(), kept, new OwnProfile.Made(who, clock.instant()));
            profiles.add(projectId, profile);
            return profile;
        });
    }

    /** Files are no longer read by it. Imports that were stay as they are. */
    public void retire(PersonKey who, long projectId, String name) {
        requireRight(who, projectId);
        transactions.retryOnConflict(() -> {
            profiles.retire(projectId, name, new OwnProfile.Made(who, clock.instant()));
            return name;
        });
    }

    /** Of each name the newest version, if it is not retired. */
    public static List<OwnProfile> live(List<OwnProfile> newestFirst) {
        List<OwnProfile> live = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (OwnProfile profile : newestFirst) {
            if (seen.add(profile.name().toLowerCase(Locale.ROOT)) && profile.retired().isEmpty()) {
                live.add(profile);
            }
        }
        return live;
    }

    private void requireRight(PersonKey who, long projectId) {
        if (!rights.mayImport(who, projectId)) {
            throw new NotFound("project " + projectId);
        }
    }

    private static void requireName(String name) {
        if (name.isEmpty()) {
            throw new ProfileRefused(ProfileRefused.Reason.NAME_MISSING);
        }
        if (name.length() > LONGEST_NAME) {
            throw new ProfileRefused(ProfileRefused.Reason.NAME_TOO_LONG, Integer.toString(name.length()), Integer.toString(LONGEST_NAME));
        }
    }

    private static void requireReadable(FileFormat format, FormatChoices choices) {
        Map<String, String> fields = new HashMap<>();
        format.columnsRead().forEach((field, column) -> {
            String other = fields.putIfAbsent(column, field);
            if (other != null) {
                throw new ProfileRefused(ProfileRefused.Reason.COLUMN_FOR_TWO, column, other, field);
            }
            if (format.columns().header().countOf(column) > 1) {
                throw new ProfileRefused(ProfileRefused.Reason.COLUMN_TWICE, field, column);
            }
        });
        if (format.columns().firstDay().isEmpty() && (!format.hasPeriodOfAll() || choices.period().isPresent())) {
            throw new ProfileRefused(ProfileRefused.Reason.NO_DAY);
        }
        if (format.columns().metrics().isEmpty() && format.columns().perRow().isEmpty()) {
            throw new ProfileRefused(ProfileRefused.Reason.NO_METRIC);
        }
        if (format.isCurrencyNeeded()) {
            throw new ProfileRefused(ProfileRefused.Reason.NO_CURRENCY, format.moneyColumn());
        }
    }

    private static boolean same(String name, String other) {
        return name.equalsIgnoreCase(other);
    }
}
