package org.marketops.metric.file.jira;

import java.util.List;

/** A name in a file, and what may become of its rows, as finished texts. */
public final class NameLine {

    private final int number;
    private final String name;
    private final int rows;
    private final String rowsText;
    private final String cost;
    private String mark = "";
    private String word = "";
    private String near = "";
    private List<PreviewView.Option> options = List.of();
    private List<PreviewView.Option> others = List.of();

    NameLine(int number, String name, int rows, String rowsText, String cost) {
        this.number = number;
        this.name = name;
        this.rows = rows;
        this.rowsText = rowsText;
        this.cost = cost;
    }

    NameLine near(String itsMark, String itsWord, String candidates) {
        mark = itsMark;
        word = itsWord;
        near = candidates;
        return this;
    }

    NameLine found(String campaign, String how) {
        return near("ok", how, campaign);
    }

    /** @param first what is most likely; @param more the other campaigns */
    NameLine choices(List<PreviewView.Option> first, List<PreviewView.Option> more) {
        options = List.copyOf(first);
        others = List.copyOf(more);
        return this;
    }

    boolean isTaken() {
        return options.stream().filter(PreviewView.Option::isChosen).noneMatch(option -> option.getValue().isEmpty() || option.getValue().equals(ChosenOnPreview.TRAY));
    }

    int rows() {
        return rows;
    }

    public String getNumber() {
        return Integer.toString(number);
    }

    public String getName() {
        return name;
    }

    /** For scripts. */
    public String getCount() {
        return Integer.toString(rows);
    }

    public String getRows() {
        return rowsText;
    }

    public String getCost() {
        return cost;
    }

    public String getMark() {
        return mark;
    }

    public String getSign() {
        return mark.equals("ok") ? "\u2713" : mark.equals("wait") ? "\u2192" : "\u00b7";
    }

    public String getWord() {
        return word;
    }

    public String getNear() {
        return near;
    }

    public List<PreviewView.Option> getOptions() {
        return options;
    }

    public List<PreviewView.Option> getOthers() {
        return others;
    }
}
