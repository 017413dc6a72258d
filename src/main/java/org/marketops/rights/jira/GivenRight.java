package org.marketops.rights.jira;

import java.util.List;
import org.marketops.jira.AppRight;

/** A right, its group, and the active people in it. */
final class GivenRight {

    private final AppRight right;
    private final String group;
    private final boolean groupThere;
    private final List<String> people;

    GivenRight(AppRight right, String group, boolean groupThere, List<String> people) {
        this.right = right;
        this.group = group;
        this.groupThere = groupThere;
        this.people = people;
    }

    AppRight right() {
        return right;
    }

    /** Empty while none is named. */
    String group() {
        return group;
    }

    boolean isGroupGone() {
        return !group.isEmpty() && !groupThere;
    }

    /** Display names in order. */
    List<String> people() {
        return people;
    }
}
