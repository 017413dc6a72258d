package org.marketops.calendar.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marketops.calendar.Item;
import org.marketops.calendar.Span;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.jira.PickerDay;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;

/** Changes the two dates of an issue as the person, with every check that the edit screen makes; nothing if one of them fails. */
public final class MoveDates {

    private final CurrentUser current;
    private final IssueService issues;
    private final MarketingFields fields;
    private final ItemReader reader;
    private final PickerDay picker;

    public MoveDates(CurrentUser current, IssueService issues, MarketingFields fields, ItemReader reader, PickerDay picker) {
        this.current = current;
        this.issues = issues;
        this.fields = fields;
        this.reader = reader;
        this.picker = picker;
    }

    /** @throws NotFound if there is no such campaign, activity or plan, or the person may not see it */
    Item item(String key) {
        Issue issue = current.visibleIssue(key);
        boolean ours = Stream.of("campaign", "activity", "plan").flatMap(name -> fields.issueTypeId(name).stream())
                .anyMatch(issue.getIssueTypeId()::equals);
        if (!ours) {
            throw new NotFound("campaign " + key);
        }
        return reader.forMany().apply(issue);
    }

    /**
     * @param seen the dates that the person saw, empty if it does not matter
     * @return the item with its new dates
     * @throws MoveRefused if it may not be edited, or has other dates than those that were seen
     * @throws BadInput if Jira refuses one of the days
     */
    Item move(String key, Span to, Optional<Span> seen) {
        ApplicationUser user = current.user().orElseThrow(() -> new NotFound("campaign " + key));
        Item before = item(key);
        if (seen.isPresent() && !before.span().equals(seen)) {
            throw new MoveRefused(MoveRefused.Reason.CHANGED, before.key());
        }
        IssueService.UpdateValidationResult valid = issues.validateUpdate(user, before.issue().value(), input(to));
        refuse(before, valid.getErrorCollection());
        refuse(before, issues.update(user, valid).getErrorCollection());
        Item after = item(key);
        if (!Objects.equals(after.span(), Optional.of(to))) {
            throw new MoveRefused(MoveRefused.Reason.NOT_ON_SCREEN, before.key(), fields.name(MarketingField.START_DATE),
                    fields.name(MarketingField.END_DATE));
        }
        return after;
    }

    private IssueInputParameters input(Span to) {
        IssueInputParameters input = issues.newIssueInputParameters();
        input.setRetainExistingValuesWhenParameterNotProvided(true);
        input.addCustomFieldValue(id(MarketingField.START_DATE), picker.of(to.first()));
        input.addCustomFieldValue(id(MarketingField.END_DATE), picker.of(to.last()));
        return input;
    }

    private String id(MarketingField field) {
        return fields.id(field).orElseThrow(() -> new NotFound(field.settingsName()));
    }

    private void refuse(Item item, ErrorCollection errors) {
        if (!errors.hasAnyErrors()) {
            return;
        }
        Map<String, String> byField = errors.getErrors();
        if (errors.getErrorMessages().isEmpty() && !byField.isEmpty()) {
            String field = byField.keySet().iterator().next();
            throw new BadInput(field.equals(id(MarketingField.END_DATE)) ? CalendarInput.LAST : CalendarInput.FIRST, byField.get(field));
        }
        throw new MoveRefused(MoveRefused.Reason.NOT_EDITABLE, item.key(),
                Stream.concat(errors.getErrorMessages().stream(), byField.values().stream()).collect(Collectors.joining(" ")));
    }
}
