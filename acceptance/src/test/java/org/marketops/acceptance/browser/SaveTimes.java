package org.marketops.acceptance.browser;

import java.util.List;

/** From Enter in a cell of the plan page to the word that it is saved, beside the bare request that saves such a change. */
final class SaveTimes {

    private static final int ROUNDS = 15;
    /** Turn by turn, so that a slow moment of the machine falls on both; the line's version is handed from one to the other. */
    private static final String MEASURE = "window.times = null; const row = document.querySelector(\"tr[data-line='\" + arguments[0] + \"']\");"
            + "const table = document.getElementById('plan-grid'); const state = document.getElementById('plan-state'); const cell = row.cells[9]; cell.tabIndex = -1;"
            + "const key = (at, name) => at.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true}));"
            + "const headers = {'Content-Type': 'application/json', Accept: 'application/json', 'X-Atlassian-Token': 'no-check'};"
            + "const edit = value => new Promise(done => { cell.focus(); key(cell, 'Enter'); const input = cell.querySelector('input'); input.value = value;"
            + "  const begun = performance.now(); const seen = new MutationObserver(() => { if (state.textContent === 'Saved') { seen.disconnect();"
            + "  done(performance.now() - begun); } }); seen.observe(state, {childList: true, characterData: true, subtree: true}); key(input, 'Enter'); });"
            + "const trip = async value => { const begun = performance.now(); const body = JSON.stringify({cells: [{line: Number(row.dataset.line), month: 202709,"
            + "  kind: 'plan', value: value, version: Number(row.dataset.version)}]});"
            + "  const answer = await (await fetch(table.dataset.api, {method: 'PATCH', headers: headers, body: body})).json();"
            + "  const took = performance.now() - begun; row.dataset.version = answer.lines[0].version; return took; };"
            + "(async () => { const edits = []; const trips = []; for (let i = 0; i < arguments[1]; i++) {"
            + "  edits.push(await edit(String(1000 + i))); trips.push(await trip(String(2000 + i))); }"
            + "  const median = all => Math.round(1000 * all.sort((a, b) => a - b)[all.length >> 1]); window.times = [median(edits), median(trips)]; })();";

    private final long edit;
    private final long trip;

    private SaveTimes(long edit, long trip) {
        this.edit = edit;
        this.trip = trip;
    }

    /** @param line a line of the page that is open; two of its cells are left changed */
    static SaveTimes measure(Browser browser, int line) {
        browser.script(MEASURE, line, ROUNDS);
        browser.waitUntil("the changes to be timed", () -> browser.script("return window.times") != null);
        List<?> times = (List<?>) browser.script("return window.times");
        return new SaveTimes(((Number) times.get(0)).longValue(), ((Number) times.get(1)).longValue());
    }

    long editInMicros() {
        return edit;
    }

    long tripInMicros() {
        return trip;
    }

    @Override
    public String toString() {
        return "median of " + ROUNDS + " " + edit + " us, the bare request " + trip + " us";
    }
}
