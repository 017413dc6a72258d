package org.marketops.lead;

import org.junit.jupiter.api.Test;
import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.metric.jira.BytesFile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LeadTableTest {

    @Test
    void theColumnsTellWhatTheRowsAre() {
        assertThat(table("lead,created,campaign\nL1,2026-04-01,MKT-1\n").kind()).isEqualTo(Kind.LEADS);
        assertThat(table("Touch ID;Lead ID;Date;Sent\nT1;L1;2026-04-01;White paper\n").kind()).isEqualTo(Kind.TOUCHES);
        assertThat(table("lead\tstage\tat\nL1\tMQL\t2026-04-01\n").kind()).isEqualTo(Kind.STAGES);
        assertThat(table("Opportunity ID,Lead,Amount,Currency,Created date,Close date,Outcome\nO1,L1,10,EUR,2026-04-01,,\n").kind()).isEqualTo(Kind.OPPORTUNITIES);
    }

    @Test
    void cellsStandUnderTheNamesOfTheLayoutWithTheLineOfTheFile() {
        LeadTable table = table("Leads of the quarter\n\nLead ID,Created at,UTM source,Owner\nL1,2026-04-01,google,Jana\n,,,\nL2,2026-04-02,,\n");

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0).cells()).containsEntry("lead", "L1").containsEntry("source", "google").doesNotContainValue("Jana");
        assertThat(table.rows().get(0).number()).isEqualTo(4);
        assertThat(table.rows().get(1).number()).isEqualTo(6);
        assertThat(table.unread()).containsExactly("Owner");
    }

    @Test
    void theEncodingIsFoundOut() {
        assertThat(table("lead,created,campaign\nL1,2026-04-01,Frühling\n", StandardCharsets.UTF_16LE).rows().get(0).cells()).containsEntry("campaign", "Frühling");
        assertThatThrownBy(() -> table("lead,created,campaign\nL1,2026-04-01,Frühling\n", StandardCharsets.ISO_8859_1)).hasMessageContaining("BROKEN_ENCODING");
    }

    @Test
    void whatIsNoSuchTableIsRefused() {
        assertThatThrownBy(() -> table("campaign,clicks\nSpring,7\n")).isInstanceOf(FileRefused.class).hasMessageContaining("UNKNOWN_HEADER")
                .hasMessageContaining("campaign,clicks");
        assertThatThrownBy(() -> table("<html><body>Log in</body></html>")).hasMessageContaining("HTML_PAGE");
        assertThatThrownBy(() -> table("lead,lead id,created\nL1,L2,2026-04-01\n")).hasMessageContaining("COLUMN_TWICE");
        assertThatThrownBy(() -> table(" \n")).hasMessageContaining("EMPTY");
    }

    @Test
    void nobodyReadsMoreRowsThanOneTooMany() {
        StringBuilder many = new StringBuilder("lead,created\n");
        for (int i = 0; i < 2 * TakeLeads.MOST_ROWS; i++) {
            many.append("L").append(i).append(",2026-04-01\n");
        }

        assertThat(table(many.toString()).rows()).hasSize(TakeLeads.MOST_ROWS + 1);
    }

    private static LeadTable table(String text) {
        return table(text, StandardCharsets.UTF_8);
    }

    private static LeadTable table(String text, Charset charset) {
        return LeadTable.of(new BytesFile("leads.csv", text.getBytes(charset)), new FastCsvTable(), ImportLimits.standard());
    }
}
