package org.marketops.metric.jira;

import org.junit.jupiter.api.Test;
import org.marketops.jira.Formats;
import org.marketops.jira.PropertyFiles;
import org.marketops.metric.RowProblem;
import org.marketops.metric.Undefined;
import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.panel.jira.Sparkline;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

    @Test
    void numbersAreWrittenAsTheReaderIsUsedToThem() {
        Numbers english = new Numbers(new Formats(PropertyFiles.english()));
        Numbers german = new Numbers(new Formats(PropertyFiles.german()));

        assertThat(english.money(new BigDecimal("15978.280000"), "USD")).isEqualTo("USD 15,978.28");
        assertThat(german.money(new BigDecimal("15978.28"), "USD")).isEqualTo("USD 15.978,28");
        assertThat(english.money(new BigDecimal("10.1064389627"), "USD")).isEqualTo("USD 10.11");
        assertThat(english.money(new BigDecimal("1999.5"), "JPY")).isEqualTo("JPY 2,000");
        assertThat(english.count(new BigDecimal("1581.000000"))).isEqualTo("1,581");
        assertThat(english.count(new BigDecimal("2.5"))).isEqualTo("2.5");
        assertThat(english.percent(new BigDecimal("0.0061081945"), 2)).isEqualTo("0.61 %");
    }

    @Test
    void aLineRunsFromLeftToRightOnItsOwnScale() {
        Sparkline line = Sparkline.of(values("10", "30", "20"), List.of(1), "in words");

        assertThat(line.getLines()).containsExactly("4.0,26.0 80.0,4.0 156.0,15.0");
        assertThat(line.getMarks()).containsExactly("80.0");
        assertThat(Sparkline.of(values("1", "1"), List.of(), "flat").getLines()).containsExactly("4.0,15.0 156.0,15.0");
        assertThat(Sparkline.of(values("1"), List.of(), "one point shows no trend").isDrawn()).isFalse();
    }

    @Test
    void aMonthWithoutAValueIsAGapAndNoPointAtZero() {
        Sparkline line = Sparkline.of(values("10", "", "30", "", "20", "25"), List.of(), "in words");

        assertThat(line.getLines()).containsExactly("4.0,26.0 4.0,26.0", "64.8,4.0 64.8,4.0", "125.6,15.0 156.0,9.5");
        assertThat(Sparkline.of(values("10", "", ""), List.of(), "one value shows no trend").isDrawn()).isFalse();
    }

    private static List<Optional<BigDecimal>> values(String... values) {
        return Stream.of(values).map(value -> value.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(value))).collect(Collectors.toList());
    }

    @Test
    void everyReasonHasItsSentence() throws IOException {
        Properties texts = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/i18n/metric.properties")) {
            texts.load(in);
        }
        List<String> needed = new ArrayList<>();
        for (FileRefused.Reason reason : FileRefused.Reason.values()) {
            needed.add("file." + reason);
        }
        for (ImportRefused.Reason reason : ImportRefused.Reason.values()) {
            needed.add("import." + reason);
        }
        for (RowProblem problem : RowProblem.values()) {
            needed.add("row." + problem);
            needed.add("row." + problem + ".wayOut");
        }
        for (Undefined reason : Undefined.values()) {
            needed.add("undefined." + reason);
        }

        assertThat(needed).allSatisfy(key -> assertThat(texts).containsKey("marketops.metric." + key));
    }
}
