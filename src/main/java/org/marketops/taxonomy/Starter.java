package org.marketops.taxonomy;

import java.util.List;

/**
 * What an empty taxonomy can begin with: the usual dimensions, the terms of the fields that set-up makes, a template for campaigns, and the
 * usual sources. What is there already stays.
 */
public final class Starter {

    public static final String TEMPLATE = "{fiscalYear}-{region}-{channel}-{audience}-{slug}";
    public static final String PAIRS = "google: cpc, display, organic\nbing: cpc, organic\nlinkedin: cpc, paid-social, organic-social\n"
            + "facebook: paid-social, organic-social\nnewsletter: email\nwebinar: event\npartner: referral\ndirectmail: print";

    private final Terms terms;
    private final KeepTerms keep;
    private final KeepTemplates templates;

    public Starter(Terms terms, KeepTerms keep, KeepTemplates templates) {
        this.terms = terms;
        this.keep = keep;
        this.templates = templates;
    }

    /** Whether there is no dimension at all. */
    public boolean isEmpty() {
        return terms.read().dimensions().isEmpty();
    }

    /** Whether {@link #plant} would add nothing. */
    public boolean isPlanted() {
        Taxonomy now = terms.read();
        return Dimension.USUAL.stream().allMatch(key -> now.dimension(key).isPresent()) && usual().stream().allMatch(term -> isThere(now, term))
                && !templates.text(NamedKind.CAMPAIGN).isEmpty();
    }

    private static boolean isThere(Taxonomy now, Term term) {
        return now.term(term.dimension(), term.code()).isPresent() || now.look(term.dimension(), term.label()).term().isPresent();
    }

    /** How many terms it has. */
    public static int size() {
        return usual().size();
    }

    public void plant() {
        Taxonomy now = terms.read();
        for (String dimension : Dimension.USUAL) {
            if (!now.dimension(dimension).isPresent()) {
                keep.addDimension(Dimension.usual(dimension));
            }
        }
        Taxonomy planted = terms.read();
        for (Term term : usual()) {
            if (!isThere(planted, term)) {
                keep.add(term);
            }
        }
        if (templates.text(NamedKind.CAMPAIGN).isEmpty()) {
            templates.save(NamedKind.CAMPAIGN, TEMPLATE);
        }
    }

    private static List<Term> usual() {
        return List.of(term("region", "emea", "EMEA", "Europe"), term("region", "amer", "Americas", "AMER", "US"),
                term("region", "apac", "APAC", "Asia Pacific"), term("region", "glob", "Global", "Worldwide"),
                term("channel", "search", "Search", "SEM", "Paid search"), term("channel", "social", "Social", "Paid social"),
                term("channel", "email", "Email", "E-mail", "Newsletter"), term("channel", "display", "Display", "Banner"),
                term("channel", "events", "Events", "Trade fair"), term("channel", "webinar", "Webinar"),
                term("channel", "content", "Content"), term("channel", "pr", "PR", "Public relations"),
                term("type", "launch", "Launch"), term("type", "demand", "Demand generation", "Demand gen"), term("type", "brand", "Brand"),
                term("type", "retention", "Retention"),
                term("language", "en", "English"), term("language", "de", "German", "Deutsch"), term("language", "fr", "French"),
                term("language", "es", "Spanish"), term("language", "el", "Greek"));
    }

    private static Term term(String dimension, String code, String label, String... synonyms) {
        return Term.of(dimension, code, label, List.of(synonyms));
    }
}
