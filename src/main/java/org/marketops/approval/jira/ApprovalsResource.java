package org.marketops.approval.jira;

import org.marketops.approval.MyApprovals;
import org.marketops.approval.QueueLine;
import org.marketops.approval.WaitingForMe;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The caller's own queues. Plans that the caller may not see are in none of them and in no count. */
@Path("/approvals")
@Produces("application/json;charset=UTF-8")
public final class ApprovalsResource {

    private static final int MOST = 200;

    private final CurrentUser currentUser;
    private final MyApprovals myApprovals;
    private final QueueJson json;
    private final QueueCounts counts;
    private final RefusalTexts texts;

    public ApprovalsResource(CurrentUser currentUser, MyApprovals myApprovals, QueueJson json, QueueCounts counts, RefusalTexts texts) {
        this.currentUser = currentUser;
        this.myApprovals = myApprovals;
        this.json = json;
        this.counts = counts;
        this.texts = texts;
    }

    /** @param view todo (default), sent, delegated (in the place of others, then by others in mine) or done @param max 1 to 200, 50 if absent */
    @GET
    public String approvals(@QueryParam("view") String view, @QueryParam("start") String start, @QueryParam("max") String max) {
        PersonKey me = currentUser.person().orElseThrow(() -> new NotFound("approvals"));
        Queue queue = Queue.of(view);
        int from = number("start", start, 0, 0, Integer.MAX_VALUE);
        int most = number("max", max, QueuePages.PAGE, 1, MOST);
        return Json.write(json.of(queue, from, most, lines(queue, me)));
    }

    /** How much waits for the caller; may be a minute old. The header of each page asks for it after it is shown. */
    @GET
    @Path("/count")
    public String count() {
        PersonKey me = currentUser.person().orElseThrow(() -> new NotFound("approvals"));
        QueueCounts.Counted counted = counts.of(me);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("toDecide", counted.toDecide);
        answer.put("forOthers", counted.forOthers);
        answer.put("text", texts.text("queue.count", counted.toDecide, counted.forOthers));
        return Json.write(answer);
    }

    private List<QueueLine> lines(Queue queue, PersonKey me) {
        if (queue == Queue.DELEGATED) {
            WaitingForMe waiting = myApprovals.waiting(me);
            List<QueueLine> both = new ArrayList<>(waiting.forOthers());
            both.addAll(waiting.handedOver());
            return both;
        }
        return queue == Queue.TODO ? myApprovals.toDecide(me) : queue == Queue.SENT ? myApprovals.sent(me) : myApprovals.done(me);
    }

    private static int number(String field, String text, int otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below, with the same words
        }
        throw new BadInput(field, "The parameter " + field + " is a whole number from " + least + " to " + most + ", not " + text + ".");
    }
}
