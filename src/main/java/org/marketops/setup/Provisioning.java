package org.marketops.setup;

import java.util.Optional;
import java.util.Set;

/** The host's side of some kinds of things: looks for one, makes one. */
public interface Provisioning {

    Set<Kind> kinds();

    /**
     * Looks without changing anything: by the id remembered from an earlier run, then by name. A thing of that name
     * that cannot serve (another type, another owner) is not found.
     *
     * @param made ids of what stands earlier in the plan, as far as it is there
     * @throws StepFailed if the host cannot even be asked, or the thing that is there forbids going on
     */
    Optional<String> find(Thing thing, Choices choices, Made made);

    /**
     * Makes the thing, or completes what an earlier run left unfinished.
     *
     * @return the host's id of it
     * @throws StepFailed if the host refuses
     */
    String create(Thing thing, Choices choices, Made made);
}
