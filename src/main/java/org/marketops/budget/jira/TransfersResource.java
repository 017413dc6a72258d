package org.marketops.budget.jira;

import com.atlassian.jira.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.marketops.budget.AmountRefused;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.KeepLines;
import org.marketops.budget.Transfer;
import org.marketops.budget.TransferMoney;
import org.marketops.budget.Transfers;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** Planned money that is moved between lines: docs/planning.md. */
@Path("/budget/transfers")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class TransfersResource {

    private static final int MOST = 200;

    private final BudgetDesk desk;
    private final KeepLines keepLines;
    private final TransferMoney transferMoney;
    private final Transfers transfers;
    private final MoneyJson json;

    public TransfersResource(BudgetDesk desk, KeepLines keepLines, TransferMoney transferMoney, Transfers transfers,
            MoneyJson json) {
        this.desk = desk;
        this.keepLines = keepLines;
        this.transferMoney = transferMoney;
        this.transfers = transfers;
        this.json = json;
    }

    /** Between lines of which the person sees both; latest first, at most 200. */
    @GET
    public String transfers(@QueryParam("project") String project, @QueryParam("year") String year) {
        PersonKey me = desk.reader();
        Project visible = desk.project(project);
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("transfers");
        Map<Integer, BudgetLine> seen = new HashMap<>();
        for (Transfer transfer : transfers.ofYear(visible.getId(), desk.input().year(year == null ? "" : year), MOST)) {
            try {
                json.transfer(all, transfer, seen.computeIfAbsent(transfer.source(), id -> keepLines.visible(me, id)),
                        seen.computeIfAbsent(transfer.destination(), id -> keepLines.visible(me, id)));
            } catch (NotFound hidden) {
                continue;
            }
        }
        return Json.write(answer);
    }

    /** @param body from, to, reason, and amounts by month in the currency of the line that gives */
    @POST
    public String transfer(String body) {
        PersonKey me = desk.writer();
        JsonNode input = desk.input().object(body, "from", "to", "amounts", "reason");
        Map<Integer, String> amounts = desk.input().amounts(input);
        int from = desk.input().whole(input, "from");
        int to = desk.input().whole(input, "to");
        List<Transfer> done;
        try {
            done = transferMoney.transfer(me, from, to, amounts, desk.neededReason(input));
        } catch (AmountRefused refused) {
            throw desk.input().badAmount(amounts, refused);
        }
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("transfers");
        done.forEach(transfer -> json.transfer(all, transfer, keepLines.visible(me, from), keepLines.visible(me, to)));
        return Json.write(answer);
    }
}
