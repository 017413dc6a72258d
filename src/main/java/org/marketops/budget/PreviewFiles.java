package org.marketops.budget;

import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.file.TableReader;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs an import against what is stored without writing any of it, so that the preview cannot differ from the import. */
public final class PreviewFiles {

    private final TableReader table;
    private final LineTargets targets;
    private final BudgetLines lines;
    private final Invoices invoices;
    private final Locks locks;
    private final LineAccess access;
    private final Clock clock;

    public PreviewFiles(TableReader table, LineTargets targets, BudgetLines lines, Invoices invoices, Locks locks, LineAccess access,
                        Clock clock) {
        this.table = table;
        this.targets = targets;
        this.lines = lines;
        this.invoices = invoices;
        this.locks = locks;
        this.access = access;
        this.clock = clock;
    }

    /** @throws FileFlawed as the import */
    public FilePreview lines(PersonKey who, long projectId, int fiscalYear, BudgetFile file) {
        FilePreview preview = new FilePreview();
        Set<String> there = new HashSet<>(lines.ofYear(projectId, fiscalYear).stream().map(PreviewFiles::name).collect(Collectors.toSet()));
        DryLines dry = new DryLines(lines, line -> {
            preview.newLine();
            preview.count(line);
            for (Kind kind : Kind.values()) {
                preview.add(line, kind, line.cells().sum(kind));
            }
            if (there.contains(name(line))) {
                preview.twin();
            }
        });
        new ImportLines(table, targets, dry, locks, plan -> { }, new Once(), clock).run(who, projectId, fiscalYear, file);
        return preview;
    }

    /** @throws FileFlawed as the import */
    public FilePreview actuals(PersonKey who, long projectId, BudgetFile file) {
        FilePreview preview = new FilePreview();
        Map<Integer, BudgetLine> made = new HashMap<>();
        DryLines dry = new DryLines(lines, line -> {
            preview.newLine();
            made.put(line.id(), line);
        });
        DryInvoices noted = new DryInvoices(invoices, invoice -> {
            BudgetLine line = made.containsKey(invoice.line()) ? made.get(invoice.line())
                    : dry.find(invoice.line()).orElseThrow(IllegalStateException::new);
            preview.count(line);
            preview.add(line, Kind.ACTUAL, invoice.minorUnits());
        });
        preview.became(new ImportActuals(table, targets, dry, noted, access, new Once(), clock).run(who, projectId, file));
        return preview;
    }

    private static String name(BudgetLine line) {
        return String.join("\n", line.issueId().toString(), line.currency().getCurrencyCode(), line.category(), line.vendor(), line.note())
                .toLowerCase(Locale.ROOT);
    }

    /** Nothing is written, so nothing collides. */
    private static final class Once implements Transactions {

        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    }
}
