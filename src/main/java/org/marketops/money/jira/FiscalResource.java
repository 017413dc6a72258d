package org.marketops.money.jira;

import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.marketops.jira.AdminGate;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.money.Rate;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalMonth;

/** Fiscal calendar, company currency and rates, for scripts. Jira administrators only; 404 for everybody else. */
@Path("/fiscal")
@Produces("application/json;charset=UTF-8")
public final class FiscalResource {

    private final AdminGate gate;
    private final FiscalDesk desk;
    private final FiscalInput input;

    public FiscalResource(AdminGate gate, FiscalDesk desk, FiscalInput input) {
        this.gate = gate;
        this.desk = desk;
        this.input = input;
    }

    /** With the months and rates of the fiscal year; without one, of the year that is now. */
    @GET
    public String fiscal(@QueryParam("year") String year) {
        gate.required();
        return json(year == null ? desk.yearNow() : input.year(year));
    }

    /**
     * @param body what changes of startMonth, pattern, zone, companyCurrency; rates of year with currency, month (0 for the plan
     *     rate) and rate, "" to take it away
     */
    @PUT
    @Consumes({"application/json", "*/*"})
    public String change(String body) {
        gate.required();
        JsonNode json = Json.readInput(body);
        FiscalCalendar now = desk.calendar();
        FiscalCalendar calendar = input.calendar(json.path("startMonth").asText(Integer.toString(now.startMonth())),
                json.path("pattern").asText(now.pattern().name()), json.path("zone").asText(now.zone().getId()));
        String company = json.path("companyCurrency").asText(desk.company().getCurrencyCode());
        int year = json.has("year") ? input.year(json.path("year").asText()) : desk.yearNow();
        List<RateWish> wishes = wishes(json.path("rates"), year);
        desk.save(calendar, input.currency("companyCurrency", company));
        desk.save(wishes);
        return json(year);
    }

    private List<RateWish> wishes(JsonNode rates, int year) {
        List<RateWish> wishes = new ArrayList<>();
        for (JsonNode rate : rates) {
            int month = rate.path("month").asInt(-1);
            if (month < 0 || month > 12) {
                throw input.bad("month", "rateMonth", rate.path("month").asText());
            }
            wishes.add(input.rate(input.currency("currency", rate.path("currency").asText()), year, month, rate.path("rate").asText()));
        }
        return wishes;
    }

    private String json(int year) {
        FiscalCalendar calendar = desk.calendar();
        ObjectNode json = Json.object().put("startMonth", calendar.startMonth()).put("pattern", calendar.pattern().name())
                .put("zone", calendar.zone().getId()).put("companyCurrency", desk.company().getCurrencyCode()).put("year", year);
        ArrayNode months = json.putArray("months");
        for (FiscalMonth month : calendar.months(year)) {
            months.addObject().put("month", month.key()).put("first", month.first().toString()).put("last", month.last().toString());
        }
        ArrayNode rates = json.putArray("rates");
        for (Rate rate : desk.rates(year).all()) {
            rates.addObject().put("currency", rate.currency().getCurrencyCode()).put("month", rate.month())
                    .put("rate", rate.units().toPlainString());
        }
        return Json.write(json);
    }
}
