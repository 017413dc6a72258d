package org.marketops.intake.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.campaign.CampaignIssues;
import org.marketops.campaign.CampaignLinks;
import org.marketops.campaign.LinkCampaign;
import org.marketops.campaign.LinkRefused;
import org.marketops.intake.AskFor;
import org.marketops.intake.DecideRequest;
import org.marketops.intake.Decision;
import org.marketops.intake.IntakeRefused;
import org.marketops.intake.Rating;
import org.marketops.intake.RequestHost;
import org.marketops.intake.Wish;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.AtOnce;
import org.marketops.testing.RealActiveObjects;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One decision a request, in a real database, whoever comes at once and whatever breaks in between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RequestsOnRealRows {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final long PROJECT = 7;
    private static final Wish WISH = new Wish("Webinar", "Leads", "", Optional.empty(), Rating.of(4, 2, 0));
    private static final IssueId PLAN = IssueId.of(900_000);

    private final AtomicInteger numbers = new AtomicInteger(1_000);
    private RealActiveObjects database;
    private AoRequests requests;
    private AoTransactions transactions;
    private World world;
    private IssueId request;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        requests = new AoRequests(database.activeObjects());
        transactions = new AoTransactions(database.activeObjects());
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void ask() {
        world = new World();
        request = asking().ask(JANA, PROJECT, WISH, "");
    }

    @Test
    void aRequestKeepsItsGuessAndItsRating() {
        assertThat(requests.rating(request)).isEqualTo(Rating.of(4, 2, 0));
        asking().rate(JANA, request, Rating.of(5, 1, 3));

        assertThat(requests.ratings(PROJECT)).containsEntry(request, Rating.of(5, 1, 3));
    }

    @Test
    void aConversionKeepsTheLinkBothWaysAndTheRequesterWatches() {
        IssueId campaign = decide().convert(JANA, request, PLAN);

        assertThat(requests.requestOf(campaign)).contains(request);
        assertThat(requests.decisions(PROJECT).get(request).campaign()).contains(campaign);
        assertThat(world.watched).containsExactly(campaign);
        assertThat(world.links).containsEntry(campaign, PLAN);
    }

    @Test
    void eightWhoConvertAtOnceMakeOneCampaign() throws Exception {
        List<Object> answers = AtOnce.of(8, IntakeRefused.class, () -> decide().convert(JANA, request, PLAN));

        assertThat(answers).filteredOn(answer -> answer instanceof IssueId).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer instanceof IntakeRefused).hasSize(7);
        assertThat(world.campaigns.get()).isEqualTo(1);
    }

    @Test
    void aRequestThatIsDecidedIsNotDecidedAgain() {
        decide().decline(JANA, request, "Not this year.");

        assertThatThrownBy(() -> decide().convert(JANA, request, PLAN)).isInstanceOfSatisfying(IntakeRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(IntakeRefused.Reason.DECIDED));
        assertThat(requests.decision(request).map(Decision::reason)).contains("Not this year.");
        assertThat(world.comments).containsExactly("Not this year.");
    }

    @Test
    void whatTheHostRefusesLeavesTheRequestOpen() {
        world.refuse = true;
        assertThatThrownBy(() -> decide().convert(JANA, request, PLAN)).isInstanceOf(RequestHost.NotMade.class);
        assertThat(requests.decision(request)).isEmpty();

        world.refuse = false;
        assertThat(decide().convert(JANA, request, PLAN)).isNotNull();
    }

    @Test
    void aConversionThatBrokeOffIsGoneOnWithAndMakesNoSecondCampaign() {
        world.die = true;
        assertThatThrownBy(() -> decide().convert(JANA, request, PLAN)).hasMessage("the process died");
        assertThatThrownBy(() -> decide().convert(JANA, request, PLAN)).isInstanceOfSatisfying(IntakeRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(IntakeRefused.Reason.BUSY));

        world.now = world.now.plusSeconds(121);
        assertThat(decide().convert(JANA, request, PLAN)).isEqualTo(world.lost);
        assertThat(world.campaigns.get()).isEqualTo(1);
    }

    @Test
    void whoMayNotEditTheRequestIsToldAndNothingHappens() {
        world.may = false;

        assertThatThrownBy(() -> decide().decline(JANA, request, "No.")).isInstanceOfSatisfying(IntakeRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(IntakeRefused.Reason.MAY_NOT_DECIDE));
        assertThat(requests.decision(request)).isEmpty();
    }

    @Test
    void aFormThatIsSentEightTimesAtOnceMakesOneRequest() throws Exception {
        int before = world.asked.get();

        List<Object> answers = AtOnce.of(8, IntakeRefused.class, () -> asking().ask(JANA, PROJECT, WISH, "form-0001"));

        assertThat(world.asked.get()).isEqualTo(before + 1);
        IssueId made = asking().ask(JANA, PROJECT, WISH, "form-0001");
        assertThat(answers).contains(made).allMatch(answer -> answer.equals(made) || answer instanceof IntakeRefused);
        assertThat(asking().ask(PersonKey.of("ines"), PROJECT, WISH, "form-0001")).isNotEqualTo(made);
    }

    @Test
    void aFormThatTheHostRefusedCanBeSentAgain() {
        world.refuse = true;
        assertThatThrownBy(() -> asking().ask(JANA, PROJECT, WISH, "form-0002")).isInstanceOf(RequestHost.NotMade.class);

        world.refuse = false;
        assertThat(asking().ask(JANA, PROJECT, WISH, "form-0002")).isNotNull();
    }

    @Test
    void aCampaignThatMayNotBeEditedIsMadeAllTheSameAndPutUnderItsPlanLater() {
        world.mayEdit = false;
        IssueId campaign = decide().convert(JANA, request, PLAN);
        assertThat(requests.decision(request).flatMap(Decision::campaign)).contains(campaign);
        assertThat(world.links).isEmpty();
        assertThatThrownBy(() -> decide().link(JANA, request, PLAN)).isInstanceOf(LinkRefused.class);

        world.mayEdit = true;
        decide().link(JANA, request, PLAN);

        assertThat(world.links).containsEntry(campaign, PLAN);
    }

    @Test
    void aDeclinedRequestIsClosedWhereTheWorkflowCan() {
        assertThat(decide().decline(JANA, request, "No.")).isFalse();
        request = asking().ask(JANA, PROJECT, WISH, "");
        world.closes = true;

        assertThat(decide().decline(JANA, request, "No.")).isTrue();
    }

    private AskFor asking() {
        return new AskFor(requests, new AoAskedForms(database.activeObjects()), world, transactions, Clock.fixed(world.now, ZoneOffset.UTC));
    }

    private DecideRequest decide() {
        return new DecideRequest(requests, world, world, new LinkCampaign(world, world, transactions),
                (who, issue) -> world.closes, transactions, Clock.fixed(world.now, ZoneOffset.UTC));
    }

    /** A host in memory. */
    private final class World implements RequestHost, CampaignIssues, CampaignLinks {

        private final AtomicInteger campaigns = new AtomicInteger();
        private final List<IssueId> watched = new ArrayList<>();
        private final List<String> comments = new ArrayList<>();
        private final Map<IssueId, IssueId> links = new ConcurrentHashMap<>();
        private final AtomicInteger asked = new AtomicInteger();
        private boolean may = true;
        private boolean mayEdit = true;
        private boolean closes;
        private boolean refuse;
        private boolean die;
        private IssueId lost;
        private Instant now = Instant.parse("2026-07-06T08:00:00Z");

        @Override
        public boolean maySee(PersonKey who, IssueId issue) {
            return true;
        }

        @Override
        public boolean mayDecide(PersonKey who, IssueId issue) {
            return may;
        }

        @Override
        public long projectOf(IssueId issue) {
            return PROJECT;
        }

        @Override
        public IssueId ask(PersonKey who, long projectId, Wish wish) {
            if (refuse) {
                throw new NotMade("Summary is required.");
            }
            asked.incrementAndGet();
            return IssueId.of(numbers.incrementAndGet());
        }

        @Override
        public IssueId makeCampaign(PersonKey who, IssueId issue) {
            if (refuse) {
                throw new NotMade("Channel is required.");
            }
            campaigns.incrementAndGet();
            lost = IssueId.of(numbers.incrementAndGet());
            if (die) {
                die = false;
                throw new IllegalStateException("the process died");
            }
            return lost;
        }

        @Override
        public Optional<IssueId> lost(PersonKey who, IssueId issue, Instant since) {
            return Optional.ofNullable(lost);
        }

        @Override
        public synchronized void watch(IssueId campaign, IssueId issue) {
            watched.add(campaign);
        }

        @Override
        public synchronized void comment(PersonKey who, IssueId issue, String text) {
            comments.add(text);
        }

        @Override
        public boolean isCampaign(IssueId issue) {
            return true;
        }

        @Override
        public boolean isPlan(IssueId issue) {
            return issue.equals(PLAN);
        }

        @Override
        public boolean mayEdit(PersonKey who, IssueId issue) {
            return mayEdit;
        }

        @Override
        public Optional<IssueId> planOf(IssueId campaign) {
            return Optional.ofNullable(links.get(campaign));
        }

        @Override
        public List<IssueId> campaignsOf(IssueId plan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<IssueId, IssueId> plans() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(IssueId campaign, IssueId plan) {
            links.put(campaign, plan);
        }

        @Override
        public void remove(IssueId campaign) {
            links.remove(campaign);
        }
    }
}
