package org.marketops.metric.tray;

import org.marketops.metric.Amount;
import org.marketops.metric.Fact;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.MetricKey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a campaign gets if a name is given to it. */
public final class Addition {

    private final WaitingName waiting;
    private final KnownCampaign campaign;
    private final Map<MetricKey, Map<String, Amount>> amounts = new TreeMap<>();

    Addition(WaitingName waiting, KnownCampaign campaign) {
        this.waiting = waiting;
        this.campaign = campaign;
    }

    void add(List<Fact> facts) {
        facts.forEach(fact -> amounts.computeIfAbsent(fact.metric(), first -> new TreeMap<>())
                .merge(fact.currency(), fact.amount(), Amount::plus));
    }

    public WaitingName waiting() {
        return waiting;
    }

    public KnownCampaign campaign() {
        return campaign;
    }

    /** By metric and currency; a count has {@link Fact#NO_CURRENCY}. */
    public Map<MetricKey, Map<String, Amount>> amounts() {
        return amounts;
    }
}
