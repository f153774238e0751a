using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds.Own;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Tests.Own;

/// <summary>A shop's own rules: what is taken, what is refused with its line, and that nothing of ours is lowered by them.</summary>
public sealed class OwnRuleSetTests
{
    private static readonly string s_sample = Fixtures.Document("examples/own-rules.yaml");

    private static OwnRuleSet Good(string yaml)
    {
        var set = OwnRuleSet.Read(yaml);
        set.Faults.ShouldBeEmpty();
        return set;
    }

    private static OwnFault Refused(string yaml)
    {
        var set = OwnRuleSet.Read(yaml);
        set.Faults.ShouldNotBeEmpty();
        set.Faults[0].Zh.ShouldNotBeNullOrWhiteSpace();
        return set.Faults[0];
    }

    private static string Rule(string more, string kind = "phrase") => $"rules:\n  - id: one\n    kind: {kind}\n    title: 一条规则\n{more}";

    private static Review Review(OwnRuleSet set, string draft, string? buyer = null)
        => set.Coach().Review(ThreadReading.Read(Drafts.Conversation(buyer is null ? null : $"买家: {buyer}", null)), draft);

    private static IEnumerable<string> Rules(OwnRuleSet set, string draft, string? buyer = null) => Review(set, draft, buyer).Findings.Select(f => f.Rule.Id);

    [Fact]
    public void The_sample_of_the_documentation_holds_its_examples()
    {
        var set = Good(s_sample);
        set.Rules.Select(r => r.Kind).Distinct().Count().ShouldBe(6, "every kind is shown");
        set.Suppressions.ShouldHaveSingleItem().Phrase.ShouldBe("最后一天专场");
        set.Severities.ShouldContainKey("JRG001");
    }

