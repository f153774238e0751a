using System.Collections.Immutable;
using Zhiyin.Practice.Buyers;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Slots;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Practice.Tests;

/// <summary>Playing against the buyers that ship.</summary>
internal static class Played
{
    private static readonly string[] s_kind = ["让您久等了，真的很抱歉。", "这件事换谁都会着急，我理解。", "您一直等着，辛苦了。", "让您一再操心，抱歉。"];

    public static SimulatedBuyer Buyer => SimulatedBuyer.BuiltIn;

    public static TheoryData<string> Everyone => [.. Buyer.Book.Personas.Select(p => p.Id)];

    public static TheoryData<string> Upset => [.. Buyer.Book.Personas.Where(p => p.Temper.Start >= SimulatedBuyer.Upset).Select(p => p.Id)];

    public static Persona Of(string id) => Buyer.Book.Personas.Single(p => p.Id == id);

    public static ThreadReading Read(BuyerState state) => ThreadReading.Read(new Conversation(state.Talk, SimulatedBuyer.Facts(state.Persona.Matter)));

    /// <summary>What the engine still misses for the matter the buyer came with, whatever else was touched on the way.</summary>
    public static ImmutableArray<string> Missing(BuyerState state)
    {
        var thread = Read(state);
        return SlotReader.Missing(thread.Conversation, [new IntentReading(state.Persona.Matter.Intent, "", 1, [])], thread.Slots);
    }

    /// <summary>What an agent says who takes up the feeling and then asks what the panel proposes.</summary>
    public static string WithPanel(ThreadReading thread, int turn)
        => s_kind[turn % s_kind.Length] + string.Concat(thread.Ask.Select(a => a.Text));

    /// <summary>The talk as text, to show when a test fails.</summary>
    public static string Script(BuyerState state) => string.Join('\n', state.Talk.Select(m => $"{(m.Role == Role.Buyer ? "买家" : "客服")}：{m.Text}")) + $"\n愤怒 {state.Anger}";
}
