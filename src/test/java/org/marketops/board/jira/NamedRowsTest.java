package org.marketops.board.jira;

import org.junit.jupiter.api.Test;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a pack names issues, for readers who do not see all of them. */
class NamedRowsTest {

    private static final String PACK = "{\"objectives\":[{\"id\":1}],\"decisions\":[{\"issue\":1,\"key\":\"MKT-1\"},{\"issue\":2,\"key\":\"MKT-2\"}],"
            + "\"helped\":[{\"issue\":2,\"key\":\"MKT-2\"}],\"heldBack\":[],\"promised\":{\"kept\":1,\"list\":[{\"text\":\"x\"}]}}";

    @Test
    void whoSeesAllGetsTheSamePack() {
        JsonNode pack = Json.readStored(PACK);

        assertThat(NamedRows.of(pack, id -> true, false)).isSameAs(pack);
    }

    @Test
    void rowsOfIssuesThatTheReaderDoesNotSeeAreLeftOutAndCounted() {
        JsonNode shown = NamedRows.of(Json.readStored(PACK), id -> id == 1, false);

        assertThat(Json.write(shown)).contains("MKT-1").doesNotContain("MKT-2").contains("\"notShown\":2").contains("\"text\":\"x\"");
    }

    @Test
    void whoSeesSumsAloneReadsNoPromiseAndKeepsItsCount() {
        JsonNode shown = NamedRows.of(Json.readStored(PACK), id -> false, true);

        assertThat(Json.write(shown)).doesNotContain("MKT-").doesNotContain("\"x\"").contains("\"notShown\":4").contains("\"kept\":1");
    }

    @Test
    void aPackThatWasFrozenBeforeThereWereListsStaysAsItIs() {
        JsonNode old = Json.readStored("{\"objectives\":[]}");

        assertThat(NamedRows.of(old, id -> false, true)).isSameAs(old);
    }
}