    [Fact]
    public void Every_rule_file_of_the_how_to_is_taken()
    {
        var blocks = Fixtures.Document("how-to/write-your-own-rules.md").Split("```yaml\n").Skip(1).Select(b => b[..b.IndexOf("```", StringComparison.Ordinal)]).ToList();
        blocks.Count.ShouldBe(3);
        foreach (var block in blocks)
        {
            var set = Good(block);
            (set.Rules.Length + set.Suppressions.Length).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void An_own_rule_speaks_beside_the_built_in_ones()
    {
        var set = Good(s_sample);
        var review = Review(set, "亲亲，这款粉丝节有满减", "有活动吗");
        var swap = review.Findings.Single(f => f.Rule.Id == "say-member-day");
        swap.ApplyFix("亲亲，这款粉丝节有满减").ShouldBe("亲亲，这款会员日有满减");
        review.Findings.ShouldContain(f => f.Rule.Id == "no-qinqin" && f.Span.Start == 0 && f.Span.Length == 2 && f.Category.Code == "shop.own");
        Review(set, "加我微信聊").Findings.ShouldContain(f => f.Blocks && f.Category == Categories.ContactOffsite);
    }

    [Theory]
    [InlineData("negation: off", "不卖山寨", 1)]
    [InlineData("negation: 2", "我们不会卖山寨", 1)]
    [InlineData("negation: 6", "我们不会卖山寨", 0)]
    [InlineData("negation: 6", "特别好的山寨", 1)]
    [InlineData("negation: 6", "不会的，就是山寨", 1)]
    [InlineData("negation: 6", "不贵、山寨", 1)]
    [InlineData("negation: 6", "能不能卖山寨", 1)]
    [InlineData("negation: 2", "不能说成山寨", 1)]
    [InlineData("negation: 6", "没法子卖山寨", 0)]
    [InlineData("negation: 6", "甭卖山寨", 0)]
    [InlineData("negation: 6", "拒绝一切山寨", 0)]
    public void Negation_reaches_as_far_as_the_rule_says(string negation, string draft, int findings)
    {
        var set = Good(Rule($"    words: [山寨]\n    {negation}\n    bad: [有山寨]\n"));
        Rules(set, draft).Count(id => id == "one").ShouldBe(findings);
    }

    [Fact]
    public void Stage_emotion_intent_buyer_words_and_speaker_are_conditions()
    {
        Rules(Good(s_sample), "这个退不了", "请问这个能退吗").ShouldNotContain("no-refusal-when-upset");
        Rules(Good(s_sample), "可以退的", "你好").ShouldNotContain("freight-insurance");
        var bot = Good(Rule("    words: [转人工]\n    speaker: bot\n    bad: [为您转人工]\n"));
        Rules(bot, "为您转人工").ShouldNotContain("one");
        bot.Coach().Review(ThreadReading.Read(Drafts.Conversation(null, null)), "为您转人工", speaker: Understanding.Threads.Role.Bot).Findings.ShouldContain(f => f.Rule.Id == "one");
    }

    [Fact]
    public void Scopes_are_sentences_or_the_conversation()
    {
        var first = Good(Rule("    words: [您好]\n    scope: first-sentence\n    bad: ['您好。这款有货']\n    good: ['这款有货。您好']\n"));
        Rules(first, "有的。您好").ShouldNotContain("one");
        var last = Good(Rule("    words: [您好]\n    scope: last-sentence\n    bad: ['有货。您好']\n"));
        Rules(last, "您好。有的").ShouldNotContain("one");
    }

    [Fact]
    public void What_must_be_said_may_have_been_said_in_the_bubble_before()
    {
        var set = Good(s_sample);
        var thread = ThreadReading.Read(Drafts.Conversation("买家: 我想退货\n客服: 您这单有运费险", null));
        set.Coach().Review(thread, "在订单页点申请退货就可以").Findings.ShouldNotContain(f => f.Rule.Id == "freight-insurance");
    }

    [Theory]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n   title: x\n", 4, "YAML")]
    [InlineData("rules:\n  - id: one\n    kind: phraze\n    title: x\n    words: [a]\n    bad: [a]\n", 3, "phrase")]
    [InlineData("rules:\n  - id: PRM001\n    kind: phrase\n    title: x\n    words: [a]\n    bad: [a]\n", 2, "小写")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    word: [a]\n    bad: [a]\n", 5, "words")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    words: [甲]\n    bad:\n      - 没有那个字\n", 7, "没有被标出")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    words: [甲]\n    bad: [甲]\n    good:\n      - 花甲粉\n", 8, "花甲粉")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    words: [甲]\n    bad:\n      - 甲[|乙|]\n", 7, "移动标记")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    regex: ['(?<=不)买']\n    bad: [不买]\n", 5, "spare")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    regex: ['((a{60}){60}){60}']\n    bad: [a]\n", 5, "重复")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    regex: ['(']\n    bad: [a]\n", 5, "正则")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    regex: ['a*']\n    bad: [a]\n", 5, "正则")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    patterns: ['(a|']\n    bad: [a]\n", 5, "words")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    words: [a]\n    bad: [a]\n  - id: one\n    kind: phrase\n    title: x\n    words: [b]\n    bad: [b]\n", 7, "两次")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    words: [a]\n    when:\n      stage: later\n    bad: [a]\n", 7, "pre")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    words: [a]\n    when:\n      emotion: 7\n    bad: [a]\n", 7, "0 到 5")]
    [InlineData("rules:\n  - id: one\n    kind: phrase\n    title: x\n    words: [a]\n", 2, "bad")]
    [InlineData("- just\n- a list\n", 1, "rules:")]
    [InlineData("suppress:\n  - rule: ADV001\n", 2, "禁发")]
    [InlineData("severities:\n  ADV001: hint\n", 2, "禁发")]
    [InlineData("severities:\n  NOP999: hint\n", 2, "没有自带规则")]
    [InlineData("rules:\n  - id: one\n    kind: count\n    title: x\n    words: [a]\n    bad: [a]\n", 2, "most")]
    [InlineData("rules:\n  - id: one\n    kind: swap\n    title: x\n    swaps:\n      - say: 甲\n        use: 甲乙\n    bad: [甲]\n", 8, "又会被标出")]
    public void A_mistake_is_refused_with_its_line_and_what_to_do(string yaml, int line, string said)
    {
        var faults = OwnRuleSet.Read(yaml).Faults;
        var fault = faults.FirstOrDefault(f => f.Line == line && f.Zh.Contains(said, StringComparison.Ordinal)).ShouldNotBeNull(string.Join('\n', faults));
        fault.En.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void A_condition_that_an_example_does_not_meet_is_named()
        => Refused(Rule("    words: [不行]\n    when:\n      emotion: 3-\n    bad:\n      - text: 不行\n        buyer: 您好\n")).Zh.ShouldContain("条件是 3–5");

    [Fact]
    public void Every_fault_is_told_at_once()
        => OwnRuleSet.Read("rules:\n  - id: X\n    kind: y\n  - id: two\n    kind: phrase\n    titel: z\n    words: [a]\n").Faults.Select(f => f.Line).Distinct().Count().ShouldBeGreaterThan(3);

    [Fact]
    public void A_long_hostile_expression_ends_at_once()
    {
        var set = Good(Rule("    regex: ['(a+)+b']\n    bad: [aab]\n"));
        Rules(set, new string('a', 5000)).ShouldNotContain("one");
    }

    [Theory]
    [InlineData("[", 60_000)]
    [InlineData("{a: ", 40_000)]
    [InlineData("- ", 90_000)]
    public void What_is_nested_without_end_is_refused_and_ends_nothing(string part, int times)
        => OwnRuleSet.Read(string.Concat(Enumerable.Repeat(part, times))).Faults.ShouldNotBeEmpty();

    [Fact]
    public void A_damaged_file_is_refused_or_read_but_never_breaks_the_reader()
    {
        const string Marks = " :-[]{}#'\"|>&*!%@`,\n\t?\\甲\uD83D";
        var random = new Random(20261122);
        for (var round = 0; round < 600; round++)
        {
            var text = new System.Text.StringBuilder(s_sample);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
                    1 => text.Insert(at, Marks[random.Next(Marks.Length)]),
                    _ => text.Replace(text[at], Marks[random.Next(Marks.Length)], at, 1),
                };
            }

            var set = OwnRuleSet.Read(text.ToString(), examples: round % 10 == 0);
            set.Faults.ShouldAllBe(f => f.Line >= 1 && f.Zh.Length > 0 && f.En.Length > 0);
        }
    }

    [Fact]
    public void References_are_refused() => Refused("rules: &a\n  - *a\n").Line.ShouldBe(2);

    [Fact]
    public void What_blocks_stays_blocked_beside_an_own_error_at_the_same_place()
    {
        const string draft = "这是全网最好的一款";
        var blocking = ReplyCoach.Default.Review(ThreadReading.Read(Drafts.Conversation(null, null)), draft).Findings.First(f => f.Blocks);
        var set = Good(Rule($"    words: [这是全网最好的一款]\n    category: {blocking.Category.Code}\n    severity: error\n    bad: [{draft}]\n") + "suppress:\n  - phrase: 全网最好的一款\n");
        Review(set, draft).Findings.ShouldContain(f => f.Blocks && f.Rule.Id == blocking.Rule.Id);
    }

    [Fact]
    public void An_own_rule_may_block() => Review(Good(s_sample), "您加我13800001111聊").Findings.ShouldContain(f => f.Rule.Id == "no-agent-phone" && f.Blocks);

    [Fact]
    public void Phrases_are_spared_and_severities_lowered_where_nothing_blocks()
    {
        const string draft = "这个支持 NFC 和 OTG";
        var shipped = Review(OwnRuleSet.Empty, draft, "这个手机怎么样").Findings.Where(f => f.Rule.Id == "JRG001").ToList();
        shipped.ShouldNotBeEmpty();
        Rules(Good("suppress:\n  - rule: jargon.unexplained\n"), draft, "这个手机怎么样").ShouldNotContain("JRG001");
        Rules(Good("suppress:\n  - {rule: JRG001, phrase: 支持 NFC 和 OTG}\n"), draft, "这个手机怎么样").ShouldNotContain("JRG001");
        Review(Good("severities:\n  JRG001: hint\n"), draft, "这个手机怎么样").Findings.Where(f => f.Rule.Id == "JRG001").ShouldAllBe(f => f.Severity == Severity.Hint);
    }

    [Fact]
    public void A_full_width_and_traditional_spelling_is_found()
    {
        var set = Good(Rule("    words: ['vip？']\n    regex: ['會員（專享）']\n    bad: [您是vip？吗]\n"));
        Rules(set, "您是ＶＩＰ?").ShouldContain("one");
        Rules(set, "会员(专享)的").ShouldContain("one");
    }
}
