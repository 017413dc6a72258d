package org.marketops.taxonomy.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.kernel.NotFound;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.PlainText;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.Term;
import org.marketops.taxonomy.Terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Dimensions, terms and templates as rows. All terms are read by one statement: there are hundreds at most. */
public final class AoTerms implements Terms {

    private final ActiveObjects rows;

    public AoTerms(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Taxonomy read() {
        List<Dimension> dimensions = new ArrayList<>();
        for (DimensionRow row : rows.find(DimensionRow.class, Query.select().order("ID ASC"))) {
            dimensions.add(Dimension.of(row.getDimKey(), text(row.getDimLabel()), text(row.getFieldId())));
        }
        List<Term> terms = new ArrayList<>();
        for (TermRow row : rows.find(TermRow.class, Query.select().order("ID ASC"))) {
            terms.add(fromRow(row));
        }
        return new Taxonomy(dimensions, terms);
    }

    private static Term fromRow(TermRow row) {
        Term term = Term.of(row.getDimKey(), row.getTermCode(), row.getTermLabel(), Arrays.asList(text(row.getSynonyms()).split("\n")));
        return row.isIsActive() ? term : term.retired(text(row.getReplacedBy()));
    }

    @Override
    public void add(Dimension dimension) {
        rows.create(DimensionRow.class, new DBParam(DimensionRow.DIM_KEY, dimension.key()),
                new DBParam(DimensionRow.DIM_LABEL, orNull(dimension.label())), new DBParam(DimensionRow.FIELD_ID, orNull(dimension.field())));
    }

    @Override
    public void save(Dimension dimension) {
        for (DimensionRow row : rows.find(DimensionRow.class, DimensionRow.DIM_KEY + " = ?", dimension.key())) {
            row.setFieldId(orNull(dimension.field()));
            row.save();
        }
    }

    @Override
    public void removeDimension(String key) {
        rows.delete(rows.find(DimensionRow.class, DimensionRow.DIM_KEY + " = ?", key));
    }

    @Override
    public void add(Term term) {
        rows.create(TermRow.class, new DBParam(TermRow.DIM_KEY, term.dimension()), new DBParam(TermRow.TERM_KEY, key(term.dimension(), term.code())),
                new DBParam(TermRow.LABEL_KEY, labelKey(term)), new DBParam(TermRow.TERM_CODE, term.code()),
                new DBParam(TermRow.TERM_LABEL, term.label()), new DBParam(TermRow.SYNONYMS, orNull(String.join("\n", term.synonyms()))),
                new DBParam(TermRow.IS_ACTIVE, term.isActive()), new DBParam(TermRow.REPLACED_BY, orNull(term.replacement().orElse(""))));
    }

    @Override
    public void save(Term term) {
        TermRow row = row(term.dimension(), term.code()).orElseThrow(() -> new NotFound("term " + key(term.dimension(), term.code())));
        row.setLabelKey(labelKey(term));
        row.setTermLabel(term.label());
        row.setSynonyms(orNull(String.join("\n", term.synonyms())));
        row.setIsActive(term.isActive());
        row.setReplacedBy(orNull(term.replacement().orElse("")));
        row.save();
    }

    @Override
    public void remove(String dimension, String code) {
        row(dimension, code).ifPresent(row -> rows.delete(row));
    }

    /** Read by a query each time: a row by its id may come out of a cache that another node knows nothing of. */
    private Optional<TermRow> row(String dimension, String code) {
        TermRow[] found = rows.find(TermRow.class, TermRow.TERM_KEY + " = ?", key(dimension, code));
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    @Override
    public Optional<String> template(String kind) {
        NameTemplateRow[] found = rows.find(NameTemplateRow.class, NameTemplateRow.KIND_KEY + " = ?", kind);
        return found.length == 0 ? Optional.empty() : Optional.of(text(found[0].getTemplateText())).filter(text -> !text.isEmpty());
    }

    @Override
    public void saveTemplate(String kind, String text) {
        NameTemplateRow[] found = rows.find(NameTemplateRow.class, NameTemplateRow.KIND_KEY + " = ?", kind);
        if (found.length == 0) {
            rows.create(NameTemplateRow.class, new DBParam(NameTemplateRow.KIND_KEY, kind),
                    new DBParam(NameTemplateRow.TEMPLATE_TEXT, orNull(text)));
        } else {
            found[0].setTemplateText(orNull(text));
            found[0].save();
        }
    }

    private static String key(String dimension, String code) {
        return dimension + ":" + code;
    }

    private static String labelKey(Term term) {
        return key(term.dimension(), PlainText.compared(term.label()));
    }

    /** Oracle keeps an empty text as null; so do we, everywhere. */
    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
