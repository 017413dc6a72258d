package org.marketops.budget.jira;

import java.util.List;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellsRefused;
import org.marketops.budget.ChangeRequest;
import org.marketops.budget.KeepLines;
import org.marketops.budget.Transfer;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** Transfers and requests as JSON. Amounts are texts in units. */
public final class MoneyJson {

    private final BudgetJson lines;
    private final BudgetTexts texts;
    private final KeepLines keepLines;

    public MoneyJson(BudgetJson lines, BudgetTexts texts, KeepLines keepLines) {
        this.lines = lines;
        this.texts = texts;
        this.keepLines = keepLines;
    }

    void transfer(ArrayNode all, Transfer transfer, BudgetLine source, BudgetLine destination) {
        ObjectNode json = all.addObject().put("from", transfer.source()).put("to", transfer.destination()).put("month", transfer.monthKey())
                .put("taken", BudgetTexts.amount(transfer.taken(), source)).put("takenCurrency", source.currency().getCurrencyCode())
                .put("given", BudgetTexts.amount(transfer.given(), destination)).put("givenCurrency", destination.currency().getCurrencyCode())
                .put("by", texts.name(transfer.act().who())).put("at", transfer.act().at().toString()).put("reason", transfer.act().reason());
        transfer.exchange().ifPresent(exchange -> json.put("rate", exchange.rate().stripTrailingZeros().toPlainString())
                .put("exchangeEffect", exchange.effect().stripTrailingZeros().toPlainString()));
    }

    /** Cells of lines that the reader does not see, or that are gone, are left out. */
    void requests(ArrayNode all, List<ChangeRequest> requests, PersonKey reader) {
        for (ChangeRequest request : requests) {
            ObjectNode json = all.addObject().put("id", request.id()).put("state", request.state().name())
                    .put("message", texts.text("request." + request.state())).put("by", texts.name(request.act().who()))
                    .put("at", request.act().at().toString()).put("reason", request.act().reason());
            ArrayNode cells = json.putArray("cells");
            for (ChangeRequest.Wish wish : request.wishes()) {
                try {
                    BudgetLine line = keepLines.visible(reader, wish.line());
                    cells.addObject().put("line", wish.line()).put("month", wish.monthKey()).put("currency", line.currency().getCurrencyCode())
                            .put("value", wish.minorUnits() == null ? "" : BudgetTexts.amount(wish.minorUnits(), line));
                } catch (NotFound hidden) {
                    continue;
                }
            }
        }
    }

    String refused(CellsRefused refused) {
        return lines.refused(refused, List.of());
    }
}
