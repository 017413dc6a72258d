package org.marketops.delegation;

class MemoryDelegationsTest extends DelegationsContract {

    private final Delegations store = new MemoryDelegations();

    @Override
    protected Delegations store() {
        return store;
    }
}
