package org.marketops.metric.file;

import org.junit.jupiter.api.Test;
import org.marketops.metric.NameTally;
import org.marketops.metric.file.jira.FastCsvTable;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChosenByHandTest {

    private static final String HEADER = "campaign,date,impressions\n";

    @Test
    void aFileOfAnOldSpreadsheetIsReadOnceItsEncodingIsChosen() {
        UploadedFile file = text(HEADER + "Frühling für Köln,2026-05-01,10\n", "windows-1252");

        assertThatThrownBy(() -> scan(file, FormatChoices.asDetected())).hasMessageContaining("BROKEN_ENCODING");
        assertThat(names(file, FormatChoices.asDetected().encoding("windows-1252"))).containsExactly("Frühling für Köln");
        assertThatThrownBy(() -> scan(file, FormatChoices.asDetected().encoding("no-such"))).hasMessageContaining("BROKEN_ENCODING");
    }

    @Test
    void aMarkAtTheStartSaysMoreThanAChoice() {
        UploadedFile file = text("\uFEFF" + HEADER + "Frühling,2026-05-01,10\n", "UTF-8");

        assertThat(names(file, FormatChoices.asDetected().encoding("windows-1252"))).containsExactly("Frühling");
    }

    @Test
    void theChosenSeparatorIsTheOnlyOneTried() {
        UploadedFile file = text(HEADER + "A,2026-05-01,10\n", "UTF-8");

        assertThat(scan(file, FormatChoices.asDetected().separator("comma")).goodRows()).isEqualTo(1);
        assertThatThrownBy(() -> scan(file, FormatChoices.asDetected().separator("tab"))).hasMessageContaining("UNKNOWN_HEADER");
    }

    @Test
    void ofSeveralTablesTheChosenOneIsReadToItsEndAndNoFurther() {
        UploadedFile file = text("Report\n" + HEADER + "A,2026-05-01,10\nB,2026-05-02,11\n\n" + HEADER + "C,2026-05-03,12\n\n"
                + "Device,Browser,Country\nMobile,Firefox,Norway\n", "UTF-8");

        assertThatThrownBy(() -> scan(file, FormatChoices.asDetected())).hasMessageContaining("SEVERAL_TABLES").hasMessageContaining("6, 2");
        assertThat(names(file, FormatChoices.asDetected().header(2))).containsExactly("A", "B");
        assertThat(names(file, FormatChoices.asDetected().header(6))).containsExactly("C");
        assertThatThrownBy(() -> scan(file, FormatChoices.asDetected().header(3))).hasMessageContaining("UNKNOWN_HEADER");
    }

    private static List<String> names(UploadedFile file, FormatChoices choices) {
        FileScan scan = scan(file, choices);
        List<String> handedOut = new ArrayList<>();
        scan.forEachRow(row -> handedOut.add(row.campaign()));
        scan.forEachBadRow((error, cells) -> handedOut.add(error.toString()));
        assertThat(scan.names().stream().map(NameTally::name).collect(Collectors.toList())).isEqualTo(handedOut);
        return handedOut;
    }

    private static FileScan scan(UploadedFile file, FormatChoices choices) {
        return FileScan.of(file, new FastCsvTable(), ImportLimits.standard(), choices);
    }

    private static UploadedFile text(String text, String charset) {
        return TextFile.ofBytes(text.getBytes(Charset.forName(charset)));
    }
}
