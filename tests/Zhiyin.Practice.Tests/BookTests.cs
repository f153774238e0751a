using Zhiyin.Practice.Buyers;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Practice.Tests;

/// <summary>What holds for the data.</summary>
public sealed class BookTests
{
    private static PracticeBook Book => PracticeBook.BuiltIn;

    [Fact]
    public void Everybody_is_somebody_with_a_voice_and_a_matter()
    {
        Book.Personas.Select(p => p.Id).ShouldBeUnique();
        Book.Personas.Select(p => p.Name).ShouldBeUnique();
        Book.Personas.ShouldAllBe(p => Book.Voices.ContainsKey(p.Voice) && IntentCatalog.Find(p.Matter.Intent) != null && p.Opening.Count > 0);
        Book.Voices.Keys.ShouldAllBe(v => Book.Personas.Any(p => p.Voice == v), "a voice that nobody has");
    }

    [Fact]
    public void What_can_be_told_is_a_slot_that_can_be_asked_for()
        => Book.Personas.SelectMany(p => p.Answers.Keys.Concat(p.Answers.Values.SelectMany(a => a.Tells))).ShouldAllBe(slot => Book.Slots.ContainsKey(slot));

    [Fact]
    public void Every_slot_the_engine_may_ask_for_is_known() => IntentCatalog.All.SelectMany(i => i.Slots).ShouldAllBe(slot => Book.Slots.ContainsKey(slot));

    [Fact]
    public void Every_harm_is_a_category_of_the_coach()
        => Book.Treatment.Harms.Keys.Except(Coach.Engine.Categories.All.Select(c => c.Code)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Played.Everyone), MemberType = typeof(Played))]
    public void What_they_begin_with_is_read_as_it_is_meant(string id)
    {
        var persona = Played.Of(id);
        foreach (var opening in persona.Opening)
        {
            var said = persona.Then.Count > 0 ? [.. opening.Select(Buyer), new(Role.Agent, "您好，在的，您说。"), .. persona.Then.Select(Buyer)] : opening.Select(Buyer).ToArray();
            var read = ThreadReading.Read(new Conversation([.. said], SimulatedBuyer.Facts(persona.Matter)));
            read.Intents.Select(i => i.Code).ShouldContain(persona.Matter.Intent, string.Join(" / ", opening));
            read.Emotion.Level.ShouldBeGreaterThanOrEqualTo(persona.Temper.Start >= SimulatedBuyer.Upset ? 2 : 0, string.Join(" / ", opening));
        }
    }

    private static Message Buyer(string text) => new(Role.Buyer, text);
}
