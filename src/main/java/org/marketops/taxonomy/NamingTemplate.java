package org.marketops.taxonomy;

import org.marketops.taxonomy.TaxonomyRefused.Reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How names are built, for example {@code {fiscalYear}-{region}-{slug}}. Between two tokens stands a dash or an underscore, which no
 * part but the slug contains, so that a name can be taken apart again. Immutable.
 */
public final class NamingTemplate {

    public static final String FISCAL_YEAR = "fiscalYear";
    public static final String SLUG = "slug";
    /** Stands in a name where a dimension does not apply. */
    public static final String NOT_APPLICABLE = "x";
    private static final int LONGEST = 200;
    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)\\}");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    /** One more than tokens: what stands before, between and after them. */
    private final List<String> literals = new ArrayList<>();

    private NamingTemplate(String text) {
        this.text = text;
    }

    /**
     * @param dimensions the tokens that are known besides fiscalYear and slug
     * @throws TaxonomyRefused that names the token or the sign
     */
    public static NamingTemplate of(String text, Collection<String> dimensions) {
        NamingTemplate template = new NamingTemplate(text.trim());
        template.read(dimensions);
        return template;
    }

    private void read(Collection<String> dimensions) {
        if (text.length() > LONGEST) {
            throw refused(Reason.TEMPLATE_LONG, Integer.toString(LONGEST));
        }
        Matcher found = TOKEN.matcher(text);
        int after = 0;
        while (found.find()) {
            literal(text.substring(after, found.start()));
            token(found.group(1), dimensions);
            after = found.end();
        }
        literal(text.substring(after));
        if (tokens.isEmpty()) {
            throw refused(Reason.TEMPLATE_EMPTY);
        }
        for (int i = 1; i < tokens.size(); i++) {
            if (!literals.get(i).matches(".*[-_].*")) {
                throw refused(Reason.TEMPLATE_TOUCHING, "{" + tokens.get(i - 1) + "}", "{" + tokens.get(i) + "}");
            }
        }
    }

    private void literal(String literal) {
        if (literal.contains("{") || literal.contains("}")) {
            throw refused(Reason.TOKEN_OPEN);
        }
        if (!literal.matches("[a-z0-9._-]*")) {
            throw refused(Reason.TEMPLATE_SIGN, literal);
        }
        literals.add(literal);
    }

    private void token(String token, Collection<String> dimensions) {
        if (!token.equals(FISCAL_YEAR) && !token.equals(SLUG) && !dimensions.contains(token)) {
            List<String> known = new ArrayList<>(List.of(FISCAL_YEAR, SLUG));
            known.addAll(dimensions);
            throw refused(Reason.TOKEN_UNKNOWN, token, String.join(", ", known));
        }
        if (tokens.contains(token)) {
            throw refused(Reason.TOKEN_TWICE, token);
        }
        tokens.add(token);
    }

    private static TaxonomyRefused refused(Reason reason, String... arguments) {
        return new TaxonomyRefused(reason, "template", arguments);
    }

    public String text() {
        return text;
    }

    /** In their order. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** @param parts one a token, in their order */
    String join(List<String> parts) {
        StringBuilder name = new StringBuilder(literals.get(0));
        for (int i = 0; i < parts.size(); i++) {
            name.append(parts.get(i)).append(literals.get(i + 1));
        }
        return name.toString();
    }

    /** The parts of a name, one a token; empty if the name has another shape. Only the slug may contain dashes and underscores. */
    Optional<List<String>> split(String name) {
        if (!name.startsWith(literals.get(0))) {
            return Optional.empty();
        }
        int slug = tokens.contains(SLUG) ? tokens.indexOf(SLUG) : tokens.size() - 1;
        String rest = name.substring(literals.get(0).length());
        List<String> left = new ArrayList<>();
        for (int i = 0; i < slug; i++) {
            int end = rest.indexOf(literals.get(i + 1));
            if (end < 0) {
                return Optional.empty();
            }
            left.add(rest.substring(0, end));
            rest = rest.substring(end + literals.get(i + 1).length());
        }
        return splitRest(rest, slug, left);
    }

    private Optional<List<String>> splitRest(String given, int slug, List<String> parts) {
        String rest = given;
        List<String> right = new ArrayList<>();
        for (int i = tokens.size() - 1; i >= slug; i--) {
            String literal = literals.get(i + 1);
            if (!rest.endsWith(literal)) {
                return Optional.empty();
            }
            rest = rest.substring(0, rest.length() - literal.length());
            int start = i == slug ? 0 : rest.lastIndexOf(literals.get(i)) + literals.get(i).length();
            if (i > slug && rest.lastIndexOf(literals.get(i)) < 0) {
                return Optional.empty();
            }
            right.add(0, rest.substring(start));
            rest = i == slug ? rest : rest.substring(0, start);
        }
        parts.addAll(right);
        boolean whole = tokens.contains(SLUG) || parts.stream().noneMatch(part -> part.matches(".*[-_].*"));
        return whole ? Optional.of(parts) : Optional.empty();
    }
}
