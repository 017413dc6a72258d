package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.budget.Act;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Transfer;
import org.marketops.budget.Transfers;
import org.marketops.kernel.PersonKey;

/** Transfers as rows. */
public final class AoTransfers implements Transfers {

    private final ActiveObjects rows;

    public AoTransfers(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void add(Transfer transfer, BudgetLine source, BudgetLine destination) {
        rows.create(TransferRow.class,
                new DBParam("SOURCE_SCOPE", AoBudgetLines.scope(source.projectId(), source.fiscalYear())),
                new DBParam("TARGET_SCOPE", AoBudgetLines.scope(destination.projectId(), destination.fiscalYear())),
                new DBParam("SOURCE_LINE", transfer.source()),
                new DBParam("TARGET_LINE", transfer.destination()),
                new DBParam("MONTH_KEY", transfer.monthKey()),
                new DBParam("TAKEN_MINOR", transfer.taken()),
                new DBParam("GIVEN_MINOR", transfer.given()),
                new DBParam("PLAN_RATE", transfer.exchange().map(exchange -> exchange.rate().toPlainString()).orElse(null)),
                new DBParam("RATE_EFFECT", transfer.exchange().map(exchange -> exchange.effect().toPlainString()).orElse(null)),
                new DBParam("PERSON_KEY", transfer.act().who().value()),
                new DBParam("DONE_AT", transfer.act().at().toEpochMilli()),
                new DBParam("REASON_TEXT", transfer.act().reason()));
    }

    @Override
    public List<Transfer> ofYear(long projectId, int fiscalYear, int most) {
        long scope = AoBudgetLines.scope(projectId, fiscalYear);
        List<Transfer> found = new ArrayList<>();
        for (TransferRow row : rows.find(TransferRow.class, Query.select().where("SOURCE_SCOPE = ? OR TARGET_SCOPE = ?", scope, scope)
                .order("ID DESC").limit(most))) {
            Optional<Transfer.Exchange> exchange = Optional.ofNullable(row.getPlanRate())
                    .map(rate -> new Transfer.Exchange(new BigDecimal(rate), new BigDecimal(row.getRateEffect())));
            Act act = new Act(PersonKey.of(row.getPersonKey()), Instant.ofEpochMilli(row.getDoneAt()), Act.Way.TRANSFER,
                    AoBudgetLines.text(row.getReasonText()));
            found.add(Transfer.of(row.getSourceLine(), row.getTargetLine(), row.getMonthKey(), row.getTakenMinor(), row.getGivenMinor(), exchange, act));
        }
        return found;
    }
}
