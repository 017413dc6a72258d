package org.marketops.template;

import java.time.Clock;
import java.util.List;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** Saves and retires templates. Who may is asked at the door: Jira administrators. */
public final class KeepTemplates {

    private final Templates templates;
    private final Transactions transactions;
    private final Clock clock;

    public KeepTemplates(Templates templates, Transactions transactions, Clock clock) {
        this.templates = templates;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param seen the version that the person started from; 0 for a new template
     * @throws BadTemplate if it is wrong. @throws TemplateRefused if somebody saved another version in between
     */
    public TemplateVersion save(PersonKey who, PlanTemplate template, int seen) {
        TemplateCheck.check(template);
        return transactions.retryOnConflict(() -> {
            List<TemplateVersion> versions = templates.versions(template.key());
            int last = versions.isEmpty() ? 0 : versions.get(0).number();
            if (last != seen) {
                throw new TemplateRefused(seen == 0 ? TemplateRefused.Reason.KEY_TAKEN : TemplateRefused.Reason.STALE,
                        template.key(), Integer.toString(seen), Integer.toString(last));
            }
            return templates.append(template, seen + 1, who, clock.instant());
        });
    }

    /** @throws NotFound if there is no such template */
    public void retire(String key, boolean retired) {
        transactions.retryOnConflict(() -> {
            if (templates.versions(key).isEmpty()) {
                throw new NotFound("template " + key);
            }
            templates.retire(key, retired);
            return key;
        });
    }
}
