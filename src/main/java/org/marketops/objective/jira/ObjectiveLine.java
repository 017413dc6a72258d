package org.marketops.objective.jira;

/** One objective in the tree table. What the reader may not see is an empty text; what is not defined is a dash with its reason. */
public final class ObjectiveLine {

    String name = "";
    String url = "";
    String indent = "";
    String level = "";
    String owner = "";
    String period = "";
    String metric = "";
    String baseline = "";
    String target = "";
    String sum = "";
    String sumNote = "";
    String reserve = "";
    String gap = "";
    String gapNote = "";
    String gapClass = "";
    String gapSign = "";
    String confidence = "";
    String linked = "";
    String linkedUrl = "";
    String archived = "";

    public String getName() {
        return name;
    }

    public String getUrl() {
        return url;
    }

    /** A class that tells how deep it stands. */
    public String getIndent() {
        return indent;
    }

    public String getLevel() {
        return level;
    }

    public String getOwner() {
        return owner;
    }

    public String getPeriod() {
        return period;
    }

    public String getMetric() {
        return metric;
    }

    public String getBaseline() {
        return baseline;
    }

    public String getTarget() {
        return target;
    }

    public String getSum() {
        return sum;
    }

    public String getSumNote() {
        return sumNote;
    }

    public String getReserve() {
        return reserve;
    }

    public String getGap() {
        return gap;
    }

    public String getGapNote() {
        return gapNote;
    }

    public String getGapClass() {
        return gapClass;
    }

    public String getGapSign() {
        return gapSign;
    }

    public String getConfidence() {
        return confidence;
    }

    public String getLinked() {
        return linked;
    }

    public String getLinkedUrl() {
        return linkedUrl;
    }

    public String getArchived() {
        return archived;
    }
}
