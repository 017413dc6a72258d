package org.marketops.lead;

import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.PlainTable;
import org.marketops.metric.file.TableReader;
import org.marketops.metric.file.UploadedFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A file with rows of one kind, which its columns tell: leads, touches, stages or opportunities. Columns that are not known are not read. Immutable. */
public final class LeadTable {

    /** Opportunities have all columns that leads need, so leads come last. */
    private static final Kind[] TRIED = {Kind.OPPORTUNITIES, Kind.TOUCHES, Kind.STAGES, Kind.LEADS};
    private static final Map<String, String> ALSO = Map.ofEntries(Map.entry("leadid", "lead"), Map.entry("contactid", "lead"), Map.entry("touchid", "touch"),
            Map.entry("opportunityid", "opportunity"), Map.entry("dealid", "opportunity"), Map.entry("createddate", "created"), Map.entry("createdat", "created"),
            Map.entry("closedate", "closed"), Map.entry("closeddate", "closed"), Map.entry("closedat", "closed"), Map.entry("date", "at"), Map.entry("time", "at"),
            Map.entry("utmsource", "source"), Map.entry("utmmedium", "medium"), Map.entry("utmcampaign", "campaign"), Map.entry("currencycode", "currency"));

    private final Kind kind;
    private final List<ToldRow> rows;
    private final List<String> unread;

    private LeadTable(Kind kind, List<ToldRow> rows, List<String> unread) {
        this.kind = kind;
        this.rows = List.copyOf(rows);
        this.unread = List.copyOf(unread);
    }

    /** @throws FileRefused if it is no table, or its columns are those of no kind; rows beyond one more than may be are not read */
    public static LeadTable of(UploadedFile file, TableReader table, ImportLimits limits) {
        List<ToldRow> rows = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Kind[] kind = new Kind[1];
        new PlainTable(file, table, limits).read(header -> {
            kind[0] = kind(columns(header)).orElse(null);
            return kind[0] != null;
        }, (line, cells) -> {
            if (names.isEmpty()) {
                names.addAll(columns(cells));
                refuseTwice(file.name(), kind[0], names);
                for (int i = 0; i < names.size(); i++) {
                    if (!kind[0].columns().contains(names.get(i)) && !cells.get(i).isBlank()) {
                        unread.add(cells.get(i).strip());
                    }
                }
            } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new ToldRow(kind[0], line, cells(kind[0], names, cells)));
            }
            return rows.size() <= TakeLeads.MOST_ROWS;
        });
        return new LeadTable(kind[0], rows, unread);
    }

    private static void refuseTwice(String file, Kind kind, List<String> names) {
        for (String column : kind.columns()) {
            if (names.indexOf(column) != names.lastIndexOf(column)) {
                throw new FileRefused(file, FileRefused.Reason.COLUMN_TWICE, column);
            }
        }
    }

    private static Optional<Kind> kind(List<String> columns) {
        for (Kind kind : TRIED) {
            if (columns.containsAll(kind.needed())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** {@code Lead ID} and {@code lead_id} are {@code lead}. */
    private static List<String> columns(List<String> header) {
        List<String> columns = new ArrayList<>();
        for (String cell : header) {
            String plain = cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            String name = ALSO.getOrDefault(plain, plain);
            columns.add(name.equals("salesat") ? "salesAt" : name);
        }
        return columns;
    }

    private static Map<String, String> cells(Kind kind, List<String> names, List<String> row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
            if (kind.columns().contains(names.get(i))) {
                cells.put(names.get(i), row.get(i));
            }
        }
        return cells;
    }

    public Kind kind() {
        return kind;
    }

    public List<ToldRow> rows() {
        return rows;
    }

    /** Titles of columns that are not known. */
    public List<String> unread() {
        return unread;
    }
}
