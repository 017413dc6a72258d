package org.marketops.template.jira;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.money.Money;
import org.marketops.template.PlanOrder;

/** An order as it is stored: amounts in minor units. */
final class OrderJson {

    private OrderJson() {
    }

    static ObjectNode write(PlanOrder order) {
        ObjectNode json = Json.object().put("name", order.name()).put("start", order.start().toString());
        ArrayNode regions = json.putArray("regions");
        order.regions().forEach((region, total) -> {
            ObjectNode each = regions.addObject().put("region", region);
            total.ifPresent(money -> each.put("minor", money.minorUnits()).put("currency", money.currency().getCurrencyCode()));
        });
        return json;
    }

    static PlanOrder readStored(String text) {
        JsonNode json = Json.readStored(text);
        Map<String, Optional<Money>> regions = new LinkedHashMap<>();
        for (JsonNode each : json.path("regions")) {
            regions.put(each.path("region").asText(), each.has("minor")
                    ? Optional.of(Money.ofMinor(Currency.getInstance(each.path("currency").asText()), each.path("minor").asLong())) : Optional.empty());
        }
        return PlanOrder.of(json.path("name").asText(), LocalDate.parse(json.path("start").asText()), regions);
    }
}
