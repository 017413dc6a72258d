package org.marketops.metric.file;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Batch;
import org.marketops.metric.file.jira.FastCsvTable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.OUTSIDER;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** A mapping that somebody kept reads the next file with the same columns. */
class KeepProfilesTest {

    private static final String HEADER = "Kampagnenkürzel;Stichtag;Einblendungen;Klicks;Kosten netto";
    private static final String ROW = "Spring;01.07.2026;1000;25;12,50";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);
    private static final Transactions DIRECTLY = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };
    private static final FormatChoices BY_HAND = FormatChoices.asDetected().column("campaign", "Kampagnenkürzel").column("day", "Stichtag")
            .column("impressions", "Einblendungen").column("clicks", "Klicks").column("spend", "Kosten netto").currency("EUR").zone("Europe/Berlin");

    private final InMemoryMetrics store = new InMemoryMetrics();
    private final ProjectOfCampaigns project = new ProjectOfCampaigns();
    private final Kept kept = new Kept();
    private final ImportFile imports = new ImportFile(store, project, project, new FastCsvTable(), kept, DIRECTLY, NOON);
    private final KeepProfiles keep = new KeepProfiles(kept, project, DIRECTLY, NOON);

    @Test
    void theNextFileWithTheSameColumnsIsReadWithoutAQuestionWhateverTheirOrder() {
        TextFile first = TextFile.of(HEADER, ROW);
        assertThatThrownBy(() -> imports.preview(ANN, PROJECT, first)).isInstanceOf(FileRefused.class);
        keep.keep(ANN, PROJECT, " Our  tool ", format(first, BY_HAND), BY_HAND);

        Batch batch = imports.commit(ANN, PROJECT, TextFile.of("Klicks;Kosten netto;Kampagnenkürzel;Stichtag;Einblendungen",
                "7;1,25;Spring;02.07.2026;100"), ImportChoices.stopOnBadRows());

        assertThat(batch.notes().profile()).contains("Our tool");
        assertThat(batch.notes().version()).isEqualTo(1);
        assertThat(batch.notes().zone()).contains("Europe/Berlin");
        assertThat(store.facts()).extracting(fact -> fact.metric() + " " + fact.amount().value().stripTrailingZeros().toPlainString() + " " + fact.currency())
                .containsExactlyInAnyOrder("IMPRESSIONS 100 XXX", "CLICKS 7 XXX", "SPEND 1.25 EUR");
    }

    @Test
    void aProjectsOwnProfileComesBeforeTheReadyMadeOneUntilSomebodySaysOtherwise() {
        TextFile google = TextFile.of("Campaign,Day,Impr.,Clicks,Interactions,Cost,Currency code", "Spring,2026-07-01,10,2,5,1,EUR");
        FormatChoices interactions = columns("campaign=Campaign", "day=Day", "clicks=Interactions");
        keep.keep(ANN, PROJECT, "Interactions", format(google, interactions), interactions);

        assertThat(format(google, FormatChoices.asDetected()).columnOf("clicks")).contains("Interactions");
        assertThat(format(google, FormatChoices.asDetected()).profile()).isEqualTo("google-ads");
        assertThat(format(google, FormatChoices.asDetected().profile("none")).columnOf("clicks")).contains("Clicks");
    }

    @Test
    void keepingANameAgainMakesItsNextVersionAndARetiredProfileReadsNothing() {
        TextFile file = TextFile.of(HEADER, ROW);
        keep.keep(ANN, PROJECT, "Our tool", format(file, BY_HAND), BY_HAND);
        OwnProfile second = keep.keep(ANN, PROJECT, "our TOOL", format(file, BY_HAND), BY_HAND.currency("USD"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(format(file, FormatChoices.asDetected()).currencyInHeader()).isEqualTo("USD");

        keep.retire(ANN, PROJECT, "Our tool");
        assertThatThrownBy(() -> imports.preview(ANN, PROJECT, file)).isInstanceOf(FileRefused.class);
        assertThat(keep.all(ANN, PROJECT)).hasSize(2).allMatch(each -> each.retired().isPresent());
    }

    @Test
    void aMappingThatCouldNotReadTheNextFileIsRefusedNamingTheField() {
        TextFile file = TextFile.of(HEADER + ";Klicks", ROW + ";1");
        TextFile plain = TextFile.of(HEADER, ROW);
        FormatChoices noDay = columns("campaign=Kampagnenkürzel", "clicks=Klicks")
                .period(java.time.LocalDate.of(2026, 7, 1), java.time.LocalDate.of(2026, 7, 31));

        assertRefused(plain, "Tool", columns("campaign=Kampagnenkürzel", "day=Stichtag", "clicks=Klicks", "impressions=Klicks"),
                ProfileRefused.Reason.COLUMN_FOR_TWO, "klicks", "clicks", "impressions");
        assertRefused(file, "Tool", columns("campaign=Kampagnenkürzel", "day=Stichtag", "clicks=Klicks"), ProfileRefused.Reason.COLUMN_TWICE, "clicks", "klicks");
        assertRefused(plain, "Tool", noDay, ProfileRefused.Reason.NO_DAY);
        assertRefused(plain, "Tool", columns("campaign=Kampagnenkürzel", "day=Stichtag"), ProfileRefused.Reason.NO_METRIC);
        assertRefused(plain, "Tool", columns("campaign=Kampagnenkürzel", "day=Stichtag", "spend=Kosten netto"), ProfileRefused.Reason.NO_CURRENCY, "Kosten netto");
        assertRefused(plain, "  ", BY_HAND, ProfileRefused.Reason.NAME_MISSING);
        assertRefused(plain, "x".repeat(61), BY_HAND, ProfileRefused.Reason.NAME_TOO_LONG, "61", "60");
    }

    @Test
    void whoMayNotImportKeepsNothing() {
        TextFile file = TextFile.of(HEADER, ROW);

        assertThatThrownBy(() -> keep.keep(OUTSIDER, PROJECT, "Tool", format(file, BY_HAND), BY_HAND)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.retire(OUTSIDER, PROJECT, "Tool")).isInstanceOf(NotFound.class);
        assertThat(kept.all).isEmpty();
    }

    private void assertRefused(TextFile file, String name, FormatChoices choices, ProfileRefused.Reason reason, String... details) {
        ProfileRefused refused = catchThrowableOfType(ProfileRefused.class, () -> keep.keep(ANN, PROJECT, name, format(file, choices), choices));
        assertThat(refused).as(reason.name()).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.arguments()).containsExactly(details);
    }

    private FileFormat format(TextFile file, FormatChoices choices) {
        return imports.preview(ANN, PROJECT, file, choices).scan().format();
    }

    private static FormatChoices columns(String... pairs) {
        FormatChoices choices = FormatChoices.asDetected();
        for (String pair : pairs) {
            choices = choices.column(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return choices;
    }

    /** Profiles in a list, and the limits of the product. */
    private static final class Kept implements OwnProfiles, ImportRules {

        private final List<OwnProfile> all = new ArrayList<>();

        @Override
        public List<OwnProfile> ofProject(long projectId) {
            return List.copyOf(all);
        }

        @Override
        public void add(long projectId, OwnProfile profile) {
            // As it is read back from where it is kept.
            all.add(0, OwnProfile.of(profile.name(), profile.version(), profile.fingerprint(), FormatChoices.ofText(profile.choices().asText()), profile.made()));
        }

        @Override
        public void retire(long projectId, String name, OwnProfile.Made by) {
            all.replaceAll(each -> each.name().equalsIgnoreCase(name) ? each.retired(by) : each);
        }

        @Override
        public ImportLimits limits() {
            return ImportLimits.standard();
        }

        @Override
        public List<OwnProfile> profiles(long projectId) {
            return KeepProfiles.live(all);
        }

        @Override
        public String zone() {
            return "UTC";
        }
    }
}
