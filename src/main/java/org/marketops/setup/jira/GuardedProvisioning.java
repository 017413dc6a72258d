package org.marketops.setup.jira;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a Jira call of the set-up may fail to link: whatever this version of Jira does not offer becomes a
 * failed step with the way round, never an error page.
 */
final class GuardedProvisioning implements Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedProvisioning.class);
    /** Java 11 and 17 write {@code 'void a.b.Type.member(a.C)'}; older ones {@code a.b.Type.member(La/C;)V}. */
    private static final Pattern MEMBER = Pattern.compile("([A-Za-z_$][\\w$]*)\\.(<init>|[A-Za-z_$][\\w$]*)\\(");
    private static final Pattern CLASS = Pattern.compile("([A-Za-z_$][\\w$]*)\\W*$");

    private final Provisioning inner;
    private final Texts texts;

    GuardedProvisioning(Provisioning inner, Texts texts) {
        this.inner = inner;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return inner.kinds();
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return guarded(thing, () -> inner.find(thing, choices, made));
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        return guarded(thing, () -> inner.create(thing, choices, made));
    }

    private <T> T guarded(Thing thing, Supplier<T> work) {
        try {
            return work.get();
        } catch (StepFailed failure) {
            throw failure;
        } catch (LinkageError missing) {
            LOG.warn("set-up step {} needs a member that this Jira does not offer", thing.kind(), missing);
            throw new StepFailed(texts.get("failed.link", member(missing)), texts.byHand(thing), missing);
        } catch (RuntimeException refused) {
            LOG.warn("set-up step {} was refused", thing.kind(), refused);
            throw new StepFailed(texts.get("failed.refused", texts.nameOf(thing), String.valueOf(refused.getMessage())), texts.byHand(thing), refused);
        }
    }

    static String member(LinkageError missing) {
        String message = String.valueOf(missing.getMessage()).replace('/', '.');
        Matcher member = MEMBER.matcher(message);
        if (member.find()) {
            return "<init>".equals(member.group(2)) ? "new " + member.group(1) : member.group(1) + "." + member.group(2);
        }
        Matcher type = CLASS.matcher(message);
        return type.find() ? type.group(1) : message;
    }
}
