package org.marketops.template.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.jira.Json;
import org.marketops.kernel.PersonKey;
import org.marketops.template.PlanTemplate;
import org.marketops.template.TemplateVersion;
import org.marketops.template.Templates;

/** Templates as rows, one a version. */
public final class AoTemplates implements Templates {

    private final ActiveObjects rows;

    public AoTemplates(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<TemplateVersion> latest() {
        Map<String, TemplateRow> latest = new LinkedHashMap<>();
        for (TemplateRow row : rows.find(TemplateRow.class, Query.select().order(TemplateRow.TEMPLATE_KEY + " ASC, " + TemplateRow.VERSION_NO + " ASC"))) {
            latest.put(row.getTemplateKey(), row);
        }
        List<TemplateVersion> versions = new ArrayList<>();
        latest.values().forEach(row -> versions.add(fromRow(row)));
        return versions;
    }

    @Override
    public List<TemplateVersion> versions(String key) {
        List<TemplateVersion> versions = new ArrayList<>();
        for (TemplateRow row : ofKey(key)) {
            versions.add(fromRow(row));
        }
        return versions;
    }

    @Override
    public Optional<TemplateVersion> version(String key, int number) {
        TemplateRow[] found = rows.find(TemplateRow.class, Query.select().where(TemplateRow.KEY_AND_VERSION + " = ?", key + ":" + number));
        return found.length == 0 ? Optional.empty() : Optional.of(fromRow(found[0]));
    }

    @Override
    public TemplateVersion append(PlanTemplate template, int number, PersonKey author, Instant at) {
        retire(template.key(), false);
        rows.create(TemplateRow.class,
                new DBParam(TemplateRow.TEMPLATE_KEY, template.key()),
                new DBParam(TemplateRow.VERSION_NO, number),
                new DBParam(TemplateRow.KEY_AND_VERSION, template.key() + ":" + number),
                new DBParam(TemplateRow.CONTENT, Json.write(TemplateJson.write(template, true))),
                new DBParam(TemplateRow.AUTHOR_KEY, author.value()),
                new DBParam(TemplateRow.SAVED_AT, at.toEpochMilli()),
                new DBParam(TemplateRow.RETIRED, false));
        return new TemplateVersion(template, number, author, at, false);
    }

    @Override
    public void retire(String key, boolean retired) {
        for (TemplateRow row : ofKey(key)) {
            if (row.isRetired() != retired) {
                row.setRetired(retired);
                row.save();
            }
        }
    }

    private TemplateRow[] ofKey(String key) {
        return rows.find(TemplateRow.class, Query.select().where(TemplateRow.TEMPLATE_KEY + " = ?", key).order(TemplateRow.VERSION_NO + " DESC"));
    }

    private static TemplateVersion fromRow(TemplateRow row) {
        return new TemplateVersion(TemplateJson.read(Json.readStored(row.getContent())), row.getVersionNo(), PersonKey.of(row.getAuthorKey()),
                Instant.ofEpochMilli(row.getSavedAt()), row.isRetired());
    }
}
