package org.marketops.lead;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What each campaign earned under each model, in minor units of one currency, and what nobody earned. Adds up to the cent. */
public final class Attribution {

    private final Map<Model, Map<IssueId, Long>> credits = new EnumMap<>(Model.class);
    private final Currency currency;
    private long unattributed;
    private long total;
    private int opportunities;
    private int withoutTouch;

    private Attribution(Currency currency) {
        this.currency = currency;
        for (Model model : Model.values()) {
            credits.put(model, new HashMap<>());
        }
    }

    /**
     * All models in one pass over the opportunities; each currency by itself.
     *
     * @param milestone at which an opportunity is credited, for example its close; one without it is left out
     */
    public static SortedMap<String, Attribution> of(Collection<Opportunity> opportunities, Function<Opportunity, Optional<Instant>> milestone,
                                                    Window window, Weights weights) {
        SortedMap<String, Attribution> byCurrency = new TreeMap<>();
        Credits shares = new Credits(weights);
        for (Opportunity opportunity : opportunities) {
            Optional<Instant> at = milestone.apply(opportunity);
            if (at.isPresent()) {
                Currency currency = opportunity.amount().currency();
                byCurrency.computeIfAbsent(currency.getCurrencyCode(), code -> new Attribution(currency))
                        .add(opportunity, at.get(), window, shares);
            }
        }
        return byCurrency;
    }

    private void add(Opportunity opportunity, Instant milestone, Window window, Credits shares) {
        opportunities++;
        total = Math.addExact(total, opportunity.amount().minorUnits());
        List<Touch> touches = window.touches(opportunity, milestone);
        if (touches.isEmpty()) {
            withoutTouch++;
            unattributed = Math.addExact(unattributed, opportunity.amount().minorUnits());
            return;
        }
        Path path = window.path(opportunity, touches, milestone);
        for (Model model : Model.values()) {
            long[] shared = shares.of(model, path);
            Map<IssueId, Long> ofModel = credits.get(model);
            for (int i = 0; i < touches.size(); i++) {
                ofModel.merge(touches.get(i).campaign(), shared[i], Math::addExact);
            }
        }
    }

    public Currency currency() {
        return currency;
    }

    /** Absent for a campaign without a touch. */
    public Map<IssueId, Long> credits(Model model) {
        return Collections.unmodifiableMap(credits.get(model));
    }

    /** Of opportunities without any touch that counts: the same under every model, and always shown. */
    public long unattributed() {
        return unattributed;
    }

    /** Of all opportunities. */
    public long total() {
        return total;
    }

    public int opportunities() {
        return opportunities;
    }

    public int withoutTouch() {
        return withoutTouch;
    }
}
