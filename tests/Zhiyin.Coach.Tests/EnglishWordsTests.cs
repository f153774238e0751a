using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Intents;

namespace Zhiyin.Coach.Tests;

/// <summary>The desk in English knows a word for what the engine says beside a conversation: a new rule or intent is not forgotten there.</summary>
public sealed class EnglishWordsTests
{
    private static readonly string s_words = File.ReadAllText(Path.Combine(Root(), "web", "desk", "src", "lib", "words", "engine.en.ts"));

    [Fact]
    public void Every_rule_has_an_English_title()
        => RuleCatalog.BuiltIn.Rules.Select(r => r.Info.Id).Where(id => !s_words.Contains($"  {id}: '", StringComparison.Ordinal)).ShouldBeEmpty("add it to ruleTitlesEn in web/desk/src/lib/words/engine.en.ts");

    [Fact]
    public void Every_worry_of_an_intent_has_English_words()
        => IntentCatalog.All.Select(i => i.Worry).Where(w => !string.IsNullOrEmpty(w)).Distinct().Where(w => !s_words.Contains($"  {w}: '", StringComparison.Ordinal) && !s_words.Contains($"  '{w}': '", StringComparison.Ordinal))
            .ShouldBeEmpty("add it to engineEn in web/desk/src/lib/words/engine.en.ts");

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Zhiyin.slnx")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }
}
