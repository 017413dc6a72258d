package org.marketops.metric.page;

import org.marketops.metric.dictionary.Exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rates that remember what they were asked, so that it can be told later whether others would have answered the same. */
final class AskedRates implements Exchange {

    private final Exchange rates;
    private final Map<List<Object>, Optional<BigDecimal>> answers = new HashMap<>();

    AskedRates(Exchange rates) {
        this.rates = rates;
    }

    @Override
    public Optional<String> currency() {
        return rates.currency();
    }

    @Override
    public Optional<BigDecimal> units(String from, LocalDate day) {
        return answers.computeIfAbsent(List.of(from, day), asked -> rates.units(from, day));
    }

    @Override
    public String rateName(String from, LocalDate day) {
        return rates.rateName(from, day);
    }

    @Override
    public boolean isForAll() {
        return rates.isForAll();
    }

    boolean areThoseOf(Exchange others) {
        return rates.isForAll() == others.isForAll() && rates.currency().equals(others.currency())
                && answers.entrySet().stream().allMatch(each -> each.getValue().equals(others.units((String) each.getKey().get(0), (LocalDate) each.getKey().get(1))));
    }
}
