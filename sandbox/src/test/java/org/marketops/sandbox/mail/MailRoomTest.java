package org.marketops.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class MailRoomTest {

    @Test
    void withoutAServerMailsWaitForTheFlushAndAreKeptThenNewestFirst() {
        try (MailRoom room = MailRoom.to(null)) {
            room.addItem(mail("first"));
            room.addItem(mail("second"));

            assertThat(room.waiting()).isEqualTo(2);
            assertThat(room.sent()).isEmpty();
            room.flush();

            assertThat(room.waiting()).isZero();
            assertThat(room.sent()).extracting(SentMail::subject).containsExactly("second", "first");
            assertThat(room.sent()).extracting(SentMail::messageId).doesNotHaveDuplicates();
            assertThat(room.sent().get(0).from()).isEqualTo(MailRoom.SENDER);
            assertThat(room.sent().get(0).inReplyTo()).isEmpty();
        }
    }

    @Test
    void aMailThatNoServerTakesStaysForTenTriesAndIsGivenUpThen() throws IOException {
        int nobodyListens;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = probe.getLocalPort();
        }
        try (MailRoom room = MailRoom.to("127.0.0.1:" + nobodyListens)) {
            room.addItem(mail("to nobody"));

            for (int tried = 1; tried < 10; tried++) {
                room.flush();
                assertThat(room.waiting()).as("after %s tries", tried).isEqualTo(1);
            }
            room.flush();

            assertThat(room.waiting()).isZero();
            assertThat(room.sent()).isEmpty();
        }
    }

    private static SingleMailQueueItem mail(String subject) {
        return new SingleMailQueueItem(new Email("ann@halden.example").setSubject(subject).setBody("Hello"));
    }
}
