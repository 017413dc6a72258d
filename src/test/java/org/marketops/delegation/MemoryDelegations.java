package org.marketops.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.marketops.kernel.PersonKey;

/** Delegations in memory. Kept true to the real rows by {@link DelegationsContract}. */
public final class MemoryDelegations implements Delegations {

    private final Map<Integer, Delegation> all = new LinkedHashMap<>();
    private final Set<Integer> untold = new LinkedHashSet<>();

    @Override
    public Delegation add(Delegation draft) {
        boolean taken = all.values().stream().anyMatch(other -> !other.stoppedAt().isPresent() && other.from().equals(draft.from())
                && other.reach().key().equals(draft.reach().key()) && other.days().first().equals(draft.days().first()));
        if (taken) {
            throw new IllegalStateException("a second delegation with the same beginning");
        }
        Delegation saved = draft.saved(all.size() + 1);
        all.put(saved.id(), saved);
        untold.add(saved.id());
        return saved;
    }

    @Override
    public Optional<Delegation> find(int id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Delegation> concerning(PersonKey person, int most) {
        return all.values().stream().filter(delegation -> delegation.concerns(person))
                .sorted(Comparator.<Delegation, LocalDate>comparing(delegation -> delegation.days().first())
                        .thenComparing(Delegation::id).reversed())
                .limit(most).collect(Collectors.toList());
    }

    @Override
    public List<Delegation> openOf(PersonKey person, LocalDate day) {
        return list(delegation -> delegation.concerns(person) && delegation.isOpenOn(day));
    }

    @Override
    public List<Delegation> endingFrom(LocalDate day) {
        return list(delegation -> !delegation.days().last().isBefore(day));
    }

    @Override
    public void stop(Delegation stopped) {
        all.put(stopped.id(), stopped);
        untold.add(stopped.id());
    }

    @Override
    public List<Delegation> untold() {
        return list(delegation -> untold.contains(delegation.id()));
    }

    @Override
    public void told(int id) {
        untold.remove(id);
    }

    private List<Delegation> list(Predicate<Delegation> which) {
        return new ArrayList<>(all.values().stream().filter(which).collect(Collectors.toList()));
    }
}
