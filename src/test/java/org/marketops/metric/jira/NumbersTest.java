package org.marketops.metric.jira;

import org.junit.jupiter.api.Test;
import org.marketops.jira.Formats;
import org.marketops.jira.PropertyFiles;
import org.marketops.metric.FileRefused;
import org.marketops.metric.ImportRefused;
import org.marketops.metric.RowProblem;
import org.marketops.metric.Undefined;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

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
        Sparkline line = Sparkline.of(List.of(new BigDecimal("10"), new BigDecimal("30"), new BigDecimal("20")), "in words");

        assertThat(line.getPoints()).isEqualTo("4.0,26.0 80.0,4.0 156.0,15.0");
        assertThat(Sparkline.of(List.of(BigDecimal.ONE, BigDecimal.ONE), "flat").getPoints()).isEqualTo("4.0,15.0 156.0,15.0");
        assertThat(Sparkline.of(List.of(BigDecimal.ONE), "one point shows no trend").isDrawn()).isFalse();
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
