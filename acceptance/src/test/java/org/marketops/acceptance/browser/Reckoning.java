package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.marketops.acceptance.jar.PluginJar;

/** What the three exports come to as measure/calculate.js reckons it, which shares no code with the product. */
final class Reckoning {

    private static final String SCRIPT = "acceptance/src/test/resources/org/marketops/acceptance/measure/calculate.js";

    private final JsonNode files;

    private Reckoning(JsonNode files) {
        this.files = files;
    }

    static Reckoning of(Path exports) {
        try {
            Process node = new ProcessBuilder("node", PluginJar.repository().resolve(SCRIPT).toString(), exports.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(60, TimeUnit.SECONDS)).as("the script ends").isTrue();
            assertThat(node.exitValue()).isZero();
            return new Reckoning(new ObjectMapper().readTree(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int rows(String file) {
        return files.get(file).get("rows").asInt();
    }

    List<String> campaigns(String file) {
        List<String> names = new ArrayList<>();
        files.get(file).get("campaigns").fieldNames().forEachRemaining(names::add);
        return names;
    }

    BigDecimal all(String file, String metric) {
        return amount(files.get(file).get("all"), metric);
    }

    BigDecimal ofCampaign(String file, String campaign, String metric) {
        return amount(files.get(file).get("campaigns").get(campaign), metric);
    }

    /** @param month such as 2019-04 */
    BigDecimal ofMonth(String file, String month, String metric) {
        return amount(files.get(file).get("months").get(month), metric);
    }

    /** Added to six decimals, as exports carry unrounded money. */
    private static BigDecimal amount(JsonNode sums, String metric) {
        return new BigDecimal(sums.path(metric).asText("0")).setScale(6, RoundingMode.HALF_UP);
    }

    /** As an English page writes it, with two decimals. */
    static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** As an English page writes it. */
    static String count(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** As an English page writes a fraction, with one decimal. */
    static String percent(BigDecimal fraction) {
        return String.format(Locale.ROOT, "%,.1f", fraction.movePointRight(2));
    }

    static BigDecimal ratio(BigDecimal part, BigDecimal of) {
        return part.divide(of, 10, RoundingMode.HALF_UP);
    }
}
