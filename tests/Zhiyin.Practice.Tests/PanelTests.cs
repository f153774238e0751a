using Zhiyin.Practice.Buyers;

namespace Zhiyin.Practice.Tests;

/// <summary>Asked what the panel proposes, a buyer tells everything that is needed in three turns at most.</summary>
public sealed class PanelTests
{
    [Theory, MemberData(nameof(Played.Everyone), MemberType = typeof(Played))]
    public void All_slots_are_filled_in_three_turns(string id)
    {
        for (ulong seed = 1; seed <= 4; seed++)
        {
            var move = Played.Buyer.Begin(Played.Of(id), seed);
            var turns = 0;
            for (; !IsComplete(move.State) && turns < 4; turns++)
            {
                move = Played.Buyer.Hear(move.State, Played.WithPanel(Played.Read(move.State), turns));
            }

            turns.ShouldBeLessThanOrEqualTo(3, $"still missing {string.Join(' ', Played.Missing(move.State))} for {string.Join(' ', Played.Read(move.State).Intents.Select(i => i.Code))}:\n{Played.Script(move.State)}");
        }
    }

    // Whoever only knocked has not told anything yet. Complete is what the engine reads now, or the matter the buyer came with.
    private static bool IsComplete(BuyerState state) => state.Opened && (Played.Missing(state).IsEmpty || Played.Read(state).Missing.IsEmpty);
}
