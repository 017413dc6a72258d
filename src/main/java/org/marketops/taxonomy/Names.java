package org.marketops.taxonomy;

import org.marketops.taxonomy.NamePart.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes names by one template and one taxonomy, and checks them. Immutable. */
public final class Names {

    private static final String YEAR = "fy[0-9]{2}";
    private static final String SLUG = "[a-z0-9]+([.-][a-z0-9]+)*";

    private final NamingTemplate template;
    private final Taxonomy taxonomy;

    public Names(NamingTemplate template, Taxonomy taxonomy) {
        this.template = template;
        this.taxonomy = taxonomy;
    }

    /** The name that the values ask for. Several values of one field are joined by dots. */
    public ComposedName compose(NameValues values) {
        List<NamePart> parts = template.tokens().stream().map(token -> fromValues(token, values)).collect(Collectors.toList());
        // A nearest term is a guess: it is shown, but no name is made of it.
        boolean whole = parts.stream().noneMatch(part -> part.proposal().isEmpty() || part.problem() == Problem.UNKNOWN_TERM);
        List<String> texts = parts.stream().map(NamePart::proposal).collect(Collectors.toList());
        return new ComposedName(whole ? Optional.of(template.join(texts)) : Optional.empty(), parts);
    }

    private NamePart fromValues(String token, NameValues values) {
        if (token.equals(NamingTemplate.FISCAL_YEAR)) {
            String year = values.fiscalYear().orElse(NamingTemplate.NOT_APPLICABLE);
            return new NamePart(token, year, year, Problem.NONE);
        }
        if (token.equals(NamingTemplate.SLUG)) {
            String slug = slugOf(values.summary());
            return new NamePart(token, values.summary(), slug, slug.isEmpty() ? Problem.NOT_A_SLUG : Problem.NONE);
        }
        List<String> chosen = values.of(token);
        if (chosen.isEmpty()) {
            return new NamePart(token, "", NamingTemplate.NOT_APPLICABLE, Problem.NONE);
        }
        return coded(token, String.join(", ", chosen), chosen);
    }

    /** A summary that is a name of this template already keeps its slug, even if another part of it is wrong. */
    private String slugOf(String summary) {
        Optional<List<String>> parts = template.split(summary.trim());
        if (parts.isPresent()) {
            int own = template.tokens().indexOf(NamingTemplate.SLUG);
            int known = 0;
            for (int i = 0; i < template.tokens().size(); i++) {
                known += i != own && isKnown(template.tokens().get(i), parts.get().get(i)) ? 1 : 0;
            }
            if (known * 2 > template.tokens().size() - 1) {
                String slug = parts.get().get(own);
                return slug.matches(SLUG) ? slug : PlainText.slug(slug);
            }
        }
        return PlainText.slug(summary);
    }

    private boolean isKnown(String token, String part) {
        Problem problem = checked(token, part).problem();
        return problem == Problem.NONE || problem == Problem.SPELLING || problem == Problem.RETIRED_TERM;
    }

    /** Whether a name follows the template; says nothing about a particular issue. */
    public CheckedName check(String name) {
        return check(name, Optional.empty());
    }

    /** Whether a name follows the template and says what the fields say. */
    public CheckedName check(String name, NameValues values) {
        return check(name, Optional.of(compose(values)));
    }

    private CheckedName check(String name, Optional<ComposedName> composed) {
        Optional<List<String>> found = template.split(name.trim());
        if (!found.isPresent()) {
            return new CheckedName(false, List.of(), composed.flatMap(ComposedName::text));
        }
        List<NamePart> parts = new ArrayList<>();
        for (int i = 0; i < template.tokens().size(); i++) {
            NamePart part = checked(template.tokens().get(i), found.get().get(i));
            parts.add(composed.isPresent() ? against(part, composed.get().parts().get(i)) : part);
        }
        return new CheckedName(true, parts, composed.isPresent() ? composed.get().text() : whole(parts));
    }

    private Optional<String> whole(List<NamePart> parts) {
        List<String> texts = parts.stream().map(NamePart::proposal).collect(Collectors.toList());
        return texts.contains("") ? Optional.empty() : Optional.of(template.join(texts));
    }

    private static NamePart against(NamePart part, NamePart wanted) {
        boolean differs = part.isFine() && !part.token().equals(NamingTemplate.SLUG) && !wanted.proposal().isEmpty()
                && wanted.problem() != Problem.UNKNOWN_TERM
                && !part.found().equals(wanted.proposal());
        return differs ? new NamePart(part.token(), part.found(), wanted.proposal(), Problem.DIFFERS) : part;
    }

    private NamePart checked(String token, String part) {
        if (token.equals(NamingTemplate.SLUG)) {
            boolean fine = part.matches(SLUG);
            return new NamePart(token, part, fine ? part : PlainText.slug(part), fine ? Problem.NONE : Problem.NOT_A_SLUG);
        }
        if (part.equalsIgnoreCase(NamingTemplate.NOT_APPLICABLE)) {
            boolean small = part.equals(NamingTemplate.NOT_APPLICABLE);
            return new NamePart(token, part, NamingTemplate.NOT_APPLICABLE, small ? Problem.NONE : Problem.SPELLING);
        }
        if (token.equals(NamingTemplate.FISCAL_YEAR)) {
            boolean fine = part.matches(YEAR);
            String small = PlainText.compared(part);
            return new NamePart(token, part, small.matches(YEAR) ? small : "", fine ? Problem.NONE : Problem.NOT_A_YEAR);
        }
        NamePart coded = coded(token, part, List.of(part.split("\\.", -1)));
        boolean spelled = coded.isFine() && !coded.proposal().equals(part);
        return spelled ? new NamePart(token, part, coded.proposal(), Problem.SPELLING) : coded;
    }

    /** The codes of several values, joined; the first value that is no active term says what is wrong. */
    private NamePart coded(String token, String found, List<String> values) {
        List<String> codes = new ArrayList<>();
        Problem problem = Problem.NONE;
        for (String value : values) {
            Match match = taxonomy.look(token, value);
            if (problem == Problem.NONE && match.kind() != Match.Kind.TERM) {
                problem = match.kind() == Match.Kind.RETIRED ? Problem.RETIRED_TERM : Problem.UNKNOWN_TERM;
            }
            codes.add(match.proposal().map(Term::code).orElse(""));
        }
        String joined = codes.contains("") ? "" : codes.stream().distinct().collect(Collectors.joining("."));
        return new NamePart(token, found, joined, problem);
    }
}
