package org.marketops.budget.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.java.ao.DBParam;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;

/** The twelve month columns of a row. The only place that knows them one by one. */
final class MonthColumns {

    private MonthColumns() {
    }

    static Cells read(AmountsRow row, Cells into) {
        Kind kind = Kind.valueOf(row.getKindName());
        Long[] months = {row.getM01(), row.getM02(), row.getM03(), row.getM04(), row.getM05(), row.getM06(),
            row.getM07(), row.getM08(), row.getM09(), row.getM10(), row.getM11(), row.getM12()};
        return into.withAll(kind, months);
    }

    static void write(AmountsRow row, Cells cells, Kind kind) {
        row.setM01(at(cells, kind, 1));
        row.setM02(at(cells, kind, 2));
        row.setM03(at(cells, kind, 3));
        row.setM04(at(cells, kind, 4));
        row.setM05(at(cells, kind, 5));
        row.setM06(at(cells, kind, 6));
        row.setM07(at(cells, kind, 7));
        row.setM08(at(cells, kind, 8));
        row.setM09(at(cells, kind, 9));
        row.setM10(at(cells, kind, 10));
        row.setM11(at(cells, kind, 11));
        row.setM12(at(cells, kind, 12));
    }

    /** Of a new row: the months that hold something. */
    static List<DBParam> params(Cells cells, Kind kind) {
        List<DBParam> params = new ArrayList<>();
        for (int month = 1; month <= Cells.MONTHS; month++) {
            Long amount = at(cells, kind, month);
            if (amount != null) {
                params.add(new DBParam(String.format("M%02d", month), amount));
            }
        }
        return params;
    }

    static Long at(Cells cells, Kind kind, int month) {
        OptionalLong amount = cells.at(kind, month);
        return amount.isPresent() ? Long.valueOf(amount.getAsLong()) : null;
    }
}
