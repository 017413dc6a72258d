package org.marketops.calendar.jira;

import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.marketops.calendar.CalendarQuestion;
import org.marketops.calendar.ReadCalendar;
import org.marketops.calendar.Span;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** What runs when, and moving it. Only issues that the caller may see; moving needs what the edit screen needs. */
@Path("/calendar")
@Produces("application/json;charset=UTF-8")
public final class CalendarResource {

    private final CurrentUser currentUser;
    private final ReadCalendar calendar;
    private final MoveDates moveDates;
    private final CalendarInput input;

    public CalendarResource(CurrentUser currentUser, ReadCalendar calendar, MoveDates moveDates, CalendarInput input) {
        this.currentUser = currentUser;
        this.calendar = calendar;
        this.moveDates = moveDates;
        this.input = input;
    }

    /**
     * @param from first day, and {@code to} the last, as ISO 8601
     * @param kind campaign (default), activity or plan
     * @param same what makes an overlap: audience, channel, region, owner, separated by commas; none for no overlaps
     */
    @GET
    public String calendar(@QueryParam("project") @DefaultValue("") String project, @QueryParam("from") @DefaultValue("") String from,
                           @QueryParam("to") @DefaultValue("") String to, @QueryParam("kind") @DefaultValue("") String kind,
                           @QueryParam("same") @DefaultValue("") String same) {
        PersonKey me = currentUser.person().orElseThrow(() -> new NotFound("calendar"));
        Map<String, String> typed = Map.of(CalendarInput.PROJECT, project, CalendarInput.KIND, kind, CalendarInput.SAME, same);
        CalendarQuestion question = input.question(name -> typed.getOrDefault(name, ""), input.span(from, to));
        return Json.write(CalendarJson.of(calendar.read(me, question)));
    }

    /** @param body first and last; wasFirst and wasLast refuse the change when somebody else has changed the dates since */
    @PUT
    @Path("{key}")
    @Consumes({"application/json", "*/*"})
    public String move(@PathParam("key") String key, String body) {
        moveDates.item(key);
        JsonNode typed = Json.readInput(body);
        Span to = input.span(text(typed, "first"), text(typed, "last"));
        Optional<Span> seen = text(typed, "wasFirst").isEmpty() ? Optional.empty()
                : Optional.of(input.span(text(typed, "wasFirst"), text(typed, "wasLast")));
        return Json.write(CalendarJson.of(moveDates.move(key, to, seen)));
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null ? "" : value.asText();
    }
}
