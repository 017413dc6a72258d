package org.marketops.approval.jira;

import java.util.ArrayList;
import java.util.List;

/** The page of somebody's approvals as plain texts for its template. An empty text is not shown. */
public final class QueueView {

    final List<Tab> tabs = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<Row> results = new ArrayList<>();
    final List<Row> handedOver = new ArrayList<>();
    String forOthers = "";
    String view = "";
    String lead = "";
    String caption = "";
    String noteClass = "";
    String noteTitle = "";
    String noteText = "";
    String resultsCaption = "";
    String emptyTitle = "";
    String emptyText = "";
    String shown = "";
    String nextUrl = "";
    String previousUrl = "";
    boolean withAmounts;
    boolean canApprove;

    public List<Tab> getTabs() {
        return tabs;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Row> getResults() {
        return results;
    }

    /** What the reader has handed over, in the queue of delegations. */
    public List<Row> getHandedOver() {
        return handedOver;
    }

    /** That something waits in the place of others, where nothing else waits. */
    public String getForOthers() {
        return forOthers;
    }

    public String getView() {
        return view;
    }

    public String getLead() {
        return lead;
    }

    public String getCaption() {
        return caption;
    }

    public String getNoteClass() {
        return noteClass;
    }

    public String getNoteTitle() {
        return noteTitle;
    }

    public String getNoteText() {
        return noteText;
    }

    public String getResultsCaption() {
        return resultsCaption;
    }

    public String getEmptyTitle() {
        return emptyTitle;
    }

    public String getEmptyText() {
        return emptyText;
    }

    public String getShown() {
        return shown;
    }

    public String getNextUrl() {
        return nextUrl;
    }

    public String getPreviousUrl() {
        return previousUrl;
    }

    public boolean isWithAmounts() {
        return withAmounts;
    }

    public boolean isCanApprove() {
        return canApprove;
    }

    /** One of the queues as a link. */
    public static final class Tab {

        private final String label;
        private final String url;
        private final String count;
        private final boolean current;

        Tab(String label, String url, String count, boolean current) {
            this.label = label;
            this.url = url;
            this.count = count;
            this.current = current;
        }

        public String getLabel() {
            return label;
        }

        public String getUrl() {
            return url;
        }

        public String getCount() {
            return count;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    /** One plan. Which texts are filled depends on the queue. */
    public static final class Row {

        String key = "";
        String summary = "";
        String url = "";
        String person = "";
        String amount = "";
        String selection = "";
        String notInBulk = "";
        String rule = "";
        String ruleMore = "";
        String changes = "";
        boolean changed;
        String since = "";
        String age = "";
        String due = "";
        String dueClass = "";
        String dueSign = "";
        String sign = "";
        String markClass = "";
        String mark = "";
        String remark = "";
        String standing = "";

        public String getKey() {
            return key;
        }

        public String getSummary() {
            return summary;
        }

        public String getUrl() {
            return url;
        }

        public String getPerson() {
            return person;
        }

        public String getAmount() {
            return amount;
        }

        public String getSelection() {
            return selection;
        }

        public String getNotInBulk() {
            return notInBulk;
        }

        public String getRule() {
            return rule;
        }

        public String getRuleMore() {
            return ruleMore;
        }

        public String getChanges() {
            return changes;
        }

        public boolean isChanged() {
            return changed;
        }

        public String getSince() {
            return since;
        }

        public String getAge() {
            return age;
        }

        /** When the decision is due; empty if the policy sets no time. */
        public String getDue() {
            return due;
        }

        public String getDueClass() {
            return dueClass;
        }

        public String getDueSign() {
            return dueSign;
        }

        public String getSign() {
            return sign;
        }

        public String getMarkClass() {
            return markClass;
        }

        public String getMark() {
            return mark;
        }

        public String getRemark() {
            return remark;
        }

        public String getStanding() {
            return standing;
        }
    }
}
