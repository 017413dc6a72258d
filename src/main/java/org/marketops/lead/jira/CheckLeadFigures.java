package org.marketops.lead.jira;

import org.marketops.health.Check;
import org.marketops.health.Finding;
import org.marketops.lead.CompareLeadFigures;
import org.marketops.lead.LeadFigureNotes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells of projects whose figures of leads differed from their rows when the job compared them last. */
public final class CheckLeadFigures implements Check {

    private final CompareLeadFigures compare;

    public CheckLeadFigures(CompareLeadFigures compare) {
        this.compare = compare;
    }

    @Override
    public Area area() {
        return Area.LEADS;
    }

    @Override
    public Result look(Instant now) {
        List<LeadFigureNotes.Noted> noted = compare.noted();
        List<Finding> found = new ArrayList<>();
        noted.stream().filter(each -> each.differing() > 0).forEach(each -> found.add(Finding.of(Finding.Kind.LEADS_DIFFER, Long.toString(each.projectId()),
                Integer.toString(each.differing())).since(each.at()).with(Finding.Remedy.REBUILD_LEADS)));
        return new Result(noted.size(), true, found);
    }
}
