package org.marketops.metric.page.jira;

import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.page.ExchangeEffect;
import org.marketops.money.CompanyCurrency;
import org.marketops.money.RateTable;
import org.marketops.time.FiscalCalendars;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says at which rates amounts were brought together, and what the rates of their months would have made of them. */
public final class UsedRates {

    private final FiguresTexts texts;
    private final FiscalCalendars calendars;
    private final CompanyCurrency company;
    private final RateTable table;

    public UsedRates(FiguresTexts texts, FiscalCalendars calendars, CompanyCurrency company, RateTable table) {
        this.texts = texts;
        this.calendars = calendars;
        this.company = company;
        this.table = table;
    }

    /** Effects as sentences, and the rates; nothing where all amounts are shown as booked. */
    void into(Map<String, Object> page, FiguresAnswer answer) {
        List<String> effects = new ArrayList<>();
        Map<String, Map<String, String>> rates = new TreeMap<>();
        if (answer.isExchanged()) {
            Currency to = company.current();
            answer.dictionary().bases(answer.metric).stream().map(answer.dictionary()::required).filter(Definition::isMoney).forEach(base -> {
                ExchangeEffect effect = ExchangeEffect.of(answer.figures.all().stream().filter(figure -> figure.metric().equals(base.code()))
                        .collect(Collectors.toList()), calendars.current(), to, year -> table.ofYear(to, year));
                if (!effect.rates().isEmpty()) {
                    effects.add(said(base, to, effect));
                    effect.rates().forEach(rate -> rates.put(rate.currency().getCurrencyCode() + rate.month().key(), line(rate)));
                }
            });
        }
        page.put("effects", effects);
        page.put("rates", new ArrayList<>(rates.values()));
    }

    private String said(Definition base, Currency to, ExchangeEffect effect) {
        if (effect.amount().isEmpty()) {
            return texts.of("rates.missing", texts.name(base),
                    effect.rates().stream().filter(ExchangeEffect.Used::isMissing).map(this::name).collect(Collectors.joining(", ")));
        }
        BigDecimal amount = effect.amount().get();
        String plans = effect.rates().stream().map(rate -> number(rate.plan())).distinct().collect(Collectors.joining(", "));
        String shown = texts.shown(base, Measure.money(amount.abs(), to.getCurrencyCode()));
        return texts.of("rates.effect", texts.name(base), plans, (amount.signum() < 0 ? "\u2212 " : amount.signum() > 0 ? "+ " : "") + shown);
    }

    private Map<String, String> line(ExchangeEffect.Used rate) {
        return Map.of("name", name(rate), "plan", number(rate.plan()), "actual", number(rate.actual()));
    }

    private String name(ExchangeEffect.Used rate) {
        return rate.currency().getCurrencyCode() + " " + texts.month(rate.month().first());
    }

    private String number(Optional<BigDecimal> rate) {
        return rate.map(units -> texts.formats().number(units)).orElse("");
    }
}
