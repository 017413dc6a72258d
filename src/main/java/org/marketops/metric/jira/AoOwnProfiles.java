package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.metric.file.FormatChoices;
import org.marketops.metric.file.OwnProfile;
import org.marketops.metric.file.OwnProfiles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Own profiles as rows. Joins the caller's transaction. */
public final class AoOwnProfiles implements OwnProfiles {

    private static final int READ = 500;

    private final ActiveObjects rows;

    public AoOwnProfiles(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<OwnProfile> ofProject(long projectId) {
        List<OwnProfile> profiles = new ArrayList<>();
        for (OwnProfileRow row : rows.find(OwnProfileRow.class, Query.select().where("PROJECT_ID = ?", projectId).order("ID DESC").limit(READ))) {
            profiles.add(profile(row));
        }
        return profiles;
    }

    @Override
    public void add(long projectId, OwnProfile profile) {
        rows.create(OwnProfileRow.class, new DBParam("PROJECT_ID", projectId),
                new DBParam("VERSION_KEY", projectId + ":" + Sha256.of(profile.name().toLowerCase(Locale.ROOT)) + ":" + profile.version()),
                new DBParam("PROFILE_NAME", profile.name()), new DBParam("PROFILE_VERSION", profile.version()),
                new DBParam("FINGERPRINT", profile.fingerprint()), new DBParam("CHOICES", profile.choices().asText()),
                new DBParam("MADE_BY", profile.made().by().value()), new DBParam("MADE_AT", profile.made().at().toEpochMilli()));
    }

    @Override
    public void retire(long projectId, String name, OwnProfile.Made by) {
        for (OwnProfileRow row : rows.find(OwnProfileRow.class, Query.select().where("PROJECT_ID = ?", projectId))) {
            if (row.getProfileName().equalsIgnoreCase(name) && row.getRetiredBy() == null) {
                row.setRetiredBy(by.by().value());
                row.setRetiredAt(by.at().toEpochMilli());
                row.save();
            }
        }
    }

    private static OwnProfile profile(OwnProfileRow row) {
        OwnProfile profile = OwnProfile.of(row.getProfileName(), row.getProfileVersion(), row.getFingerprint(),
                FormatChoices.ofText(row.getChoices() == null ? "" : row.getChoices()),
                new OwnProfile.Made(PersonKey.of(row.getMadeBy()), Instant.ofEpochMilli(row.getMadeAt()))).stored(row.getID());
        return row.getRetiredBy() == null ? profile
                : profile.retired(new OwnProfile.Made(PersonKey.of(row.getRetiredBy()), Instant.ofEpochMilli(row.getRetiredAt())));
    }
}
