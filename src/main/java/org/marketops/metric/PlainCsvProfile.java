package org.marketops.metric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our own plain form, one row a campaign and day: campaign, date, impressions, clicks, results, spend, currency. */
final class PlainCsvProfile implements Profile {

    private static final String CAMPAIGN = "campaign";
    private static final String DAY = "date";
    private static final String CURRENCY = "currency";
    private static final List<String> COLUMNS =
            List.of(CAMPAIGN, DAY, CURRENCY, "impressions", "clicks", "results", "spend");

    @Override
    public String code() {
        return "plain-csv";
    }

    @Override
    public Optional<ColumnMap> match(String fileName, Header header) {
        if (!header.has(CAMPAIGN) || !header.has(DAY)) {
            return Optional.empty();
        }
        for (String column : COLUMNS) {
            if (header.hasTwice(column)) {
                throw new FileRefused(fileName, FileRefused.Reason.COLUMN_TWICE, column);
            }
        }
        Map<MetricKey, Integer> metrics = new EnumMap<>(MetricKey.class);
        for (MetricKey metric : MetricKey.values()) {
            header.position(metric.code()).ifPresent(at -> metrics.put(metric, at));
        }
        if (metrics.isEmpty()) {
            throw new FileRefused(fileName, FileRefused.Reason.COLUMN_MISSING, "impressions");
        }
        if (metrics.containsKey(MetricKey.SPEND) && !header.has(CURRENCY)) {
            throw new FileRefused(fileName, FileRefused.Reason.COLUMN_MISSING, CURRENCY);
        }
        return Optional.of(ColumnMap.withCurrencyColumn(header, header.position(CAMPAIGN).orElseThrow(),
                header.position(DAY).orElseThrow(), metrics, header.position(CURRENCY)));
    }
}
