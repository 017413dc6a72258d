package org.marketops.taxonomy;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NoteChangesTest {

    private static final Transactions AT_ONCE = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    private final List<TermChange> written = new ArrayList<>();
    private final Halden.Memory store = new Halden.Memory(Halden.taxonomy());
    private final KeepTerms keep = new KeepTerms(store, Halden.notes(written), (dimension, term) -> 0, AT_ONCE);

    @Test
    void eachThingThatWasDoneToATermIsOneChange() {
        keep.add(Term.of("channel", "video", "Video", List.of()));
        keep.change(Term.of("channel", "video", "Moving images", List.of("Film", "Clip")));
        keep.change(Term.of("channel", "video", "Moving images", List.of()));
        keep.retire("channel", "video", "search");
        keep.restore("channel", "video");
        keep.retire("channel", "video", "");
        keep.remove("channel", "video");

        assertThat(lines()).containsExactly("MADE channel:video  > Video", "RENAMED channel:video Video > Moving images",
                "SYNONYMS channel:video  > Film, Clip", "SYNONYMS channel:video Film, Clip > ", "RETIRED channel:video  > search",
                "RESTORED channel:video search > ", "RETIRED channel:video  > ", "REMOVED channel:video Moving images > ");
        assertThat(written).allMatch(change -> change.author().equals(Optional.of(PersonKey.of("jana"))) && change.at().equals(Halden.NOW));
    }

    @Test
    void dimensionsAreWrittenDownToo() {
        keep.addDimension(Dimension.of("season", "Season of the year", ""));
        keep.tie("season", "customfield_10300");
        keep.tie("season", "");
        keep.removeDimension("season");

        assertThat(lines()).containsExactly("DIMENSION_MADE season:  > Season of the year", "DIMENSION_TIED season:  > customfield_10300",
                "DIMENSION_TIED season: customfield_10300 > ", "DIMENSION_REMOVED season: Season of the year > ");
    }

    @Test
    void whatChangesNothingOrIsRefusedIsNotWritten() {
        keep.change(Term.of("channel", "search", "Search", List.of("SEM")));
        keep.restore("channel", "search");
        keep.retire("region", "eu", "emea");
        keep.tie("region", store.read().dimension("region").get().field());
        assertThatThrownBy(() -> keep.retire("region", "amer", "amer")).isInstanceOf(TaxonomyRefused.class);
        assertThatThrownBy(() -> keep.add(Term.of("channel", "email", "Mail", List.of()))).isInstanceOf(TaxonomyRefused.class);

        assertThat(written).isEmpty();
    }

    @Test
    void aRetiredTermThatGetsAnotherReplacementIsWrittenDown() {
        keep.retire("region", "eu", "amer");

        assertThat(lines()).containsExactly("RETIRED region:eu emea > amer");
    }

    private List<String> lines() {
        return written.stream().map(change -> change.kind() + " " + change.dimension() + ":" + change.code() + " " + change.before() + " > " + change.after())
                .collect(Collectors.toList());
    }
}
