package org.marketops.board.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small table told twice: as texts for the page of an item, and as JSON with the values that are behind them. */
public final class ItemTable {

    private final String key;
    private final List<Map<String, Object>> heads = new ArrayList<>();
    private final List<ItemRow> rows = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final ObjectNode json;
    private String note = "";
    private String noteText = "";
    private String noteClass = "";
    private String caption = "";
    private String openUrl = "";
    private String openText = "";

    ItemTable(String key) {
        this.key = key;
        this.json = Json.object().put("item", key);
    }

    ItemTable head(String text, boolean number) {
        heads.add(Map.of("text", text, "number", number));
        return this;
    }

    ItemRow row() {
        ItemRow row = new ItemRow(heads);
        rows.add(row);
        return row;
    }

    /** A sentence above the table. */
    void line(String text) {
        lines.add(text);
    }

    void caption(String text) {
        caption = text;
    }

    /** Instead of a table, or beside it. */
    void note(String looks, String title, String text) {
        noteClass = looks;
        note = title;
        noteText = text;
    }

    void open(String url, String text) {
        openUrl = url;
        openText = text;
    }

    /** For values that are in no row. */
    ObjectNode json() {
        return json;
    }

    /** All of it; without rows a list that is empty. */
    ObjectNode toJson() {
        ObjectNode all = json.deepCopy();
        ArrayNode list = all.putArray("rows");
        rows.forEach(row -> list.add(row.json()));
        return all;
    }

    public String getKey() {
        return key;
    }

    public String getNote() {
        return note;
    }

    public String getNoteText() {
        return noteText;
    }

    public String getNoteClass() {
        return noteClass;
    }

    public String getCaption() {
        return caption;
    }

    public String getOpenUrl() {
        return openUrl;
    }

    public String getOpenText() {
        return openText;
    }

    public List<Map<String, Object>> getHeads() {
        return heads;
    }

    public List<String> getLines() {
        return lines;
    }

    public List<ItemRow> getRows() {
        return rows;
    }
}
