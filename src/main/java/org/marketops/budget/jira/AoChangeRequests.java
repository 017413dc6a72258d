package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.budget.Act;
import org.marketops.budget.ChangeRequest;
import org.marketops.budget.ChangeRequests;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Requests as rows. */
public final class AoChangeRequests implements ChangeRequests {

    private final ActiveObjects rows;

    public AoChangeRequests(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public ChangeRequest add(ChangeRequest draft) {
        ArrayNode wishes = Json.list();
        draft.wishes().forEach(wish -> wishes.addObject().put("line", wish.line()).put("month", wish.monthKey())
                .put("minor", wish.minorUnits() == null ? "" : Long.toString(wish.minorUnits())));
        return draft.saved(rows.create(RequestRow.class,
                new DBParam("PLAN_ID", draft.plan().value()),
                new DBParam("WISHES_JSON", Json.write(wishes)),
                new DBParam("PERSON_KEY", draft.act().who().value()),
                new DBParam("ASKED_AT", draft.act().at().toEpochMilli()),
                new DBParam("REASON_TEXT", draft.act().reason()),
                new DBParam("STATE_NAME", draft.state().name())).getID());
    }

    @Override
    public Optional<ChangeRequest> find(int id) {
        return read(Query.select().where("ID = ?", id)).stream().findFirst();
    }

    @Override
    public List<ChangeRequest> waiting(IssueId plan) {
        return read(Query.select().where("PLAN_ID = ? AND STATE_NAME = ?", plan.value(), ChangeRequest.State.WAITING.name()).order("ID ASC"));
    }

    @Override
    public List<ChangeRequest> ofPlan(IssueId plan, int most) {
        return read(Query.select().where("PLAN_ID = ?", plan.value()).order("ID DESC").limit(most));
    }

    @Override
    public void end(ChangeRequest request, ChangeRequest.State state) {
        for (RequestRow row : rows.find(RequestRow.class, Query.select().where("ID = ?", request.id()))) {
            row.setStateName(state.name());
            row.save();
        }
    }

    private List<ChangeRequest> read(Query query) {
        List<ChangeRequest> found = new ArrayList<>();
        for (RequestRow row : rows.find(RequestRow.class, query)) {
            Act act = new Act(PersonKey.of(row.getPersonKey()), Instant.ofEpochMilli(row.getAskedAt()), Act.Way.CHANGE_REQUEST,
                    AoBudgetLines.text(row.getReasonText()));
            found.add(ChangeRequest.of(IssueId.of(row.getPlanId()), wishes(row.getWishesJson()), act,
                    ChangeRequest.State.valueOf(row.getStateName())).saved(row.getID()));
        }
        return found;
    }

    private static List<ChangeRequest.Wish> wishes(String json) {
        List<ChangeRequest.Wish> wishes = new ArrayList<>();
        for (JsonNode wish : Json.readStored(json)) {
            String minor = wish.path("minor").asText();
            wishes.add(new ChangeRequest.Wish(wish.path("line").asInt(), wish.path("month").asInt(), minor.isEmpty() ? null : Long.valueOf(minor)));
        }
        return wishes;
    }
}
