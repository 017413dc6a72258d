package org.marketops.objective;

class MemoryObjectivesTest extends ObjectivesContract {

    private final Objectives store = new MemoryObjectives();

    @Override
    protected Objectives store() {
        return store;
    }
}
