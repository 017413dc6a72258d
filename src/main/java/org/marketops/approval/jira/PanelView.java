package org.marketops.approval.jira;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The approval panel as plain texts for its template. An empty text is not shown. */
public final class PanelView {

    String tag = "";
    String tagClass = "";
    String leadStrong = "";
    String lead = "";
    String sub = "";
    String due = "";
    String dueClass = "";
    String dueSign = "";
    String noteClass = "";
    String noteTitle = "";
    String noteText = "";
    String missing = "";
    String reason = "";
    String retryUrl = "";
    String retryWhy = "";
    String differencesTitle = "";
    String differencesCaption = "";
    String againUrl = "";
    String editUrl = "";
    String gapsText = "";
    String unnamed = "";
    String brokenTitle = "";
    String brokenText = "";
    String brokenLink = "";
    String recordText = "";
    String recordUrl = "";
    String overrideUrl = "";
    DecideForm form;
    final List<Gap> gaps = new ArrayList<>();
    final List<StageLine> stages = new ArrayList<>();
    final List<DifferenceLine> differences = new ArrayList<>();
    final Labels labels;

    PanelView(Labels labels) {
        this.labels = labels;
    }

    public String getTag() {
        return tag;
    }

    public String getTagClass() {
        return tagClass;
    }

    /** Empty for those who may not override. */
    public String getOverrideUrl() {
        return overrideUrl;
    }

    /** Null where nothing waits, and for visitors who are not logged in. */
    public DecideForm getForm() {
        return form;
    }

    public String getLeadStrong() {
        return leadStrong;
    }

    public String getLead() {
        return lead;
    }

    public String getSub() {
        return sub;
    }

    /** When a decision is due; empty if the policy sets no time. */
    public String getDue() {
        return due;
    }

    public String getDueClass() {
        return dueClass;
    }

    public String getDueSign() {
        return dueSign;
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

    public String getMissing() {
        return missing;
    }

    public String getReason() {
        return reason;
    }

    public String getRetryUrl() {
        return retryUrl;
    }

    /** Why the reader may not try again; empty for those who may. */
    public String getRetryWhy() {
        return retryWhy;
    }

    public String getDifferencesTitle() {
        return differencesTitle;
    }

    public String getDifferencesCaption() {
        return differencesCaption;
    }

    /** Where to ask once more after a failure; empty if there was none. */
    public String getAgainUrl() {
        return againUrl;
    }

    /** Where to fill in what holds the plan up; empty for those who may not. */
    public String getEditUrl() {
        return editUrl;
    }

    public String getGapsText() {
        return gapsText;
    }

    /** Fields that a draft lacks. */
    public List<Gap> getGaps() {
        return Collections.unmodifiableList(gaps);
    }

    /** By what right one learns who decided; empty for those who do. */
    public String getUnnamed() {
        return unnamed;
    }

    /** Empty as long as the record holds. */
    public String getBrokenTitle() {
        return brokenTitle;
    }

    public String getBrokenText() {
        return brokenText;
    }

    public String getBrokenLink() {
        return brokenLink;
    }

    public String getRecordText() {
        return recordText;
    }

    public String getRecordUrl() {
        return recordUrl;
    }

    public List<StageLine> getStages() {
        return Collections.unmodifiableList(stages);
    }

    public List<DifferenceLine> getDifferences() {
        return Collections.unmodifiableList(differences);
    }

    public Labels getLabels() {
        return labels;
    }

    /** A field that has no value, and where to give it one. */
    public static final class Gap {
        private final String name;
        private final String url;

        Gap(String name, String url) {
            this.name = name;
            this.url = url;
        }

        public String getName() {
            return name;
        }

        public String getUrl() {
            return url;
        }
    }

    /** One stage; people are listed for the present one only. */
    public static final class StageLine {
        final String title;
        final String stageClass;
        final String sign;
        final String markClass;
        final String mark;
        final String rule;
        final String summary;
        final List<PersonLine> people;
        final List<String> times = new ArrayList<>();

        StageLine(String title, String stageClass, String sign, String markClass, String mark, String rule, String summary,
                  List<PersonLine> people) {
            this.title = title;
            this.stageClass = stageClass;
            this.sign = sign;
            this.markClass = markClass;
            this.mark = mark;
            this.rule = rule;
            this.summary = summary;
            this.people = people;
        }

        public String getTitle() {
            return title;
        }

        public String getStageClass() {
            return stageClass;
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

        public String getRule() {
            return rule;
        }

        public String getSummary() {
            return summary;
        }

        /** When it is due, and who is asked since when because of that. */
        public List<String> getTimes() {
            return times;
        }

        public List<PersonLine> getPeople() {
            return people;
        }
    }

    /** One person of the present stage. */
    public static final class PersonLine {
        final String name;
        final String sign;
        final String markClass;
        final String decision;
        final String remark;
        final String since;

        PersonLine(String name, String sign, String markClass, String decision, String remark, String since) {
            this.name = name;
            this.sign = sign;
            this.markClass = markClass;
            this.decision = decision;
            this.remark = remark;
            this.since = since;
        }

        public String getName() {
            return name;
        }

        public String getSign() {
            return sign;
        }

        public String getMarkClass() {
            return markClass;
        }

        public String getDecision() {
            return decision;
        }

        public String getRemark() {
            return remark;
        }

        public String getSince() {
            return since;
        }
    }

    /** One field that is not as it was. */
    public static final class DifferenceLine {
        final String field;
        final String before;
        final String after;

        DifferenceLine(String field, String before, String after) {
            this.field = field;
            this.before = before;
            this.after = after;
        }

        public String getField() {
            return field;
        }

        public String getBefore() {
            return before;
        }

        public String getAfter() {
            return after;
        }
    }

    /** Words of the template itself. */
    public static final class Labels {
        private final RefusalTexts texts;

        Labels(RefusalTexts texts) {
            this.texts = texts;
        }

        public String getPerson() {
            return texts.text("panel.person");
        }

        public String getDecision() {
            return texts.text("panel.decision");
        }

        public String getSince() {
            return texts.text("panel.since");
        }

        public String getRule() {
            return texts.text("panel.rule");
        }

        public String getField() {
            return texts.text("panel.field");
        }

        public String getBefore() {
            return texts.text("panel.before");
        }

        public String getNow() {
            return texts.text("panel.now");
        }

        public String getRetry() {
            return texts.text("panel.retry");
        }

        public String getHeading() {
            return texts.text("panel");
        }

        public String getLoading() {
            return texts.text("panel.loading");
        }

        public String getEdit() {
            return texts.text("panel.edit");
        }

        public String getOverride() {
            return texts.text("panel.override");
        }

        public String getRecord() {
            return texts.text("panel.record");
        }

        public String getSeats() {
            return texts.text("panel.seats");
        }
    }
}
