using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Ids;
using static Zhiyin.Conversations.Desk.ConversationStatus;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class MovesTests
{
    private static readonly DateTimeOffset s_ten = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly AgentId s_agent = new(Guid.CreateVersion7());

    [Fact]
    public void The_clock_starts_with_the_first_unanswered_bubble_and_stops_with_a_persons_answer()
    {
        var c = Make(Open, s_agent);
        c.BuyerBubble(s_ten, s_ten);
        c.BuyerBubble(s_ten.AddSeconds(40), s_ten.AddSeconds(40));
        c.WaitingSince.ShouldBe(s_ten);
        c.Quiet(s_ten.AddSeconds(50));
        c.WaitingSince.ShouldBe(s_ten, "a note or an automatic reply is no answer");
        c.AgentReply(s_agent, s_ten.AddSeconds(70));
        c.WaitingSince.ShouldBeNull();
        c.FirstReplyAt.ShouldBe(s_ten.AddSeconds(70));
        c.BuyerBubble(s_ten.AddSeconds(90), s_ten.AddSeconds(90));
        c.WaitingSince.ShouldBe(s_ten.AddSeconds(90));
        c.AgentReply(s_agent, s_ten.AddSeconds(95));
        c.FirstReplyAt.ShouldBe(s_ten.AddSeconds(70), "the first reply stays the first");
    }

    [Fact]
    public void Outside_service_hours_the_clock_starts_at_the_opening()
    {
        var c = Make(Pending, null);
        c.BuyerBubble(s_ten, s_ten.AddHours(9));
        c.WaitingSince.ShouldBe(s_ten.AddHours(9));
        c.LastActivityAt.ShouldBe(s_ten);
    }

    [Theory]
    [InlineData(Open, true, Open, false, false)]
    [InlineData(Pending, false, Pending, false, true)]
    [InlineData(Snoozed, true, Open, true, false)]
    [InlineData(Snoozed, false, Pending, true, true)]
    [InlineData(Resolved, true, Open, true, false)]
    [InlineData(Resolved, false, Pending, true, true)]
    public void A_bubble_wakes_what_rests(ConversationStatus before, bool assigned, ConversationStatus after, bool changed, bool routes)
    {
        var c = Make(before, assigned ? s_agent : null);
        var effect = c.BuyerBubble(s_ten, s_ten);
        c.Status.ShouldBe(after);
        c.SnoozedUntil.ShouldBeNull();
        c.ResolvedAt.ShouldBeNull();
        c.Resolution.ShouldBe(Resolution.None);
        (effect.StatusChanged, effect.NeedsRouting, effect.Reopened).ShouldBe((changed, routes, before == Resolved));
    }

    [Theory]
    [InlineData(Open)]
    [InlineData(Pending)]
    [InlineData(Snoozed)]
    [InlineData(Resolved)]
    public void Whoever_answers_has_it_and_it_is_open(ConversationStatus before)
    {
        var c = Make(before, null);
        var effect = c.AgentReply(s_agent, s_ten);
        (c.Status, c.Assignee, effect.Assigned).ShouldBe((Open, s_agent, true));
        effect.StatusChanged.ShouldBe(before != Open);
    }

    [Fact]
    public void Closing_ends_the_waiting()
    {
        var c = Make(Open, s_agent);
        c.BuyerBubble(s_ten, s_ten);
        c.Resolve(Resolution.Solved, s_ten.AddMinutes(1));
        (c.Status, c.WaitingSince, c.Resolution, c.ResolvedAt).ShouldBe((Resolved, null, Resolution.Solved, s_ten.AddMinutes(1)));
    }

    [Fact]
    public void A_bubble_belongs_to_a_closed_conversation_for_24_hours()
    {
        var c = Make(Open, s_agent);
        c.Resolve(Resolution.Solved, s_ten);
        Moves.TakesBubble(c, s_ten.AddHours(24).AddMilliseconds(-1)).ShouldBeTrue();
        Moves.TakesBubble(c, s_ten.AddHours(24)).ShouldBeFalse();
    }

    private static Conversation Make(ConversationStatus status, AgentId? assignee) => new()
    {
        Shop = new(Guid.CreateVersion7()),
        Id = new(Guid.CreateVersion7()),
        Number = 1,
        Inbox = new(Guid.CreateVersion7()),
        Buyer = new(Guid.CreateVersion7()),
        Status = status,
        Assignee = assignee,
        CreatedAt = s_ten.AddMinutes(-5),
        LastActivityAt = s_ten.AddMinutes(-5),
        SnoozedUntil = status == Snoozed ? s_ten.AddHours(1) : null,
        ResolvedAt = status == Resolved ? s_ten.AddMinutes(-1) : null,
        Resolution = status == Resolved ? Resolution.Solved : Resolution.None,
    };
}
