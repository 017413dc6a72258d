package org.marketops.taxonomy.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import org.marketops.taxonomy.NamedKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds issues whose names do not follow their template, and renames them one by one with every check that the edit screen makes. */
public final class RenameIssues {

    /** Looked at for one page; Jira reads fields issue by issue, so pages stay small. */
    static final int PAGE = 100;
    private static final int MANY = 500;
    private static final int MOST = 10_000;

    private final IssueSearch search;
    private final IssueNames names;
    private final NameField nameField;
    private final IssueService issues;

    public RenameIssues(IssueSearch search, IssueNames names, NameField nameField, IssueService issues) {
        this.search = search;
        this.names = names;
        this.nameField = nameField;
        this.issues = issues;
    }

    /** @param start a multiple of {@link #PAGE} */
    Found wrong(ApplicationUser user, String projectKey, int start) {
        String kinds = search.ofKinds(NamedKind.values());
        if (kinds.isEmpty()) {
            return new Found(List.of(), 0, start);
        }
        IssueSearch.Page page = search.page(user, "project = " + IssueSearch.quoted(projectKey) + " AND " + kinds + " ORDER BY key ASC", start, PAGE);
        IssueNames.Reading reading = names.reading();
        List<Wrong> wrong = new ArrayList<>();
        for (Issue issue : page.issues()) {
            reading.of(issue).filter(named -> !named.isFine()).ifPresent(named -> wrong.add(new Wrong(issue, named)));
        }
        return new Found(wrong, page.total(), start);
    }

    /** Of all projects; at most {@link #MOST} issues are looked at. @param user null for a visitor */
    List<Issue> wrong(ApplicationUser user) {
        IssueNames.Reading reading = names.reading();
        List<Issue> wrong = new ArrayList<>();
        NamedKind[] kinds = reading.kinds();
        for (int start = 0; kinds.length > 0 && !search.ofKinds(kinds).isEmpty() && start < MOST; start += MANY) {
            IssueSearch.Page page = search.page(user, search.ofKinds(kinds) + " ORDER BY key ASC", start, MANY);
            page.issues().stream().filter(issue -> reading.of(issue).filter(named -> !named.isFine()).isPresent()).forEach(wrong::add);
            if (start + MANY >= page.total()) {
                break;
            }
        }
        return wrong;
    }

    /**
     * Gives the issue the name that its fields ask for, if that is still the one that the person saw.
     *
     * @return empty if it is done; else why not, as Jira says it, or an empty text for a name that changed in between
     */
    Optional<String> rename(ApplicationUser user, Issue issue, String seen) {
        Optional<String> name = names.reading().of(issue).flatMap(named -> named.composed().text());
        if (!name.filter(seen::equals).isPresent()) {
            return Optional.of("");
        }
        IssueInputParameters input = issues.newIssueInputParameters();
        input.setRetainExistingValuesWhenParameterNotProvided(true);
        nameField.write(input, name.get());
        IssueService.UpdateValidationResult valid = issues.validateUpdate(user, issue.getId(), input);
        if (!valid.isValid()) {
            return Optional.of(words(valid.getErrorCollection()));
        }
        IssueService.IssueResult updated = issues.update(user, valid);
        return updated.isValid() ? Optional.empty() : Optional.of(words(updated.getErrorCollection()));
    }

    private static String words(ErrorCollection errors) {
        return Stream.concat(errors.getErrorMessages().stream(), errors.getErrors().values().stream()).collect(Collectors.joining(" "));
    }

    /** One part of a project's issues. */
    static final class Found {

        private final List<Wrong> wrong;
        private final int total;
        private final int start;

        Found(List<Wrong> wrong, int total, int start) {
            this.wrong = wrong;
            this.total = total;
            this.start = start;
        }

        List<Wrong> wrong() {
            return wrong;
        }

        /** All issues of the kinds, right and wrong. */
        int total() {
            return total;
        }

        int first() {
            return total == 0 ? 0 : start + 1;
        }

        int last() {
            return Math.min(start + PAGE, total);
        }

        boolean hasMore() {
            return last() < total;
        }
    }

    /** An issue whose name is not as it should be. */
    static final class Wrong {

        private final Issue issue;
        private final IssueNames.NamedIssue named;

        Wrong(Issue issue, IssueNames.NamedIssue named) {
            this.issue = issue;
            this.named = named;
        }

        Issue issue() {
            return issue;
        }

        IssueNames.NamedIssue named() {
            return named;
        }
    }
}
