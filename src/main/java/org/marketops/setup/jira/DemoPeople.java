package org.marketops.setup.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.jira.ActingAs;
import org.marketops.setup.DemoStory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The persons of the story, where this Jira knows them; the administrator who loads the demo stands in for the rest.
 * Belongs to one run.
 */
final class DemoPeople {

    private final UserManager users;
    private final ActingAs acting;
    private final ApplicationUser standIn;

    DemoPeople(UserManager users, ActingAs acting, ApplicationUser standIn) {
        this.users = users;
        this.acting = acting;
        this.standIn = standIn;
    }

    ApplicationUser named(String userName) {
        return known(userName).orElse(standIn);
    }

    ApplicationUser author() {
        return named(DemoStory.AUTHOR);
    }

    ApplicationUser administrator() {
        return standIn;
    }

    /** Everybody who might decide, the persons of the story first; without the author, who may not. */
    List<ApplicationUser> approvers() {
        Map<String, ApplicationUser> people = Stream.concat(
                        DemoStory.APPROVERS.stream().map(this::known).flatMap(Optional::stream), Stream.of(standIn))
                .collect(Collectors.toMap(ApplicationUser::getKey, person -> person, (first, same) -> first, LinkedHashMap::new));
        people.remove(author().getKey());
        return List.copyOf(people.values());
    }

    /** Jira's conditions, functions and histories ask the thread who acts, besides what they are told. */
    <T> T as(ApplicationUser person, Supplier<T> work) {
        return acting.as(person, work);
    }

    private Optional<ApplicationUser> known(String userName) {
        return Optional.ofNullable(users.getUserByName(userName)).filter(ApplicationUser::isActive);
    }
}
