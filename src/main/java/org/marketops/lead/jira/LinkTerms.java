package org.marketops.lead.jira;

import org.marketops.lead.KnownTerms;
import org.marketops.taxonomy.jira.LinkRules;

import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The pairs of source and medium that links may have. */
public final class LinkTerms implements KnownTerms {

    private final LinkRules rules;

    public LinkTerms(LinkRules rules) {
        this.rules = rules;
    }

    @Override
    public BiPredicate<String, String> now() {
        return rules.pairs()::allows;
    }

    @Override
    public String text() {
        return rules.pairs().all().stream().map(pair -> pair.source() + ':' + pair.medium()).sorted().collect(Collectors.joining("\n"));
    }
}
