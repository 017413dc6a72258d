package org.marketops.board.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.approval.MyApprovals;
import org.marketops.board.FreezePack;
import org.marketops.board.FrozenPacks;
import org.marketops.board.KeepPromises;
import org.marketops.board.Promise;
import org.marketops.board.Promises;
import org.marketops.budget.jira.YearOfLines;
import org.marketops.jira.AppRights;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;
import org.marketops.lead.FunnelFigures;
import org.marketops.objective.Period;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

/** A part that cannot be read leaves the others as they are, and nothing is frozen meanwhile. */
class FailedPartTest {

    private static final Period Q1 = Period.quarter(2027, 1);

    private final ApplicationUser helen = mock(ApplicationUser.class);
    private final Project project = mock(Project.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final AppRights rights = mock(AppRights.class);
    private final FreezePack freezing = mock(FreezePack.class);
    private PackDesk desk;

    @BeforeEach
    void theMoneyCannotBeRead() {
        PackIssues issues = mock(PackIssues.class);
        ReadGoals goals = mock(ReadGoals.class);
        YearOfLines years = mock(YearOfLines.class);
        FunnelFigures funnels = mock(FunnelFigures.class);
        Promises promises = mock(Promises.class);
        Quarters quarters = new Quarters(new April(), Clock.fixed(Instant.parse("2026-07-09T10:00:00Z"), ZoneOffset.UTC));
        when(goals.read(any(), any(), any(), any())).thenReturn(PackGoals.NONE);
        when(years.of(anyLong(), anyInt())).thenThrow(new IllegalStateException("a row that cannot be read"));
        when(funnels.quarter(anyLong(), any(), any(), any(), any())).thenThrow(new NoSuchMethodError("gone"));
        when(promises.of(anyLong(), any())).thenReturn(List.of(Promise.made(KeepPromises.newKey(), Q1.before(), "Stop two titles", PersonKey.of("luca"))));
        when(helen.getKey()).thenReturn("helen");
        when(permissions.hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), any(Project.class), any(ApplicationUser.class))).thenReturn(true);
        when(rights.has(any(), any())).thenReturn(true);
        desk = new PackDesk(mock(ProjectManager.class), permissions, rights, issues,
                new ReadPack(issues, goals, years, funnels, mock(MyApprovals.class), promises, quarters), quarters, mock(JiraNames.class),
                mock(NamedModel.class), mock(FrozenPacks.class), freezing);
    }

    @Test
    void eachFailedPartIsNamedWithItsIncidentAndTheOthersAreThere() {
        JsonNode pack = desk.live(helen, project, Q1, Map.of());

        assertThat(pack.path("failed").toString()).matches("\\{\"funnel\":\"[0-9A-F]{8}\",\"money\":\"[0-9A-F]{8}\"}");
        assertThat(pack.path("promised").path("list").path(0).path("text").asText()).isEqualTo("Stop two titles");
        assertThat(PackCsv.of(pack)).contains("failed,,money,");
    }

    @Test
    void halfAPackIsNotFrozen() {
        assertThatThrownBy(() -> desk.freeze(helen, project, Q1, "")).isInstanceOfSatisfying(BadInput.class,
                refused -> assertThat(refused.field()).isEqualTo("failed"));
        verifyNoInteractions(freezing);
    }

    /** A year that begins in April. */
    private static final class April implements FiscalCalendars {

        @Override
        public FiscalCalendar current() {
            return FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);
        }

        @Override
        public void change(FiscalCalendar calendar) {
            throw new UnsupportedOperationException();
        }
    }
}
