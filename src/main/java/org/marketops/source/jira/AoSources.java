package org.marketops.source.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.kernel.Transactions;
import org.marketops.source.Run;
import org.marketops.source.Source;
import org.marketops.source.Sources;
import org.marketops.source.Token;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sources, tokens and runs as rows. Each call is a transaction of its own. */
public final class AoSources implements Sources {

    /** Of a source that sends nothing but what is there already nothing older is told. */
    private static final int NEWEST = 50;
    private static final int LONGEST_RESULT = 450;

    private final ActiveObjects rows;
    private final Transactions transactions;

    public AoSources(ActiveObjects rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public List<Source> all() {
        return Arrays.stream(rows.find(SourceRow.class, Query.select().where("RETIRED_AT = ?", 0L).order("SOURCE_NAME ASC")))
                .map(AoSources::source).collect(Collectors.toList());
    }

    @Override
    public Optional<Source> find(long id) {
        return row(id).map(AoSources::source);
    }

    @Override
    public long add(Source source) {
        return transactions.retryOnConflict(() -> (long) rows.create(SourceRow.class,
                new DBParam("NAME_KEY", source.name().toLowerCase(Locale.ROOT)), new DBParam("SOURCE_NAME", source.name()),
                new DBParam("OWNER_KEY", source.owner().value()), new DBParam("PROJECT_KEYS", String.join(" ", source.projects())),
                new DBParam("FOLDER_PULL", source.readsFolders() ? 1 : 0), new DBParam("RETIRED_AT", 0L)).getID());
    }

    @Override
    public void readFolders(long id, boolean on) {
        transactions.retryOnConflict(() -> {
            row(id).ifPresent(row -> {
                row.setFolderPull(on ? 1 : 0);
                row.save();
            });
            return null;
        });
    }

    @Override
    public void retire(long id, Instant when) {
        transactions.retryOnConflict(() -> {
            row(id).ifPresent(row -> {
                row.setRetiredAt(when.toEpochMilli());
                row.setNameKey("retired:" + id);
                row.save();
            });
            Arrays.stream(rows.find(TokenRow.class, Query.select().where("SOURCE_ID = ?", id))).forEach(token -> revoke(token, when));
            return null;
        });
    }

    @Override
    public List<Token> tokens() {
        return Arrays.stream(rows.find(TokenRow.class, Query.select().order("ID DESC"))).map(row -> new Token(row.getID(), row.getSourceId(),
                row.getTokenStart(), Instant.ofEpochMilli(row.getMadeAt()), instant(row.getLastUsedAt()), instant(row.getRevokedAt())))
                .collect(Collectors.toList());
    }

    @Override
    public void addToken(long sourceId, String hash, String start, Instant when) {
        transactions.retryOnConflict(() -> rows.create(TokenRow.class, new DBParam("SOURCE_ID", sourceId), new DBParam("TOKEN_HASH", hash),
                new DBParam("TOKEN_START", start), new DBParam("MADE_AT", when.toEpochMilli()), new DBParam("LAST_USED_AT", 0L),
                new DBParam("REVOKED_AT", 0L)));
    }

    @Override
    public void revoke(long tokenId, Instant when) {
        transactions.retryOnConflict(() -> {
            Arrays.stream(rows.find(TokenRow.class, Query.select().where("ID = ?", Math.toIntExact(tokenId)))).forEach(row -> revoke(row, when));
            return null;
        });
    }

    @Override
    public Optional<Source> byToken(String hash, Instant when) {
        return transactions.retryOnConflict(() -> {
            Optional<TokenRow> token = Arrays.stream(rows.find(TokenRow.class, Query.select().where("TOKEN_HASH = ?", hash)))
                    .filter(row -> row.getRevokedAt() == 0).findFirst();
            token.ifPresent(row -> {
                row.setLastUsedAt(when.toEpochMilli());
                row.save();
            });
            return token.flatMap(row -> find(row.getSourceId()));
        });
    }

    @Override
    public Optional<Run> run(long sourceId, String key) {
        return rowOf(sourceId, key).map(AoSources::run);
    }

    @Override
    public void put(Run run) {
        transactions.retryOnConflict(() -> {
            RunRow row = rowOf(run.sourceId(), run.key()).orElseGet(() -> rows.create(RunRow.class,
                    new DBParam("RUN_KEY", runKey(run.sourceId(), run.key())), new DBParam("SOURCE_ID", run.sourceId()),
                    new DBParam("GIVEN_KEY", run.key()), new DBParam("BODY_HASH", run.bodyHash()), new DBParam("PROJECT_KEY", run.project()),
                    new DBParam("FILE_NAME", run.fileName()), new DBParam("BEGUN_AT", run.at().toEpochMilli()),
                    new DBParam("STATE_CODE", run.state().name())));
            // Of two at once with one key the one that imported has the last word.
            if (!row.getStateCode().equals(Run.State.IMPORTED.name())) {
                row.setBodyHash(run.bodyHash());
                row.setProjectKey(run.project());
                row.setFileName(run.fileName());
                row.setBegunAt(run.at().toEpochMilli());
                row.setStateCode(run.state().name());
                row.setResultText(run.result().substring(0, Math.min(LONGEST_RESULT, run.result().length())));
                row.save();
            }
            return null;
        });
    }

    @Override
    public List<Run> runs(int atMost) {
        return Arrays.stream(rows.find(RunRow.class, Query.select().order("BEGUN_AT DESC, ID DESC").limit(atMost))).map(AoSources::run)
                .collect(Collectors.toList());
    }

    @Override
    public Optional<Run> newest(long sourceId, String project) {
        return Arrays.stream(rows.find(RunRow.class, Query.select().where("SOURCE_ID = ? AND PROJECT_KEY = ? AND STATE_CODE <> ?", sourceId, project,
                Run.State.BEGUN.name()).order("BEGUN_AT DESC, ID DESC").limit(NEWEST))).map(AoSources::run).filter(run -> !run.isRepetition()).findFirst();
    }

    @Override
    public Optional<Instant> toldFailing(long id) {
        return row(id).map(SourceRow::getFailToldAt).map(AoSources::instant);
    }

    @Override
    public void tellFailing(long id, Instant when) {
        transactions.retryOnConflict(() -> {
            row(id).ifPresent(row -> {
                row.setFailToldAt(when == null ? 0 : when.toEpochMilli());
                row.save();
            });
            return null;
        });
    }

    private Optional<SourceRow> row(long id) {
        return Arrays.stream(rows.find(SourceRow.class, Query.select().where("ID = ? AND RETIRED_AT = ?", Math.toIntExact(id), 0L))).findFirst();
    }

    private Optional<RunRow> rowOf(long sourceId, String key) {
        return Arrays.stream(rows.find(RunRow.class, Query.select().where("RUN_KEY = ?", runKey(sourceId, key)))).findFirst();
    }

    private static void revoke(TokenRow row, Instant when) {
        if (row.getRevokedAt() == 0) {
            row.setRevokedAt(when.toEpochMilli());
            row.save();
        }
    }

    private static Source source(SourceRow row) {
        return new Source(row.getID(), row.getSourceName(), PersonKey.of(row.getOwnerKey()), List.of(row.getProjectKeys().split(" ")))
                .readingFolders(row.getFolderPull() == 1);
    }

    private static Run run(RunRow row) {
        Run begun = Run.begun(row.getSourceId(), row.getGivenKey(), row.getBodyHash(), row.getProjectKey(), row.getFileName(),
                Instant.ofEpochMilli(row.getBegunAt()));
        return begun.ended(Run.State.valueOf(row.getStateCode()), row.getResultText() == null ? "" : row.getResultText());
    }

    private static Instant instant(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    private static String runKey(long sourceId, String key) {
        return sourceId + ":" + Sha256.of(key);
    }
}
