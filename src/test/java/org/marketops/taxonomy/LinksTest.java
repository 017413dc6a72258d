package org.marketops.taxonomy;

import org.junit.jupiter.api.Test;
import org.marketops.taxonomy.TaxonomyRefused.Reason;
import org.marketops.taxonomy.UtmLink.Key;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinksTest {

    private static final String TARGET = "https://shop.example.com/sensors?size=7&q=a%20b#top";

    private final BuildLink build = new BuildLink(SourceMediums.of("google: cpc, organic\nnewsletter: email"),
            InternalHosts.of("Halden.example\n"));

    @Test
    void aLinkCarriesTheKeysAndLeavesTheRestOfTheTargetAsItIs() {
        Map<Key, String> values = values("google", "cpc");
        values.put(Key.CONTENT, "banner-a");
        values.put(Key.ID, "MKT-12");

        assertThat(build.build(TARGET, values).text()).isEqualTo("https://shop.example.com/sensors?size=7&q=a%20b"
                + "&utm_source=google&utm_medium=cpc&utm_campaign=fy27-emea&utm_content=banner-a&utm_id=mkt-12#top");
    }

    @Test
    void parametersThatAreThereGiveWay() {
        assertThat(build.build("https://a.example/?utm_source=old&UTM_X=1&utm_source=older&b", values("google", "cpc")).text())
                .isEqualTo("https://a.example/?UTM_X=1&b&utm_source=google&utm_medium=cpc&utm_campaign=fy27-emea");
    }

    @Test
    void aPairThatIsNotOnTheListIsRefused() {
        refused(Reason.PAIR_UNKNOWN, "pair", TARGET, values("google", "email"));
        refused(Reason.PAIR_UNKNOWN, "pair", TARGET, values("bing", "cpc"));
        refused(Reason.VALUE_MISSING, "medium", TARGET, values("google", ""));
    }

    @Test
    void capitalsAndBlanksAreRefusedWithAProposal() {
        Map<Key, String> values = values("google", "cpc");
        values.put(Key.CONTENT, "Blue Banner");

        assertThatThrownBy(() -> build.build(TARGET, values)).isInstanceOfSatisfying(TaxonomyRefused.class,
                refused -> assertThat(refused.arguments()).containsExactly("Blue Banner", "blue-banner"));
    }

    @Test
    void aTargetIsAnAddressOfTheWebOutsideOfTheHouse() {
        for (String bad : new String[] {"", "shop.example.com", "javascript:alert(1)", "ftp://a.example/", "https:///x", "https://a b/", "mailto:a@b",
            "https://user:secret@a.example/"}) {
            refused(Reason.TARGET, "target", bad, values("google", "cpc"));
        }
        for (String own : new String[] {"https://halden.example/", "http://www.HALDEN.example:8080/a", "https://halden.example./"}) {
            refused(Reason.TARGET_INTERNAL, "target", own, values("google", "cpc"));
        }
        build.build("https://nothalden.example/", values("google", "cpc"));
        refused(Reason.LINK_LONG, "target", "https://a.example/" + "a".repeat(2000), values("google", "cpc"));
    }

    @Test
    void ofAKeyThatStandsTwiceTheFirstCountsAndItIsDecodedOnce() {
        UtmLink link = UtmLink.parse("https://a.example/?utm_source=a%2520b&utm_source=c&utm_medium=x+y&utm_term=%zz&utm%5Fid=1&keep=%2520&utm_other=2");

        assertThat(link.value(Key.SOURCE)).contains("a%20b");
        assertThat(link.value(Key.MEDIUM)).contains("x y");
        assertThat(link.value(Key.TERM)).contains("%zz");
        assertThat(link.value(Key.ID)).contains("1");
        assertThat(link.value(Key.CONTENT)).isEmpty();
        assertThat(link.target()).isEqualTo("https://a.example/?keep=%2520&utm_other=2");
    }

    @Test
    void aLineThatIsNoPairOrNoHostIsNamed() {
        for (String line : new String[] {"google", "google: ", "Google: cpc", "google: cpc: x", "google: c p c"}) {
            assertThatThrownBy(() -> SourceMediums.of("bing: cpc\n" + line)).isInstanceOfSatisfying(TaxonomyRefused.class,
                    refused -> assertThat(refused.arguments()).containsExactly(line.trim()));
        }
        for (String line : new String[] {"https://a.example", "a.example/path", "a..b", "-a"}) {
            assertThatThrownBy(() -> InternalHosts.of(line)).isInstanceOf(TaxonomyRefused.class);
        }
        assertThat(SourceMediums.of(" \n\r\n").all()).isEmpty();
    }

    @Test
    void whatIsBuiltIsReadAgainAsItWas() {
        long seed = Long.getLong("marketops.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Map<Key, String> values = values("google", random.nextBoolean() ? "cpc" : "organic");
            for (Key key : new Key[] {Key.CAMPAIGN, Key.TERM, Key.CONTENT, Key.ID}) {
                if (key == Key.CAMPAIGN || random.nextBoolean()) {
                    values.put(key, word(random, "abcxyz019._-", 1));
                }
            }
            String target = "https://a.example/" + word(random, "abc/%20é=", 0) + (random.nextBoolean() ? "?" : "?k=" + word(random, "a%&=+?utm_", 0))
                    + (random.nextBoolean() ? "" : "#" + word(random, "ab?&=", 0));
            UtmLink built = build.build(target.replaceAll("%(?!20)", "%25"), values);

            assertThat(UtmLink.parse(built.text())).as("seed " + seed + ": " + built).isEqualTo(built);
            values.forEach((key, value) -> assertThat(UtmLink.parse(built.text()).value(key)).as("seed " + seed).contains(value));
        }
    }

    private static String word(Random random, String signs, int least) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(12) + least; i > 0; i--) {
            word.append(signs.charAt(random.nextInt(signs.length())));
        }
        return word.toString();
    }

    private void refused(Reason reason, String field, String target, Map<Key, String> values) {
        assertThatThrownBy(() -> build.build(target, values)).as(target).isInstanceOfSatisfying(TaxonomyRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static Map<Key, String> values(String source, String medium) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        values.put(Key.SOURCE, source);
        values.put(Key.MEDIUM, medium);
        values.put(Key.CAMPAIGN, "fy27-emea");
        return values;
    }
}
