package org.marketops.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marketops.kernel.PersonKey;

/** Where templates are kept: versions are added, never changed. */
public interface Templates {

    /** The newest version of each template, by key; retired ones too. */
    List<TemplateVersion> latest();

    /** Newest first. */
    List<TemplateVersion> versions(String key);

    Optional<TemplateVersion> version(String key, int number);

    /** Brings a retired template back. @param number the next one of its key: two who add the same collide */
    TemplateVersion append(PlanTemplate template, int number, PersonKey author, Instant at);

    /** Takes all versions of the template out of use, or back into it. */
    void retire(String key, boolean retired);
}
