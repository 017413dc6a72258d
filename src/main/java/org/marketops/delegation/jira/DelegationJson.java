package org.marketops.delegation.jira;

import org.marketops.delegation.Delegation;
import org.marketops.delegation.Reach;
import org.marketops.delegation.Today;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Delegations over REST. Days are ISO 8601 in the server's zone; a project is named only to those who may see it. */
public final class DelegationJson {

    private static final Set<String> FIELDS = Set.of(DelegationInput.TO, DelegationInput.FIRST_DAY, DelegationInput.LAST_DAY,
            DelegationInput.SCOPE, DelegationInput.PROJECT, DelegationInput.LIMIT, DelegationInput.CURRENCY, DelegationInput.KEEP_ME_TOO);

    private final JiraColleagues colleagues;
    private final DelegationTexts texts;
    private final Today today;

    public DelegationJson(JiraColleagues colleagues, DelegationTexts texts, Today today) {
        this.colleagues = colleagues;
        this.texts = texts;
        this.today = today;
    }

    /** The fields as texts. @throws BadInput if one is unknown or of another type */
    Map<String, String> fields(String body) {
        JsonNode json = Json.readInput(body);
        if (!json.isObject()) {
            throw new BadInput("body", texts.text("bad.body"));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = json.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> field = all.next();
            fields.put(field.getKey(), value(field.getKey(), field.getValue()));
        }
        return fields;
    }

    private String value(String field, JsonNode value) {
        if (!FIELDS.contains(field)) {
            throw new BadInput(field, texts.text("bad.unknown", field));
        }
        boolean right = DelegationInput.KEEP_ME_TOO.equals(field) ? value.isBoolean()
                : value.isTextual() || DelegationInput.LIMIT.equals(field) && value.isNumber();
        if (!right) {
            throw new BadInput(field, texts.text(DelegationInput.KEEP_ME_TOO.equals(field) ? "bad.boolean" : "bad.text", field));
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    ObjectNode of(List<Delegation> given, List<Delegation> received, PersonKey reader) {
        ObjectNode json = Json.object().put("zone", texts.zone());
        ArrayNode mine = json.putArray("mine");
        given.forEach(delegation -> mine.add(of(delegation, reader)));
        ArrayNode toMe = json.putArray("toMe");
        received.forEach(delegation -> toMe.add(of(delegation, reader)));
        return json;
    }

    ObjectNode of(Delegation delegation, PersonKey reader) {
        Reach reach = delegation.reach();
        ObjectNode json = Json.object().put("id", delegation.id())
                .put("from", colleagues.userName(delegation.from())).put("fromName", texts.name(delegation.from()))
                .put(DelegationInput.TO, colleagues.userName(delegation.to())).put("toName", texts.name(delegation.to()))
                .put(DelegationInput.FIRST_DAY, delegation.days().first().toString())
                .put(DelegationInput.LAST_DAY, delegation.days().last().toString())
                .put(DelegationInput.SCOPE, reach.kind().name().toLowerCase(Locale.ROOT))
                .put(DelegationInput.KEEP_ME_TOO, delegation.keepMeToo())
                .put("state", delegation.stateOn(today.day()).name());
        if (reach.kind() == Reach.Kind.PROJECT) {
            json.put(DelegationInput.PROJECT, colleagues.projectKey(reader, reach.projectId()).orElse(""));
        }
        if (reach.kind() == Reach.Kind.AMOUNT) {
            json.put(DelegationInput.LIMIT, reach.limit().toPlainString()).put(DelegationInput.CURRENCY, reach.currency());
        }
        delegation.stoppedAt().ifPresent(at -> json.put("stoppedAt", at.toString()));
        delegation.cause().ifPresent(cause -> json.put("cause", cause.name()));
        return json;
    }
}
