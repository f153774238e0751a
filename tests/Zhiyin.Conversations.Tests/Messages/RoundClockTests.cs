using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Tests.Messages;

/// <summary>The round of handbook §3.8 as a table.</summary>
public sealed class RoundClockTests
{
    private static readonly DateTimeOffset s_at = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(MessageKind.Incoming, SenderKind.Buyer, false, false, true)]
    [InlineData(MessageKind.Incoming, SenderKind.Buyer, false, true, true)]
    [InlineData(MessageKind.Outgoing, SenderKind.Agent, false, true, false)]
    [InlineData(MessageKind.Outgoing, SenderKind.Agent, true, true, true)]
    [InlineData(MessageKind.Outgoing, SenderKind.Bot, false, true, true)]
    [InlineData(MessageKind.Outgoing, SenderKind.System, false, true, true)]
    [InlineData(MessageKind.Activity, SenderKind.System, false, true, true)]
    [InlineData(MessageKind.Activity, SenderKind.System, false, false, false)]
    [InlineData(MessageKind.Outgoing, SenderKind.Agent, false, false, false)]
    public void Only_a_person_s_public_reply_ends_a_round(MessageKind kind, SenderKind sender, bool isPrivate, bool waitsBefore, bool waitsAfter)
        => (new RoundClock(waitsBefore ? s_at : null, null).After(kind, sender, isPrivate, s_at.AddSeconds(9), s_at.AddSeconds(9)).WaitingSince is not null).ShouldBe(waitsAfter);

    [Fact]
    public void The_anchor_is_the_first_unanswered_bubble()
    {
        var clock = new RoundClock(null, null).After(MessageKind.Incoming, SenderKind.Buyer, false, s_at, s_at);
        clock = clock.After(MessageKind.Incoming, SenderKind.Buyer, false, s_at.AddSeconds(20), s_at.AddSeconds(20));
        clock.WaitingSince.ShouldBe(s_at);
    }

    [Fact]
    public void A_bubble_outside_service_hours_waits_from_the_opening()
        => new RoundClock(null, null).After(MessageKind.Incoming, SenderKind.Buyer, false, s_at, s_at.AddHours(8)).WaitingSince.ShouldBe(s_at.AddHours(8));

    [Fact]
    public void The_first_reply_stays_the_first()
    {
        var clock = new RoundClock(s_at, null).After(MessageKind.Outgoing, SenderKind.Agent, false, s_at.AddSeconds(5), s_at);
        clock.After(MessageKind.Outgoing, SenderKind.Agent, false, s_at.AddSeconds(50), s_at).ShouldBe(new RoundClock(null, s_at.AddSeconds(5)));
    }

    [Theory]
    [InlineData(ConversationStatus.Snoozed, true, ConversationStatus.Open)]
    [InlineData(ConversationStatus.Snoozed, false, ConversationStatus.Pending)]
    [InlineData(ConversationStatus.Resolved, true, ConversationStatus.Open)]
    [InlineData(ConversationStatus.Resolved, false, ConversationStatus.Pending)]
    [InlineData(ConversationStatus.Open, true, ConversationStatus.Open)]
    [InlineData(ConversationStatus.Pending, false, ConversationStatus.Pending)]
    public void A_bubble_wakes_what_slept(ConversationStatus before, bool assigned, ConversationStatus after) => Waking.After(before, assigned).ShouldBe(after);

    [Theory]
    [InlineData(ConversationStatus.Resolved, 24 * 60, false)]
    [InlineData(ConversationStatus.Resolved, (24 * 60) + 1, true)]
    [InlineData(ConversationStatus.Open, 100 * 60, false)]
    public void After_a_day_a_closed_conversation_is_over(ConversationStatus status, int minutes, bool over) => Waking.IsOver(status, s_at, s_at.AddMinutes(minutes)).ShouldBe(over);
}
