package org.marketops.sandbox.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.module.propertyset.memory.MemoryPropertySet;
import com.opensymphony.workflow.query.WorkflowExpressionQuery;
import com.opensymphony.workflow.query.WorkflowQuery;
import com.opensymphony.workflow.spi.SimpleStep;
import com.opensymphony.workflow.spi.SimpleWorkflowEntry;
import com.opensymphony.workflow.spi.Step;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.marketops.sandbox.NotInSandbox;
import org.marketops.sandbox.store.Database;

/** The engine's entries and steps in the host's database, inside the running transaction. Previous steps are not kept: nothing asks for them. */
final class StepStore implements WorkflowStore {

    private static final String COLUMNS =
            "id, entry_id, step_id, action_id, owner, start_date, due_date, finish_date, status, caller";

    private final Database database;

    StepStore(Database database) {
        this.database = database;
    }

    @Override
    public void init(Map args) {
        // Nothing to set up: the schema script of this room made the tables.
    }

    @Override
    public WorkflowEntry createEntry(String workflowName) {
        long id = database.nextId("os_seq");
        database.update("insert into os_wfentry (id, name, initialized, state) values (?, ?, 0, ?)",
                id, workflowName, WorkflowEntry.CREATED);
        return new SimpleWorkflowEntry(id, workflowName, WorkflowEntry.CREATED);
    }

    @Override
    public WorkflowEntry findEntry(long entryId) {
        return database.one("select name, state from os_wfentry where id = ?",
                        row -> new SimpleWorkflowEntry(entryId, row.getString(1), row.getInt(2)), entryId)
                .orElseThrow(() -> new IllegalArgumentException("No workflow entry " + entryId));
    }

    @Override
    public void setEntryState(long entryId, int state) {
        database.update("update os_wfentry set state = ? where id = ?", state, entryId);
    }

    @Override
    public PropertySet getPropertySet(long entryId) {
        MemoryPropertySet properties = new MemoryPropertySet();
        properties.init(Map.of(), Map.of());
        return properties;
    }

    @Override
    public Step createCurrentStep(long entryId, int stepId, String owner, Date start, Date due, String status, long[] previous) {
        long id = database.nextId("os_seq");
        database.update("insert into os_currentstep (" + COLUMNS + ") values (?, ?, ?, 0, ?, ?, ?, null, ?, null)",
                id, entryId, stepId, owner, timestamp(start), timestamp(due), status);
        return new SimpleStep(id, entryId, stepId, 0, owner, start, due, null, status, previous, null);
    }

    @Override
    public List<Step> findCurrentSteps(long entryId) {
        return steps("os_currentstep", "id", entryId);
    }

    @Override
    public List<Step> findHistorySteps(long entryId) {
        return steps("os_historystep", "finish_date desc, id desc", entryId);
    }

    @Override
    public Step markFinished(Step step, int actionId, Date finished, String status, String caller) {
        database.update("update os_currentstep set action_id = ?, finish_date = ?, status = ?, caller = ? where id = ?",
                actionId, timestamp(finished), status, caller, step.getId());
        return new SimpleStep(step.getId(), step.getEntryId(), step.getStepId(), actionId, step.getOwner(),
                step.getStartDate(), step.getDueDate(), finished, status, step.getPreviousStepIds(), caller);
    }

    @Override
    public void moveToHistory(Step step) {
        database.update("insert into os_historystep (" + COLUMNS + ") select " + COLUMNS + " from os_currentstep where id = ?",
                step.getId());
        database.update("delete from os_currentstep where id = ?", step.getId());
    }

    @Override
    public List<Object> query(WorkflowQuery query) {
        throw new NotInSandbox("WorkflowStore.query");
    }

    @Override
    public List<Object> query(WorkflowExpressionQuery query) {
        throw new NotInSandbox("WorkflowStore.query");
    }

    private List<Step> steps(String table, String order, long entryId) {
        return database.list("select " + COLUMNS + " from " + table + " where entry_id = ? order by " + order,
                StepStore::step, entryId);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new SimpleStep(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4), row.getString(5),
                row.getTimestamp(6), row.getTimestamp(7), row.getTimestamp(8), row.getString(9), new long[0], row.getString(10));
    }

    private static Timestamp timestamp(Date date) {
        return date == null ? null : new Timestamp(date.getTime());
    }
}
