package org.marketops.metric.progress;

import org.marketops.kernel.IssueId;

import java.util.List;

/** Where targets are kept. Asks nobody's rights. Writing joins the transaction that is running. */
public interface Targets {

    /** By period and metric. One statement. */
    List<Target> of(IssueId issue);

    /** Of the whole project, by period and metric. One statement. */
    List<Target> ofProject(long project);

    /** Of all issues of all projects, for one period, none of a whole project. One statement. */
    List<Target> in(TargetPeriod period);

    /** The transaction that is running changes targets: two of these at once collide, so that no change is lost. */
    void claim();

    /** Those of issues of whose edition nobody was told that it is reached. One statement. */
    List<Target> untold();

    /** Notes that it was told. @return false if it was before, or if it is gone or changed */
    boolean tell(Target target);

    /** Another number after every change that claimed its turn. */
    long turn();

    /** Replaces the one of the same issue, metric and period. */
    void put(Target target);

    void remove(Target target);
}
