package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.history.ChangeItemBean;

import java.sql.Timestamp;
import java.util.List;

/** Signature of the host type; members as far as they are called. */
public class ChangeHistory {
    private final Long id;
    private final String authorKey;
    private final Timestamp time;
    private final List<ChangeItemBean> items;

    public ChangeHistory(Long id, String authorKey, Timestamp time, List<ChangeItemBean> items) {
        this.id = id;
        this.authorKey = authorKey;
        this.time = time;
        this.items = items;
    }

    public Long getId() {
        return id;
    }

    public String getAuthorKey() {
        return authorKey;
    }

    public Timestamp getTimePerformed() {
        return time;
    }

    public List<ChangeItemBean> getChangeItemBeans() {
        return items;
    }
}
