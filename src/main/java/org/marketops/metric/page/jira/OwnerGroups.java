package org.marketops.metric.page.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import org.marketops.jira.MarketingFields;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Figures;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which channel or region an issue stands for, by its field. One with several values is in a group of those: no figure counts twice. */
public final class OwnerGroups {

    /** Beyond it every issue read would make the page wait. */
    private static final int MOST = 1000;

    private final MarketingFields fields;
    private final SeenSubjects subjects;

    public OwnerGroups(MarketingFields fields, SeenSubjects subjects) {
        this.fields = fields;
        this.subjects = subjects;
    }

    boolean isTooLarge(Figures figures) {
        return figures.all().stream().map(Figure::owner).distinct().count() > MOST;
    }

    /** Empty text for an issue without a value. */
    Function<Figure, String> of(Split split, Figures figures) {
        Optional<CustomField> field = split.field().flatMap(fields::field);
        Map<Long, String> groups = new HashMap<>();
        figures.all().forEach(figure -> groups.computeIfAbsent(figure.owner(),
                owner -> field.flatMap(known -> subjects.visible(owner).map(issue -> text(issue, known))).orElse("")));
        return figure -> groups.get(figure.owner());
    }

    private static String text(Issue issue, CustomField field) {
        Object value = Optional.ofNullable(issue.getCustomFieldValue(field)).orElse(Collections.emptyList());
        Collection<?> chosen = value instanceof Collection ? (Collection<?>) value : Collections.singletonList(value);
        return chosen.stream().map(each -> each instanceof Option ? ((Option) each).getValue() : each.toString()).sorted()
                .collect(Collectors.joining(" + "));
    }
}
