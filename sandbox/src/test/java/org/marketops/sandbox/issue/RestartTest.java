package org.marketops.sandbox.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.fields.CustomField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.config.FieldKind;

import java.nio.file.Path;

class RestartTest {

    @Test
    void everythingIsFoundAfterARestartOnAFile(@TempDir Path home) {
        String url = "jdbc:h2:file:" + home.resolve("sandbox");
        CustomField field;
        String key;
        try (DataHost first = new DataHost(url)) {
            field = first.field("Planned budget", FieldKind.FLOAT);
            key = first.issue(first.input("Plan").set(field.getId(), "5")).getKey();
            first.user("mia");
        }
        try (DataHost second = new DataHost(url)) {
            SandboxIssue issue = second.room.store().find(key).orElseThrow(AssertionError::new);
            assertThat(issue.getCustomFieldValue(field)).isEqualTo(5.0);
            assertThat(second.directory.authenticate("mia", "mia")).isPresent();
            assertThat(second.directory.authenticate("admin", "admin")).isPresent();
            assertThat(second.directory.authenticate("admin", "wrong")).isEmpty();
            assertThat(second.configuration.issueTypes().getIssueTypes()).extracting("name").containsExactly("Story", "Task", "Sub-task", "Bug");
            assertThat(second.issue(second.input("Next")).getKey()).isEqualTo("MK-2");
        }
    }
}
