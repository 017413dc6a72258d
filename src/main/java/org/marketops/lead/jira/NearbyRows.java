package org.marketops.lead.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.marketops.lead.LeadBook;
import org.marketops.lead.Told;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Some leads of a project with everything that their figures are made of: their rows, the opportunities that name one of them, and all leads
 * of these. Every version of each row is there, so that the latest holds.
 */
final class NearbyRows {

    private static final int AT_ONCE = 500;

    private final ActiveObjects rows;
    private final long project;
    private final List<LeadRow> leads;
    private final List<TouchRow> touches;
    private final List<StageRow> stages;
    private final List<DealRow> deals;

    /** @param touchIds whose leads are meant too; @param dealIds that are meant, and whose leads are */
    NearbyRows(ActiveObjects rows, long project, Collection<String> leadIds, Collection<String> touchIds, Collection<String> dealIds) {
        this.rows = rows;
        this.project = project;
        Set<String> changed = new TreeSet<>(leadIds);
        find(TouchRow.class, "TOUCH_ID", touchIds).forEach(touch -> changed.add(touch.getLeadId()));
        Set<String> meant = new TreeSet<>(dealIds);
        List<DealRow> named = find(DealRow.class, "DEAL_ID", dealIds);
        named.forEach(deal -> Optional.ofNullable(deal.getLeadId()).ifPresent(changed::add));
        find(DealRow.class, "LEAD_ID", changed).forEach(deal -> meant.add(deal.getDealId()));
        this.deals = ordered(find(DealRow.class, "DEAL_ID", meant), DealRow::getBatchId, DealRow::getID);
        Set<String> all = new TreeSet<>(changed);
        deals.forEach(deal -> Optional.ofNullable(deal.getLeadId()).ifPresent(all::add));
        this.leads = ordered(find(LeadRow.class, "LEAD_ID", all), LeadRow::getBatchId, LeadRow::getID);
        this.stages = ordered(find(StageRow.class, "LEAD_ID", all), StageRow::getBatchId, StageRow::getID);
        this.touches = ordered(latest(find(TouchRow.class, "LEAD_ID", all)), TouchRow::getBatchId, TouchRow::getID);
    }

    /** A touch that was told again may be another lead's by now. */
    private List<TouchRow> latest(List<TouchRow> found) {
        Set<String> ids = found.stream().map(TouchRow::getTouchId).collect(Collectors.toSet());
        return find(TouchRow.class, "TOUCH_ID", ids);
    }

    private <T> List<T> ordered(List<T> found, ToLongFunction<T> batch, ToLongFunction<T> id) {
        found.sort(Comparator.comparingLong(batch).thenComparingLong(id));
        return found;
    }

    private <T extends RawEntity<Long>> List<T> find(Class<T> type, String column, Collection<String> values) {
        List<T> found = new ArrayList<>();
        List<String> all = new ArrayList<>(new HashSet<>(values));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> asked = new ArrayList<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            String marks = String.join(",", Collections.nCopies(asked.size(), "?"));
            asked.add(0, project);
            found.addAll(Arrays.asList(rows.find(type, Query.select().where("PROJECT_ID = ? AND " + column + " IN (" + marks + ")", asked.toArray()))));
        }
        return found;
    }

    /** As it is. */
    LeadBook book() {
        return read(new LeadRows(), 0).book();
    }

    /** As it will be with these. */
    LeadBook with(Told told) {
        LeadRows all = read(new LeadRows(), 0);
        all.told(told);
        return all.book();
    }

    LeadBook withoutBatch(long batch) {
        return read(new LeadRows(), batch).book();
    }

    LeadBook withoutLead(String lead) {
        LeadRows all = new LeadRows();
        all.forget(lead);
        return read(all, 0).book();
    }

    private LeadRows read(LeadRows all, long without) {
        keep(leads, LeadRow::getBatchId, without).forEach(all::lead);
        keep(touches, TouchRow::getBatchId, without).forEach(all::touch);
        keep(stages, StageRow::getBatchId, without).forEach(all::stage);
        keep(deals, DealRow::getBatchId, without).forEach(all::deal);
        return all;
    }

    private static <T> List<T> keep(List<T> found, Function<T, Long> batch, long without) {
        return without == 0 ? found : found.stream().filter(row -> batch.apply(row) != without).collect(Collectors.toList());
    }
}
