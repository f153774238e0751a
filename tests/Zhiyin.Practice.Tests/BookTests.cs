using Zhiyin.Practice.Buyers;
using Zhiyin.Understanding.Intents;

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
}
