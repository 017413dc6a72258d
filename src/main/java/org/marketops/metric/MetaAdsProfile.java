package org.marketops.metric;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Meta Ads Manager's export: one row an ad over a range of days, the currency in the head of the spend column. */
final class MetaAdsProfile implements Profile {

    private static final String CAMPAIGN = "campaign name";
    private static final String FIRST_DAY = "reporting starts";
    private static final String LAST_DAY = "reporting ends";
    private static final String SPEND = "amount spent";
    private static final Pattern SPEND_IN = Pattern.compile("amount spent \\((.*)\\)");
    private static final Map<MetricKey, String> COUNTS = Map.of(
            MetricKey.IMPRESSIONS, "impressions", MetricKey.CLICKS, "link clicks", MetricKey.RESULTS, "results");

    @Override
    public String code() {
        return "meta-ads";
    }

    @Override
    public Optional<ColumnMap> match(String fileName, Header header) {
        if (!header.has(CAMPAIGN) || !header.has(FIRST_DAY) || !header.has(LAST_DAY)) {
            return Optional.empty();
        }
        for (String once : new String[] {CAMPAIGN, FIRST_DAY, LAST_DAY, "impressions", "link clicks", "results"}) {
            refuseIfTwice(fileName, header, once);
        }
        Map<MetricKey, Integer> metrics = new EnumMap<>(MetricKey.class);
        COUNTS.forEach((metric, name) -> header.position(name).ifPresent(at -> metrics.put(metric, at)));
        Optional<String> spend = header.startingWith(SPEND);
        String currency = Fact.NO_CURRENCY;
        if (spend.isPresent()) {
            refuseIfTwice(fileName, header, Header.key(spend.get()));
            currency = currencyOf(fileName, spend.get());
            metrics.put(MetricKey.SPEND, header.position(Header.key(spend.get())).orElseThrow());
        }
        if (metrics.isEmpty()) {
            throw new FileRefused(fileName, FileRefused.Reason.COLUMN_MISSING, "Impressions");
        }
        return Optional.of(ColumnMap.withFixedCurrency(header, header.position(CAMPAIGN).orElseThrow(),
                header.position(FIRST_DAY).orElseThrow(), header.position(LAST_DAY).orElseThrow(), metrics, currency));
    }

    private static String currencyOf(String fileName, String spendHead) {
        Matcher matcher = SPEND_IN.matcher(Header.key(spendHead));
        String text = matcher.matches() ? matcher.group(1) : "";
        return CurrencyCode.read(text)
                .orElseThrow(() -> new FileRefused(fileName, FileRefused.Reason.UNKNOWN_CURRENCY, spendHead.strip(), text));
    }

    private static void refuseIfTwice(String fileName, Header header, String name) {
        if (header.hasTwice(name)) {
            throw new FileRefused(fileName, FileRefused.Reason.COLUMN_TWICE, name);
        }
    }
}
