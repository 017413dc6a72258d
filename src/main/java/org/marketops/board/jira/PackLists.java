package org.marketops.board.jira;

import org.marketops.board.Contribution;
import org.marketops.board.Promise;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.ObjectNode;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The lists of a pack as JSON: what waits for a decision, who helped and who held back, what was promised. */
final class PackLists {

    private static final int MOST = 3;

    private final JiraNames names;
    private final NamedModel model;

    PackLists(JiraNames names, NamedModel model) {
        this.names = names;
        this.model = model;
    }

    /** @param money false leaves out what rests on amounts, and the words of promises that name one */
    void put(ObjectNode pack, PackFigures figures, boolean money) {
        decisions(pack.putArray("decisions"), figures, money);
        Predicate<Contribution> shown = each -> (money || !PackJson.isMoney(each.objective())) && figures.names.containsKey(each.issue());
        contributions(pack.putArray("helped"), Contribution.helped(figures.goals.contributions, shown, MOST), figures);
        contributions(pack.putArray("heldBack"), Contribution.heldBack(figures.goals.contributions, shown, MOST), figures);
        promises(pack.putObject("promised"), figures.promised, money);
        promises(pack.putObject("promises"), figures.promises, money);
    }

    private void decisions(ArrayNode decisions, PackFigures figures, boolean money) {
        for (DecisionDue each : figures.decisions) {
            ObjectNode node = decisions.addObject().put("issue", each.issue()).put("key", each.key()).put("summary", each.summary())
                    .put("step", each.step());
            each.due().ifPresent(due -> node.put("due", due.toString()));
            ArrayNode people = node.putArray("people");
            each.people().forEach(person -> people.add(names.of(person)));
            if (money) {
                each.amount().ifPresent(amount -> node.put("amount", PackJson.plain(amount)).put("currency", each.currency()));
            }
        }
    }

    private void contributions(ArrayNode list, List<Contribution> all, PackFigures figures) {
        for (Contribution each : all) {
            String[] named = figures.names.get(each.issue());
            ObjectNode node = list.addObject().put("issue", each.issue().value()).put("key", named[0]).put("summary", named[1])
                    .put("objective", each.objective().name()).put("metric", each.objective().yardstick().metric())
                    .put("unit", each.objective().yardstick().unit().name()).put("currency", each.objective().yardstick().currency())
                    .put("amount", PackJson.plain(each.amount())).put("share", PackJson.plain(each.share()));
            model.put(node, each.objective().yardstick().metric());
            each.planned().ifPresent(planned -> node.put("planned", PackJson.plain(planned)));
            each.difference().ifPresent(difference -> node.put("difference", PackJson.plain(difference)));
        }
    }

    private void promises(ObjectNode node, List<Promise> all, boolean money) {
        node.put("kept", count(all, Promise.State.KEPT)).put("missed", count(all, Promise.State.MISSED)).put("open", count(all, Promise.State.OPEN));
        ArrayNode list = node.putArray("list");
        for (Promise each : all) {
            boolean readable = money || !each.namesAmount();
            ObjectNode one = list.addObject().put("key", each.key()).put("edition", each.edition()).put("owner", names.of(each.owner()))
                    .put("ownerKey", each.owner().value()).put("state", each.state().name()).put("objective", each.objective().orElse(0));
            each.due().map(LocalDate::toString).ifPresent(due -> one.put("due", due));
            if (readable) {
                one.put("text", each.text()).put("word", each.word());
            }
        }
    }

    private static int count(List<Promise> all, Promise.State state) {
        return (int) all.stream().filter(each -> each.state() == state).count();
    }
}
