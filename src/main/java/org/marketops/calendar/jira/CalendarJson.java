package org.marketops.calendar.jira;

import org.marketops.calendar.Dimension;
import org.marketops.calendar.Item;
import org.marketops.calendar.Overlap;
import org.marketops.calendar.Schedule;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;

/** The calendar for programs: days as ISO 8601, both included. Never an amount. */
final class CalendarJson {

    private CalendarJson() {
    }

    static ObjectNode of(Schedule schedule) {
        ObjectNode json = Json.object().put("from", schedule.question().days().first().toString())
                .put("to", schedule.question().days().last().toString()).put("total", schedule.found().total())
                .put("complete", schedule.found().total() <= schedule.found().items().size());
        schedule.found().hidden().ifPresent(hidden -> json.put("notVisible", hidden));
        ArrayNode items = json.putArray("items");
        schedule.running().forEach(item -> items.add(of(item)));
        ArrayNode undated = json.putArray("undated");
        schedule.undated().forEach(item -> undated.add(of(item)));
        json.put("overlapCount", schedule.overlaps().total());
        ArrayNode overlaps = json.putArray("overlaps");
        schedule.overlaps().longest().forEach(overlap -> overlaps.add(of(overlap)));
        ArrayNode wanted = json.putArray("wantedOverlaps");
        schedule.overlaps().wanted().forEach(overlap -> wanted.add(of(overlap).put("wantedBy", schedule.wanted(overlap).orElseThrow().by().value())));
        return json;
    }

    static ObjectNode of(Item item) {
        ObjectNode json = Json.object().put("key", item.key()).put("title", item.title())
                .put("first", item.firstDay().map(Object::toString).orElse(null)).put("last", item.lastDay().map(Object::toString).orElse(null))
                .put("status", item.status()).put("approvalAskedAgain", item.isApprovalAskedAgain());
        if (!item.plan().isEmpty()) {
            json.put("plan", item.plan());
        }
        for (Dimension dimension : Dimension.values()) {
            ArrayNode values = json.putArray(dimension.key());
            item.values(dimension).forEach(values::add);
        }
        return json;
    }

    private static ObjectNode of(Overlap overlap) {
        ObjectNode json = Json.object();
        json.putArray("keys").add(overlap.one().key()).add(overlap.other().key());
        return json.put("first", overlap.common().first().toString()).put("last", overlap.common().last().toString())
                .put("days", overlap.common().days());
    }
}
