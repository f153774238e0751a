using System.Collections.Immutable;
using System.Text;
using Zhiyin.Coach.Scoring;

namespace Zhiyin.Inspection.Tests.Scoring;

/// <summary>The arithmetic of handbook §3.3 as CONTRACT.md §2 makes it exact.</summary>
public sealed class ScorecardTests
{
    private static readonly ConversationScorecard s_card = ConversationScorecard.Default;

    private static ImmutableHashSet<string> All => [.. s_card.Dimensions.SelectMany(d => d.Items).Select(i => i.Code)];

    [Fact]
    public void QA_1_is_87_and_good()
    {
        var score = Of(All, ("U7", 4), ("E1", 6), ("L2", 3));
        (score.Score, score.Grade).ShouldBe((87, "良"));
        score.Dimensions.Select(d => d.Score).ShouldBe([12, 20, 16, 20, 15, 4]);
    }

    [Fact]
    public void Nothing_to_deduct_is_100() => Of(All).Score.ShouldBe(100);

    [Fact]
    public void A_dimension_never_falls_below_nothing() => Of(All, ("E2", 6), ("E2", 6), ("E2", 6)).Score.ShouldBe(90);

    [Theory]
    [InlineData("D2", "E1", 6, 93)]
    [InlineData("D5", "U1", 8, 91)]
    public void A_dimension_with_nothing_to_judge_is_left_out_and_the_rest_scaled(string dimension, string code, int points, int expected)
    {
        var left = All.Except(s_card.Dimensions.Single(d => d.Code == dimension).Items.Select(i => i.Code));
        var score = Of(left, (code, points));
        score.Score.ShouldBe(expected);
        score.Dimensions.Single(d => d.Code == dimension).Score.ShouldBeNull();
        score.NotApplicable.Length.ShouldBe(All.Count - left.Count);
    }

    [Fact]
    public void An_item_that_cannot_be_judged_alone_takes_and_gives_nothing() => Of(All.Remove("T1").Remove("E4"), ("E1", 6)).Score.ShouldBe(94);

    [Fact]
    public void A_bonus_is_capped_and_never_lifts_above_100()
    {
        Of(All, [("E1", 6)], 3, 2).Score.ShouldBe(99);
        Of(All, [("U1", 8)], 3, 2, 2).Score.ShouldBe(97);
        Of(All, [], 3).Score.ShouldBe(100);
    }

    [Theory]
    [InlineData(false, 94)]
    [InlineData(true, 0)]
    public void A_red_line_counts_only_when_confirmed(bool confirmed, int expected)
    {
        var score = ConversationScore.Of(s_card, new ScoreEvidence(All, [new ScoreDeduction("E1", 6, [0], null, "")], [], [new FatalSuspicion("F04", [0], null, confirmed)]));
        score.Score.ShouldBe(expected);
        score.Fatal.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(100, "优")]
    [InlineData(90, "优")]
    [InlineData(89, "良")]
    [InlineData(80, "良")]
    [InlineData(79, "合格")]
    [InlineData(70, "合格")]
    [InlineData(69, "不合格")]
    [InlineData(0, "不合格")]
    public void Grades_begin_at_their_line(int score, string grade) => s_card.GradeOf(score).ShouldBe(grade);

    [Fact]
    public void The_card_that_ships_has_the_items_and_weights_of_the_handbook()
    {
        s_card.Dimensions.Select(d => (d.Code, d.Weight)).ShouldBe([("D1", 15), ("D2", 20), ("D3", 20), ("D4", 20), ("D5", 15), ("D6", 10)]);
        All.Count.ShouldBe(6 + 5 + 7 + 5 + 5 + 4);
        s_card.Fatal.Select(f => f.Code).ShouldBe(Enumerable.Range(1, 15).Select(i => $"F{i:00}"));
    }

    [Theory]
    [InlineData("\"weight\": 15,\n      \"items\"", "\"weight\": 16,\n      \"items\"", "100")]
    [InlineData("\"ask.known\"", "\"ask.unknown\"", "ask.unknown")]
    public void A_shops_own_card_is_checked(string from, string to, string says)
    {
        using var stream = typeof(ConversationScorecard).Assembly.GetManifestResourceStream("Zhiyin.Coach.ConversationScorecard.json")!;
        var json = new StreamReader(stream).ReadToEnd();
        json.ShouldContain(from);
        Should.Throw<FormatException>(() => ConversationScorecard.Load(new MemoryStream(Encoding.UTF8.GetBytes(json.Replace(from, to, StringComparison.Ordinal))))).Message.ShouldContain(says);
    }

    private static ConversationScore Of(ImmutableHashSet<string> applicable, params (string Code, int Points)[] deductions) => Of(applicable, deductions, []);

    private static ConversationScore Of(ImmutableHashSet<string> applicable, (string Code, int Points)[] deductions, params int[] bonus)
        => ConversationScore.Of(s_card, new ScoreEvidence(
            applicable,
            [.. deductions.Select(d => new ScoreDeduction(d.Code, d.Points, [0], null, ""))],
            [.. bonus.Select((b, i) => new ScoreAddition($"B{i + 1}", b, [0]))],
            []));
}
