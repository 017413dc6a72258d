package org.marketops.acceptance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.notice.Inbox.Letter;
import org.marketops.sandbox.launch.HostInProcess;

/** The one setter of Jira's mail object that is only believed may be missing. */
class MailsWithoutThreadsTest {

    @Test
    void aJiraWithoutTheSetterOfTheThreadSendsTheMailsAllTheSame() {
        try (Inbox inbox = new Inbox(); HostInProcess host = HostInProcess.start(Homes.withPlugin("mails-without-threads")
                .smtp(inbox.address()).failLink("com.atlassian.mail.Email#setInReplyTo"))) {
            Marketing marketing = Marketing.setUp(host);
            String key = marketing.completePlan("jana", "No thread here");
            marketing.transition("jana", key, Marketing.SUBMIT).expect(204);

            assertThat(inbox.await(host, key, 2)).extracting(Letter::who)
                    .containsExactlyInAnyOrder("marcus: Waiting for you", "priya: Waiting for you");
            assertThat(inbox.about(key)).allMatch(letter -> letter.inReplyTo.isEmpty());
        }
    }
}
