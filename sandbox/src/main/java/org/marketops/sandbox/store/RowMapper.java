package org.marketops.sandbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Turns the current row of a result into a value. Must not move the cursor. */
@FunctionalInterface
public interface RowMapper<T> {

    T map(ResultSet row) throws SQLException;
}
