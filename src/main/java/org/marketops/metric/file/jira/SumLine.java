package org.marketops.metric.file.jira;

/** One kind of rows in the summary of a preview, as finished texts. */
public final class SumLine {

    private final String mark;
    private final String sign;
    private final String name;
    private final String rows;
    private final String cost;
    private final String happens;
    private final String place;

    /** @param place the part of the page that lists these rows, or empty */
    SumLine(String mark, String sign, String name, String rows, String cost, String happens, String place) {
        this.mark = mark;
        this.sign = sign;
        this.name = name;
        this.rows = rows;
        this.cost = cost;
        this.happens = happens;
        this.place = place;
    }

    public String getMark() {
        return mark;
    }

    public String getSign() {
        return sign;
    }

    public String getName() {
        return name;
    }

    public String getRows() {
        return rows;
    }

    public String getCost() {
        return cost;
    }

    public String getHappens() {
        return happens;
    }

    public String getPlace() {
        return place.equals("ready") ? "matched" : place.equals("unmatched") ? "tray" : place;
    }
}
