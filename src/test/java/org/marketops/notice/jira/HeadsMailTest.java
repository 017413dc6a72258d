package org.marketops.notice.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** A32: heads of records go to the members of the group that gets them, and say nothing of a plan but its number. */
class HeadsMailTest {

    private final AppRights rights = mock(AppRights.class);
    private final GroupManager groups = mock(GroupManager.class);
    private final PlainPost post = mock(PlainPost.class);
    private final I18nResolver texts = mock(I18nResolver.class);
    private final HeadsMail mail = new HeadsMail(rights, groups, post, texts);
    private final List<String> readers = new ArrayList<>();
    private final List<PlainLetter> letters = new ArrayList<>();

    @BeforeEach
    void catchLetters() {
        when(texts.getText(anyString(), any(Serializable[].class))).thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
        when(texts.getText(anyString())).thenAnswer(call -> call.getArgument(0));
        doAnswer(call -> {
            readers.add(call.getArgument(0).toString());
            return letters.add(call.<Supplier<PlainLetter>>getArgument(1).get());
        }).when(post).send(any(), any());
        when(rights.group(AppRight.HEADS_MAIL)).thenReturn(Optional.of("auditors"));
        List<ApplicationUser> members = List.of(member("ann"), member("bob"));
        Group auditors = mock(Group.class);
        when(groups.getGroup("auditors")).thenReturn(auditors);
        when(groups.getUsersInGroup(auditors)).thenReturn(members);
    }

    @Test
    void a32EveryMemberGetsTheLineOfTheLogOfEachPlanAndNothingElseOfIt() {
        LedgerEntry head = head(10012);

        mail.tell(List.of(head, head(10013)));

        assertThat(readers).containsExactly("ann", "bob");
        assertThat(letters.get(0).facts.values()).contains("MarketOps record: plan 10012 entry 1 head " + head.hash()).hasSize(2);
        assertThat(letters.get(0).facts.toString()).doesNotContain("Secret launch");
    }

    @Test
    void a32WithoutAGroupOrWithOneThatIsGoneNobodyGetsAMail() {
        when(rights.group(AppRight.HEADS_MAIL)).thenReturn(Optional.empty());
        mail.tell(List.of(head(1)));
        when(rights.group(AppRight.HEADS_MAIL)).thenReturn(Optional.of("gone"));
        mail.tell(List.of(head(1)));

        assertThat(readers).isEmpty();
    }

    @Test
    void a32MoreHeadsThanOneMailTakesGoIntoTheNextOne() {
        List<LedgerEntry> heads = new ArrayList<>();
        for (int plan = 1; plan <= HeadsMail.MOST + 1; plan++) {
            heads.add(head(plan));
        }

        mail.tell(heads);

        assertThat(readers).containsExactly("ann", "bob", "ann", "bob");
        assertThat(letters).extracting(letter -> letter.facts.size()).containsExactly(HeadsMail.MOST, HeadsMail.MOST, 1, 1);
    }

    private static ApplicationUser member(String key) {
        ApplicationUser member = mock(ApplicationUser.class);
        when(member.getKey()).thenReturn(key);
        return member;
    }

    private static LedgerEntry head(long plan) {
        Note note = Note.of(PersonKey.of("jana"), Instant.EPOCH, "submitted", 1, "").with("content", "Secret launch");
        return LedgerEntry.following(IssueId.of(plan), 1, LedgerEntry.NOTHING_BEFORE, note);
    }
}
