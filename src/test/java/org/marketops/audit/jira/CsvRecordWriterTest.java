package org.marketops.audit.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvRecordWriterTest {

    @Test
    void aCellThatASpreadsheetWouldRunGetsAnApostrophe() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"}) {
            assertThat(CsvRecordWriter.cell(formula).replace("\"", "")).startsWith("'");
        }
        assertThat(CsvRecordWriter.cell("JIRAUSER10001")).isEqualTo("JIRAUSER10001");
    }

    @Test
    void quotesCommasAndLinesAreQuoted() {
        assertThat(CsvRecordWriter.cell("{\"a\":\"b\"}")).isEqualTo("\"{\"\"a\"\":\"\"b\"\"}\"");
        assertThat(CsvRecordWriter.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvRecordWriter.cell("=\"x\"")).isEqualTo("\"'=\"\"x\"\"\"");
        assertThat(CsvRecordWriter.cell("")).isEmpty();
    }
}
