package org.marketops.metric.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The metrics that there are: those of the product and the company's own, by code, without regard to case. Every name in a formula is one of
 * them, no metric is made of itself, and no formula mixes money and numbers. Immutable.
 */
public final class Dictionary {

    private static final Dictionary STANDARD = checked(StandardMetrics.read());

    private final Map<String, Definition> byName;

    private Dictionary(Map<String, Definition> byName) {
        this.byName = byName;
    }

    /** What the product brings (docs/metrics.md). */
    public static Dictionary standard() {
        return STANDARD;
    }

    /**
     * With the company's own after those of the product.
     *
     * @throws FormulaRefused naming what is unknown, taken, or goes in a ring
     */
    public static Dictionary with(Collection<Definition> own) {
        List<Definition> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Definition definition : own) {
            requireFree(definition);
            if (!taken.add(name(definition.code()))) {
                throw new FormulaRefused(FormulaRefused.Reason.CODE_TAKEN, definition.code());
            }
        }
        STANDARD.all().stream().filter(known -> !taken.contains(name(known.code()))).forEach(all::add);
        all.addAll(own);
        return checked(all);
    }

    /** A number of the dictionary is there to be set; everything else there keeps its meaning. */
    private static void requireFree(Definition own) {
        Optional<Definition> known = STANDARD.find(own.code());
        if (known.isPresent() && known.get().kind() != Definition.Kind.NUMBER) {
            throw new FormulaRefused(FormulaRefused.Reason.CODE_TAKEN, own.code());
        }
        if (known.isPresent() && !own.expression().filter(formula -> formula.names().isEmpty()).isPresent()) {
            throw new FormulaRefused(FormulaRefused.Reason.NUMBER_WANTED, own.code());
        }
    }

    private static Dictionary checked(Collection<Definition> definitions) {
        Map<String, Definition> byName = new LinkedHashMap<>();
        definitions.forEach(definition -> byName.put(name(definition.code()), definition));
        Dictionary dictionary = new Dictionary(Collections.unmodifiableMap(byName));
        definitions.forEach(dictionary::check);
        return dictionary;
    }

    private void check(Definition definition) {
        requireNoRing(definition, new LinkedHashSet<>());
        if (!definition.expression().isPresent()) {
            return;
        }
        for (String part : bases(definition)) {
            if (definition.kind() != Definition.Kind.DERIVED && definition.kind() != Definition.Kind.SEMI_ADDITIVE
                    && required(part).kind() == Definition.Kind.SEMI_ADDITIVE) {
                throw new FormulaRefused(FormulaRefused.Reason.NOT_ADDITIVE, required(part).code());
            }
        }
        Dimension found = definition.expression().get().dimension(part -> required(part).dimension());
        if (found != definition.dimension() && definition.kind() != Definition.Kind.NUMBER) {
            throw new FormulaRefused(FormulaRefused.Reason.MONEY_AND_NUMBER);
        }
    }

    private void requireNoRing(Definition definition, Set<String> above) {
        if (!above.add(definition.code())) {
            List<String> ring = new ArrayList<>(above);
            ring = ring.subList(ring.indexOf(definition.code()), ring.size());
            throw new FormulaRefused(FormulaRefused.Reason.RING, String.join(", ", ring));
        }
        definition.expression().ifPresent(formula -> formula.names().forEach(part -> requireNoRing(required(part), above)));
        above.remove(definition.code());
    }

    /** In the order of the dictionary, the company's own last. */
    public Collection<Definition> all() {
        return byName.values();
    }

    public Optional<Definition> find(String code) {
        return Optional.ofNullable(byName.get(name(code)));
    }

    /** @throws FormulaRefused if there is none */
    public Definition required(String code) {
        return find(code).orElseThrow(() -> new FormulaRefused(FormulaRefused.Reason.UNKNOWN_NAME, code));
    }

    /** What is counted or given, that the metric is made of at the bottom; itself if it is made of nothing. Numbers are left out. */
    public Set<String> bases(Definition definition) {
        Set<String> bases = new LinkedHashSet<>();
        if (definition.expression().isPresent()) {
            definition.expression().get().names().forEach(part -> bases.addAll(bases(required(part))));
        } else if (definition.kind() != Definition.Kind.NUMBER) {
            bases.add(definition.code());
        }
        return bases;
    }

    /** Whether it, or a part of it, has its sides from the same source. */
    public boolean isBySource(Definition definition) {
        return definition.scope() == Definition.Scope.SOURCE
                || definition.expression().filter(formula -> formula.names().stream().anyMatch(part -> isBySource(required(part)))).isPresent();
    }

    /** A text that is another one as soon as the metric, or anything that it is made of, is defined in another way. */
    public String text(Definition definition) {
        StringBuilder text = new StringBuilder(definition.wording());
        definition.expression().ifPresent(formula -> formula.names().forEach(part -> text.append('\n').append(text(required(part)))));
        return text.toString();
    }

    /** Whether amounts are in it, be it that they cancel out: who may not see money does not see what is derived from it. */
    public boolean restsOnMoney(Definition definition) {
        return definition.isMoney() || bases(definition).stream().anyMatch(base -> required(base).isMoney());
    }

    /** The metrics whose formula names it, by code. */
    public List<String> madeOf(String code) {
        List<String> users = new ArrayList<>();
        for (Definition definition : all()) {
            boolean names = definition.expression().isPresent()
                    && definition.expression().get().names().stream().anyMatch(part -> name(part).equals(name(code)));
            if (names && !name(definition.code()).equals(name(code))) {
                users.add(definition.code());
            }
        }
        return users;
    }

    private static String name(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
