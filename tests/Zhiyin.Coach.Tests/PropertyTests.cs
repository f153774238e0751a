using FsCheck;
using FsCheck.Fluent;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests;

/// <summary>What holds for every draft, made of anything: Han, marks, digits, emoji halves, invisible characters, phrases of the rules.</summary>
public sealed class PropertyTests
{
    private static readonly string[] s_bits =
        ["亲", "您", "不行", "自己去申请", "抱歉", "，", "。", "？", "!", " ", "\n", "3分钟", "{姓名}", "XX", "\u200b", "\ud83d\ude00", "\ud83d", "ＡＢ", "没有了", "别激动", "是我们的失误", "尽快", "「", "」", "\"", "12345678901", "应该吧", "___", "爱买不买", "第一时间", "我核实一下", "ipx7", "①", "a", "\u0000"];

    private static Gen<string> Text => Gen.Elements(s_bits).ArrayOf().Select(string.Concat);

    private static Conversation Thread(string text) => new([new Message(Role.Buyer, text), new Message(Role.Agent, "好的，" + text), new Message(Role.Buyer, text + "怎么还没发")]);

    [Fact]
    public void A_review_never_throws_and_marks_inside_the_draft()
        => Prop.ForAll(Gen.Zip(Text, Text).ToArbitrary(), pair =>
        {
            var (buyer, draft) = pair;
            var review = ReplyCoach.Default.Review(ThreadReading.Read(Thread(buyer)), draft);
            return review.Score.Score is >= 0 and <= 100 && review.Findings.All(f =>
                f.Span.Start >= 0 && f.Span.Length >= 0 && f.Span.End <= draft.Length && f.Confidence is >= 0 and <= 1
                && f.Fix.All(e => e.Span.Start >= 0 && e.Span.End <= draft.Length));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_string_at_all_is_reviewed()
        => Prop.ForAll<string?>(text => ReplyCoach.Default.Review(ThreadReading.Read(new Conversation([])), text ?? "").Findings.All(f => f.Span.End <= (text ?? "").Length)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_rules_does_not_matter()
    {
        var backwards = new ReplyCoach(RuleCatalog.BuiltIn.Reversed());
        Prop.ForAll(Gen.Zip(Text, Text).ToArbitrary(), pair =>
        {
            var thread = ThreadReading.Read(Thread(pair.Item1));
            return Shape(ReplyCoach.Default.Review(thread, pair.Item2)) == Shape(backwards.Review(thread, pair.Item2));
        }).QuickCheckThrowOnFailure();
    }

    private static string Shape(Review review) => string.Join(';', review.Findings.Select(f => $"{f.Rule.Id}@{f.Span.Start}+{f.Span.Length}{f.Severity}"));

    [Fact]
    public void Examples_mark_the_same_in_any_company()
        => Drafts.Review("亲，别激动，自己去申请吧", "气死我了！！！").Findings.Select(f => f.Category).ShouldContain(Categories.ToneSuppress);
}
