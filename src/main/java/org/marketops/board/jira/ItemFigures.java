package org.marketops.board.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.objective.Period;

/** What one kind of item shows. */
interface ItemFigures {

    /** As in the address and in the name of the script module. */
    String key();

    /** {@code last} or {@code this}: the quarter shown when nobody set one. */
    String usualPeriod();

    /** Whether one can be asked about single objectives or metrics. */
    default boolean isAboutObjectives() {
        return false;
    }

    /** @throws org.marketops.kernel.BadInput if the settings name what is not there */
    void put(Question question, ItemTable table);

    /** Who asks about what; the project may be browsed by the person. Immutable. */
    final class Question {

        private final ApplicationUser user;
        private final Project project;
        private final Period quarter;
        private final String of;
        private final boolean money;

        Question(ApplicationUser user, Project project, Period quarter, String of, boolean money) {
            this.user = user;
            this.project = project;
            this.quarter = quarter;
            this.of = of;
            this.money = money;
        }

        ApplicationUser user() {
            return user;
        }

        Project project() {
            return project;
        }

        Period quarter() {
            return quarter;
        }

        /** As in {@link ItemSettings#of()}. */
        String of() {
            return of;
        }

        /** Whether the person may see amounts and what is made of them. */
        boolean isWithMoney() {
            return money;
        }
    }
}
