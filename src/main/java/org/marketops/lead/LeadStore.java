package org.marketops.lead;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where imports of leads are kept. Joins the caller's transaction; two imports with one key collide in it. Asks nobody's rights. */
public interface LeadStore extends LeadBooks {

    /** The import with that key that counts. */
    Optional<LeadBatch> withKey(long projectId, String key);

    /** That counts. */
    Optional<LeadBatch> find(long batchId);

    /** Those that count, the newest first. */
    List<LeadBatch> ofProject(long projectId, int atMost);

    /** Projects with imports that count. */
    Set<Long> projects();

    /** @return its id */
    long add(LeadBatch batch, Told told);

    /** What was said before about the stages of these leads. */
    Map<String, List<StageEntry>> entries(long projectId, Collection<String> leads);

    /** Takes an import and everything in it away. */
    void remove(LeadBatch batch);

    /** Takes every row of a lead away; amounts of its opportunities stay, without it. @return how many rows there were */
    int forget(long projectId, String lead);
}
