package org.marketops.metric.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One version of a project's own profile. VERSION_KEY is project, name and version. */
@Table("IMPORT_PROFILE")
@Preload
interface OwnProfileRow extends Entity {

    @NotNull
    @Indexed
    long getProjectId();

    void setProjectId(long projectId);

    @NotNull
    @Unique
    @StringLength(120)
    String getVersionKey();

    void setVersionKey(String versionKey);

    @NotNull
    @StringLength(100)
    String getProfileName();

    void setProfileName(String profileName);

    int getProfileVersion();

    void setProfileVersion(int profileVersion);

    @NotNull
    @StringLength(64)
    String getFingerprint();

    void setFingerprint(String fingerprint);

    @StringLength(StringLength.UNLIMITED)
    String getChoices();

    void setChoices(String choices);

    @NotNull
    @StringLength(255)
    String getMadeBy();

    void setMadeBy(String madeBy);

    @NotNull
    long getMadeAt();

    void setMadeAt(long madeAt);

    /** Null while files are read by it. */
    @StringLength(255)
    String getRetiredBy();

    void setRetiredBy(String retiredBy);

    long getRetiredAt();

    void setRetiredAt(long retiredAt);
}
